package socai.query.compliance;

import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import socai.events.UnitCode;
import socai.events.plan.Reading;
import socai.query.NotFound;
import socai.query.compliance.Compliance.PlanInForce;
import socai.query.compliance.Compliance.Row;
import socai.query.compliance.Snapshots.Snapshot;
import socai.query.compliance.Standings.KnownPlan;
import socai.query.knowledge.Knowledge;
import socai.reference.FoundingReadings;

/** Answers {@link ComplianceOnDay}. */
public final class ComplianceQueries {

    private final Snapshots snapshots;

    public ComplianceQueries(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /**
     * Measures every body, or one.
     *
     * @throws NotFound when the one body does not exist on that day
     */
    @QueryHandler
    public Compliance handle(ComplianceOnDay question) {
        return snapshots.answer(snapshot -> answer(question, snapshot));
    }

    private static Compliance answer(ComplianceOnDay question, Snapshot snapshot) {
        Knowledge knowledge = snapshot.knowledge(question.knownAt());
        AsKnown known = snapshot.at(knowledge, question.expected());
        return new Compliance(
                question.asOf(),
                knowledge,
                inForce(known, known.plan(question.asOf())),
                known.readings(question.asOf(), question.readings()),
                rows(question, known),
                snapshot.demo(knowledge));
    }

    private static List<Row> rows(ComplianceOnDay question, AsKnown known) {
        UnitCode only = question.unit();
        if (only != null) {
            UnitOnDay one =
                    known.unit(only, question.asOf())
                            .orElseThrow(
                                    () -> new NotFound("unit-not-found", only, question.asOf()));
            return List.of(known.measuring(question.asOf(), question.readings()).unit(one));
        }
        return known.rows(known.units(question.asOf()), question.asOf(), question.readings());
    }

    private static @Nullable PlanInForce inForce(AsKnown known, @Nullable KnownPlan plan) {
        return plan == null
                ? null
                : new PlanInForce(
                        plan.plan().plan().number(),
                        plan.plan().title(),
                        plan.plan().effectiveOn(),
                        plan.plan().roadmap(),
                        undecided(known, plan));
    }

    /** Asked once: whatever was chosen, from whichever day, has been decided. */
    private static List<Reading> undecided(AsKnown known, KnownPlan plan) {
        return known.choices(plan.plan().plan()).stream()
                        .anyMatch(choice -> choice.fact().reading() == FoundingReadings.READING)
                ? List.of()
                : List.of(FoundingReadings.READING);
    }
}
