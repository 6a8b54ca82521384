package socai.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The document is canonical JSON, byte for byte, and is read back as strictly. */
class EventDocumentTest {

    @Test
    void itIsWrittenInTheOneCanonicalWay() {
        assertThat(new String(Documents.at(7).bytes(), UTF_8))
                .isEqualTo(
                        "{\"actor\":\"hoa.nt\",\"decision\":{\"issuer\":\"Sở Nội vụ\","
                                + "\"number\":\"125/QĐ-SNV\",\"signedOn\":\"2026-11-20\","
                                + "\"signer\":\"Hoàng \\\"Minh\\\"\"},\"effectiveOn\":\"2026-12-01\","
                                + "\"kind\":\"personnel.departed\",\"ledgerNo\":7,"
                                + "\"payload\":{\"effectiveOn\":\"2026-12-01\",\"kind\":\"RETIREMENT\"},"
                                + "\"reason\":\"Nghỉ hưu\\ttheo\\nchế độ \\\\ \\u0001\","
                                + "\"recordedAt\":\"2026-11-25T01:02:03.000000Z\","
                                + "\"request\":\"00000000-0000-0002-0000-000000000007\",\"revision\":1,"
                                + "\"salt\":\"00000000-0000-0003-0000-000000000007\","
                                + "\"sealedAt\":\"2026-11-25T01:02:03.000004Z\",\"sequence\":0,"
                                + "\"stream\":\"00000000-0000-0001-0000-000000000007\"}");
    }

    @Test
    void itsLedgerNumberIsReadBackAndNoneFromWhatIsNoDocument() {
        String document = new String(Documents.at(7).bytes(), UTF_8);
        assertThat(EventDocument.ledgerNoOf(document.getBytes(UTF_8))).isEqualTo(7);

        for (String bad :
                new String[] {
                    "",
                    "{}",
                    "null",
                    document + "\n",
                    " " + document,
                    document.replace(",\"kind\"", ", \"kind\""),
                    document.replace("\"ledgerNo\":7", "\"ledgerNo\":07"),
                    document.replace("\"ledgerNo\":7", "\"ledgerNo\":\"7\""),
                    document.replace("\"ledgerNo\":7,", "\"ledgerNo\":7,\"ledgerNo\":8,"),
                    document.replace("\"ledgerNo\":7,", ""),
                    document.replace("{\"actor\":\"hoa.nt\",", "{"),
                    document.replace("\"actor\"", "\"zactor\""),
                    document.substring(0, document.length() - 1)
                }) {
            SignedNoteTest.refused(
                    Flaw.NOT_A_DOCUMENT, () -> EventDocument.ledgerNoOf(bad.getBytes(UTF_8)));
        }
    }

    @Test
    void theSecondFormatIsWrittenAndReadTooAndNoThird() {
        String document =
                new String(Documents.second(7, EventDocument.Envelope.SECOND).bytes(), UTF_8);
        assertThat(document)
                .startsWith(
                        "{\"actor\":\"hoa.nt\",\"basis\":{\"issuer\":\"Sở Nội vụ\","
                                + "\"kind\":\"DECISION\",\"number\":\"125/QĐ-SNV\","
                                + "\"signedOn\":\"2026-11-20\",\"signer\":\"Hoàng \\\"Minh\\\"\"},"
                                + "\"effectiveOn\":\"2026-12-01\",\"format\":2,\"kind\":");
        assertThat(EventDocument.ledgerNoOf(document.getBytes(UTF_8))).isEqualTo(7);
        for (String bad :
                new String[] {
                    document.replace("\"format\":2", "\"format\":3"),
                    document.replace("\"format\":2,", ""),
                    document.replace("\"format\":2", "\"form\":2"),
                    document.replace("\"basis\"", "\"basic\""),
                    document.replace("\"kind\":\"personnel", "\"hidden\":1,\"kind\":\"personnel")
                }) {
            SignedNoteTest.refused(
                    Flaw.NOT_A_DOCUMENT, () -> EventDocument.ledgerNoOf(bad.getBytes(UTF_8)));
        }
    }

    @Test
    void everythingThatTheSecondFormatMayHoldStandsInItsPlace() {
        EventDocument.Envelope all =
                new EventDocument.Envelope(
                        2,
                        "{\"kind\":\"NOTICE\"}".getBytes(UTF_8),
                        "[1]".getBytes(UTF_8),
                        "[2]".getBytes(UTF_8),
                        "hoa",
                        "lan",
                        "{\"a\":3}".getBytes(UTF_8));
        byte[] document = Documents.second(7, all).bytes();

        assertThat(CanonicalJson.isObject(document)).isTrue();
        assertThat(new String(document, UTF_8))
                .startsWith(
                        "{\"account\":\"hoa\",\"actor\":\"hoa.nt\",\"approver\":\"lan\","
                                + "\"attachments\":[2],\"authentication\":{\"a\":3},"
                                + "\"basis\":{\"kind\":\"NOTICE\"},\"confirmed\":[1],\"effectiveOn\":");
        assertThat(EventDocument.ledgerNoOf(document)).isEqualTo(7);
    }

    @Test
    void aNumberInsideATextOrThePayloadIsNotTheLedgerNumber() {
        String document = new String(Documents.at(7).bytes(), UTF_8);
        String tricky =
                document.replace("hoa.nt", "\\\"ledgerNo\\\":1,")
                        .replace("\"kind\":\"RETIREMENT\"", "\"ledgerNo\":2");

        assertThat(EventDocument.ledgerNoOf(tricky.getBytes(UTF_8))).isEqualTo(7);
    }

    @Test
    void theDayOfAPayloadIsItsOwnOrThatOfTheFactItPutsInThePlaceOfAnother() {
        assertThat(Documents.at(7).effectiveOnOfPayload()).hasValue("2026-12-01");
        assertThat(
                        Documents.at(
                                        7,
                                        "{\"fact\":{\"event\":\"personnel.departed\",\"fact\":"
                                                + "{\"effectiveOn\":\"2027-01-01\"},\"revision\":2},"
                                                + "\"sequence\":3}")
                                .effectiveOnOfPayload())
                .hasValue("2027-01-01");
        for (String without : new String[] {"{}", "{\"fact\":{}}", "{\"fact\":3}", "no json"}) {
            assertThat(Documents.at(7, without).effectiveOnOfPayload()).isEmpty();
        }
    }
}
