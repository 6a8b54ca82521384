package socai.command.reorganisation;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import socai.command.Command;
import socai.events.IllegalFact;
import socai.events.PersonId;
import socai.events.UnitCode;
import socai.events.organisation.HeadcountAssigned;
import socai.events.organisation.OrganisationFact;
import socai.events.organisation.PopulationRecorded;
import socai.events.organisation.SuccessorNumbers;
import socai.events.organisation.UnitDissolved;
import socai.events.organisation.UnitEstablished;
import socai.events.organisation.UnitMerged;
import socai.events.organisation.UnitSplit;
import socai.events.personnel.Position;

/**
 * Establish, merge, split and dissolve bodies on one day by one decision, and say where their staff
 * goes. The staff of a merged body follows it; that of any other follows the rule for its body;
 * whoever is named goes where the name says. Nobody may be left over.
 *
 * @param established bodies that come into being
 * @param endings what becomes of the old ones: {@link UnitMerged}, {@link UnitSplit}, {@link
 *     UnitDissolved}
 * @param numbers what becomes of the posts and residents of bodies
 * @param follow where the staff of a body goes as a whole
 * @param named the exceptions
 */
public record Reorganise(
        LocalDate effectiveOn,
        List<UnitEstablished> established,
        List<OrganisationFact> endings,
        Numbers numbers,
        List<Follow> follow,
        List<Named> named)
        implements Command {

    /**
     * What the decision says of the posts, members and residents of the bodies that go on.
     *
     * @param word {@code ADDED_UP} when they are the sums of those of the predecessors but for what
     *     is stated, {@code STATED} when all that is known of a predecessor is stated; {@code
     *     UNSAID} when nothing is known of any body concerned
     * @param stated the numbers that the decision states, each of the day of the reorganisation
     * @param totalsChange whether the bodies together have other numbers afterwards
     */
    public record Numbers(
            SuccessorNumbers word, List<OrganisationFact> stated, boolean totalsChange) {

        /** Nothing is said. */
        public static final Numbers UNSAID = new Numbers(SuccessorNumbers.UNSAID, List.of(), false);

        /** All are the sums of the predecessors' numbers. */
        public static final Numbers ADDED_UP =
                new Numbers(SuccessorNumbers.ADDED_UP, List.of(), false);

        public Numbers {
            stated = List.copyOf(stated);
            if (word == SuccessorNumbers.LAPSED) {
                throw new IllegalFact("numbers-lapse-together", "numbers is LAPSED");
            }
            for (OrganisationFact fact : stated) {
                if (!(fact instanceof HeadcountAssigned || fact instanceof PopulationRecorded)) {
                    throw new IllegalFact("no-number", "numbers states " + fact, fact.unit());
                }
            }
        }
    }

    /** A reorganisation of bodies of whose posts and residents nothing is known. */
    public Reorganise(
            LocalDate effectiveOn,
            List<UnitEstablished> established,
            List<OrganisationFact> endings,
            List<Follow> follow,
            List<Named> named) {
        this(effectiveOn, established, endings, Numbers.UNSAID, follow, named);
    }

    /** The staff of one body goes to another. */
    public record Follow(UnitCode from, UnitCode to) {}

    /**
     * Where one person goes, against the rule.
     *
     * @param position what they hold there; absent until appointed
     */
    public record Named(PersonId person, UnitCode to, @Nullable Position position) {}

    public Reorganise {
        established = List.copyOf(established);
        endings = List.copyOf(endings);
        follow = List.copyOf(follow);
        named = List.copyOf(named);
        if (endings.isEmpty()) {
            throw new IllegalFact("nothing-ends", "endings is empty");
        }
        for (OrganisationFact ending : endings) {
            requireEnding(ending);
        }
        LocalDate day = effectiveOn;
        if (Stream.of(established, endings, numbers.stated())
                .flatMap(List::stream)
                .anyMatch(fact -> !fact.effectiveOn().equals(day))) {
            throw new IllegalFact("not-on-one-day", "all is effective on one day", day);
        }
        requireOnce("endings", endings.stream().map(OrganisationFact::unit).toList());
        requireOnce("established", established.stream().map(UnitEstablished::unit).toList());
        requireOnce(
                "numbers",
                numbers.stated().stream()
                        .map(fact ->
                                fact instanceof HeadcountAssigned headcount
                                        ? fact.unit() + " " + headcount.kind()
                                        : fact.unit())
                        .toList());
        requireOnce("follow", follow.stream().map(Follow::from).toList());
        for (Follow rule : follow) {
            if (endings.stream().noneMatch(ending -> ending.unit().equals(rule.from()))) {
                throw new IllegalFact(
                        "follow-without-ending",
                        "follow is for %s, of which nothing ends".formatted(rule.from()),
                        rule.from());
            }
        }
        requireOnce("named", named.stream().map(Named::person).toList());
    }

    @Override
    public UUID stream() {
        return endings.getFirst().unit().stream();
    }

    private static void requireEnding(OrganisationFact fact) {
        if (!(fact instanceof UnitMerged
                || fact instanceof UnitSplit
                || fact instanceof UnitDissolved)) {
            throw new IllegalFact("no-ending", "endings holds %s".formatted(fact), fact.unit());
        }
    }

    private static void requireOnce(String what, List<?> names) {
        Set<Object> seen = new HashSet<>();
        for (Object name : names) {
            if (!seen.add(name)) {
                throw new IllegalFact(
                        "named-twice", "%s names %s twice".formatted(what, name), what, name);
            }
        }
    }
}
