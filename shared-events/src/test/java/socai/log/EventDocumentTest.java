package socai.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EventDocumentTest {

    private static final Instant SEALED_AT = Instant.parse("2026-11-25T01:02:03Z");

    private static final EventDocument.Decision DECISION =
            new EventDocument.Decision(
                    "125/QĐ-SNV", LocalDate.of(2026, 11, 10), "Sở Nội vụ", "Nguyễn Văn An");

    private static final EventDocument.Authority FULL =
            new EventDocument.Authority(
                    "hoa.nt",
                    null,
                    "{\"kind\":\"NOTICE\"}".getBytes(UTF_8),
                    "Nghỉ hưu",
                    new UUID(0, 11),
                    "[{\"code\":\"x\"}]".getBytes(UTF_8),
                    "[{\"size\":1}]".getBytes(UTF_8),
                    "hoa",
                    "lan",
                    "{\"method\":\"PASSKEY\"}".getBytes(UTF_8));

    @Test
    void isTheVeryBytesOfTheFormat() {
        assertThat(document("Trúng tuyển kỳ thi 2026"))
                .isEqualTo(
                        """
                        {"actor":"hoa.nt","decision":{"issuer":"Sở Nội vụ","number":"125/QĐ-SNV",\
                        "signedOn":"2026-11-10","signer":"Nguyễn Văn An"},"effectiveOn":"2026-11-20",\
                        "kind":"personnel.departed","ledgerNo":7,"payload":{"effectiveOn":"2026-11-20"},\
                        "reason":"Trúng tuyển kỳ thi 2026","recordedAt":"2026-11-25T01:02:02.000120Z",\
                        "request":"00000000-0000-0000-0000-00000000000b","revision":1,\
                        "salt":"00000000-0000-0000-0000-00000000000c",\
                        "sealedAt":"2026-11-25T01:02:03.000000Z","sequence":3,\
                        "stream":"00000000-0000-0000-0000-00000000000a"}\
                        """);
    }

    @Test
    void theSecondFormatNamesItselfAndTheKindOfTheDocument() {
        assertThat(
                        document(
                                2,
                                new EventDocument.Authority(
                                        "hoa.nt", DECISION, "Nghỉ hưu", new UUID(0, 11))))
                .isEqualTo(
                        """
                        {"actor":"hoa.nt","basis":{"issuer":"Sở Nội vụ","kind":"DECISION",\
                        "number":"125/QĐ-SNV","signedOn":"2026-11-10","signer":"Nguyễn Văn An"},\
                        "effectiveOn":"2026-11-20","format":2,\
                        "kind":"personnel.departed","ledgerNo":7,"payload":{"effectiveOn":"2026-11-20"},\
                        "reason":"Nghỉ hưu","recordedAt":"2026-11-25T01:02:02.000120Z",\
                        "request":"00000000-0000-0000-0000-00000000000b","revision":1,\
                        "salt":"00000000-0000-0000-0000-00000000000c",\
                        "sealedAt":"2026-11-25T01:02:03.000000Z","sequence":3,\
                        "stream":"00000000-0000-0000-0000-00000000000a"}\
                        """);
    }

    @Test
    void everyOptionalMemberOfTheSecondFormatHasItsPlaceInTheOrder() {
        String document = document(2, FULL);

        assertThat(List.copyOf(json(document).propertyNames())).isSorted().hasSize(20);
        assertThat(document)
                .startsWith("{\"account\":\"hoa\",\"actor\":\"hoa.nt\",\"approver\":\"lan\",")
                .contains(
                        ",\"attachments\":[{\"size\":1}],\"authentication\":{\"method\":\"PASSKEY\"},"
                                + "\"basis\":{\"kind\":\"NOTICE\"},\"confirmed\":[{\"code\":\"x\"}],"
                                + "\"effectiveOn\"");
    }

    @Test
    void aFormatThatNobodyKnowsIsNotSealed() {
        assertThatThrownBy(() -> document(3, FULL)).hasMessageContaining("format 3");
    }

    @Test
    void escapesOnlyWhatJsonMust() {
        String odd = "\"\\/\b\t\n\f\r\u0000\u001f\u007f€\u2028😀<";

        String document = document(odd);

        assertThat(document)
                .contains("\"reason\":\"\\\"\\\\/\\b\\t\\n\\f\\r\\u0000\\u001f\u007f€\u2028😀<\"");
        assertThat(json(document).path("reason").asString()).isEqualTo(odd);
    }

    @Test
    void itsNamesStandInOrder() {
        JsonNode json = json(document("x"));

        assertThat(List.copyOf(json.propertyNames())).isSorted().hasSize(14);
        assertThat(List.copyOf(json.path("decision").propertyNames())).isSorted().hasSize(4);
    }

    private static JsonNode json(String document) {
        return JsonMapper.shared().readTree(document);
    }

    private static String document(String reason) {
        return document(
                1, new EventDocument.Authority("hoa.nt", DECISION, reason, new UUID(0, 11)));
    }

    private static String document(int format, EventDocument.Authority authority) {
        EventDocument document =
                new EventDocument(
                        format,
                        new UUID(0, 10),
                        3,
                        "personnel.departed",
                        1,
                        LocalDate.of(2026, 11, 20),
                        SEALED_AT.minusNanos(999_880_000),
                        authority,
                        new UUID(0, 12),
                        "{\"effectiveOn\":\"2026-11-20\"}".getBytes(UTF_8));
        return new String(document.sealed(7, SEALED_AT), UTF_8);
    }
}
