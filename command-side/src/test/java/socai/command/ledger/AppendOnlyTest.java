package socai.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static socai.command.testing.Sample.FINANCE;
import static socai.command.testing.Sample.HOME_AFFAIRS;
import static socai.command.testing.Sample.LAN;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import socai.command.testing.Node;
import socai.events.Event;
import socai.events.PersonId;
import socai.events.wire.EventJson;

class AppendOnlyTest {

    private static final Node NODE = Node.withTwoUnits();

    @BeforeAll
    static void sealWhatIsThere() {
        NODE.sealAll();
    }

    @AfterAll
    static void close() {
        NODE.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger.event set reason = 'another'",
                "update ledger.event set reason = 'another' where false",
                "delete from ledger.event",
                "truncate ledger.event",
                "truncate ledger.event cascade",
                "update ledger.seal set sealed_at = now()",
                "delete from ledger.seal",
                "truncate ledger.seal",
                "update ledger.tile set hashes = hashes",
                "delete from ledger.tile",
                "truncate ledger.tile",
                "update ledger.checkpoint set note = 'another'",
                "delete from ledger.checkpoint",
                "truncate ledger.checkpoint",
                "update ledger.log_key set from_size = 1",
                "delete from ledger.log_key",
                "truncate ledger.log_key cascade",
                "update ledger.log_key_retired set from_size = 1",
                "delete from ledger.log_key_retired",
                "truncate ledger.log_key_retired",
                "update ledger.sealed_event set reason = 'another'",
                "delete from ledger.sealed_event",
                """
                insert into ledger.event (stream, sequence, kind, effective_on, recorded_at, actor,
                    decision_number, decision_signed_on, decision_issuer, decision_signer, reason,
                    request, payload)
                select stream, sequence, kind, effective_on, recorded_at, actor, decision_number,
                    decision_signed_on, decision_issuer, decision_signer, 'another', request, payload
                from ledger.event
                on conflict (stream, sequence) do update set reason = excluded.reason
                """,
            })
    void theDatabaseItselfRefusesToChangeWhatIsRecorded(String change) {
        List<Map<String, @Nullable Object>> before = everything();

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> NODE.jdbc().execute(change));

        assertThat(everything()).usingRecursiveComparison().isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"actor", "decision_number", "decision_issuer", "decision_signer", "reason"})
    void theTableItselfTakesNoBlankAuthority(String column) {
        assertThat(canInsertWith(column, "''")).isFalse();
        assertThat(canInsertWith(column, "'  '")).isFalse();
        assertThat(canInsertWith(column, "E'\\t\\n'")).isFalse();
        assertThat(canInsertWith(column, "null")).isFalse();
        assertThat(canInsertWith(column, "'x'")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"decision_signed_on", "request", "payload", "effective_on", "kind"})
    void theTableItselfTakesNoMissingFact(String column) {
        assertThat(canInsertWith(column, "null")).isFalse();
    }

    @Test
    void theStoredBytesAreTheCanonicalBytesOfTheEvent() {
        PersonId lan = NODE.recruit(LAN);
        Event recruited = NODE.eventsOf(lan.value()).getFirst();

        assertThat(payload(lan)).isEqualTo(EventJson.write(recruited));
    }

    private byte[] payload(PersonId person) {
        return NODE.jdbc()
                .query(
                        "select payload from ledger.event where stream = ?",
                        (row, _) -> row.getBytes(1),
                        person.value())
                .getFirst();
    }

    private List<Map<String, @Nullable Object>> everything() {
        return NODE.jdbc()
                .queryForList(
                        """
                        select e.xid::text, e.pos, e.stream, e.reason, s.ledger_no, s.sealed_at
                        from ledger.event e left join ledger.seal s using (xid, pos) order by e.pos
                        """);
    }

    /** Copies an event of one stream to the end of another, with one column told otherwise. */
    private boolean canInsertWith(String column, String value) {
        String columns =
                "kind, effective_on, recorded_at, actor, decision_number, decision_signed_on,"
                        + " decision_issuer, decision_signer, reason, request, payload";
        String told = columns.replaceFirst("\\b" + column + "\\b", Matcher.quoteReplacement(value));
        try {
            return NODE.jdbc()
                            .update(
                                    "insert into ledger.event (stream, sequence, "
                                            + columns
                                            + ") select ?, (select count(*) from ledger.event where stream = ?), "
                                            + told
                                            + " from ledger.event where stream = ?",
                                    FINANCE.stream(),
                                    FINANCE.stream(),
                                    HOME_AFFAIRS.stream())
                    == 1;
        } catch (DataIntegrityViolationException _) {
            return false;
        }
    }
}
