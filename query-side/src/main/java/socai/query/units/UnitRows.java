package socai.query.units;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import socai.events.Authority;
import socai.events.UnitCode;
import socai.query.replay.Columns;
import socai.query.replay.KnownRows;
import socai.query.replay.KnownRows.Closed;
import socai.query.replay.KnownRows.Opened;

/** Writes the rows about bodies that a batch closes and opens. */
final class UnitRows {

    private static final String CLOSE =
            """
            update units.unit u set known_to = c.known_to
            from unnest(?::text[], ?::date[], ?::bigint[]) as c (code, valid_from, known_to)
            where u.code = c.code and u.valid_from = c.valid_from
              and u.known_to = 9223372036854775807
            """;

    private static final String INSERT =
            """
            insert into units.unit (code, known_from, known_to, valid_from, valid_to, name, level,
                                    function, parent, exists_from, exists_to, demo)
            select code, known_from, known_to, valid_from, valid_to, name, level, function, parent,
                   exists_from, exists_to,
                   exists (select from ledger.sealed_event e
                           where e.stream = n.stream and e.sequence = 0 and e.actor = '%s')
            from unnest(?::text[], ?::bigint[], ?::bigint[], ?::date[], ?::date[], ?::text[],
                        ?::text[], ?::text[], ?::text[], ?::date[], ?::date[], ?::uuid[])
                as n (code, known_from, known_to, valid_from, valid_to, name, level, function,
                      parent, exists_from, exists_to, stream)
            """
                    .formatted(Authority.DEMO_ACTOR);

    private static final String CLOSE_SUCCESSION =
            """
            update units.succession s set known_to = c.known_to
            from unnest(?::text[], ?::bigint[], ?::text[], ?::bigint[])
                as c (unit, ledger_no, successor, known_to)
            where s.unit = c.unit and s.ledger_no = c.ledger_no and s.successor = c.successor
              and s.known_to = 9223372036854775807
            """;

    private static final String INSERT_SUCCESSION =
            """
            insert into units.succession
                (unit, known_from, known_to, successor, kind, effective_on, ledger_no)
            select * from unnest(?::text[], ?::bigint[], ?::bigint[], ?::text[], ?::text[],
                                 ?::date[], ?::bigint[])
            """;

    private final JdbcTemplate jdbc;

    UnitRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void write(KnownRows<UnitCode, BodySpan> rows) {
        var closed = rows.closed();
        new Columns(jdbc, CLOSE)
                .add("text", closed, row -> row.subject().value())
                .add("date", closed, row -> row.row().from())
                .add("bigint", closed, Closed::knownTo)
                .execute();
        var opened = rows.opened();
        new Columns(jdbc, INSERT)
                .add("text", opened, row -> row.subject().value())
                .add("bigint", opened, Opened::knownFrom)
                .add("bigint", opened, Opened::knownTo)
                .add("date", opened, row -> row.row().from())
                .add("date", opened, row -> orNull(row.row().to()))
                .add("text", opened, row -> row.row().name())
                .add("text", opened, row -> row.row().level().name())
                .add("text", opened, row -> row.row().function().name())
                .add("text", opened, row -> code(row.row().parent()))
                .add("date", opened, row -> row.row().life().from())
                .add("date", opened, row -> orNull(row.row().life().to()))
                .add("uuid", opened, row -> row.subject().stream())
                .execute();
    }

    void writeSuccessions(KnownRows<UnitCode, Succession> rows) {
        var closed = rows.closed();
        new Columns(jdbc, CLOSE_SUCCESSION)
                .add("text", closed, row -> row.subject().value())
                .add("bigint", closed, row -> row.row().ledgerNo())
                .add("text", closed, row -> row.row().successor().value())
                .add("bigint", closed, Closed::knownTo)
                .execute();
        var opened = rows.opened();
        new Columns(jdbc, INSERT_SUCCESSION)
                .add("text", opened, row -> row.subject().value())
                .add("bigint", opened, Opened::knownFrom)
                .add("bigint", opened, Opened::knownTo)
                .add("text", opened, row -> row.row().successor().value())
                .add("text", opened, row -> row.row().kind().name())
                .add("date", opened, row -> row.row().effectiveOn())
                .add("bigint", opened, row -> row.row().ledgerNo())
                .execute();
    }

    private static Object code(@Nullable UnitCode unit) {
        return orNull(unit == null ? null : unit.value());
    }

    @SuppressWarnings("NullAway") // an array may hold nulls
    private static Object orNull(@Nullable Object value) {
        return value;
    }
}
