package socai.query.roster;

import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import socai.events.PersonId;
import socai.events.SealedIdentity;
import socai.query.replay.Columns;
import socai.query.replay.KnownRows;
import socai.query.replay.KnownRows.Closed;
import socai.query.replay.KnownRows.Opened;
import socai.timeline.Span;

/** Writes the identities, as ciphertext, that a batch closes and opens. */
final class IdentityRows {

    private static final String CLOSE =
            """
            update roster.identity i set known_to = c.known_to
            from unnest(?::uuid[], ?::date[], ?::bigint[]) as c (person, valid_from, known_to)
            where i.person = c.person and i.valid_from = c.valid_from
              and i.known_to = 9223372036854775807
            """;

    private static final String INSERT =
            """
            insert into roster.identity
                (person, known_from, known_to, valid_from, valid_to, ciphertext)
            select * from unnest(
                ?::uuid[], ?::bigint[], ?::bigint[], ?::date[], ?::date[], ?::text[])
            """;

    private final JdbcTemplate jdbc;

    IdentityRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void write(KnownRows<PersonId, Span<SealedIdentity>> rows) {
        List<Closed<PersonId, Span<SealedIdentity>>> closed = rows.closed();
        new Columns(jdbc, CLOSE)
                .add("uuid", closed, row -> row.subject().value())
                .add("date", closed, row -> row.row().from())
                .add("bigint", closed, Closed::knownTo)
                .execute();
        List<Opened<PersonId, Span<SealedIdentity>>> opened = rows.opened();
        new Columns(jdbc, INSERT)
                .add("uuid", opened, row -> row.subject().value())
                .add("bigint", opened, Opened::knownFrom)
                .add("bigint", opened, Opened::knownTo)
                .add("date", opened, row -> row.row().from())
                .add(
                        "date",
                        opened,
                        row -> Objects.requireNonNullElse(row.row().to(), PlacementRows.OPEN))
                .add("text", opened, row -> row.row().state().ciphertext())
                .execute();
    }
}
