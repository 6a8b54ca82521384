package socai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import socai.app.Client.Answer;
import tools.jackson.databind.JsonNode;

/** What an empty ledger offers, and the founding decision that fills it with reference data. */
@Timeout(180)
class FoundingTest {

    private static final int UNITS = 108;

    private static final Map<String, String> DECISION =
            Map.of(
                    "number", "1/QĐ-UBND",
                    "signedOn", "2026-11-20",
                    "issuer", "UBND tỉnh Thái Nguyên",
                    "signer", "Nguyễn Văn An");

    @Test
    void anEmptyLedgerIsFoundedByOneDecisionAndSaysAtEachStepWhatIsLacking() {
        try (Product product = Product.start(0)) {
            Client client = product.client();
            assertThat(client.get("/?lang=vi").text()).contains("href=\"/first-steps\"");
            JsonNode before = client.get("/api/v1/first-steps").json();
            assertThat(step(before, "ADOPT_PLAN").path("done").asInt()).isZero();
            assertThat(step(before, "CHECK_UNITS").path("lacking").size()).isEqualTo(UNITS);
            assertThat(before.path("done").asBoolean()).isFalse();

            establish(client, "05569");
            assertThat(client.post("/api/v1/founding", founding(Map.of())).code())
                    .as("nothing is recorded twice, and then nothing at all")
                    .isEqualTo("units-already-recorded");
            assertThat(client.get("/api/v1/compliance").json().path("plan").isNull()).isTrue();

            UUID key = UUID.randomUUID();
            Map<String, Object> order = founding(Map.of("without", List.of("05569")));
            Answer founded = client.post(key, "/api/v1/founding", order);
            assertThat(founded.status()).isEqualTo(201);
            assertThat(founded.json().path("units").asInt()).isEqualTo(UNITS - 1);
            assertThat(founded.json().path("plan").asString()).isEqualTo("128/KH-UBND");
            assertThat(client.post(key, "/api/v1/founding", order).text())
                    .as("the same request again has one effect")
                    .isEqualTo(founded.text());

            JsonNode after =
                    client.getUntil(
                                    answer ->
                                            step(answer.json(), "ADOPT_PLAN").path("done").asInt()
                                                            == 1
                                                    && step(answer.json(), "CHECK_UNITS")
                                                            .path("lacking")
                                                            .isEmpty(),
                                    "/api/v1/first-steps")
                            .json();
            assertThat(step(after, "ADOPT_PLAN").path("done").asInt()).isEqualTo(1);
            assertThat(step(after, "CHECK_UNITS").path("done").asInt()).isEqualTo(UNITS);
            assertThat(step(after, "ASSIGN_HEADCOUNTS").path("done").asInt()).isZero();
            assertThat(step(after, "ENTER_POPULATIONS").path("all").asInt()).isEqualTo(92);
            assertThat(
                            client.getUntil(
                                            answer -> answer.json().path("total").asInt() > 0,
                                            "/api/v1/tasks?size=1")
                                    .json()
                                    .path("total")
                                    .asInt())
                    .isPositive();

            headcount(client, "05569");
            JsonNode assigned =
                    client.getUntil(
                                    answer ->
                                            step(answer.json(), "ASSIGN_HEADCOUNTS")
                                                            .path("done")
                                                            .asInt()
                                                    == 1,
                                    "/api/v1/first-steps")
                            .json();
            assertThat(step(assigned, "ASSIGN_HEADCOUNTS").path("done").asInt()).isEqualTo(1);
            String page = client.get("/first-steps?lang=en").text();
            assertThat(page)
                    .contains("1 of " + UNITS, "./socai import", "data-step=\"ADOPT_PLAN\"");
        }
    }

    @Test
    void atATerminalBesideARunningProduct() {
        try (Product product = Product.start(0)) {
            assertThat(found(product, "--parts", "PLANS")).startsWith("2 ").contains("«PLANS»");
            assertThat(found(product, "--without", "99999")).startsWith("2 ").contains("99999");
            assertThat(found(product)).startsWith("0 ").contains("108 units, 1 plan");
            assertThat(found(product)).as("the same command again has one effect").startsWith("0 ");
            assertThat(found(product, "--reason", "again")).startsWith("1 ").contains("108");
        }
    }

    private static String found(Product product, String... more) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        List<String> words =
                new ArrayList<>(
                        List.of(
                                "--actor=hoa.nt",
                                "--decision-number=1/QĐ-UBND",
                                "--signed-on=2026-11-20",
                                "--issuer=UBND tỉnh Thái Nguyên",
                                "--signer=Nguyễn Văn An"));
        words.addAll(List.of(more));
        if (!words.contains("--reason")) {
            words.add("--reason=Lập sổ cái");
        }
        Map<String, String> environment = Map.of("SOCAI_DATA", product.folder().toString());
        int code;
        try {
            code =
                    new FoundLedger(new PrintStream(said, true, StandardCharsets.UTF_8))
                            .run(words, environment);
        } catch (Settings.BadSetting e) {
            return Task.USAGE + " " + e.getMessage();
        }
        return code + " " + said.toString(StandardCharsets.UTF_8);
    }

    private static JsonNode step(JsonNode answer, String step) {
        return answer.path("steps")
                .valueStream()
                .filter(each -> each.path("step").asString().equals(step))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> founding(Map<String, ?> more) {
        Map<String, Object> body = new LinkedHashMap<>(more);
        body.put("decision", DECISION);
        body.put("actor", "hoa.nt");
        body.put("reason", "Lập sổ cái nhân sự của tỉnh");
        return body;
    }

    private static void establish(Client client, String code) {
        record(
                client,
                "/api/v1/units",
                Map.of(
                        "code", code,
                        "name", "Xã Định Hóa",
                        "level", "COMMUNE",
                        "function", "GENERAL",
                        "effectiveOn", "2025-07-01"));
    }

    private static void headcount(Client client, String code) {
        record(
                client,
                "/api/v1/units/" + code + "/headcounts",
                Map.of("kind", "ASSIGNED", "persons", 45, "effectiveOn", "2026-01-01"));
    }

    private static void record(
            Client client, String path, Map<String, ? extends @Nullable Object> what) {
        assertThat(client.post(path, founding(what)).status()).isBetween(200, 201);
    }
}
