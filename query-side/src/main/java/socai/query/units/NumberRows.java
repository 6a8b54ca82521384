package socai.query.units;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import socai.events.UnitCode;
import socai.query.replay.Columns;
import socai.query.replay.KnownRows;
import socai.query.replay.KnownRows.Closed;
import socai.query.replay.KnownRows.Opened;

/** Writes the numbers of bodies that a batch closes and opens. */
final class NumberRows {

    private static final String CLOSE_HEADCOUNTS =
            """
            update units.headcount h set known_to = c.known_to
            from unnest(?::text[], ?::text[], ?::date[], ?::bigint[])
                as c (unit, kind, valid_from, known_to)
            where h.unit = c.unit and h.kind = c.kind and h.valid_from = c.valid_from
              and h.known_to = 9223372036854775807
            """;

    private static final String INSERT_HEADCOUNTS =
            """
            insert into units.headcount
                (unit, known_from, known_to, kind, valid_from, valid_to, persons)
            select * from unnest(?::text[], ?::bigint[], ?::bigint[], ?::text[], ?::date[],
                                 ?::date[], ?::int[])
            """;

    private static final String CLOSE_POPULATIONS =
            """
            update units.population p set known_to = c.known_to
            from unnest(?::text[], ?::date[], ?::bigint[]) as c (unit, valid_from, known_to)
            where p.unit = c.unit and p.valid_from = c.valid_from
              and p.known_to = 9223372036854775807
            """;

    private static final String INSERT_POPULATIONS =
            """
            insert into units.population
                (unit, known_from, known_to, valid_from, valid_to, total, minority, source)
            select * from unnest(?::text[], ?::bigint[], ?::bigint[], ?::date[], ?::date[],
                                 ?::int[], ?::int[], ?::text[])
            """;

    private final JdbcTemplate jdbc;

    NumberRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void writeHeadcounts(KnownRows<UnitCode, Headcount> rows) {
        var closed = rows.closed();
        new Columns(jdbc, CLOSE_HEADCOUNTS)
                .add("text", closed, row -> row.subject().value())
                .add("text", closed, row -> row.row().kind().name())
                .add("date", closed, row -> row.row().from())
                .add("bigint", closed, Closed::knownTo)
                .execute();
        var opened = rows.opened();
        new Columns(jdbc, INSERT_HEADCOUNTS)
                .add("text", opened, row -> row.subject().value())
                .add("bigint", opened, Opened::knownFrom)
                .add("bigint", opened, Opened::knownTo)
                .add("text", opened, row -> row.row().kind().name())
                .add("date", opened, row -> row.row().from())
                .add("date", opened, row -> orNull(row.row().to()))
                .add("int4", opened, row -> row.row().persons())
                .execute();
    }

    void writePopulations(KnownRows<UnitCode, Residents> rows) {
        var closed = rows.closed();
        new Columns(jdbc, CLOSE_POPULATIONS)
                .add("text", closed, row -> row.subject().value())
                .add("date", closed, row -> row.row().from())
                .add("bigint", closed, Closed::knownTo)
                .execute();
        var opened = rows.opened();
        new Columns(jdbc, INSERT_POPULATIONS)
                .add("text", opened, row -> row.subject().value())
                .add("bigint", opened, Opened::knownFrom)
                .add("bigint", opened, Opened::knownTo)
                .add("date", opened, row -> row.row().from())
                .add("date", opened, row -> orNull(row.row().to()))
                .add("int4", opened, row -> row.row().total())
                .add("int4", opened, row -> row.row().minority())
                .add("text", opened, row -> row.row().source())
                .execute();
    }

    @SuppressWarnings("NullAway") // an array may hold nulls
    private static Object orNull(@Nullable LocalDate day) {
        return day;
    }
}
