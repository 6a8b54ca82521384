package socai.query.compliance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import socai.career.Career;
import socai.events.Authority;
import socai.events.PersonId;
import socai.events.organisation.HeadcountAssigned;
import socai.events.organisation.OrganisationEvent;
import socai.events.organisation.PopulationRecorded;
import socai.events.personnel.PersonnelEvent;
import socai.events.personnel.PersonnelFact;
import socai.events.plan.PlanEvent;
import socai.events.wire.EventCatalog;
import socai.events.wire.EventJson;
import socai.query.replay.Careers;
import socai.query.replay.Projection;
import socai.query.replay.Reached;
import socai.query.replay.Recorded;
import socai.timeline.Chronicle;

/** Keeps the numbers that {@link Compliance} is computed from. */
public final class ComplianceProjection implements Projection {

    private final JdbcTemplate jdbc;
    private final Careers careers;
    private final Reached reached;

    public ComplianceProjection(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.careers = new Careers(dataSource);
        this.reached = new Reached(jdbc, "compliance");
    }

    @Override
    public String name() {
        return "compliance";
    }

    @Override
    public void apply(List<Recorded> batch) {
        Movements movements = new Movements();
        Map<PersonId, Chronicle<PersonnelFact>> known =
                careers.before(batch.getFirst().ledgerNo(), peopleOf(batch));
        List<Recorded> bodies = new ArrayList<>();
        Map<String, Long> demo = new LinkedHashMap<>();
        for (Recorded recorded : batch) {
            switch (recorded.event()) {
                case PersonnelEvent event when !Career.concerns(event) -> {}
                case PersonnelEvent event -> {
                    Chronicle<PersonnelFact> before =
                            Objects.requireNonNull(known.get(event.person()));
                    Chronicle<PersonnelFact> after =
                            before.with(
                                    Career.line(recorded.sequence(), recorded.ledgerNo(), event));
                    movements.add(
                            recorded.ledgerNo(),
                            Career.steps(before.standing()),
                            Career.steps(after.standing()));
                    known.put(event.person(), after);
                }
                case OrganisationEvent _ -> bodies.add(recorded);
                case PlanEvent event -> plan(event, recorded);
                default -> throw new IllegalStateException("no stream of ours: " + recorded);
            }
            if (recorded.authority().actor().equals(Authority.DEMO_ACTOR)
                    && !(recorded.event() instanceof PlanEvent)) {
                demo.putIfAbsent(figure(recorded), recorded.ledgerNo());
            }
        }
        movements.insert(jdbc);
        insert(bodies);
        jdbc.batchUpdate(
                """
                insert into compliance.demo (figure, ledger_no) values (?, ?)
                on conflict do nothing
                """,
                demo.entrySet().stream()
                        .map(since -> new Object[] {since.getKey(), since.getValue()})
                        .toList());
        reached.now(batch.getLast().ledgerNo());
    }

    private static Set<PersonId> peopleOf(List<Recorded> batch) {
        Set<PersonId> people = new LinkedHashSet<>();
        for (Recorded recorded : batch) {
            if (recorded.event() instanceof PersonnelEvent event && Career.concerns(event)) {
                people.add(event.person());
            }
        }
        return people;
    }

    private void plan(PlanEvent event, Recorded recorded) {
        jdbc.update(
                """
                insert into compliance.plan_event (ledger_no, plan, sequence, kind, payload)
                values (?, ?, ?, ?, ?)
                """,
                recorded.ledgerNo(),
                event.plan().number(),
                recorded.sequence(),
                EventCatalog.of(event.getClass()).number(),
                EventJson.write(event));
    }

    private void insert(List<Recorded> bodies) {
        jdbc.batchUpdate(
                """
                insert into compliance.body_event (ledger_no, unit, sequence, kind, payload)
                values (?, ?, ?, ?, ?)
                """,
                bodies.stream()
                        .map(body ->
                                new Object[] {
                                    body.ledgerNo(),
                                    ((OrganisationEvent) body.event()).unit().value(),
                                    body.sequence(),
                                    EventCatalog.of(body.event().getClass()).number(),
                                    EventJson.write(body.event())
                                })
                        .toList());
    }

    private static String figure(Recorded recorded) {
        return switch (recorded.event()) {
            case PersonnelEvent _ -> DemoFigure.PEOPLE;
            case HeadcountAssigned _ -> DemoFigure.HEADCOUNTS;
            case PopulationRecorded _ -> DemoFigure.POPULATION_SHARES;
            default -> DemoFigure.UNITS;
        };
    }

    /** Which figures rest on generated data, as kept in the table. */
    static final class DemoFigure {
        static final String PEOPLE = "people";
        static final String HEADCOUNTS = "headcounts";
        static final String POPULATION_SHARES = "population-shares";
        static final String UNITS = "units";

        private DemoFigure() {}
    }
}
