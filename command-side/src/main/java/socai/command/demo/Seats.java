package socai.command.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import socai.command.demo.Dice.Purpose;
import socai.command.demo.Seat.Exchange;

/**
 * Who sits where and when, without looking at anyone else: 16 people in a row share 13 posts. Eight
 * posts have one holder throughout, three pass from one holder to the next, two were abolished by
 * the cuts of 2015 and 2021; so 11 of 16 people are in service today whatever their number.
 */
final class Seats {

    static final int BLOCK_PEOPLE = 16;
    static final int BLOCK_POSTS = 11;
    private static final int PASSED_ON = 3;
    private static final int LATE_ROLE = PASSED_ON;
    private static final int FIRST_ABOLISHED = 14;
    private static final LocalDate ENTRY_ENDS = LocalDate.of(2012, 1, 1);
    private static final int LEADING_RANKS = 3;

    /** First days of the terms of the People's Council (the last two as elected, rounded). */
    private static final List<LocalDate> TERMS =
            List.of(
                    LocalDate.of(2011, 7, 1),
                    LocalDate.of(2016, 7, 1),
                    LocalDate.of(2021, 7, 1),
                    LocalDate.of(2026, 4, 1));

    private final long seed;
    private final LocalDate today;
    private final PostTable table;

    Seats(long seed, LocalDate today, PostTable table) {
        this.seed = seed;
        this.today = today;
        this.table = table;
    }

    /** The seat of the person of this index. */
    Seat of(int person) {
        int block = person / BLOCK_PEOPLE;
        int slot = person % BLOCK_PEOPLE;
        if (slot >= FIRST_ABOLISHED) {
            return abolished(block * 2L + slot - FIRST_ABOLISHED);
        }
        boolean passedOn = slot < 2 * PASSED_ON;
        int role = passedOn ? slot / 2 : slot - PASSED_ON;
        int turn = new Dice(seed, Purpose.BLOCK, block).below(BLOCK_POSTS);
        long post = (long) block * BLOCK_POSTS + (role + turn) % BLOCK_POSTS;
        if (passedOn) {
            return slot % 2 == 0 ? first(post) : second(post);
        }
        return role == LATE_ROLE ? late(post) : throughout(post);
    }

    private Seat abolished(long number) {
        Dice dice = new Dice(seed, Purpose.CLOSED_POST, number);
        int lastYear = number % 2 == 0 ? 2013 : 2019;
        LocalDate to = LocalDate.of(lastYear + dice.below(2), dice.between(1, 12), 1);
        int rank = LEADING_RANKS + table.rank(number);
        return new Seat(table.unit(number), rank, false, entry(dice), to, null);
    }

    private Seat first(long post) {
        Dice dice = new Dice(seed, Purpose.POST, post);
        LocalDate to = handover(post, dice);
        return seat(post, false, entry(dice), to);
    }

    private Seat second(long post) {
        Dice dice = new Dice(seed, Purpose.POST, post);
        LocalDate from = handover(post, dice);
        if (!table.unit(post).isCouncil()) {
            from = from.plusMonths(new Dice(seed, Purpose.VACANCY, post).below(6));
        }
        return seat(post, true, from, null);
    }

    private Seat late(long post) {
        Dice dice = new Dice(seed, Purpose.POST, post);
        LocalDate from =
                table.unit(post).isCouncil()
                        ? dice.of(TERMS)
                        : Days.drawn(dice, ENTRY_ENDS, 10 * 12);
        return seat(post, true, from, null);
    }

    private Seat throughout(long post) {
        Dice dice = new Dice(seed, Purpose.POST, post);
        LocalDate from = table.unit(post).isCouncil() ? Days.OPENING : entry(dice);
        return seat(post, true, from, table.unit(post).isCouncil() ? null : leaving(dice));
    }

    /** The last holder of a post: some left a moment ago, some will leave by a decision signed. */
    private @Nullable LocalDate leaving(Dice dice) {
        int lot = dice.below(100);
        if (lot < 3) {
            return today.plusMonths(dice.between(1, 5)).withDayOfMonth(1);
        }
        return lot < 6 ? today.minusMonths(dice.below(9)).withDayOfMonth(1) : null;
    }

    private Seat seat(long post, boolean standing, LocalDate from, @Nullable LocalDate to) {
        return new Seat(table.unit(post), table.rank(post), standing, from, to, exchange(post));
    }

    private static LocalDate entry(Dice dice) {
        return dice.percent(95) ? Days.OPENING : Days.drawn(dice, Days.OPENING.plusMonths(1), 23);
    }

    private LocalDate handover(long post, Dice dice) {
        int months = (int) ChronoUnit.MONTHS.between(ENTRY_ENDS, today) - 16;
        LocalDate day = ENTRY_ENDS.plusMonths(8L + dice.below(months));
        if (!table.unit(post).isCouncil()) {
            return day;
        }
        return TERMS.stream()
                .filter(term -> !term.isBefore(day))
                .findFirst()
                .orElse(TERMS.getLast());
    }

    /** Neighbouring posts whose holders changed units once; leaders of units stay. */
    private @Nullable Exchange exchange(long post) {
        int place = (int) (post % BLOCK_POSTS);
        if (place == BLOCK_POSTS - 1) {
            return null;
        }
        long other = place % 2 == 0 ? post + 1 : post - 1;
        Dice dice = new Dice(seed, Purpose.EXCHANGE, Math.min(post, other));
        DemoUnit here = table.unit(post);
        DemoUnit there = table.unit(other);
        if (!dice.percent(30)
                || here.equals(there)
                || !here.exchangesStaff()
                || !there.exchangesStaff()
                || Math.min(table.rank(post), table.rank(other)) < LEADING_RANKS) {
            return null;
        }
        int months = (int) ChronoUnit.MONTHS.between(ENTRY_ENDS, today) - 2;
        LocalDate on = ENTRY_ENDS.plusMonths(dice.below(months)).withDayOfMonth(15);
        return new Exchange(on, there);
    }
}
