package socai.query.compliance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import socai.events.Event;
import socai.events.LegalDay;
import socai.events.organisation.UnitFactAnnulled;
import socai.events.organisation.UnitFactCorrected;
import socai.events.personnel.Corrected;
import socai.events.personnel.EthnicityRecorded;
import socai.events.wire.EventCatalog;
import socai.events.wire.EventJson;
import socai.events.wire.EventKind;
import socai.query.compliance.Signals.Told;
import socai.query.replay.AuthorityRow;

/** What the entries behind signals say and who ordered them, as rows. */
final class ToldRows {

    private static final String TOLD =
            """
            select ledger_no, stream, sequence, kind, effective_on, sealed_at, decision_number,
                   decision_signed_on, decision_issuer, decision_signer, basis, reason, payload
            from ledger.sealed_event where ledger_no = any (?)
            """;

    private static final Set<String> AMENDING =
            Set.of(
                    EventCatalog.of(UnitFactCorrected.class).name(),
                    EventCatalog.of(UnitFactAnnulled.class).name());

    private final JdbcTemplate jdbc;

    ToldRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Those with these numbers, by number. */
    Map<Long, Told> of(Collection<Long> numbers) {
        Map<Long, Told> told = new HashMap<>();
        jdbc.query(
                TOLD,
                row -> {
                    told.put(row.getLong("ledger_no"), told(row));
                },
                (Object) numbers.toArray(Long[]::new));
        return told;
    }

    /**
     * The legal day on which an entry about a body became known that changes what had taken effect:
     * a correction, an annulment, or a decision signed after its day; empty for another entry.
     */
    Optional<LocalDate> afterwards(long ledgerNo) {
        Told entry = Objects.requireNonNull(of(List.of(ledgerNo)).get(ledgerNo));
        return AMENDING.contains(entry.event())
                        || entry.basis().signedOn().isAfter(entry.effectiveOn())
                ? Optional.of(LegalDay.of(entry.sealedAt()))
                : Optional.empty();
    }

    private static Told told(ResultSet row) throws SQLException {
        EventKind kind = EventCatalog.numbered(row.getInt("kind"));
        return new Told(
                row.getLong("ledger_no"),
                row.getObject("stream", UUID.class),
                row.getLong("sequence"),
                kind.name(),
                row.getObject("effective_on", LocalDate.class),
                row.getTimestamp("sealed_at").toInstant(),
                AuthorityRow.basis(row),
                row.getString("reason"),
                document(EventJson.read(kind, row.getBytes("payload"))));
    }

    private static @Nullable String document(Event event) {
        return switch (event) {
            case EthnicityRecorded recorded -> recorded.document();
            case Corrected corrected -> document(corrected.fact().value());
            default -> null;
        };
    }
}
