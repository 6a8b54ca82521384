package socai.query.tasks;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import socai.events.UnitCode;
import socai.events.organisation.OrganisationEvent;
import socai.events.organisation.OrganisationFact;
import socai.events.plan.PlanEvent;
import socai.events.plan.PlanId;
import socai.organisation.UnitLife;
import socai.query.replay.KnownRows;
import socai.query.replay.PlanRecords;
import socai.query.replay.Projection;
import socai.query.replay.Reached;
import socai.query.replay.Recorded;
import socai.query.replay.UnitLives;
import socai.tasks.Programme;
import socai.timeline.Chronicle;

/** Keeps what stands under each plan and who may answer for it, and what was known of it when. */
public final class TasksProjection implements Projection {

    private final PlanRecords plans;
    private final UnitLives lives;
    private final TaskTables tables;
    private final Reached reached;

    public TasksProjection(DataSource dataSource) {
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        this.plans = new PlanRecords(dataSource);
        this.lives = new UnitLives(dataSource);
        this.tables = new TaskTables(jdbc);
        this.reached = new Reached(jdbc, "tasks");
    }

    @Override
    public String name() {
        return "tasks";
    }

    @Override
    public void apply(List<Recorded> batch) {
        long first = batch.getFirst().ledgerNo();
        applyPlans(first, batch);
        applyBodies(first, batch);
        reached.now(batch.getLast().ledgerNo());
    }

    private void applyPlans(long first, List<Recorded> batch) {
        Set<PlanId> named = new LinkedHashSet<>();
        for (Recorded recorded : batch) {
            if (recorded.event() instanceof PlanEvent event) {
                named.add(event.plan());
            }
        }
        if (named.isEmpty()) {
            return;
        }
        Map<PlanId, Chronicle<PlanEvent>> known = plans.before(first, named);
        PlanRows rows = new PlanRows();
        known.forEach((plan, before) -> rows.before(plan, PlanAsKnown.of(before)));
        for (Recorded recorded : batch) {
            if (recorded.event() instanceof PlanEvent event) {
                long ledgerNo = recorded.ledgerNo();
                Chronicle<PlanEvent> after =
                        requireNonNull(known.get(event.plan()))
                                .with(Programme.line(recorded.sequence(), ledgerNo, event));
                known.put(event.plan(), after);
                rows.known(event.plan(), ledgerNo, PlanAsKnown.of(after));
            }
        }
        tables.write(rows);
    }

    private void applyBodies(long first, List<Recorded> batch) {
        Set<UnitCode> named = new LinkedHashSet<>();
        for (Recorded recorded : batch) {
            if (recorded.event() instanceof OrganisationEvent event) {
                named.add(event.unit());
            }
        }
        if (named.isEmpty()) {
            return;
        }
        Map<UnitCode, Chronicle<OrganisationFact>> known = lives.before(first, named);
        KnownRows<UnitCode, BodyName> rows = new KnownRows<>();
        known.forEach((unit, before) -> rows.before(unit, BodyName.of(before.standing())));
        for (Recorded recorded : batch) {
            if (recorded.event() instanceof OrganisationEvent event) {
                long ledgerNo = recorded.ledgerNo();
                Chronicle<OrganisationFact> after =
                        requireNonNull(known.get(event.unit()))
                                .with(UnitLife.line(recorded.sequence(), ledgerNo, event));
                known.put(event.unit(), after);
                rows.known(event.unit(), ledgerNo, BodyName.of(after.standing()));
            }
        }
        tables.writeBodies(rows);
    }
}
