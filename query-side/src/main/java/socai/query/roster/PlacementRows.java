package socai.query.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import socai.career.Particulars.Rotation;
import socai.career.Particulars.Secondment;
import socai.events.PersonId;
import socai.query.replay.Columns;
import socai.query.replay.KnownRows;
import socai.query.replay.KnownRows.Closed;
import socai.query.replay.KnownRows.Opened;
import socai.query.roster.Placement.Post;
import socai.timeline.Span;

/** Writes the placements that a batch closes and opens. */
final class PlacementRows {

    static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

    private static final String CLOSE =
            """
            update roster.placement p set known_to = c.known_to
            from unnest(?::uuid[], ?::date[], ?::bigint[]) as c (person, valid_from, known_to)
            where p.person = c.person and p.valid_from = c.valid_from
              and p.known_to = 9223372036854775807
            """;

    private static final String INSERT =
            """
            insert into roster.placement
                (person, known_from, known_to, valid_from, valid_to, unit, unit_since, sex,
                 ethnicity, category, title, position, position_since, position_until, host,
                 host_since, host_until, sender, rotation_since, rotation_until)
            select * from unnest(
                ?::uuid[], ?::bigint[], ?::bigint[], ?::date[], ?::date[], ?::text[], ?::date[],
                ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::date[], ?::date[],
                ?::text[], ?::date[], ?::date[], ?::text[], ?::date[], ?::date[])
            """;

    private final JdbcTemplate jdbc;

    PlacementRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void write(KnownRows<PersonId, Span<Placement>> rows) {
        close(rows.closed());
        insert(rows.opened());
    }

    private void close(List<Closed<PersonId, Span<Placement>>> rows) {
        new Columns(jdbc, CLOSE)
                .add("uuid", rows, row -> row.subject().value())
                .add("date", rows, row -> row.row().from())
                .add("bigint", rows, Closed::knownTo)
                .execute();
    }

    private void insert(List<Opened<PersonId, Span<Placement>>> rows) {
        new Columns(jdbc, INSERT)
                .add("uuid", rows, row -> row.subject().value())
                .add("bigint", rows, Opened::knownFrom)
                .add("bigint", rows, Opened::knownTo)
                .add("date", rows, row -> row.row().from())
                .add("date", rows, row -> Objects.requireNonNullElse(row.row().to(), OPEN))
                .add("text", rows, row -> row.row().state().unit().value())
                .add("date", rows, row -> row.row().state().unitSince())
                .add("text", rows, row -> row.row().state().sex().name())
                .add("text", rows, row -> row.row().state().ethnicity().slug())
                .add("text", rows, row -> row.row().state().category().name())
                .add("text", rows, row -> post(row, post -> post.position().title()))
                .add("text", rows, row -> post(row, post -> post.position().kind().name()))
                .add("date", rows, row -> post(row, Post::since))
                .add("date", rows, row -> post(row, Post::until))
                .add("text", rows, row -> secondment(row, to -> to.host().value()))
                .add("date", rows, row -> secondment(row, Secondment::since))
                .add("date", rows, row -> secondment(row, Secondment::until))
                .add("text", rows, row -> rotation(row, from -> from.sender().value()))
                .add("date", rows, row -> rotation(row, Rotation::since))
                .add("date", rows, row -> rotation(row, Rotation::until))
                .execute();
    }

    private static Object post(
            Opened<PersonId, Span<Placement>> row, Function<Post, @Nullable Object> part) {
        return part(row.row().state().post(), part);
    }

    private static Object secondment(
            Opened<PersonId, Span<Placement>> row, Function<Secondment, @Nullable Object> part) {
        return part(row.row().state().secondment(), part);
    }

    private static Object rotation(
            Opened<PersonId, Span<Placement>> row, Function<Rotation, @Nullable Object> part) {
        return part(row.row().state().rotation(), part);
    }

    @SuppressWarnings("NullAway") // an array may hold nulls
    private static <T> Object part(@Nullable T whole, Function<T, @Nullable Object> part) {
        return whole == null ? null : part.apply(whole);
    }
}
