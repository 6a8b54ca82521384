package socai.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import socai.app.Client.Answer;
import tools.jackson.databind.JsonNode;

/** What a programmer of another system finds, and who can reach it. */
@WithProduct
@Timeout(60)
class ApiDescriptionTest {

    private static final Set<String> OPERATIONS =
            Set.of(
                    "get /api/v1/checkpoints",
                    "get /api/v1/checkpoints/at",
                    "get /api/v1/compliance",
                    "get /api/v1/compliance/counts",
                    "get /api/v1/compliance/coverage",
                    "get /api/v1/compliance/coverage/bodies",
                    "get /api/v1/compliance/days",
                    "get /api/v1/compliance/explanation",
                    "get /api/v1/compliance/flow",
                    "get /api/v1/compliance/restatement",
                    "get /api/v1/compliance/series",
                    "get /api/v1/events/{ledgerNo}/document",
                    "get /api/v1/events/{ledgerNo}/proof",
                    "get /api/v1/outlook",
                    "get /api/v1/people",
                    "get /api/v1/people/{id}",
                    "get /api/v1/people/{id}/timeline",
                    "get /api/v1/plan",
                    "get /api/v1/plan/readings",
                    "get /api/v1/compliance/grounds",
                    "get /api/v1/likelihoods",
                    "get /api/v1/signals",
                    "get /api/v1/structure",
                    "get /api/v1/tasks",
                    "get /api/v1/units",
                    "get /api/v1/units/{code}",
                    "get /api/v1/units/{code}/dues",
                    "get /api/v1/units/{code}/heads",
                    "post /api/v1/decisions",
                    "get /log/checkpoint",
                    "get /log/consistency",
                    "get /log/keys",
                    "get /log/tile/{path}",
                    "get /api/v1/first-steps",
                    "post /api/v1/founding",
                    "post /api/v1/people",
                    "post /api/v1/people/imports",
                    "post /api/v1/people/{id}/actions",
                    "post /api/v1/people/{id}/appointments",
                    "post /api/v1/people/{id}/departures",
                    "post /api/v1/people/{id}/trainings",
                    "post /api/v1/people/{id}/transfers",
                    "post /api/v1/plan/actions",
                    "post /api/v1/plans",
                    "post /api/v1/reorganisations",
                    "post /api/v1/reorganisations/annulments",
                    "post /api/v1/units",
                    "post /api/v1/units/{code}/actions",
                    "post /api/v1/units/{code}/headcounts",
                    "post /api/v1/units/{code}/populations");

    private final Product product;
    private final Client client;

    ApiDescriptionTest(Product product) {
        this.product = product;
        this.client = product.client();
    }

    @Test
    void theDocumentListsEveryOperationOfTheApiWithASentence() {
        JsonNode paths = description().path("paths");
        Set<String> operations = new TreeSet<>();
        for (var path : paths.properties()) {
            for (var operation : path.getValue().properties()) {
                operations.add(operation.getKey() + " " + path.getKey());
                assertThat(operation.getValue().path("summary").asString("")).isNotBlank();
            }
        }
        assertThat(operations).containsExactlyInAnyOrderElementsOf(OPERATIONS);
    }

    @Test
    void everyCallThatRecordsSomethingNamesTheIdempotencyKeyAndHasABodyWithExamples() {
        JsonNode description = description();
        for (String operation : OPERATIONS) {
            if (operation.startsWith("post ") && !operation.endsWith("/imports")) {
                JsonNode post = description.path("paths").path(operation.substring(5)).path("post");
                assertThat(post.path("parameters").findValuesAsString("name"))
                        .as(operation)
                        .contains("Idempotency-Key", "If-Match");
                assertThat(textsWithoutExample(description, body(post))).as(operation).isEmpty();
            }
        }
    }

    /** What a decision may hold, as the parser knows it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ActionBody",
                "FactBody",
                "PlanActionBody",
                "PlanFactBody",
                "UnitActionBody",
                "UnitActionBody$UnitFactBody",
                "ReorganisationController$EndingBody"
            })
    void everyKindThatTheParserAcceptsIsDescribedUnderItsWord(String body)
            throws ClassNotFoundException {
        Class<?> parsed = Class.forName("socai.command.http." + body);
        Map<String, String> kinds = new TreeMap<>();
        JsonNode description = description();
        JsonNode schema =
                description.at("/components/schemas/" + body.substring(body.indexOf('$') + 1));
        for (var word : schema.at("/discriminator/mapping").properties()) {
            JsonNode kind = description.at(word.getValue().asString().substring(1));
            assertThat(kind.path("description").asString("")).as(word.getKey()).isNotBlank();
            kinds.put(word.getKey(), word.getValue().asString());
        }
        assertThat(kinds.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(parsed.getAnnotation(JsonSubTypes.class).value())
                                .map(JsonSubTypes.Type::name)
                                .toList());
        assertThat(kinds.values()).doesNotHaveDuplicates();
    }

    @Test
    void anImportIsDescribedWithAFileThatCanBeSent() {
        JsonNode post = description().path("paths").path("/api/v1/people/imports").path("post");

        assertThat(post.path("parameters").findValuesAsString("name"))
                .contains("Idempotency-Key", "actor", "reason", "decisionNumber", "dryRun")
                .doesNotContain("If-Match");
        assertThat(post.path("requestBody").path("content").size()).isEqualTo(1);
        String example = post.at("/requestBody/content/text~1csv/example").asString();
        assertThat(example).contains("05569");
        String file = example.replace("05569", "XA-KHONG-CO");
        Answer answer =
                client.postText(
                        "/api/v1/people/imports?dryRun=true&actor=a&reason=b&decisionNumber=1&decisionSignedOn=2026-11-20&decisionIssuer=c&decisionSigner=d",
                        file,
                        Client.KEY,
                        UUID.randomUUID().toString(),
                        "Content-Type",
                        "text/csv");
        assertThat(answer.json().path("code").asString("")).isEqualTo("roster-refused");
        assertThat(answer.json().path("errors").findValuesAsString("code"))
                .as("nothing but the body is wrong")
                .containsExactly("unit-does-not-exist");
    }

    @Test
    void theReferencePageIsServedFromThisMachine() {
        Answer entry = client.get("/swagger-ui.html");
        assertThat(entry.status()).isEqualTo(302);
        Answer page = client.get("/swagger-ui/index.html");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("swagger-ui").doesNotContain("http://", "https://");
        assertThat(client.get("/swagger-ui/swagger-ui-bundle.js").status()).isEqualTo(200);
        assertThat(client.get("/v3/api-docs/swagger-config").text()).contains("/v3/api-docs");
    }

    @Test
    void itIsHealthyAndTellsNothingElseAboutItself() {
        assertThat(client.get("/actuator/health").json().path("status").asString()).isEqualTo("UP");
        for (String other : List.of("env", "beans", "heapdump", "shutdown", "metrics", "loggers")) {
            assertThat(client.get("/actuator/" + other).status()).as(other).isEqualTo(404);
        }
    }

    @Test
    void onlyThisMachineCanConnect() throws IOException {
        assertThat(connects(InetAddress.getLoopbackAddress())).isTrue();
        for (InetAddress address : addressesOfThisMachine()) {
            assertThatIOException().as(address.toString()).isThrownBy(() -> connects(address));
        }
    }

    private boolean connects(InetAddress address) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, product.port()), 2_000);
            return socket.isConnected();
        }
    }

    /** A machine without a network has none besides 127.0.0.1, then there is nothing to refuse. */
    private static List<InetAddress> addressesOfThisMachine() throws IOException {
        List<InetAddress> addresses = new ArrayList<>();
        for (NetworkInterface network : NetworkInterface.networkInterfaces().toList()) {
            network.inetAddresses()
                    .filter(address -> address instanceof Inet4Address)
                    .filter(address -> !address.isLoopbackAddress())
                    .forEach(addresses::add);
        }
        return addresses;
    }

    private JsonNode description() {
        Answer answer = client.get("/v3/api-docs");
        assertThat(answer.status()).isEqualTo(200);
        return answer.json();
    }

    private static String body(JsonNode post) {
        return post.at("/requestBody/content/application~1json/schema/$ref").asString();
    }

    /** Texts whose form nobody could guess: neither an enumeration nor a day, and no example. */
    private static List<String> textsWithoutExample(JsonNode description, String reference) {
        JsonNode schema = description.at(reference.substring(1));
        assertThat(schema.path("properties").isEmpty()).as(reference).isFalse();
        List<String> without = new ArrayList<>();
        for (var property : schema.path("properties").properties()) {
            JsonNode value = property.getValue();
            boolean text = value.path("type").toString().contains("string");
            boolean plain = text && !value.has("enum") && !value.has("format");
            if (plain && !value.has("example") && !value.has("examples")) {
                without.add(reference + "/" + property.getKey());
            }
        }
        return without;
    }
}
