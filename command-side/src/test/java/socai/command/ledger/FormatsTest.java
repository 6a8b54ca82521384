package socai.command.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import socai.command.Order;
import socai.events.Attachment;
import socai.events.Authority;
import socai.events.Basis;
import socai.events.Certificate;
import socai.events.Confirmation;
import socai.events.Decision;
import socai.events.UnitCode;
import socai.events.organisation.HeadcountAssigned;
import socai.events.organisation.HeadcountKind;
import socai.log.KeyFolder;
import socai.testing.RealPostgres;

/**
 * A ledger that was begun before there were kinds of documents and goes on: what stood there keeps
 * its bytes, what comes is of the second format.
 */
class FormatsTest {

    private static final String FIRST =
            """
            {"actor":"hoa.nt","decision":{"issuer":"Sở Nội vụ","number":"7/QĐ \\"x\\"",\
            "signedOn":"2025-12-01","signer":"Trần An"},"effectiveOn":"2026-01-01",\
            "kind":"organisation.headcount-assigned","ledgerNo":%d,"payload":%s,\
            "reason":"Giao biên chế","recordedAt":"2026-01-02T03:04:05.000006Z",\
            "request":"00000000-0000-0000-0000-00000000000b","revision":1,\
            "salt":"00000000-0000-0000-0000-00000000000c","sealedAt":"2026-01-02T03:04:06.000007Z",\
            "sequence":%d,"stream":"00000000-0000-0000-0000-00000000000a"}\
            """;
    private static final String PAYLOAD =
            "{\"effectiveOn\":\"2026-01-01\",\"kind\":\"ASSIGNED\",\"persons\":10,\"unit\":\"SNV\"}";
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final UnitCode UNIT = new UnitCode("SNV");

    @TempDir private Path keys;
    private DataSource database = RealPostgres.newDatabase();
    private JdbcTemplate jdbc = new JdbcTemplate(database);

    @BeforeEach
    void beginAtTheEarlierVersion() {
        database = RealPostgres.newDatabase();
        jdbc = new JdbcTemplate(database);
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/ledger")
                .defaultSchema("ledger")
                .table("migration")
                .target("9")
                .load()
                .migrate();
        for (int i = 0; i < 3; i++) {
            recordAsTheEarlierVersion(i);
        }
    }

    private void sealAsTheEarlierVersion() {
        for (int i = 0; i < 3; i++) {
            String document = FIRST.formatted(i + 1, PAYLOAD, i);
            jdbc.update(
                    """
                    insert into ledger.seal (ledger_no, xid, pos, sealed_at, entry)
                    select ?, xid, pos, '2026-01-02T03:04:06.000007Z', ?
                    from ledger.event where sequence = ?
                    """,
                    i + 1,
                    sha256(document.getBytes(UTF_8)),
                    i);
        }
    }

    private void recordAsTheEarlierVersion(int sequence) {
        jdbc.update(
                """
                insert into ledger.event (stream, sequence, kind, effective_on, recorded_at, actor,
                    decision_number, decision_signed_on, decision_issuer, decision_signer, reason,
                    request, salt, payload)
                values ('00000000-0000-0000-0000-00000000000a', ?, 103, '2026-01-01',
                    '2026-01-02T03:04:05.000006Z', 'hoa.nt', '7/QĐ "x"', '2025-12-01', 'Sở Nội vụ',
                    'Trần An', 'Giao biên chế', '00000000-0000-0000-0000-00000000000b',
                    '00000000-0000-0000-0000-00000000000c', ?)
                """,
                sequence,
                PAYLOAD.getBytes(UTF_8));
    }

    @Test
    void whatWasRecordedBeforeKeepsItsDocumentByteForByte() {
        sealAsTheEarlierVersion();
        LedgerSchema.migrate(database);

        for (int i = 0; i < 3; i++) {
            byte[] document = log().document(i + 1).orElseThrow();
            assertThat(new String(document, UTF_8)).isEqualTo(FIRST.formatted(i + 1, PAYLOAD, i));
            assertThat(sha256(document))
                    .isEqualTo(
                            jdbc.queryForObject(
                                    "select entry from ledger.seal where ledger_no = ?",
                                    byte[].class,
                                    i + 1));
        }
    }

    @Test
    void anEarlierNodeBesideThisOneStillRecordsTheFirstFormat() {
        LedgerSchema.migrate(database);
        recordAsTheEarlierVersion(3);

        assertThat(
                        jdbc.queryForList(
                                "select format from ledger.event order by sequence", Integer.class))
                .containsExactly(1, 1, 1, 1);
    }

    @Test
    void whatIsRecordedNowIsOfTheSecondFormatAndSealedAfterIt() {
        LedgerSchema.migrate(database);
        record(new Decision("8/QĐ", LocalDate.of(2026, 1, 5), "Sở Nội vụ", "Trần An"), 1);
        record(
                new Certificate(
                        "B 7", LocalDate.of(2026, 1, 5), "Trường Chính trị", null, "9/2026"),
                150);

        assertThat(sealer().sealBatch()).isEqualTo(154);
        assertThat(new String(log().document(4).orElseThrow(), UTF_8))
                .startsWith(
                        "{\"actor\":\"lan\",\"attachments\":[{\"mediaType\":\"application/pdf\",")
                .contains(
                        "\"basis\":{\"issuer\":\"Sở Nội vụ\",\"kind\":\"DECISION\",\"number\":\"8/QĐ\","
                                + "\"signedOn\":\"2026-01-05\",\"signer\":\"Trần An\"},"
                                + "\"confirmed\":[{\"by\":\"lan\",\"code\":\"second-head\","
                                + "\"figures\":{\"heads\":\"1\"}}],\"effectiveOn\":\"2026-02-01\",\"format\":2,");
        assertThat(new String(log().document(154).orElseThrow(), UTF_8))
                .contains(
                        "\"basis\":{\"issuer\":\"Trường Chính trị\",\"kind\":\"CERTIFICATE\",\"number\":\"B 7\","
                                + "\"registryNumber\":\"9/2026\",\"signedOn\":\"2026-01-05\"},");
    }

    @Test
    void theAuthorityOfBothFormatsIsReadBack() {
        LedgerSchema.migrate(database);
        record(new Certificate("B 7", LocalDate.of(2026, 1, 5), "Trường", null, null), 1);

        List<Basis> read =
                jdbc.query(
                        """
                        select sequence, kind, recorded_at, actor, decision_number, decision_signed_on,
                               decision_issuer, decision_signer, reason, request, basis, confirmed,
                               attachments, account, approver, authentication, payload
                        from ledger.event order by xid, pos
                        """,
                        (row, _) -> StoredEvent.read(new UUID(0, 1), row).authority().basis());

        assertThat(read)
                .containsExactly(
                        earlier(),
                        earlier(),
                        earlier(),
                        new Certificate("B 7", LocalDate.of(2026, 1, 5), "Trường", null, null));
    }

    @Test
    void theDatabaseTakesNoEventOnTwoDocumentsOrOnNone() {
        LedgerSchema.migrate(database);
        for (String wrong :
                List.of(
                        "2, '1/QĐ', '2026-01-01', 'Sở', 'A', '{}', null",
                        "2, null, null, null, null, null, null",
                        "2, '1/QĐ', null, 'Sở', 'A', null, null",
                        "1, null, null, null, null, '{}', null",
                        "1, '1/QĐ', '2026-01-01', 'Sở', 'A', null, '[]'",
                        "3, '1/QĐ', '2026-01-01', 'Sở', 'A', null, null")) {
            assertThatThrownBy(() ->
                            jdbc.update(
                                    """
                                    insert into ledger.event (stream, sequence, kind, effective_on,
                                        recorded_at, actor, reason, request, payload, format,
                                        decision_number, decision_signed_on, decision_issuer,
                                        decision_signer, basis, confirmed)
                                    values (gen_random_uuid(), 0, 103, '2026-01-01', now(), 'a', 'r',
                                        gen_random_uuid(), '{}', %s)
                                    """
                                            .formatted(wrong)))
                    .as(wrong)
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    private static Decision earlier() {
        return new Decision("7/QĐ \"x\"", LocalDate.of(2025, 12, 1), "Sở Nội vụ", "Trần An");
    }

    private void record(Basis basis, int count) {
        Authority authority =
                new Authority("lan", basis, "Điều chỉnh", UUID.randomUUID())
                        .attaching(
                                List.of(
                                        new Attachment(
                                                "ab".repeat(32),
                                                new UUID(0, 1),
                                                "application/pdf",
                                                12)))
                        .confirming(
                                List.of(
                                        new Confirmation(
                                                "second-head",
                                                new TreeMap<>(Map.of("heads", "1")),
                                                "lan")));
        UUID stream = UUID.randomUUID();
        List<LedgerEvent> events =
                IntStream.range(0, count)
                        .mapToObj(i ->
                                new LedgerEvent(
                                        stream,
                                        i,
                                        new HeadcountAssigned(
                                                UNIT,
                                                LocalDate.of(2026, 2, 1),
                                                HeadcountKind.ASSIGNED,
                                                11),
                                        new Order(authority, "", null)))
                        .toList();
        PostgresLedger ledger =
                new PostgresLedger(database, Clock.fixed(NOW, ZoneOffset.UTC), List.of(), () -> {});
        new TransactionTemplate(new JdbcTransactionManager(database))
                .executeWithoutResult(_ -> ledger.append(events));
    }

    private KeyRing ring() {
        KeyRing ring =
                new KeyRing(
                        database,
                        new JdbcTransactionManager(database),
                        new KeyFolder(keys),
                        "socai.test/log");
        ring.open();
        return ring;
    }

    private PostgresLog log() {
        return new PostgresLog(database, ring());
    }

    private Sealer sealer() {
        return new Sealer(database, new JdbcTransactionManager(database), ring());
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
