package socai.command.demo;

import java.util.List;

/** How many posts each unit is assigned today, so that its holders fill most of them. */
final class Headcounts {

    private final int[] filled;

    /** Counts today's posts of so many people; linear in them, but only a few additions each. */
    Headcounts(List<DemoUnit> units, PostTable table, int people) {
        this.filled = new int[units.size()];
        long blocks = Math.ceilDiv(people, Seats.BLOCK_PEOPLE);
        for (long post = 0; post < blocks * Seats.BLOCK_POSTS; post++) {
            filled[table.unit(post).ordinal()]++;
        }
    }

    int assigned(DemoUnit unit) {
        return Math.max(1, filled[unit.ordinal()] * 100 / unit.filledPercent());
    }
}
