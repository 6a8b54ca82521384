package socai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import socai.app.Client.Answer;
import socai.testing.BreaksConnections;
import tools.jackson.databind.JsonNode;

/** The two halves as processes of their own on a PostgreSQL that somebody else runs. */
@Timeout(400)
@BreaksConnections
class ExternalDatabaseTest {

    private static final String PASSWORD = "mật khẩu dài";
    private static final int CANNOT_START = 3;
    private static final SeparateServer SERVER = new SeparateServer();

    @TempDir Path keys;

    @BeforeAll
    static void runAServer() {
        SERVER.user("hoa", PASSWORD);
        SERVER.user("khach", PASSWORD);
        SERVER.database("empty", "hoa");
    }

    @AfterAll
    static void stopTheServer() throws IOException {
        SERVER.close();
    }

    @Test
    void whatIsPostedOnTheCommandNodeIsReadOnTheQueryNodeAlsoAfterTheDeathOfEither() {
        SERVER.database("two_nodes", "hoa");
        Map<String, String> database = SERVER.settings("two_nodes", "hoa", PASSWORD);
        UUID request = UUID.randomUUID();
        Map<String, @Nullable Object> order =
                Orders.recruit("2026-03-01", "05569", "tay", "019196000123");
        String person;
        try (ChildProduct query = refused(database, "--side=query")) {
            assertThat(query.said()).contains("holds no ledger yet", "command side");
        }
        try (ChildProduct command = node(database, "--side=command", "--scale=300");
                ChildProduct query = node(database, "--side=query")) {
            Answer recruited = command.client().post(request, "/api/v1/people", order);
            assertThat(recruited.status()).as(recruited.text()).isEqualTo(201);
            person = recruited.json().path("person").asString();
            assertThat(file(query, person).at("/identity/name").asString())
                    .isEqualTo("Nông Thị Hoa");
            assertThat(command.client().get("/api/v1/compliance").status()).isEqualTo(404);
            assertThat(query.client().post("/api/v1/people", order).status()).isEqualTo(405);

            command.kill();
            assertThat(file(query, person).isEmpty()).isFalse();
        }
        try (ChildProduct command = node(database, "--side=command");
                ChildProduct query = node(database, "--side=query")) {
            Answer again = command.client().post(request, "/api/v1/people", order);
            assertThat(again.json().path("person").asString()).isEqualTo(person);

            SERVER.kill();
            Answer away = command.client().post("/api/v1/people", order);
            assertThat(away.status()).as(away.text()).isEqualTo(503);
            assertThat(away.code()).isEqualTo("database-away");
            SERVER.startAgain();

            Answer training =
                    command.client()
                            .postUntilTaken(
                                    "/api/v1/people/" + person + "/trainings",
                                    Orders.train("2026-05-04", "STATE_MANAGEMENT", "SHORT_COURSE"));
            assertThat(training.status()).as(training.text()).isEqualTo(200);
            assertThat(
                            query.client()
                                    .getUntil(
                                            a -> a.json().path("events").asInt() == 2,
                                            "/api/v1/people/" + person)
                                    .json()
                                    .path("events")
                                    .asInt())
                    .isEqualTo(2);
        }
    }

    static Stream<Arguments> whatStandsInTheWay() {
        return Stream.of(
                Arguments.of("empty", "hoa", "falsch", "does not let the user hoa in"),
                Arguments.of("empty", "nobody", PASSWORD, "does not let the user nobody in"),
                Arguments.of("nowhere", "hoa", PASSWORD, "There is no such database"),
                Arguments.of(
                        "empty", "khach", PASSWORD, "GRANT CREATE ON DATABASE empty TO khach"));
    }

    @ParameterizedTest
    @MethodSource("whatStandsInTheWay")
    void whatStandsInTheWayIsOneSentence(
            String database, String user, String password, String sentence) {
        try (ChildProduct child = refused(SERVER.settings(database, user, password))) {
            assertThat(child.said()).contains(sentence).doesNotContain(password);
            assertThat(child.said().strip().lines()).hasSize(1);
        }
    }

    @Test
    void aServerThatDoesNotAnswerIsOneSentence() {
        Map<String, String> nobody = SERVER.settings("empty", "hoa", PASSWORD);
        nobody.put(
                "SOCAI_DB_URL",
                "jdbc:postgresql://127.0.0.1:" + Product.freePort() + "/empty?password=x1y2z3");
        try (ChildProduct child = refused(nobody)) {
            assertThat(child.said())
                    .contains("No PostgreSQL answers at jdbc:postgresql://127.0.0.1:")
                    .doesNotContain("x1y2z3");
            assertThat(child.said().strip().lines()).hasSize(1);
        }
        nobody.put("SOCAI_DB_URL", "jdbc:postgresql://no-such-host.invalid/empty");
        try (ChildProduct child = refused(nobody)) {
            assertThat(child.said()).contains("No PostgreSQL answers at", "no-such-host.invalid");
            assertThat(child.said().strip().lines()).hasSize(1);
        }
    }

    @Test
    void aDatabaseWithoutVietnameseLettersAndAServerOfAnotherVersionAreRefused() {
        SERVER.database(
                "latin", "hoa", "encoding 'LATIN1' template template0 lc_collate 'C' lc_ctype 'C'");
        try (ChildProduct child = refused(SERVER.settings("latin", "hoa", PASSWORD))) {
            assertThat(child.said()).contains("LATIN1", "ENCODING 'UTF8'");
        }
        SERVER.database("older", "hoa");
        sayThatItIs17("older");
        try (ChildProduct child = refused(SERVER.settings("older", "hoa", PASSWORD))) {
            assertThat(child.said()).contains("is PostgreSQL 17; Sổ Cái needs PostgreSQL 18");
            assertThat(child.said().strip().lines()).hasSize(1);
        }
    }

    @Test
    void anotherKeyThanThatOfTheLedgerAndAnotherOwnerAreRefused() throws IOException {
        SERVER.database("keyed", "hoa");
        Map<String, String> database = SERVER.settings("keyed", "hoa", PASSWORD);
        node(database, "--side=command", "--no-demo").close();

        Path key = keys.resolve(Path.of("keys", "key-encryption-key"));
        Path right = Files.move(key, keys.resolve("right"));
        for (String side : new String[] {"--side=command", "--side=query", "--side=all"}) {
            try (ChildProduct child = refused(database, side, "--no-demo")) {
                assertThat(child.said())
                        .contains("is not the one under which the identities of this ledger")
                        .contains(key.toString());
            }
        }
        Files.move(right, key, StandardCopyOption.REPLACE_EXISTING);
        node(database, "--side=query").close();

        SERVER.execute("keyed", "grant create on database keyed to khach");
        try (ChildProduct child = refused(SERVER.settings("keyed", "khach", PASSWORD))) {
            assertThat(child.said()).contains("khach").doesNotContain("\tat ");
        }
    }

    private ChildProduct node(Map<String, String> database, String... options) {
        ChildProduct node = ChildProduct.begin(keys, Product.freePort(), database, options);
        node.awaitSaid("Sổ Cái: http://");
        return node;
    }

    private ChildProduct refused(Map<String, String> database, String... options) {
        ChildProduct child = ChildProduct.begin(keys, Product.freePort(), database, options);
        assertThat(child.awaitExit(60)).as(child.said()).isEqualTo(CANNOT_START);
        assertThat(child.said()).doesNotContain("\tat ");
        return child;
    }

    private static JsonNode file(ChildProduct query, String person) {
        return query.client().getUntil(a -> a.status() == 200, "/api/v1/people/" + person).json();
    }

    /** A server does not tell lies about its version, so a function does, found before its own. */
    private static void sayThatItIs17(String database) {
        SERVER.execute(
                database,
                """
                create schema lie;
                create function lie.current_setting(name text) returns text language sql as
                $$select case name when 'server_version_num' then '170004'
                         else pg_catalog.current_setting(name) end$$;
                grant usage on schema lie to public;
                alter database %s set search_path = lie, pg_catalog;
                """
                        .formatted(database));
    }
}
