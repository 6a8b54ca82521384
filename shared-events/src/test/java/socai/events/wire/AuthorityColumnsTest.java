package socai.events.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import socai.events.Attachment;
import socai.events.Authentication;
import socai.events.Authority;
import socai.events.Basis;
import socai.events.BasisKind;
import socai.events.Certificate;
import socai.events.CivilStatusDocument;
import socai.events.Confirmation;
import socai.events.Decision;
import socai.events.Notice;
import socai.events.OfficialLetter;
import socai.events.Resolution;
import socai.events.WorkContract;

/** What goes into the columns of a row comes out of them. */
class AuthorityColumnsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);
    private static final UUID REQUEST = new UUID(0, 1);

    static Stream<Basis> documents() {
        return Stream.of(
                new Decision("1/QĐ", DAY, "Sở Nội vụ", "Trần \"An\""),
                new Resolution("2/NQ-HĐND", DAY, "HĐND tỉnh", "Lê Thị Mai", null),
                new Resolution("2/NQ-HĐND", DAY, "HĐND tỉnh", "Lê Thị Mai", "Kỳ họp thứ nhất"),
                new WorkContract("3/HĐLV", DAY, "Trường A", "Hoàng Minh", null),
                new WorkContract("3/HĐLV", DAY, "Trường A", "Hoàng Minh", DAY.plusYears(1)),
                new Certificate("B 001", DAY, "Trường Chính trị", null, null),
                new Certificate("B 001", DAY, "Trường Chính trị", "Ngô Văn B", "77/2026"),
                new CivilStatusDocument(
                        CivilStatusDocument.Type.EXTRACT_OF_CHANGE, "15/TL", DAY, "UBND xã", null),
                new CivilStatusDocument(
                        CivilStatusDocument.Type.DEATH_EXTRACT, "16/TL", DAY, "UBND xã", "Vi C"),
                new OfficialLetter("310/SNV", DAY, "Sở Nội vụ", "Trần An"),
                new Notice("18/TB", DAY, "Sở Nội vụ", "Trần An"));
    }

    @Test
    void everyKindOfDocumentIsTried() {
        assertThat(documents().map(Basis::kind)).contains(BasisKind.values());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aDocumentComesBackAsItWas(Basis basis) {
        Authority authority = new Authority("hoa.nt", basis, "Theo văn bản", REQUEST);

        AuthorityColumns columns = AuthorityColumns.of(authority);

        assertThat(columns.authority()).isEqualTo(authority);
        assertThat(columns.basis() == null).isEqualTo(basis instanceof Decision);
        assertThat(columns.decisionNumber() == null).isNotEqualTo(basis instanceof Decision);
    }

    @Test
    void theBytesOfADocumentAreCanonical() {
        AuthorityColumns columns =
                AuthorityColumns.of(
                        new Authority(
                                "hoa.nt",
                                new Certificate("B \"1\"", DAY, "Trường \\ A", null, "7/€"),
                                "x",
                                REQUEST));

        assertThat(new String(requireNonNull(columns.basis()), UTF_8))
                .isEqualTo(
                        "{\"issuer\":\"Trường \\\\ A\",\"kind\":\"CERTIFICATE\","
                                + "\"number\":\"B \\\"1\\\"\",\"registryNumber\":\"7/€\","
                                + "\"signedOn\":\"2026-07-01\"}");
    }

    @Test
    void whatWasConfirmedAttachedAndApprovedComesBackToo() {
        Authority authority =
                new Authority(
                        "hoa.nt",
                        new Notice("18/TB", DAY, "Sở Nội vụ", "Trần An"),
                        "x",
                        REQUEST,
                        List.of(
                                new Confirmation(
                                        "second-head",
                                        new TreeMap<>(Map.of("unit", "05569", "heads", "1")),
                                        "hoa.nt")),
                        List.of(
                                new Attachment(
                                        "ab".repeat(32), REQUEST, "application/pdf", 12_345)),
                        "hoa",
                        "lan",
                        new Authentication(
                                "PASSKEY", Instant.parse("2026-11-25T01:02:03.000120Z"), "k1"));

        AuthorityColumns columns = AuthorityColumns.of(authority);

        assertThat(columns.authority()).isEqualTo(authority);
        assertThat(new String(requireNonNull(columns.confirmed()), UTF_8))
                .isEqualTo(
                        "[{\"by\":\"hoa.nt\",\"code\":\"second-head\","
                                + "\"figures\":{\"heads\":\"1\",\"unit\":\"05569\"}}]");
        assertThat(new String(requireNonNull(columns.attachments()), UTF_8))
                .isEqualTo(
                        "[{\"mediaType\":\"application/pdf\",\"salt\":"
                                + "\"00000000-0000-0000-0000-000000000001\",\"sha256\":\"%s\",\"size\":12345}]"
                                        .formatted("ab".repeat(32)));
        assertThat(new String(requireNonNull(columns.authentication()), UTF_8))
                .isEqualTo(
                        "{\"at\":\"2026-11-25T01:02:03.000120Z\",\"credential\":\"k1\","
                                + "\"method\":\"PASSKEY\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"kind\":\"LETTER\",\"issuer\":\"a\",\"number\":\"1\",\"signedOn\":\"2026-07-01\"}",
                "{\"kind\":\"NOTICE\",\"issuer\":\"a\",\"number\":\"1\",\"signedOn\":\"2026-07-01\"}",
                "{\"kind\":\"CERTIFICATE\",\"issuer\":\"a\",\"number\":1,\"signedOn\":\"2026-07-01\"}",
                "{\"kind\":\"CERTIFICATE\",\"issuer\":\"a\",\"number\":\"1\",\"signedOn\":\"2026-07-01\",\"until\":\"2027-01-01\"}"
            })
    void aDocumentThatIsNotWholeIsNotRead(String json) {
        assertThatThrownBy(() ->
                        AuthorityColumns.basisOf(null, null, null, null, json.getBytes(UTF_8)))
                .isInstanceOf(RuntimeException.class);
    }
}
