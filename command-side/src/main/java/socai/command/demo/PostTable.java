package socai.command.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which unit each post of the province belongs to today. Post numbers run through all units evenly,
 * over and over, so that any number of posts is shared out in the proportions of {@link
 * DemoUnit#posts()} and a post never moves when more are added. Ranks start anywhere, so that
 * leaders are no more frequent among few posts than among many.
 */
final class PostTable {

    /** One place of the cycle: the {@code rank}-th post of {@code unit} in it. */
    private record Place(DemoUnit unit, int rank, long key) {}

    private static final int GRAIN = 1 << 20;

    private final List<Place> cycle;

    PostTable(long seed, List<DemoUnit> units) {
        List<Place> places = new ArrayList<>();
        for (DemoUnit unit : units) {
            Dice dice = new Dice(seed, Dice.Purpose.PLACE, unit.ordinal());
            long offset = dice.below(GRAIN);
            int firstRank = dice.below(unit.posts());
            for (int i = 0; i < unit.posts(); i++) {
                long key = ((long) i * GRAIN + offset) * GRAIN / unit.posts();
                places.add(new Place(unit, (firstRank + i) % unit.posts(), key));
            }
        }
        places.sort(Comparator.comparingLong(Place::key).thenComparingInt(p -> p.unit().ordinal()));
        this.cycle = List.copyOf(places);
    }

    DemoUnit unit(long post) {
        return place(post).unit();
    }

    /** The post's place within its unit, from 0. */
    int rank(long post) {
        Place place = place(post);
        return Math.toIntExact(post / cycle.size()) * place.unit().posts() + place.rank();
    }

    private Place place(long post) {
        return cycle.get(Math.toIntExact(post % cycle.size()));
    }
}
