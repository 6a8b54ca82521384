package socai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import socai.app.Client.Answer;
import socai.testing.BreaksConnections;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is left when the product or its database ends without notice, and when it is asked to. */
@Timeout(180)
@BreaksConnections
class KillTest {

    private static final String PEOPLE = "/api/v1/people";
    private static final int CLIENTS = 3;
    private static final int ACKNOWLEDGED_BEFORE_THE_KILL = 60;
    private static final int KILLED = 128 + 9;
    private static final int TERMINATED = 128 + 15;

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static @Nullable Path folder;

    @BeforeAll
    static void makeOneDataFolderForAllTests() {
        folder = Product.emptyFolder();
    }

    @AfterAll
    static void deleteTheDataFolder() {
        assertThat(ChildProduct.serversOf(folder())).isEmpty();
        Product.delete(folder());
    }

    /** One recruitment that a client sent, with the key under which it can be sent again. */
    private record Sent(UUID key, Map<String, @Nullable Object> order, String person) {

        boolean isAcknowledged() {
            return !person.isEmpty();
        }
    }

    @Test
    void afterAKillEveryAcknowledgedActionIsThereOnceAndTheOthersCanBeSentAgain() {
        List<Sent> sent;
        try (ChildProduct product = ChildProduct.run(folder())) {
            establish(product.client(), "XA-GIET");
            sent = recruitUntilKilled(product, "XA-GIET");
            assertThat(product.awaitExit(10)).isEqualTo(KILLED);
            assertThat(ChildProduct.serversOf(folder())).as("the orphaned server").isNotEmpty();
        }
        List<Sent> acknowledged = sent.stream().filter(Sent::isAcknowledged).toList();
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ACKNOWLEDGED_BEFORE_THE_KILL);
        assertThat(sent).as("some request was under way").hasSizeGreaterThan(acknowledged.size());

        try (ChildProduct product = ChildProduct.run(folder())) {
            Client client = product.client();
            for (Sent one : acknowledged) {
                Answer file = client.get(PEOPLE + "/" + one.person());
                assertThat(file.status()).as("acknowledged and lost").isEqualTo(200);
                assertThat(file.json().path("events").asInt()).isEqualTo(1);
            }
            for (Sent one : sent) {
                String first = sendAgain(client, one);
                assertThat(sendAgain(client, one)).isEqualTo(first);
                assertThat(one.isAcknowledged() ? one.person() : first).isEqualTo(first);
            }
            assertThat(staff(client, "XA-GIET", sent.size())).isEqualTo(sent.size());
        }
    }

    @Test
    void whenTheDatabaseIsKilledTheProductEndsAndTheNextStartHasEverything() {
        List<String> people = new ArrayList<>();
        try (ChildProduct product = ChildProduct.run(folder())) {
            establish(product.client(), "XA-MAT");
            for (int i = 0; i < 5; i++) {
                Answer answer = product.client().post(PEOPLE, recruitment("XA-MAT"));
                people.add(answer.json().path("person").asString());
            }
            assertThat(ProcessHandle.of(product.postmaster()).orElseThrow().destroyForcibly())
                    .isTrue();
            assertThat(product.awaitExit(30)).isEqualTo(4);
            assertThat(product.said()).contains("PostgreSQL ended by itself");
        }
        try (ChildProduct product = ChildProduct.run(folder())) {
            for (String person : people) {
                assertThat(product.client().get(PEOPLE + "/" + person).status()).isEqualTo(200);
            }
            assertThat(staff(product.client(), "XA-MAT", 5)).isEqualTo(5);
        }
    }

    @Test
    void aSecondStartOnTheSameFolderOrPortIsRefusedAndASignalStopsTheFirstCleanly() {
        try (ChildProduct product = ChildProduct.run(folder())) {
            try (ChildProduct second =
                    ChildProduct.begin(folder(), Product.freePort(), "--no-demo")) {
                assertThat(second.awaitExit(30)).isEqualTo(3);
                assertThat(second.said())
                        .contains("is in use by another Sổ Cái (process " + product.pid() + ")")
                        .contains("SOCAI_DATA")
                        .doesNotContain("\tat ");
            }
            Path other = Product.emptyFolder();
            try (ChildProduct second = ChildProduct.begin(other, product.port(), "--no-demo")) {
                assertThat(second.awaitExit(30)).isEqualTo(3);
                assertThat(second.said())
                        .contains("Port " + product.port() + " is taken")
                        .contains("SOCAI_PORT")
                        .doesNotContain("\tat ");
                assertThat(other).isEmptyDirectory();
            }
            Product.delete(other);
            assertThat(product.client().get("/actuator/health").status()).isEqualTo(200);

            product.terminate();

            assertThat(product.awaitExit(15)).isEqualTo(TERMINATED);
            assertThat(ChildProduct.serversOf(folder())).isEmpty();
            assertThat(product.said()).doesNotContain("\tat ", "ended by itself");
        }
    }

    @Test
    void aLoadOfTheDemonstrationThatWasKilledGoesOnAtTheNextStartAndEndsAsIfNothingHadHappened() {
        Path folder = Product.emptyFolder();
        try (ChildProduct product =
                ChildProduct.begin(folder, Product.freePort(), "--scale", "3000")) {
            product.awaitSaid("demo data    16 %");
            product.kill();
        }
        try (ChildProduct product =
                ChildProduct.begin(folder, Product.freePort(), "--scale", "3000")) {
            product.awaitSaid("The demonstration of 3000 people was interrupted after ");
            product.terminate();
            product.awaitExit(15);
            assertThat(ChildProduct.serversOf(folder)).isEmpty();
        }
        try (ChildProduct product = ChildProduct.begin(folder, Product.freePort(), "--no-demo")) {
            assertThat(product.awaitExit(30)).isEqualTo(2);
            assertThat(product.said())
                    .contains("of 3000 people of an unfinished demonstration", "--no-demo")
                    .doesNotContain("\tat ");
        }
        JsonNode continued;
        try (ChildProduct product = ChildProduct.begin(folder, Product.freePort())) {
            product.awaitSaid("Sổ Cái: http://");
            continued = figures(product.client());
        }
        Product.delete(folder);

        try (Product undisturbed = Product.start(3_000)) {
            assertThat(continued).isEqualTo(figures(undisturbed.client()));
        }
    }

    /** What was known and all that follows from it, without the moment of sealing. */
    private static JsonNode figures(Client client) {
        ObjectNode compliance =
                (ObjectNode) client.get("/api/v1/compliance?asOf=2026-06-30").json();
        assertThat(compliance.at("/knownAt/ledgerNo").asLong()).isGreaterThan(20_000);
        compliance.replace("knownAt", compliance.at("/knownAt/ledgerNo"));
        assertThat(compliance.path("rows").size()).isGreaterThan(92);
        return compliance;
    }

    /** Clients recruit one after the other until the connection breaks under them. */
    private static List<Sent> recruitUntilKilled(ChildProduct product, String unit) {
        Queue<Sent> sent = new ConcurrentLinkedQueue<>();
        Client client = product.client();
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (int i = 0; i < CLIENTS; i++) {
                clients.execute(() -> {
                    Sent last;
                    do {
                        last = send(client, unit);
                        sent.add(last);
                    } while (last.isAcknowledged());
                });
            }
            ChildProduct.await(
                    60,
                    () ->
                            sent.stream().filter(Sent::isAcknowledged).count()
                                    >= ACKNOWLEDGED_BEFORE_THE_KILL);
            product.kill();
            clients.shutdown();
            assertThat(clients.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return List.copyOf(sent);
    }

    private static Sent send(Client client, String unit) {
        UUID key = UUID.randomUUID();
        Map<String, @Nullable Object> order = recruitment(unit);
        try {
            Answer answer = client.post(key, PEOPLE, order);
            String person = answer.status() == 201 ? answer.json().path("person").asString() : "";
            return new Sent(key, order, person);
        } catch (UncheckedIOException _) {
            return new Sent(key, order, "");
        }
    }

    private static String sendAgain(Client client, Sent sent) {
        Answer answer = client.post(sent.key(), PEOPLE, sent.order());
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("person").asString();
    }

    private static void establish(Client client, String unit) {
        Answer answer =
                client.post("/api/v1/units", Orders.establish("2025-07-01", unit, "COMMUNE"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    private static Map<String, @Nullable Object> recruitment(String unit) {
        String number = "%012d".formatted(500_000_000 + NUMBERS.incrementAndGet());
        return Orders.recruit("2026-03-01", unit, "tay", number);
    }

    /** How many serve in the unit, once that is what it should be or the wait is over. */
    private static int staff(Client client, String unit, int expected) {
        String question = PEOPLE + "?size=1&asOf=2026-03-01&unit=" + unit;
        return client.getUntil(a -> a.json().path("total").asInt() == expected, question)
                .json()
                .path("total")
                .asInt();
    }

    private static Path folder() {
        return Objects.requireNonNull(folder);
    }
}
