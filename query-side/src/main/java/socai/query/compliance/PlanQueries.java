package socai.query.compliance;

import org.axonframework.queryhandling.QueryHandler;
import socai.query.compliance.Snapshots.Snapshot;
import socai.query.compliance.Standings.KnownPlan;
import socai.query.knowledge.Knowledge;

/** Answers {@link PlanOnDay}. */
public final class PlanQueries {

    private final Snapshots snapshots;

    public PlanQueries(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /** Says which plan is in force. */
    @QueryHandler
    public PlanText handle(PlanOnDay question) {
        return snapshots.answer(snapshot -> answer(question, snapshot));
    }

    private static PlanText answer(PlanOnDay question, Snapshot snapshot) {
        Knowledge knowledge = snapshot.knowledge(question.knownAt());
        AsKnown known = snapshot.at(knowledge);
        KnownPlan plan = known.plan(question.asOf());
        return new PlanText(
                question.asOf(),
                knowledge,
                plan == null ? null : plan.plan(),
                plan == null ? 0 : plan.ledgerNo(),
                known.readings(question.asOf(), AskedReadings.NONE));
    }
}
