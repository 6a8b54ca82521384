package socai.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import socai.app.Client.Answer;
import socai.app.Settings.BadSetting;
import tools.jackson.databind.JsonNode;

/** A roster over HTTP and from the command line, into a product that runs. */
@WithProduct
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class RosterOverHttpTest {

    private static final String IMPORTS = "/api/v1/people/imports";
    private static final String HEADER =
            "name,number,birth date,sex,ethnicity,unit,category,route,effective on\n";

    private final Client client;
    private final Path folder;

    RosterOverHttpTest(Product product) {
        this.client = product.client();
        this.folder = product.folder();
    }

    @BeforeAll
    void establishBodies() {
        for (String body : List.of("XA-NHAP-1", "XA-NHAP-2", "SO-NOI-VU", "05569")) {
            Answer answer =
                    client.post("/api/v1/units", Orders.establish("2025-07-01", body, "COMMUNE"));
            assertThat(answer.status()).as(answer.text()).isIn(201, 409);
        }
    }

    @Test
    void aRosterIsRecordedOnceAndSeenInTheAnswers() {
        UUID key = UUID.randomUUID();
        String file = HEADER + row("019090000001", "XA-NHAP-1") + row("019090000002", "XA-NHAP-1");

        Answer dry = post(key, file, "&dryRun=true");
        assertThat(dry.text()).isEqualTo("{\"people\":2,\"events\":2,\"recorded\":false}");
        Answer first = post(key, file, "");
        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(first.text()).isEqualTo("{\"people\":2,\"events\":2,\"recorded\":true}");
        assertThat(post(key, file, "").text()).isEqualTo(first.text());

        Answer staff =
                client.getUntil(
                        answer -> answer.json().path("people").size() == 2,
                        "/api/v1/people?unit=XA-NHAP-1&asOf=2026-06-01");
        assertThat(staff.json().path("people").findValuesAsString("name"))
                .containsExactly("Ma Thị Ví Dụ", "Ma Thị Ví Dụ");
    }

    @Test
    void whatASpreadsheetDidToTheFileIsReadAsItWasMeantAndSaid() {
        String file =
                HEADER.stripTrailing()
                        + ",,\n"
                        + row("019090000061", "5569").stripTrailing()
                        + ",,\n"
                        + row("019090000062\u00a0", "05569")
                        + ",,,,,\u00a0,,,,,\n";

        Answer dry = post(UUID.randomUUID(), file, "&dryRun=true");

        assertThat(dry.status()).as(dry.text()).isEqualTo(200);
        assertThat(dry.json().path("people").asInt()).isEqualTo(2);
        assertThat(dry.json().path("repaired").asInt()).isEqualTo(2);
        assertThat(dry.json().path("repairs").path(0).toString())
                .isEqualTo(
                        "{\"line\":2,\"column\":\"unit\",\"found\":\"5569\",\"instead\":\"05569\"}");
        assertThat(dry.json().path("repairs").path(1).path("instead").asString())
                .isEqualTo("019090000062");
    }

    @Test
    void aCodeWithoutItsZeroThatNoBodyHasIsRefusedAsItWasWritten() {
        Answer refused =
                post(UUID.randomUUID(), HEADER + row("019090000063", "5571"), "&dryRun=true");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("errors").path(0).path("value").asString())
                .isEqualTo("5571");
    }

    @Test
    void everyRowThatCannotStandIsNamedInTheLanguageOfTheRequest() {
        String file =
                HEADER
                        + row("019090000011", "XA-NHAP-1")
                        + row("19090000012", "XA-NHAP-1").replace("Tày", "02")
                        + row("019090000011", "XA-KHONG-CO");

        Answer vietnamese = post(UUID.randomUUID(), file, "");
        assertThat(vietnamese.status()).isEqualTo(400);
        assertThat(vietnamese.header("Content-Type")).startsWith("application/problem+json");
        assertThat(vietnamese.code()).isEqualTo("roster-malformed");
        assertThat(vietnamese.json().path("total").asInt()).isEqualTo(4);
        JsonNode first = vietnamese.json().path("errors").get(0);
        assertThat(first.path("line").asInt()).isEqualTo(3);
        assertThat(first.path("column").asString()).isEqualTo("number");
        assertThat(first.path("value").asString()).isEqualTo("19090000012");
        assertThat(first.path("code").asString()).isEqualTo("no-identity-number");
        assertThat(first.path("detail").asString()).contains("12 chữ số", "Excel");
        assertThat(vietnamese.json().path("errors").findValuesAsString("code"))
                .containsExactly(
                        "no-identity-number",
                        "ethnic-number-without-list",
                        "twice-in-file",
                        "unit-does-not-exist");

        Answer english = post(UUID.randomUUID(), file, "", "Accept-Language", "en");
        assertThat(english.json().path("errors").get(1).path("detail").asString())
                .contains("lists of 1979 and 2008");
    }

    @Test
    void aFileThatOnlyContradictsTheLedgerIsAConflict() {
        String file = HEADER + row("019090000021", "XA-KHONG-CO");

        Answer answer = post(UUID.randomUUID(), file, "", "Accept-Language", "en");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("roster-refused");
        assertThat(answer.json().path("errors").get(0).path("detail").asString())
                .contains("XA-KHONG-CO does not exist on 2026-01-05");
    }

    @Test
    void whatIsNoRosterOrLacksItsOrderIsMalformed() {
        assertThat(post(UUID.randomUUID(), "", "").code()).isEqualTo("roster-without-rows");
        assertThat(post(UUID.randomUUID(), HEADER + "\"a", "").code()).isEqualTo("roster-not-csv");
        assertThat(
                        client.postText(
                                        IMPORTS + "?actor=a&reason=b",
                                        HEADER + row("019090000031", "XA-NHAP-1"),
                                        "Content-Type",
                                        "text/csv")
                                .code())
                .isEqualTo("request-id-missing");
        assertThat(post(UUID.randomUUID(), HEADER, "").code()).isEqualTo("roster-without-rows");
        assertThat(post(UUID.randomUUID(), HEADER, "&decisionNumber=1").code())
                .isEqualTo("doubled-parameter");
        Answer half =
                client.postText(
                        IMPORTS + "?actor=a&reason=b&decisionNumber=1",
                        HEADER + row("019090000031", "XA-NHAP-1"),
                        Client.KEY,
                        UUID.randomUUID().toString(),
                        "Content-Type",
                        "text/csv");
        assertThat(half.code()).isEqualTo("decision-incomplete");
        Answer none =
                client.postText(
                        IMPORTS + "?actor=a&reason=b",
                        HEADER + row("019090000031", "XA-NHAP-1"),
                        Client.KEY,
                        UUID.randomUUID().toString(),
                        "Content-Type",
                        "text/csv");
        assertThat(none.json().path("errors").findValuesAsString("code"))
                .containsExactly("no-decision");
    }

    @Test
    void aFileThatIsTooLargeHearsWhy() {
        Answer answer = post(UUID.randomUUID(), HEADER + "\"" + "x".repeat(31_000_000), "");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("roster-too-large");
    }

    @Test
    void theSampleFileOfTheDocumentationIsInOrder(@TempDir Path empty) {
        Said said = run(Path.of("..", "docs", "samples", "roster.csv"), "--dry-run");

        assertThat(said.text()).contains("Everything could be recorded", "4 people, 6 events");
        assertThat(said.exitCode()).isZero();
        assertThat(empty).isEmptyDirectory();
    }

    @Test
    void theCommandLineRecordsOnceAndSaysWhatIsWrong(@TempDir Path files) {
        Path file = write(files, HEADER + row("019090000041", "XA-NHAP-2"));

        Said first = run(file);
        Said again = run(file);

        assertThat(first.text()).contains("Recorded / Đã ghi: 1 people, 1 events");
        assertThat(first.exitCode()).isZero();
        assertThat(again).isEqualTo(first);
        Said other = run(write(files, HEADER + row("019090000041", "XA-NHAP-2") + "\n\n"));
        assertThat(other.exitCode()).isEqualTo(1);
        assertThat(other.text())
                .contains("2\tnumber\t019090000041", "has been in service", "đang công tác")
                .contains("Nothing was recorded. / Chưa có gì được ghi.");
        Said noRoster = run(write(files, "a,b\n1,2\n"));
        assertThat(noRoster.text()).contains("There is no column «a»", "Không có cột «a»");
    }

    @Test
    void theCommandLineAsksForAFileAndAnOrder(@TempDir Path files) {
        assertThatExceptionOfType(BadSetting.class)
                .isThrownBy(() -> run(files.resolve("nothing.csv")))
                .withMessageContaining("cannot read");
        assertThatExceptionOfType(BadSetting.class)
                .isThrownBy(() -> new ImportRoster(System.out).run(List.of(), environment()))
                .withMessageContaining("which file?");
        Path file = write(files, HEADER);
        assertThatExceptionOfType(BadSetting.class)
                .isThrownBy(() ->
                        new ImportRoster(System.out)
                                .run(List.of(file.toString(), "--actor", "a"), environment()))
                .withMessageContaining("--reason is missing");
        for (String request : List.of("zzz", "1-1-1-1-1")) {
            assertThatExceptionOfType(BadSetting.class)
                    .isThrownBy(() -> run(file, "--request", request))
                    .withMessageContaining("--request «%s» is no UUID", request)
                    .withMessageContaining("--request «%s» không phải là UUID", request);
        }
        assertThatExceptionOfType(BadSetting.class)
                .isThrownBy(() -> run(file, "--dryrun"))
                .withMessageContaining("unknown option «--dryrun»; known are --actor, ")
                .withMessageContaining("--dry-run, ")
                .withMessageContaining("không có tùy chọn «--dryrun»");
    }

    private record Said(int exitCode, String text) {}

    private Said run(Path file, String... more) {
        List<String> words = new ArrayList<>(List.of(file.toString()));
        words.addAll(Arrays.asList(more));
        words.addAll(
                List.of(
                        "--actor", "hoa.nt",
                        "--reason", "Nhập danh sách",
                        "--decision-number", "12/QĐ-SNV",
                        "--signed-on", "2026-01-10",
                        "--issuer", "Sở Nội vụ tỉnh Thái Nguyên",
                        "--signer", "Nguyễn Văn An"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = new ImportRoster(new PrintStream(out, true, UTF_8)).run(words, environment());
        return new Said(code, out.toString(UTF_8));
    }

    private Map<String, String> environment() {
        return Map.of("SOCAI_DATA", folder.toString());
    }

    private Answer post(UUID key, String file, String more, String... headers) {
        String order =
                "?actor=hoa.nt&reason=Import&decisionNumber=%s&decisionSignedOn=2026-01-10&decisionIssuer=%s&decisionSigner=%s"
                        .formatted(
                                encoded("12/QĐ-SNV"),
                                encoded("Sở Nội vụ tỉnh Thái Nguyên"),
                                encoded("Nguyễn Văn An"));
        return client.postText(
                IMPORTS + order + more,
                file,
                Client.with(headers, Client.KEY, key.toString(), "Content-Type", "text/csv"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private static String row(String number, String unit) {
        return "Ma Thị Ví Dụ,%s,17/05/1990,Nữ,Tày,%s,Công chức,Thi tuyển,05/01/2026%n"
                .formatted(number, unit);
    }

    private static Path write(Path folder, String text) {
        try {
            return Files.writeString(Files.createTempFile(folder, "roster", ".csv"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
