package socai.query.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import socai.events.plan.PlanId;
import socai.events.plan.Reading;
import socai.query.knowledge.Checkpoints;
import socai.query.knowledge.Knowledge;
import socai.query.replay.AuthorityRow;
import socai.query.replay.Reached;
import socai.query.tasks.ReadingList.Chosen;
import socai.query.tasks.ReadingList.InForce;

/** Answers {@link ReadingsOnDay}. */
public final class ReadingQueries {

    private static final String LAST_CHOICES =
            """
            select distinct on (c.reading)
                   c.reading, c.choice, c.effective_on, c.sequence, c.ledger_no,
                   e.decision_number, e.decision_signed_on, e.decision_issuer, e.decision_signer,
                   e.basis
            from tasks.choice c join ledger.sealed_event e using (ledger_no)
            where c.plan = ? and c.effective_on <= ? and c.known_from <= ? and c.known_to > ?
            order by c.reading, c.effective_on desc, c.sequence desc
            """;

    private final JdbcTemplate jdbc;
    private final PlanInForce plans;
    private final Checkpoints checkpoints;
    private final Reached reached;

    public ReadingQueries(DataSource dataSource, Checkpoints checkpoints) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.plans = new PlanInForce(jdbc);
        this.checkpoints = checkpoints;
        this.reached = new Reached(jdbc, "tasks");
    }

    /** Lists every open clause with the way in which it is read. */
    @QueryHandler
    public ReadingList handle(ReadingsOnDay question) {
        Knowledge known = checkpoints.of(question.knownAt(), reached.ledgerNo());
        LocalDate day = question.asOf();
        PlanId plan = plans.on(day, known.ledgerNo()).orElse(null);
        Map<Reading, InForce> chosen = chosen(plan, day, known.ledgerNo());
        List<InForce> all =
                Arrays.stream(Reading.values())
                        .map(reading ->
                                chosen.getOrDefault(
                                        reading, new InForce(reading, reading.byDefault(), null)))
                        .toList();
        return new ReadingList(day, known, plan, all);
    }

    private Map<Reading, InForce> chosen(@Nullable PlanId plan, LocalDate day, long known) {
        Map<Reading, InForce> chosen = new EnumMap<>(Reading.class);
        if (plan != null) {
            jdbc.query(LAST_CHOICES, (row, _) -> inForce(row), plan.number(), day, known, known)
                    .forEach(each -> chosen.put(each.reading(), each));
        }
        return chosen;
    }

    private static InForce inForce(ResultSet row) throws SQLException {
        return new InForce(
                Reading.valueOf(row.getString("reading")),
                Reading.Choice.valueOf(row.getString("choice")),
                new Chosen(
                        row.getObject("effective_on", LocalDate.class),
                        AuthorityRow.basis(row),
                        row.getLong("sequence"),
                        row.getLong("ledger_no")));
    }
}
