package socai.organisation;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import socai.events.UnitCode;
import socai.events.organisation.HeadcountAssigned;
import socai.events.organisation.OrganisationFact;
import socai.events.organisation.PopulationRecorded;
import socai.events.organisation.SuccessorNumbers;
import socai.events.organisation.UnitDissolved;
import socai.events.organisation.UnitEstablished;
import socai.events.organisation.UnitMerged;
import socai.events.organisation.UnitMoved;
import socai.events.organisation.UnitRenamed;
import socai.events.organisation.UnitSplit;

/**
 * A merger, a split or a dissolution, seen from the bodies that go on.
 *
 * @param unit the body that is merged, split or dissolved
 * @param on the first day after it
 * @param into the bodies that get its posts and residents, itself perhaps among them
 * @param numbers what the decision says of these
 */
public record Ending(
        Kind kind, UnitCode unit, LocalDate on, List<UnitCode> into, SuccessorNumbers numbers) {

    /** What happened to the body. */
    public enum Kind {
        MERGED,
        SPLIT,
        DISSOLVED
    }

    public Ending {
        requireNonNull(kind, "kind");
        requireNonNull(unit, "unit");
        requireNonNull(on, "on");
        into = List.copyOf(into);
        requireNonNull(numbers, "numbers");
    }

    /** What a fact is of this; empty for every other fact. */
    public static Optional<Ending> of(OrganisationFact fact) {
        return switch (fact) {
            case UnitMerged end ->
                    Optional.of(
                            new Ending(
                                    Kind.MERGED,
                                    end.unit(),
                                    end.effectiveOn(),
                                    List.of(end.into()),
                                    end.numbers()));
            case UnitSplit end ->
                    Optional.of(
                            new Ending(
                                    Kind.SPLIT,
                                    end.unit(),
                                    end.effectiveOn(),
                                    end.into(),
                                    end.numbers()));
            case UnitDissolved end ->
                    Optional.of(
                            new Ending(
                                    Kind.DISSOLVED,
                                    end.unit(),
                                    end.effectiveOn(),
                                    end.receivers(),
                                    end.numbers()));
            case UnitEstablished _,
                    UnitRenamed _,
                    UnitMoved _,
                    HeadcountAssigned _,
                    PopulationRecorded _ ->
                    Optional.empty();
        };
    }

    /** Whether the body exists no more. */
    public boolean ends() {
        return !into.contains(unit);
    }
}
