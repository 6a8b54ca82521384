package socai.command.ledger;

import static java.util.Collections.nCopies;
import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.modelling.command.ConcurrencyException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import socai.events.wire.AuthorityColumns;
import socai.events.wire.EventCatalog;
import socai.events.wire.EventJson;
import socai.log.EventDocument;

/**
 * Writes events, and all that the registers note about them, in one round trip: the statements
 * travel together and are answered together.
 */
final class Append {

    /**
     * What is given of an event, in order; the database adds place, transaction and, if need be,
     * salt.
     */
    static final String COLUMNS =
            """
            (stream, sequence, kind, effective_on, recorded_at, format, actor, decision_number,
             decision_signed_on, decision_issuer, decision_signer, reason, request, basis, confirmed,
             attachments, account, approver, authentication, payload)
            """;

    private static final String INTO = "insert into ledger.event " + COLUMNS;

    private static final short FORMAT = EventDocument.FORMAT;

    private static final String ROW =
            "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    /** For so few arrays cost more than they save. */
    private static final int ROWS_MAX = 10;

    /** One for each number of rows. */
    private static final List<String> ROWS =
            IntStream.rangeClosed(1, ROWS_MAX)
                    .mapToObj(rows -> INTO + "values " + String.join(", ", nCopies(rows, ROW)))
                    .toList();

    private static final String ARRAYS =
            INTO
                    + """
                    select * from unnest(
                        ?::uuid[], ?::int[], ?::smallint[], ?::date[], ?::timestamptz[], ?::smallint[],
                        ?::text[], ?::text[], ?::date[], ?::text[], ?::text[], ?::text[], ?::uuid[],
                        ?::bytea[], ?::bytea[], ?::bytea[], ?::text[], ?::text[], ?::bytea[], ?::bytea[])
                    """;

    /**
     * The driver asks for an answer in between, which would end the transaction there, when it has
     * sent about 250 statements.
     */
    private static final int TOGETHER_MAX = 100;

    /** From here on a copy is cheaper than arrays, although it makes a round trip of its own. */
    private static final int COPIED_MIN = 100;

    /** What is longer than this is long enough to be worth a flush of its own. */
    private static final int SHARED_EVENTS_MAX = 10;

    private static final int SHARED_NOTES_MAX = 10;

    /** Those who share a transaction do not wait long for what only one of them waits for. */
    private static final String IMPATIENT = "select set_config('lock_timeout', '20', true)";

    /** The SQLState of ledger.object. */
    private static final String OBJECTION = "SC001";

    private final Clock clock;
    private final List<Register> registers;

    Append(Clock clock, List<Register> registers) {
        this.clock = clock;
        this.registers = List.copyOf(registers);
    }

    /**
     * Writes inside the transaction of {@code connection}.
     *
     * @throws socai.command.Refused when a register objects; then the transaction must be undone
     */
    void within(Connection connection, List<LedgerEvent> events) throws SQLException {
        within(connection, events, notes(events));
    }

    /**
     * Writes a part of a load, of which more follows in the transaction of {@code connection}.
     *
     * @throws socai.command.Refused when a register objects; then the transaction must be undone
     */
    void partWithin(Connection connection, List<LedgerEvent> part) throws SQLException {
        List<Note> notes = new ArrayList<>();
        registers.forEach(register -> notes.addAll(register.notesOfPart(part)));
        within(connection, part, notes);
    }

    private void within(Connection connection, List<LedgerEvent> events, List<Note> notes)
            throws SQLException {
        if (events.size() >= COPIED_MIN) {
            EventCopy.into(connection, events, clock.instant());
            for (Note note : notes) {
                ask(connection, note);
            }
            return;
        }
        String all = join(insert(events), notes.stream().map(Note::sql));
        try (PreparedStatement statement = connection.prepareStatement(all)) {
            bind(new Parameters(statement), events, notes);
            statement.execute();
            for (Note note : notes) {
                if (statement.getMoreResults()) {
                    hear(note, statement);
                }
            }
        }
    }

    /**
     * What is written all or not at all.
     *
     * @param notes what the registers note about the events, in order
     * @param sql all that travels together
     */
    record Ready(List<LedgerEvent> events, List<Note> notes, String sql) {

        /** Whether it is little enough to share a transaction with others. */
        boolean isSmall() {
            return events.size() < SHARED_EVENTS_MAX && notes.size() < SHARED_NOTES_MAX;
        }

        /** Whether the same is asked for another. */
        boolean isLike(Ready other) {
            return sql.equals(other.sql);
        }
    }

    /** Makes ready what is to be written in a transaction of its own, or in one with others. */
    Ready ready(List<LedgerEvent> events) {
        List<Note> notes = notes(events);
        return new Ready(events, notes, together(events, notes));
    }

    /**
     * Writes in a transaction of its own; unless there are very many events, in one round trip:
     * statements that travel together are one transaction to PostgreSQL, which commits it when the
     * last has run. A query that objects ends it on the server and is asked once more for what it
     * found.
     *
     * @throws socai.command.Refused when a register objects
     * @throws ConcurrencyException when a register objected to what is gone again
     */
    void alone(Connection connection, Ready ready) throws SQLException {
        if (ready.events().size() >= COPIED_MIN) {
            manyAlone(connection, ready.events(), ready.notes());
            return;
        }
        try {
            send(connection, ready.sql(), ready.events(), ready.notes());
        } catch (SQLException e) {
            if (OBJECTION.equals(e.getSQLState())) {
                raise(connection, ready.notes().get(objector(e)));
            }
            throw e;
        }
    }

    /**
     * Writes what several bring in one transaction, one round trip and one flush: first all events,
     * in the order of the company, then all notes. When any of it cannot be written, or waits for
     * another transaction, none is.
     */
    void shared(Connection connection, List<Ready> company) throws SQLException {
        List<LedgerEvent> events =
                company.stream().flatMap(ready -> ready.events().stream()).toList();
        List<Note> notes = company.stream().flatMap(ready -> ready.notes().stream()).toList();
        Stream<String> noted = company.stream().flatMap(ready -> noted(ready.notes()));
        send(
                connection,
                join(IMPATIENT, Stream.concat(Stream.of(insert(events)), noted)),
                events,
                notes);
    }

    private void send(Connection connection, String sql, List<LedgerEvent> events, List<Note> notes)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(new Parameters(statement), events, notes);
            statement.execute();
        } catch (SQLException e) {
            undo(connection, e);
            throw e;
        } catch (RuntimeException | Error e) {
            // Thrown inside the driver, as when memory ends, it may have left answers unread.
            Discarded.close(connection);
            throw e;
        }
    }

    private void manyAlone(Connection connection, List<LedgerEvent> events, List<Note> notes)
            throws SQLException {
        connection.setAutoCommit(false);
        try {
            within(connection, events, notes);
            connection.commit();
        } catch (SQLException | RuntimeException | Error e) {
            // To switch the mode back commits what is open: also what an Error left half done.
            undo(connection, e);
            throw e;
        } finally {
            if (!connection.isClosed()) {
                connection.setAutoCommit(true);
            }
        }
    }

    private static String together(List<LedgerEvent> events, List<Note> notes) {
        return notes.size() < TOGETHER_MAX
                ? join(insert(events), noted(notes))
                : join("begin", Stream.concat(Stream.of(insert(events)), noted(notes)))
                        + ";\ncommit";
    }

    private static Stream<String> noted(List<Note> notes) {
        return IntStream.range(0, notes.size()).mapToObj(i -> endingOnObjection(i, notes.get(i)));
    }

    private List<Note> notes(List<LedgerEvent> events) {
        List<Note> notes = new ArrayList<>();
        registers.forEach(register -> notes.addAll(register.notes(events)));
        return notes;
    }

    private static String insert(List<LedgerEvent> events) {
        return events.size() <= ROWS_MAX ? ROWS.get(events.size() - 1) : ARRAYS;
    }

    private static String join(String first, Stream<String> more) {
        return Stream.concat(Stream.of(first), more).collect(Collectors.joining(";\n"));
    }

    private static String endingOnObjection(int number, Note note) {
        return note.objection().equals(Note.NONE)
                ? note.sql()
                : "select ledger.object(%d) from (%s) found".formatted(number, note.sql());
    }

    private void bind(Parameters parameters, List<LedgerEvent> events, List<Note> notes)
            throws SQLException {
        bind(parameters, events);
        for (Note note : notes) {
            note.values().bind(parameters);
        }
    }

    private static void hear(Note note, PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.getResultSet()) {
            if (rows.next()) {
                note.objection().raise(rows);
            }
        }
    }

    /** A connection whose transaction cannot be ended must not be used again. */
    private static void undo(Connection connection, Throwable why) {
        try (Statement rollback = connection.createStatement()) {
            rollback.execute("rollback");
        } catch (SQLException lost) {
            why.addSuppressed(lost);
            Discarded.close(connection);
        }
    }

    private static int objector(SQLException objection) {
        ServerErrorMessage message =
                objection instanceof PSQLException pg ? pg.getServerErrorMessage() : null;
        return Integer.parseInt(requireNonNull(requireNonNull(message).getMessage()));
    }

    private static void ask(Connection connection, Note note) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(note.sql())) {
            note.values().bind(new Parameters(statement));
            if (statement.execute()) {
                hear(note, statement);
            }
        }
    }

    private static void raise(Connection connection, Note note) throws SQLException {
        ask(connection, note);
        throw new ConcurrencyException("what stood in the way is gone: " + note.sql());
    }

    @SuppressWarnings("NullAway") // the arrays of what not every event has hold nulls
    private void bind(Parameters to, List<LedgerEvent> events) throws SQLException {
        Instant now = clock.instant();
        if (events.size() <= ROWS_MAX) {
            for (LedgerEvent event : events) {
                bindRow(to, event, now);
            }
            return;
        }
        to.column("uuid", events, LedgerEvent::stream);
        to.column("int4", events, LedgerEvent::sequence);
        to.column("int2", events, Append::kind);
        to.column("date", events, e -> e.event().effectiveOn());
        to.column("timestamptz", events, _ -> now.atOffset(ZoneOffset.UTC));
        to.column("int2", events, _ -> FORMAT);
        List<AuthorityColumns> rights = events.stream().map(Append::authority).toList();
        to.column("text", rights, AuthorityColumns::actor);
        to.column("text", rights, AuthorityColumns::decisionNumber);
        to.column("date", rights, AuthorityColumns::decisionSignedOn);
        to.column("text", rights, AuthorityColumns::decisionIssuer);
        to.column("text", rights, AuthorityColumns::decisionSigner);
        to.column("text", rights, AuthorityColumns::reason);
        to.column("uuid", rights, AuthorityColumns::request);
        to.bytes(rights, AuthorityColumns::basis);
        to.bytes(rights, AuthorityColumns::confirmed);
        to.bytes(rights, AuthorityColumns::attachments);
        to.column("text", rights, AuthorityColumns::account);
        to.column("text", rights, AuthorityColumns::approver);
        to.bytes(rights, AuthorityColumns::authentication);
        to.bytes(events, e -> EventJson.write(e.event()));
    }

    private static void bindRow(Parameters to, LedgerEvent event, Instant now) throws SQLException {
        AuthorityColumns authority = authority(event);
        to.value(event.stream());
        to.value(event.sequence());
        to.value(kind(event));
        to.value(event.event().effectiveOn());
        to.value(now.atOffset(ZoneOffset.UTC));
        to.value(FORMAT);
        to.value(authority.actor());
        to.valueOrNull(authority.decisionNumber(), Types.VARCHAR);
        to.valueOrNull(authority.decisionSignedOn(), Types.DATE);
        to.valueOrNull(authority.decisionIssuer(), Types.VARCHAR);
        to.valueOrNull(authority.decisionSigner(), Types.VARCHAR);
        to.value(authority.reason());
        to.value(authority.request());
        to.valueOrNull(authority.basis(), Types.BINARY);
        to.valueOrNull(authority.confirmed(), Types.BINARY);
        to.valueOrNull(authority.attachments(), Types.BINARY);
        to.valueOrNull(authority.account(), Types.VARCHAR);
        to.valueOrNull(authority.approver(), Types.VARCHAR);
        to.valueOrNull(authority.authentication(), Types.BINARY);
        to.value(EventJson.write(event.event()));
    }

    private static short kind(LedgerEvent event) {
        return EventCatalog.of(event.event().getClass()).number();
    }

    private static AuthorityColumns authority(LedgerEvent event) {
        return AuthorityColumns.of(event.order().authority());
    }
}
