package socai.benchmarks;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import socai.verify.ledger.Evidence;
import socai.verify.ledger.LedgerVerification;
import socai.verify.ledger.Verdict;

/** Holds a ledger to what it promises at any moment of rest. */
final class Wholeness {

    private static final long SEALED_SECONDS_MAX = 120;

    private static final String UNSEALED =
            """
            select count(*) from ledger.event e
            where not exists (select 1 from ledger.seal s where s.xid = e.xid and s.pos = e.pos)
            """;

    private static final String STREAMS_WITH_GAPS =
            """
            select count(*) from (
                select stream from ledger.event group by stream
                having min(sequence) <> 0 or max(sequence) <> count(*) - 1
                    or count(distinct sequence) <> count(*)) broken
            """;

    private static final String NUMBERS =
            """
            select count(*) = coalesce(max(ledger_no), 0) and coalesce(min(ledger_no), 1) = 1
                and count(distinct (xid, pos)) = count(*)
                and count(*) = (select count(*) from ledger.event)
            from ledger.seal
            """;

    private Wholeness() {}

    /**
     * Waits until everything is sealed, then requires: every event sealed once, numbers dense from
     * 1, no gap in any stream, and everything that {@code ./socai verify} checks.
     *
     * @throws IllegalStateException naming what is not so
     */
    static Verdict require(DataSource database) {
        return require(database, Evidence.none());
    }

    /** The same against what an auditor kept. */
    static Verdict require(DataSource database, Evidence evidence) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        awaitSealed(jdbc);
        must(Boolean.TRUE.equals(jdbc.queryForObject(NUMBERS, Boolean.class)), "numbers");
        must(number(jdbc, STREAMS_WITH_GAPS) == 0, "a stream has a gap");
        Verdict verdict = new LedgerVerification(database, evidence, (_, _) -> {}).run();
        must(verdict.isVerified(), "not verified: " + verdict.findings());
        must(verdict.pending() == 0, verdict.pending() + " events are not sealed");
        return verdict;
    }

    /** How many committed events have no number yet. */
    static long unsealed(JdbcTemplate jdbc) {
        return number(jdbc, UNSEALED);
    }

    private static void awaitSealed(JdbcTemplate jdbc) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SEALED_SECONDS_MAX);
        while (unsealed(jdbc) > 0) {
            must(System.nanoTime() < deadline, "not sealed in %d s".formatted(SEALED_SECONDS_MAX));
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private static long number(JdbcTemplate jdbc, String sql) {
        Long count = jdbc.queryForObject(sql, Long.class);
        return count == null ? 0 : count;
    }

    private static void must(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalStateException(otherwise);
        }
    }
}
