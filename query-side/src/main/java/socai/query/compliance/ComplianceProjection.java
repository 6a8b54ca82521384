package socai.query.compliance;

import java.sql.Timestamp;
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
import socai.events.UnitCode;
import socai.events.organisation.HeadcountAssigned;
import socai.events.organisation.OrganisationEvent;
import socai.events.organisation.PopulationRecorded;
import socai.events.personnel.PersonnelEvent;
import socai.events.personnel.PersonnelFact;
import socai.events.plan.PlanAdopted;
import socai.events.plan.PlanEvent;
import socai.events.wire.EventJson;
import socai.query.replay.Careers;
import socai.query.replay.Projection;
import socai.query.replay.Recorded;
import socai.query.replay.UnitLives;
import socai.timeline.Chronicle;

/** Keeps the numbers that {@link Compliance} is computed from. */
public final class ComplianceProjection implements Projection {

    private final JdbcTemplate jdbc;
    private final Careers careers;
    private final UnitLives lives;
    private final BodyRows bodyRows;

    public ComplianceProjection(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.careers = new Careers(dataSource);
        this.lives = new UnitLives(dataSource);
        this.bodyRows = new BodyRows(jdbc);
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
        Set<UnitCode> bodies = new LinkedHashSet<>();
        Set<String> demo = new LinkedHashSet<>();
        for (Recorded recorded : batch) {
            switch (recorded.event()) {
                case PersonnelEvent event -> {
                    Chronicle<PersonnelFact> before =
                            Objects.requireNonNull(known.get(event.person()));
                    Chronicle<PersonnelFact> after =
                            before.with(
                                    Career.line(recorded.sequence(), recorded.ledgerNo(), event));
                    movements.add(
                            recorded.ledgerNo(),
                            Career.spans(before.standing()),
                            Career.spans(after.standing()));
                    known.put(event.person(), after);
                }
                case OrganisationEvent event -> bodies.add(event.unit());
                case PlanEvent event -> plan(event, recorded.ledgerNo());
                default -> throw new IllegalStateException("no stream of ours: " + recorded);
            }
            if (recorded.authority().actor().equals(Authority.DEMO_ACTOR)) {
                demo.add(figure(recorded));
            }
        }
        movements.insert(jdbc);
        bodyRows.rewrite(lives.before(batch.getLast().ledgerNo() + 1, bodies));
        jdbc.batchUpdate(
                "insert into compliance.demo (figure) values (?) on conflict do nothing",
                demo.stream().map(figure -> new Object[] {figure}).toList());
        position(batch.getLast());
    }

    private static Set<PersonId> peopleOf(List<Recorded> batch) {
        Set<PersonId> people = new LinkedHashSet<>();
        for (Recorded recorded : batch) {
            if (recorded.event() instanceof PersonnelEvent event) {
                people.add(event.person());
            }
        }
        return people;
    }

    private void plan(PlanEvent event, long ledgerNo) {
        switch (event) {
            case PlanAdopted adopted ->
                    jdbc.update(
                            """
                            insert into compliance.plan (effective_on, ledger_no, adopted)
                            values (?, ?, ?)
                            """,
                            adopted.effectiveOn(),
                            ledgerNo,
                            EventJson.write(adopted));
        }
    }

    private void position(Recorded last) {
        jdbc.update(
                """
                insert into compliance.position (ledger_no, sealed_at) values (?, ?)
                on conflict (only_row) do update
                set ledger_no = excluded.ledger_no, sealed_at = excluded.sealed_at
                """,
                last.ledgerNo(),
                Timestamp.from(last.sealedAt()));
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
