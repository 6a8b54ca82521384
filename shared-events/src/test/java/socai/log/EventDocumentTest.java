package socai.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EventDocumentTest {

    private static final Instant SEALED_AT = Instant.parse("2026-11-25T01:02:03Z");

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
        EventDocument document =
                new EventDocument(
                        new UUID(0, 10),
                        3,
                        "personnel.departed",
                        1,
                        LocalDate.of(2026, 11, 20),
                        SEALED_AT.minusNanos(999_880_000),
                        new EventDocument.Authority(
                                "hoa.nt",
                                "125/QĐ-SNV",
                                LocalDate.of(2026, 11, 10),
                                "Sở Nội vụ",
                                "Nguyễn Văn An",
                                reason,
                                new UUID(0, 11)),
                        new UUID(0, 12),
                        "{\"effectiveOn\":\"2026-11-20\"}".getBytes(UTF_8));
        return new String(document.sealed(7, SEALED_AT), UTF_8);
    }
}
