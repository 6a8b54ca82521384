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
import socai.events.organisation.OrganisationFact;
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
 * @param follow where the staff of a body goes as a whole
 * @param named the exceptions
 */
public record Reorganise(
        LocalDate effectiveOn,
        List<UnitEstablished> established,
        List<OrganisationFact> endings,
        List<Follow> follow,
        List<Named> named)
        implements Command {

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
        if (Stream.concat(established.stream(), endings.stream())
                .anyMatch(fact -> !fact.effectiveOn().equals(day))) {
            throw new IllegalFact("not-on-one-day", "all is effective on one day", day);
        }
        requireOnce("endings", endings.stream().map(OrganisationFact::unit).toList());
        requireOnce("established", established.stream().map(UnitEstablished::unit).toList());
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
