package socai.query.compliance;

import java.sql.Timestamp;
import java.time.LocalDate;
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
import socai.events.organisation.UnitDissolved;
import socai.events.organisation.UnitEstablished;
import socai.events.personnel.PersonnelEvent;
import socai.events.plan.PlanAdopted;
import socai.events.plan.PlanEvent;
import socai.events.wire.EventJson;
import socai.query.replay.Careers;
import socai.query.replay.Projection;
import socai.query.replay.Recorded;
import socai.timeline.Entry;
import socai.timeline.Timeline;

/** Keeps the numbers that {@link Compliance} is computed from. */
public final class ComplianceProjection implements Projection {

    private final JdbcTemplate jdbc;
    private final Careers careers;

    public ComplianceProjection(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.careers = new Careers(dataSource);
    }

    @Override
    public String name() {
        return "compliance";
    }

    @Override
    public void apply(List<Recorded> batch) {
        Movements movements = new Movements();
        Map<PersonId, Timeline<PersonnelEvent>> known =
                careers.before(batch.getFirst().ledgerNo(), peopleOf(batch));
        Set<String> demo = new LinkedHashSet<>();
        for (Recorded recorded : batch) {
            switch (recorded.event()) {
                case PersonnelEvent event -> {
                    Timeline<PersonnelEvent> before =
                            Objects.requireNonNull(known.get(event.person()));
                    Timeline<PersonnelEvent> after =
                            before.with(
                                    new Entry<>(event.effectiveOn(), recorded.ledgerNo(), event));
                    movements.add(recorded.ledgerNo(), Career.spans(before), Career.spans(after));
                    known.put(event.person(), after);
                }
                case OrganisationEvent event -> organisation(event, recorded.ledgerNo());
                case PlanEvent event -> plan(event, recorded.ledgerNo());
                default -> throw new IllegalStateException("no stream of ours: " + recorded);
            }
            if (recorded.authority().actor().equals(Authority.DEMO_ACTOR)) {
                demo.add(figure(recorded));
            }
        }
        movements.insert(jdbc);
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

    private void organisation(OrganisationEvent event, long ledgerNo) {
        String unit = event.unit().value();
        LocalDate on = event.effectiveOn();
        switch (event) {
            case UnitEstablished first ->
                    jdbc.update(
                            """
                            insert into compliance.unit (code, name, level, exists_from)
                            values (?, ?, ?, ?)
                            """,
                            unit,
                            first.name(),
                            first.level().name(),
                            on);
            case UnitDissolved _ ->
                    jdbc.update(
                            "update compliance.unit set exists_to = ? where code = ?", on, unit);
            case HeadcountAssigned headcount ->
                    jdbc.update(
                            """
                            insert into compliance.headcount
                                (unit, kind, effective_on, ledger_no, persons)
                            values (?, ?, ?, ?, ?)
                            """,
                            unit,
                            headcount.kind().name(),
                            on,
                            ledgerNo,
                            headcount.persons());
            case PopulationRecorded population ->
                    jdbc.update(
                            """
                            insert into compliance.population
                                (unit, effective_on, ledger_no, total, minority, source)
                            values (?, ?, ?, ?, ?, ?)
                            """,
                            unit,
                            on,
                            ledgerNo,
                            population.total(),
                            population.minority(),
                            population.source());
        }
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
