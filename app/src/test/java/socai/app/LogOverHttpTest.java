package socai.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import socai.app.Client.Answer;
import socai.log.VerifierKey;
import tools.jackson.databind.JsonNode;

/** What the log answers over HTTP, from the first event over a change of keys to the next start. */
@Timeout(240)
class LogOverHttpTest {

    private static final String ENGLISH = "en";
    private static Product product;
    private static Client client;

    @BeforeAll
    static void start() {
        product = Product.start(0);
        client = product.client();
        assertThat(client.get("/log/checkpoint").code()).isEqualTo("log-empty");
        assertThat(client.get("/api/v1/checkpoints").json().path("checkpoints")).isEmpty();
        JsonNode nothing = at("2026-11-01T00:00:00Z");
        assertThat(nothing.path("ledgerNo").asLong()).isZero();
        assertThat(nothing.path("final").asBoolean()).isFalse();
        assertThat(nothing.path("checkpoint").isNull()).isTrue();
        establish("A1");
        establish("A2");
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @Test
    void theCheckpointIsTextThatIsKeptForASecondAndIsSignedByTheListedKey() {
        Answer checkpoint = client.get("/log/checkpoint");

        assertThat(checkpoint.status()).isEqualTo(200);
        assertThat(checkpoint.header("Content-Type"))
                .isEqualToIgnoringCase("text/plain;charset=utf-8");
        assertThat(checkpoint.header("Cache-Control")).isEqualTo("max-age=1");
        assertThat(checkpoint.text()).startsWith(Settings.LOG_ORIGIN + "\n");
        Answer keys = client.get("/log/keys");
        assertThat(keys.header("Content-Type")).isEqualToIgnoringCase("text/plain;charset=utf-8");
        assertThat(keys.text().lines().map(key -> VerifierKey.parse(key).id()))
                .containsAll(signers(checkpoint.text()));
    }

    @Test
    void tilesAreBytesThatAreKeptForEver() {
        for (String path : List.of("0/000.p/1", "0/000.p/2", "entries/000.p/1")) {
            Answer tile = client.get("/log/tile/" + path);
            assertThat(tile.status()).as(path).isEqualTo(200);
            assertThat(tile.header("Content-Type")).isEqualTo("application/octet-stream");
            assertThat(tile.header("Cache-Control")).contains("immutable", "max-age=31536000");
        }
        assertThat(client.get("/log/tile/0/000.p/2").header("Content-Length")).isEqualTo("64");
        assertThat(client.get("/log/tile/entries/000.p/2").header("Content-Length"))
                .isEqualTo("68");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0/000",
                "0/001",
                "0/000.p/200",
                "1/000.p/1",
                "0/0",
                "0/000.p/256",
                "x",
                "64/000",
                "0/x000/000.p/1",
                "8/0/000.p/1",
                "entries/000",
                "0/000.p/0",
                "-1/000.p/1"
            })
    void aTileThatIsNotThereIsNotFoundInBothLanguages(String path) {
        Answer english = client.get("/log/tile/" + path, "Accept-Language", ENGLISH);

        assertThat(english.status()).isEqualTo(404);
        assertThat(english.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(english.code()).isEqualTo("no-such-tile");
        assertThat(english.json().path("detail").asString()).contains("The log has no tile");
        assertThat(client.get("/log/tile/" + path).json().path("detail").asString())
                .contains("Nhật ký không có");
    }

    @Test
    void anAddressBesideTheLogIsAProblemAndNoPage() {
        assertThat(client.get("/log/nothing").code()).isEqualTo("no-such-address");
        assertThat(client.send("DELETE", "/log/checkpoint").status()).isEqualTo(405);
    }

    @Test
    void anEventHasADocumentAndAReceiptToKeep() {
        Answer proof = client.get("/api/v1/events/1/proof");
        assertThat(proof.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"event-1.tlog-proof\"");
        assertThat(proof.text()).startsWith("c2sp.org/tlog-proof@v1\nindex 0\n");

        Answer document = client.get("/api/v1/events/1/document");
        assertThat(document.header("Content-Type")).isEqualTo("application/json");
        assertThat(document.json().path("kind").asString())
                .isEqualTo("organisation.unit-established");
        assertThat(document.json().at("/payload/unit").asString()).isEqualTo("A1");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/events/0/proof, 404, event-not-sealed",
        "/api/v1/events/99999/proof, 404, event-not-sealed",
        "/api/v1/events/-1/document, 404, event-not-sealed",
        "/api/v1/events/one/document, 400, parameter-mistyped",
        "/api/v1/checkpoints?size=0, 400, size-out-of-range",
        "/api/v1/checkpoints?size=501, 400, size-out-of-range",
        "/api/v1/checkpoints?below=x, 400, parameter-mistyped",
        "/api/v1/checkpoints/at, 400, parameter-missing",
        "/api/v1/checkpoints/at?instant=2026-11-01, 400, instant-malformed",
        "/api/v1/checkpoints/at?instant=2026-11-01T10:00:00, 400, instant-malformed",
        "/api/v1/checkpoints/at?instant=1066-11-01T10:00:00Z, 400, instant-out-of-range",
        "/log/consistency?from=0&to=1, 400, sizes-out-of-order",
        "/log/consistency?from=2&to=1, 400, sizes-out-of-order",
        "/log/consistency?from=1&to=99999, 404, log-not-that-large",
        "/log/consistency?from=1, 400, parameter-missing"
    })
    void aQuestionThatCannotBeAnsweredIsAProblemWithACode(String path, int status, String code) {
        Answer answer = client.get(path);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void checkpointsArePagedAndAnInstantIsMappedToOneOfThem() {
        JsonNode page = client.get("/api/v1/checkpoints?size=1").json();
        JsonNode newest = page.path("checkpoints").path(0);
        JsonNode next = client.get(page.path("next").asString()).json();
        JsonNode older = next.path("checkpoints").path(0);
        assertThat(older.path("ledgerNo").asLong()).isLessThan(newest.path("ledgerNo").asLong());

        JsonNode known = at(older.path("sealedAt").asString());
        assertThat(known.path("ledgerNo")).isEqualTo(older.path("ledgerNo"));
        assertThat(known.path("final").asBoolean()).isTrue();
        assertThat(known.path("checkpoint")).isEqualTo(older);

        JsonNode future = at("2199-01-01T00:00:00+07:00");
        assertThat(future.path("checkpoint")).isEqualTo(newest);
        assertThat(future.path("final").asBoolean()).isFalse();
    }

    @Test
    void aChangeOfKeysIsSignedByBothOnceWhileTheProductRunsOn() {
        String before = client.get("/log/keys").text();

        VerifierKey fresh = rotated();

        assertThat(client.get("/log/keys").text()).isEqualTo(before + fresh + "\n");
        establish("B1");
        assertThat(signers(client.get("/log/checkpoint").text())).hasSize(2).contains(fresh.id());
        establish("B2");
        assertThat(signers(client.get("/log/checkpoint").text())).containsExactly(fresh.id());
    }

    @Test
    void aChangeOfKeysWhileNothingRunsIsKnownAtTheNextStartAndAnotherOriginIsRefused() {
        long size = newestSize();
        product.stop();

        VerifierKey fresh = rotated();
        Settings renamed = product.settings("socai.local/other");
        assertThatExceptionOfType(NotStarted.class)
                .isThrownBy(() -> SoCai.run(renamed))
                .withMessageContaining("socai.local/other");

        product.resume();
        assertThat(client.get("/log/keys").text()).contains(fresh.toString());
        assertThat(newestSize()).isEqualTo(size);
        establish("C1");
        assertThat(signers(client.get("/log/checkpoint").text())).hasSize(2).contains(fresh.id());
    }

    private static VerifierKey rotated() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code =
                new RotateLogKey(new PrintStream(out, true, UTF_8))
                        .run(List.of(), Map.of("SOCAI_DATA", product.folder().toString()));
        assertThat(code).isEqualTo(Task.DONE);
        return VerifierKey.parse(out.toString(UTF_8).lines().findFirst().orElseThrow());
    }

    private static JsonNode at(String instant) {
        Answer answer = client.get("/api/v1/checkpoints/at?instant=" + instant);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("instant").asString()).isNotBlank();
        assertThat(Instant.parse(answer.json().path("instant").asString())).isNotNull();
        return answer.json();
    }

    /** Establishes a body and waits until its event is in the log. */
    private static void establish(String code) {
        long before = newestSize();
        assertThat(
                        client.post(
                                        "/api/v1/units",
                                        Orders.establish("2026-01-01", code, "PROVINCE"))
                                .status())
                .isEqualTo(201);
        client.getUntil(_ -> newestSize() > before, "/log/keys");
        assertThat(newestSize()).isEqualTo(before + 1);
    }

    private static long newestSize() {
        return client.get("/api/v1/checkpoints?size=1")
                .json()
                .at("/checkpoints/0/ledgerNo")
                .asLong(0);
    }

    private static List<String> signers(String note) {
        return note.lines()
                .filter(line -> line.startsWith("— "))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .map(Base64.getDecoder()::decode)
                .map(bytes -> HexFormat.of().formatHex(bytes, 0, 4))
                .toList();
    }
}
