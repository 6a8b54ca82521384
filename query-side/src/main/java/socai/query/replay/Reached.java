package socai.query.replay;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How far the tables of one question have come, kept beside them and written in the transaction
 * that changes them, so that one snapshot shows both.
 */
public final class Reached {

    private final JdbcTemplate jdbc;
    private final String table;

    /**
     * The position of the tables in one schema.
     *
     * @param schema whose table {@code position} has the columns only_row and ledger_no
     */
    public Reached(JdbcTemplate jdbc, String schema) {
        this.jdbc = jdbc;
        this.table = schema + ".position";
    }

    /** The last ledger number that the tables hold; 0 before the first. */
    public long ledgerNo() {
        return jdbc.queryForList("select ledger_no from " + table, Long.class).stream()
                .findFirst()
                .orElse(0L);
    }

    /** Says that the tables hold all up to {@code ledgerNo}. */
    public void now(long ledgerNo) {
        jdbc.update(
                """
                insert into %s (ledger_no) values (?)
                on conflict (only_row) do update set ledger_no = excluded.ledger_no
                """
                        .formatted(table),
                ledgerNo);
    }
}
