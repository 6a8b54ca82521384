package socai.query.tasks;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import socai.events.plan.PlanId;

/** Which plan is in force: the last that came into force by a day. */
final class PlanInForce {

    private final JdbcTemplate jdbc;

    PlanInForce(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Optional<PlanId> on(LocalDate day, long knownAt) {
        return jdbc
                .query(
                        """
                        select plan from tasks.plan
                        where effective_on <= ? and known_from <= ? and known_to > ?
                        order by effective_on desc, ledger_no desc limit 1
                        """,
                        (row, _) -> new PlanId(row.getString("plan")),
                        day,
                        knownAt,
                        knownAt)
                .stream()
                .findFirst();
    }
}
