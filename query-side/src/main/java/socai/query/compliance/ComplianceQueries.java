package socai.query.compliance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import socai.events.UnitCode;
import socai.events.organisation.UnitLevel;
import socai.events.plan.PlanAdopted;
import socai.events.wire.EventCatalog;
import socai.events.wire.EventJson;
import socai.query.NotFound;
import socai.query.compliance.Compliance.DemoData;
import socai.query.compliance.Compliance.PlanInForce;
import socai.query.compliance.Compliance.Population;
import socai.query.compliance.Compliance.Row;
import socai.query.compliance.ComplianceProjection.DemoFigure;
import socai.query.knowledge.AskedKnowledge;
import socai.query.knowledge.Checkpoints;
import socai.query.replay.Reached;

/** Answers {@link ComplianceOnDay} from one snapshot of the projection. */
public final class ComplianceQueries {

    private static final int UNITS_MAX = 5_000;

    private static final String UNITS_ON_DAY =
            """
            select u.code, u.name, u.level,
                   coalesce(m.staff, 0) as staff, coalesce(m.minority, 0) as minority,
                   h.persons as headcount, p.total as population, p.minority as population_minority,
                   p.effective_on as population_since, p.source as population_source
            from compliance.unit u
            left join (
                select unit, sum(staff)::int as staff, sum(minority)::int as minority
                from compliance.movement where effective_on <= :day group by unit
            ) m on m.unit = u.code
            left join lateral (
                select persons from compliance.headcount h
                where h.unit = u.code and h.effective_on <= :day
                  and h.kind = case when u.level = 'COUNCIL_BODY'
                                    then 'COUNCIL_MEMBERS' else 'ASSIGNED' end
                order by h.effective_on desc, h.ledger_no desc limit 1
            ) h on true
            left join lateral (
                select total, minority, effective_on, source from compliance.population p
                where p.unit = u.code and p.effective_on <= :day
                order by p.effective_on desc, p.ledger_no desc limit 1
            ) p on true
            where u.exists_from <= :day and (u.exists_to is null or u.exists_to > :day)
            order by array_position(
                array['PROVINCE', 'COUNCIL_BODY', 'PUBLIC_SERVICE_UNIT', 'COMMUNE'], u.level), u.code
            limit %d
            """
                    .formatted(UNITS_MAX)
                    .replace(":day", "?");

    private final JdbcTemplate jdbc;
    private final TransactionTemplate snapshot;
    private final Checkpoints checkpoints;
    private final Reached reached;

    public ComplianceQueries(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            Checkpoints checkpoints) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.checkpoints = checkpoints;
        this.reached = new Reached(jdbc, "compliance");
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * Measures every body, or one.
     *
     * @throws NotFound when the one body does not exist on that day
     */
    @QueryHandler
    public Compliance handle(ComplianceOnDay question) {
        Compliance answer = snapshot.execute(_ -> answer(question));
        if (answer == null) {
            throw new IllegalStateException("no answer");
        }
        return answer;
    }

    private Compliance answer(ComplianceOnDay question) {
        Optional<PlanAdopted> plan = planOn(question.asOf());
        Measuring measuring = new Measuring(plan.orElse(null), question.exactly70());
        List<UnitOnDay> units = unitsOn(question.asOf());
        List<Row> rows = new ArrayList<>();
        UnitCode only = question.unit();
        if (only == null) {
            if (!units.isEmpty()) {
                rows.add(measuring.provinceLevel(units));
            }
            units.forEach(unit -> rows.add(measuring.unit(unit)));
        } else {
            UnitOnDay one =
                    units.stream()
                            .filter(unit -> unit.code().equals(only))
                            .findFirst()
                            .orElseThrow(
                                    () -> new NotFound("unit-not-found", only, question.asOf()));
            rows.add(measuring.unit(one));
        }
        return new Compliance(
                question.asOf(),
                checkpoints.of(AskedKnowledge.NEWEST, reached.ledgerNo()),
                plan.map(ComplianceQueries::inForce).orElse(null),
                question.exactly70(),
                rows,
                demo());
    }

    private Optional<PlanAdopted> planOn(LocalDate day) {
        return jdbc
                .query(
                        """
                        select adopted from compliance.plan where effective_on <= ?
                        order by effective_on desc, ledger_no desc limit 1
                        """,
                        (row, _) ->
                                (PlanAdopted)
                                        EventJson.read(
                                                EventCatalog.of(PlanAdopted.class),
                                                row.getBytes("adopted")),
                        day)
                .stream()
                .findFirst();
    }

    private List<UnitOnDay> unitsOn(LocalDate day) {
        LocalDate on = day;
        return jdbc.query(UNITS_ON_DAY, (row, _) -> unit(row), on, on, on, on, on);
    }

    private static UnitOnDay unit(ResultSet row) throws SQLException {
        Integer total = row.getObject("population", Integer.class);
        Population population =
                total == null
                        ? null
                        : new Population(
                                total,
                                row.getInt("population_minority"),
                                row.getObject("population_since", LocalDate.class),
                                row.getString("population_source"));
        return new UnitOnDay(
                new UnitCode(row.getString("code")),
                row.getString("name"),
                UnitLevel.valueOf(row.getString("level")),
                row.getInt("staff"),
                row.getInt("minority"),
                row.getObject("headcount", Integer.class),
                population);
    }

    private DemoData demo() {
        Set<String> figures =
                Set.copyOf(jdbc.queryForList("select figure from compliance.demo", String.class));
        return new DemoData(
                figures.contains(DemoFigure.PEOPLE),
                figures.contains(DemoFigure.HEADCOUNTS),
                figures.contains(DemoFigure.POPULATION_SHARES));
    }

    private static PlanInForce inForce(PlanAdopted plan) {
        return new PlanInForce(
                plan.plan().number(), plan.title(), plan.effectiveOn(), plan.roadmap());
    }
}
