package socai.query.compliance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import socai.events.Event;
import socai.events.LegalDay;
import socai.events.UnitCode;
import socai.events.personnel.Annulled;
import socai.events.personnel.Corrected;
import socai.events.personnel.EthnicityRecorded;
import socai.events.wire.EventCatalog;

/** The rows behind {@link Signals}, as known at one number. */
final class SignalRows {

    /** Who came, went, took up or gave up a title, or was recorded under another ethnic group. */
    private static final String CHANGES =
            """
            select f.*, e.stream, e.kind
            from (select unit, effective_on, day_order, cause, flow, max(ledger_no) as known_by, %s
                  from compliance.movement
                  where ledger_no <= ? and effective_on >= ? and effective_on <= ?
                    and (?::text is null or unit = ?)
                    and flow in ('RECRUITED', 'TRANSFERRED_IN', 'ROTATED_IN', 'DEPARTED',
                                 'TRANSFERRED_OUT', 'ROTATED_OUT', 'POSITION', 'RECLASSIFIED')
                  group by effective_on, day_order, cause, unit, flow
                  having %s) f
            join ledger.sealed_event e on e.ledger_no = f.cause
            order by effective_on, day_order, cause, unit, flow
            """
                    .formatted(Figures.SUMS, Figures.CHANGES);

    /** A person's entries are all in one stream, and each makes movements of that person alone. */
    private static final String PEOPLE =
            """
            select e.stream, m.unit, %s
            from ledger.sealed_event e join compliance.movement m on m.ledger_no = e.ledger_no
            where e.stream = any (?) and m.ledger_no <= ? and m.effective_on <= ?
            group by e.stream, m.unit
            """
                    .formatted(Figures.SUMS);

    private static final String AMENDMENTS =
            """
            select m.ledger_no, e.sealed_at, e.stream, m.unit, m.effective_on, %s
            from ledger.sealed_event e join compliance.movement m on m.ledger_no = e.ledger_no
            where e.kind = any (?) and e.ledger_no <= ? and e.sealed_at >= ? and e.sealed_at < ?
              and (?::text is null or m.unit = ?)
            group by m.ledger_no, e.sealed_at, e.stream, m.unit, m.effective_on
            order by m.ledger_no, m.unit, m.effective_on
            """
                    .formatted(Figures.SUMS);

    /** By the day of the decision, which may be long after the day from which it holds. */
    private static final String REDETERMINATIONS =
            """
            select m.ledger_no, e.basis_signed_on as made_on, e.stream, m.unit, m.effective_on,
                   %s
            from compliance.movement m join ledger.sealed_event e on e.ledger_no = m.ledger_no
            where m.flow = 'RECLASSIFIED' and m.ledger_no <= ? and e.kind = ?
              and m.effective_on < e.basis_signed_on
              and e.basis_signed_on >= ? and e.basis_signed_on <= ?
              and (?::text is null or m.unit = ?)
            group by m.ledger_no, e.basis_signed_on, e.stream, m.unit, m.effective_on
            order by m.ledger_no, m.unit, m.effective_on
            """
                    .formatted(Figures.SUMS);

    /** A person in the figures of a body. */
    record Presence(UUID person, UnitCode unit) {}

    /**
     * What an entry changed from a day on that had passed when it was made.
     *
     * @param kind what may be asked about it
     * @param madeOn the legal day on which a correction or an annulment became known, or on which a
     *     re-determination was signed
     */
    record Amendment(
            SignalKind kind,
            long ledgerNo,
            LocalDate madeOn,
            UUID person,
            UnitCode unit,
            LocalDate effectiveOn,
            Figures change) {}

    private final JdbcTemplate jdbc;
    private final long knownAt;

    SignalRows(JdbcTemplate jdbc, long knownAt) {
        this.jdbc = jdbc;
        this.knownAt = knownAt;
    }

    /** The facts of a time in order of valid time, without what later entries took back. */
    @SuppressWarnings("NullAway") // all bodies
    List<Change> changes(LocalDate from, LocalDate to, @Nullable UnitCode unit) {
        String code = code(unit);
        return jdbc.query(
                CHANGES, (row, _) -> MovementRows.change(row), knownAt, from, to, code, code);
    }

    /** What each of these persons counts for on a day, wherever that is. */
    Map<Presence, Figures> people(Collection<UUID> persons, LocalDate day) {
        Map<Presence, Figures> people = new HashMap<>();
        if (!persons.isEmpty()) {
            jdbc.query(
                    PEOPLE,
                    row -> {
                        people.put(
                                new Presence(
                                        row.getObject("stream", UUID.class),
                                        new UnitCode(row.getString("unit"))),
                                Figures.of(row));
                    },
                    persons.toArray(UUID[]::new),
                    knownAt,
                    day);
        }
        return people;
    }

    /** What corrections and annulments that became known on these legal days changed. */
    @SuppressWarnings("NullAway") // all bodies
    List<Amendment> amendments(LocalDate from, LocalDate to, @Nullable UnitCode unit) {
        String code = code(unit);
        return jdbc.query(
                AMENDMENTS,
                (row, _) ->
                        amendment(
                                SignalKind.ETHNICITY_CORRECTED,
                                LegalDay.of(row.getTimestamp("sealed_at").toInstant()),
                                row),
                new Integer[] {number(Corrected.class), number(Annulled.class)},
                knownAt,
                from.atStartOfDay(LegalDay.ZONE).toOffsetDateTime(),
                to.plusDays(1).atStartOfDay(LegalDay.ZONE).toOffsetDateTime(),
                code,
                code);
    }

    /** What re-determinations changed that were signed on these days and hold from earlier ones. */
    @SuppressWarnings("NullAway") // all bodies
    List<Amendment> redeterminations(LocalDate from, LocalDate to, @Nullable UnitCode unit) {
        String code = code(unit);
        return jdbc.query(
                REDETERMINATIONS,
                (row, _) ->
                        amendment(
                                SignalKind.ETHNICITY_REDETERMINED,
                                row.getObject("made_on", LocalDate.class),
                                row),
                knownAt,
                number(EthnicityRecorded.class),
                from,
                to,
                code,
                code);
    }

    private static Amendment amendment(SignalKind kind, LocalDate madeOn, ResultSet row)
            throws SQLException {
        return new Amendment(
                kind,
                row.getLong("ledger_no"),
                madeOn,
                row.getObject("stream", UUID.class),
                new UnitCode(row.getString("unit")),
                row.getObject("effective_on", LocalDate.class),
                Figures.of(row));
    }

    private static int number(Class<? extends Event> type) {
        return EventCatalog.of(type).number();
    }

    private static @Nullable String code(@Nullable UnitCode unit) {
        return unit == null ? null : unit.value();
    }
}
