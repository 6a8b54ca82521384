package socai.query.compliance;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import socai.events.UnitCode;
import socai.outlook.Loss;
import socai.outlook.Loss.Cause;
import socai.query.compliance.Snapshots.Snapshot;

/** Answers {@link AheadOnDay}. */
public final class AheadQueries {

    private final Snapshots snapshots;

    public AheadQueries(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /** Counts the losses of the bodies by the day. */
    @QueryHandler
    public LossesOnDay handle(AheadOnDay question) {
        return snapshots.answer(snapshot -> answer(question, snapshot));
    }

    private static LossesOnDay answer(AheadOnDay question, Snapshot snapshot) {
        LocalDate day = question.asOf();
        AsKnown known = snapshot.at(snapshot.knowledge(question.knownAt()), question.expected());
        UnitCode only = question.unit();
        List<UnitOnDay> units =
                only == null
                        ? question.bodies().on(day, known).units()
                        : known.unit(only, day).stream().toList();
        List<Loss> losses = units.stream().flatMap(unit -> known.losses(unit.code(), day)).toList();
        return new LossesOnDay(
                day,
                count(losses, Cause.RETIREMENT, false),
                count(losses, Cause.RETIREMENT, true),
                count(losses, Cause.END_OF_TERM, false),
                count(losses, Cause.END_OF_TERM, true),
                units.stream()
                        .map(unit -> known.expectedChange(unit.code(), day))
                        .reduce(Figures.NONE, Figures::plus));
    }

    private static int count(List<Loss> losses, Cause cause, boolean minority) {
        return (int)
                losses.stream()
                        .filter(loss -> loss.cause() == cause)
                        .filter(loss -> !minority || loss.minority())
                        .count();
    }
}
