package socai.command.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A province for demonstration: the real communes and bodies of Thái Nguyên and the real Plan
 * 128/KH-UBND with its tasks, with invented posts, shares of population, reports of what was done,
 * people and careers from 2010 to a day.
 *
 * <p>Facts that public sources state carry the actor {@link
 * socai.events.Authority#REFERENCE_ACTOR}, all others {@link socai.events.Authority#DEMO_ACTOR};
 * one invented part makes the whole fact invented. The communes before 1 July 2025 are one invented
 * predecessor each. Bodies whose existence after the merger no source confirms (such as Sở Ngoại
 * vụ) are left out.
 *
 * <p>The same arguments give the same facts, byte for byte. A person depends on the seed, the index
 * and {@code today}, never on how many people there are; posts depend on that number as well.
 */
public final class DemoProvince {

    /** Careers told from 2010 on grow older than any age of retirement after that. */
    private static final LocalDate LAST_DAY = LocalDate.of(2040, 12, 31);

    private final int people;
    private final People invented;
    private final DemoUnits units;
    private final Headcounts headcounts;
    private final Offices offices;
    private final long seed;
    private final LocalDate today;

    /**
     * @param seed any number
     * @param people 1 to 1,000,000, all years together; 11 of 16 are in service today
     * @param today the last day on which anything was signed, 1 April 2026 to 31 December 2040;
     *     only retirements decided before it take effect later
     * @throws IllegalArgumentException when an argument is out of its range
     */
    public DemoProvince(long seed, int people, LocalDate today) {
        if (people < 1 || people > People.PEOPLE_MAX) {
            throw new IllegalArgumentException(
                    "people is %d, not 1 to %d".formatted(people, People.PEOPLE_MAX));
        }
        if (today.isBefore(Days.PLAN_IN_FORCE) || today.isAfter(LAST_DAY)) {
            throw new IllegalArgumentException(
                    "today is %s, not %s to %s".formatted(today, Days.PLAN_IN_FORCE, LAST_DAY));
        }
        this.seed = seed;
        this.today = today;
        this.people = people;
        this.units = new DemoUnits(seed);
        this.offices = Offices.of(seed);
        PostTable table = new PostTable(seed, units.all());
        this.headcounts = new Headcounts(units.all(), table, people);
        Seats seats = new Seats(seed, today, table);
        this.invented = new People(seed, today, seats, new Careers(seed, today, offices));
    }

    /** The facts that careers stand on, in an order in which they may be recorded. */
    public List<Fact> organisationAndPlan() {
        return new Organisation(seed, units, headcounts, offices, today).facts();
    }

    /** All people in order of index, made one at a time; nothing of them is kept. */
    public Stream<DemoPerson> people() {
        return people(0);
    }

    /**
     * The people from this index on, as {@link #people()} gives them; those before are not made.
     */
    public Stream<DemoPerson> people(int fromIndex) {
        return IntStream.range(fromIndex, people).mapToObj(invented::person);
    }
}
