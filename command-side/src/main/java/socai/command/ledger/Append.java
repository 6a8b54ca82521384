package socai.command.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import socai.events.Authority;
import socai.events.wire.EventCatalog;
import socai.events.wire.EventJson;

/**
 * Writes events, and all that the registers note about them, in one round trip: the statements
 * travel together and are answered together.
 */
final class Append {

    private static final String INTO =
            """
            insert into ledger.event
                (stream, sequence, kind, effective_on, recorded_at, actor, decision_number,
                 decision_signed_on, decision_issuer, decision_signer, reason, request, payload)
            """;

    /** For a single event arrays cost more than they save. */
    private static final String ONE = INTO + "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String MANY =
            INTO
                    + """
                    select * from unnest(
                        ?::uuid[], ?::int[], ?::smallint[], ?::date[], ?::timestamptz[], ?::text[], ?::text[],
                        ?::date[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?::bytea[])
                    """;

    private final Clock clock;
    private final List<Register> registers;

    Append(Clock clock, List<Register> registers) {
        this.clock = clock;
        this.registers = List.copyOf(registers);
    }

    /**
     * Writes inside the transaction of {@code connection}.
     *
     * @throws socai.command.Refused when a register refuses; then the transaction must be undone
     */
    void write(Connection connection, List<LedgerEvent> events) throws SQLException {
        List<Note> notes = new ArrayList<>();
        registers.forEach(register -> notes.addAll(register.notes(events)));
        String insert = events.size() == 1 ? ONE : MANY;
        String all =
                Stream.concat(Stream.of(insert), notes.stream().map(Note::sql))
                        .collect(Collectors.joining(";\n"));
        try (PreparedStatement statement = connection.prepareStatement(all)) {
            Parameters parameters = new Parameters(statement);
            bind(parameters, events);
            for (Note note : notes) {
                note.values().bind(parameters);
            }
            statement.execute();
            for (Note note : notes) {
                if (statement.getMoreResults()) {
                    hear(note, statement);
                }
            }
        }
    }

    private static void hear(Note note, PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.getResultSet()) {
            if (rows.next()) {
                note.objection().raise(rows);
            }
        }
    }

    private void bind(Parameters to, List<LedgerEvent> events) throws SQLException {
        Instant now = clock.instant();
        if (events.size() == 1) {
            bindOne(to, events.getFirst(), now);
            return;
        }
        to.column("uuid", events, LedgerEvent::stream);
        to.column("int4", events, LedgerEvent::sequence);
        to.column("int2", events, Append::kind);
        to.column("date", events, e -> e.event().effectiveOn());
        to.column("timestamptz", events, _ -> now.atOffset(ZoneOffset.UTC));
        to.column("text", events, e -> authority(e).actor());
        to.column("text", events, e -> authority(e).decision().number());
        to.column("date", events, e -> authority(e).decision().signedOn());
        to.column("text", events, e -> authority(e).decision().issuer());
        to.column("text", events, e -> authority(e).decision().signer());
        to.column("text", events, e -> authority(e).reason());
        to.column("uuid", events, e -> authority(e).request());
        to.bytes(events, e -> EventJson.write(e.event()));
    }

    private static void bindOne(Parameters to, LedgerEvent event, Instant now) throws SQLException {
        Authority authority = authority(event);
        to.value(event.stream());
        to.value(event.sequence());
        to.value(kind(event));
        to.value(event.event().effectiveOn());
        to.value(now.atOffset(ZoneOffset.UTC));
        to.value(authority.actor());
        to.value(authority.decision().number());
        to.value(authority.decision().signedOn());
        to.value(authority.decision().issuer());
        to.value(authority.decision().signer());
        to.value(authority.reason());
        to.value(authority.request());
        to.value(EventJson.write(event.event()));
    }

    private static short kind(LedgerEvent event) {
        return EventCatalog.of(event.event().getClass()).number();
    }

    private static Authority authority(LedgerEvent event) {
        return event.order().authority();
    }
}
