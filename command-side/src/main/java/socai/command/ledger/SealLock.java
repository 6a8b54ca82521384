package socai.command.ledger;

import org.springframework.jdbc.core.JdbcTemplate;

/** One transaction at a time seals or changes who signs, whichever node it runs on. */
final class SealLock {

    private static final long LOCK = 0x50CA_15EAL;

    private SealLock() {}

    /** Takes it if nobody has it, until the transaction ends. */
    static boolean tryTake(JdbcTemplate jdbc) {
        return Boolean.TRUE.equals(
                jdbc.queryForObject("select pg_try_advisory_xact_lock(?)", Boolean.class, LOCK));
    }

    /** Waits for it and keeps it until the transaction ends. */
    static void take(JdbcTemplate jdbc) {
        jdbc.query("select pg_advisory_xact_lock(?)", _ -> {}, LOCK);
    }
}
