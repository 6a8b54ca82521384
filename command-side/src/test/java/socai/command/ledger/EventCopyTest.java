package socai.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import socai.command.Order;
import socai.command.testing.Node;
import socai.events.Authority;
import socai.events.Decision;
import socai.events.PersonId;
import socai.events.personnel.SecondmentEnded;
import socai.events.wire.EventCatalog;
import socai.events.wire.EventJson;

/** One, some and many events are written in three ways, of which a row tells nothing. */
class EventCopyTest {

    private static final LocalDate BEFORE_2000 = LocalDate.of(1977, 4, 30);
    private static final Decision DECISION =
            new Decision("1/QĐ-UBND", BEFORE_2000, "UBND tỉnh", "Nguyễn Văn “Ấn”\u0302");
    private static final String REASON = "Theo quyết định \\ \"đã ký\"";

    private static final Node NODE = Node.withTwoUnits();

    @AfterAll
    static void close() {
        NODE.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 10, 11, 99, 100, 1_000})
    void everyRowHoldsWhatTheEventSays(int count) {
        UUID stream = UUID.randomUUID();
        List<LedgerEvent> events = events(stream, count);

        append(events);

        List<Map<String, @Nullable Object>> rows =
                jdbc().queryForList(
                                "select * from ledger.event where stream = ? order by sequence",
                                stream);
        assertThat(rows).hasSize(count);
        IntStream.range(0, count).forEach(i -> requireRow(rows.get(i), i, events.get(i)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 100})
    void aSequenceThatIsTakenIsARaceAndNothingIsWritten(int count) {
        UUID stream = UUID.randomUUID();
        append(events(stream, 1));
        List<LedgerEvent> late = events(stream, count);

        assertThatExceptionOfType(ConcurrencyException.class).isThrownBy(() -> append(late));

        assertThat(
                        jdbc().queryForObject(
                                        "select count(*) from ledger.event where stream = ?",
                                        Long.class,
                                        stream))
                .isEqualTo(1);
    }

    private static void requireRow(
            Map<String, @Nullable Object> row, int sequence, LedgerEvent event) {
        assertThat(row)
                .containsEntry("sequence", sequence)
                .containsEntry("kind", (int) EventCatalog.of(SecondmentEnded.class).number())
                .containsEntry("actor", "cán.bộ")
                .containsEntry("decision_number", DECISION.number())
                .containsEntry("decision_issuer", DECISION.issuer())
                .containsEntry("decision_signer", DECISION.signer())
                .containsEntry("reason", REASON)
                .containsEntry("request", event.order().authority().request())
                .containsEntry("payload", EventJson.write(event.event()));
        assertThat(row.get("decision_signed_on")).hasToString(BEFORE_2000.toString());
        assertThat(row.get("effective_on")).hasToString(event.event().effectiveOn().toString());
        assertThat(row).containsEntry("recorded_at", Timestamp.from(Node.NOW));
        assertThat(row.get("salt")).isInstanceOf(UUID.class);
    }

    private static void append(List<LedgerEvent> events) {
        NODE.append(events);
    }

    private static JdbcTemplate jdbc() {
        return NODE.jdbc();
    }

    private static List<LedgerEvent> events(UUID stream, int count) {
        Order order =
                new Order(
                        new Authority("cán.bộ", DECISION, REASON, UUID.randomUUID()),
                        "fingerprint",
                        null);
        return IntStream.range(0, count)
                .mapToObj(i ->
                        new LedgerEvent(
                                stream,
                                i,
                                new SecondmentEnded(
                                        new PersonId(stream), BEFORE_2000.plusDays(i * 40L), 0),
                                order))
                .toList();
    }
}
