package socai.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import socai.app.Client.Answer;
import tools.jackson.databind.JsonNode;

/**
 * Whoever has the service's rights in the database inserts an event that nobody can take: the
 * product says that it stands, where and why, until the owner has mended it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(240)
class HealthTest {

    private static final String HEALTH = "/actuator/health";
    private static final String COMMUNE = "XA-KHOE";
    private static final String SECRET = "Ma Thị Khỏe";

    private static final String INSERT =
            """
            insert into ledger.event (stream, sequence, kind, effective_on, recorded_at, actor,
                decision_number, decision_signed_on, decision_issuer, decision_signer, reason,
                request, payload)
            select stream, sequence + %d, %s, effective_on, now(), actor, decision_number,
                decision_signed_on, decision_issuer, decision_signer, reason, request, %s
            from ledger.event where stream = '%s' and sequence = 0
            """;

    private final Product product = Product.start(0);
    private final Client client = product.client();
    private String unit = "";
    private String person = "";

    @BeforeAll
    void recordABodyAndSomebodyWhoLeft() throws SQLException {
        recorded("/api/v1/units", Orders.establish("2025-07-01", COMMUNE, "COMMUNE"));
        unit = text("select stream from ledger.event where kind = 101");
        person =
                recorded(
                        "/api/v1/people",
                        Orders.recruit("2026-01-05", COMMUNE, "tay", "019196000961"));
        recorded(
                "/api/v1/people/" + person + "/departures",
                Orders.depart("2026-03-01", "RESIGNATION"));
        JsonNode up = awaitStatus("UP");
        assertThat(up.path("components").path("sealing").path("status").asString()).isEqualTo("UP");
    }

    @AfterAll
    void stop() {
        product.close();
    }

    @Test
    void anEventOfNoKindStopsTheSealingUntilItIsTakenAway() throws SQLException {
        asService(INSERT.formatted(700, "9999", "'{}'", unit));

        JsonNode sealing = awaitStatus("DOWN").path("components").path("sealing");

        assertThat(sealing.path("status").asString()).isEqualTo("DOWN");
        assertThat(sealing.path("details").path("reason").asString())
                .contains("nothing is sealed", "chưa được niêm phong");
        assertThat(sealing.path("details").path("error").asString())
                .contains("is of kind 9999, which this database does not name");
        assertThat(verify())
                .contains("✗ readable", "NOT VERIFIED", "stream " + unit + " sequence 700");

        asOwner("delete from ledger.event where kind = 9999");
        awaitStatus("UP");
    }

    @Test
    void anEventThatCannotBeReadStopsTheProjectionsUntilItCan() throws SQLException {
        asService(INSERT.formatted(1, "103", "'{\"name\":\"%s\"}'".formatted(SECRET), unit));
        recorded("/api/v1/units", Orders.establish("2025-07-01", "XA-SAU", "COMMUNE"));

        JsonNode down = awaitStatus("DOWN");
        JsonNode details = down.path("components").path("projections").path("details");

        long ledgerNo = number("select ledger_no from ledger.sealed_event where kind = 103");
        assertThat(details.path("reading stopped at").path("ledgerNo").asString())
                .isEqualTo(Long.toString(ledgerNo));
        assertThat(details.path("reason").asString()).contains("stops what follows", "có sự kiện");
        assertThat(down.path("components").path("sealing").path("status").asString())
                .isEqualTo("UP");
        assertThat(down.toString()).doesNotContain(SECRET);
        assertThat(verify())
                .contains("✗ readable", "NOT VERIFIED", "ledgerNo %d stream".formatted(ledgerNo))
                .doesNotContain(SECRET);

        asOwner(
                "update ledger.event set payload = convert_to('{\"effectiveOn\":\"2025-07-01\",\"kind\":\"ASSIGNED\",\"persons\":5,\"unit\":\"%s\"}', 'UTF8') where kind = 103"
                        .formatted(COMMUNE));
        awaitStatus("UP");
        assertThat(client.getUntil(seen -> seen.text().contains("XA-SAU"), "/api/v1/units").text())
                .contains("XA-SAU");
    }

    @Test
    void anEventThatSpeaksOfALaterOneStopsTheProjectionThatFoldsItAndIsTheOneThatIsNamed()
            throws SQLException {
        String annulled =
                "convert_to('{\"effectiveOn\":\"2026-05-01\",\"person\":\"%s\",\"sequence\":99}', 'UTF8')"
                        .formatted(person);
        String erased =
                "convert_to('{\"effectiveOn\":\"2026-05-01\",\"person\":\"%s\"}', 'UTF8')"
                        .formatted(person);
        asService(
                INSERT.formatted(2, "6", erased, person)
                        + ";"
                        + INSERT.formatted(3, "27", annulled, person)
                        + ";"
                        + INSERT.formatted(4, "6", erased, person));
        long ledgerNo =
                numberOnceThere("select ledger_no from ledger.sealed_event where kind = 27");

        JsonNode stopped =
                await(health ->
                        stopped(health)
                                .path("ledgerNo")
                                .asString("")
                                .equals(Long.toString(ledgerNo)));
        assertThat(stopped(stopped).path("ledgerNo").asString())
                .as("%s", stopped)
                .isEqualTo(Long.toString(ledgerNo));
        assertThat(stopped(stopped).path("error").asString()).endsWith("Exception");

        asOwner("update ledger.event set kind = 6, payload = %s where kind = 27".formatted(erased));
        awaitStatus("UP");
    }

    private static JsonNode stopped(JsonNode health) {
        return health.path("components")
                .path("projections")
                .path("details")
                .path("roster stopped at");
    }

    private JsonNode awaitStatus(String status) {
        JsonNode health = await(seen -> seen.path("status").asString().equals(status));
        assertThat(health.path("status").asString()).as("%s", health).isEqualTo(status);
        assertThat(client.get(HEALTH).status()).isEqualTo(status.equals("UP") ? 200 : 503);
        return health;
    }

    /** A processor that failed again and again waits up to a minute until it tries once more. */
    private JsonNode await(Predicate<JsonNode> seen) {
        ChildProduct.await(75, () -> seen.test(client.get(HEALTH).json()));
        return client.get(HEALTH).json();
    }

    private String recorded(String path, Map<String, ? extends @Nullable Object> order) {
        Answer answer = client.post(path, order);
        assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
        return answer.json().path("person").asString("");
    }

    private String verify() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Verify(new PrintStream(out, true, UTF_8))
                .run(List.of(), Map.of("SOCAI_DATA", product.folder().toString()));
        return out.toString(UTF_8);
    }

    private void asService(String sql) throws SQLException {
        execute(
                "begin; grant socai_service to current_user with set true; set local role socai_service; "
                        + sql
                        + "; commit");
    }

    private void asOwner(String sql) throws SQLException {
        execute(
                "begin; alter table ledger.event disable trigger user; "
                        + sql
                        + "; alter table ledger.event enable trigger user; commit");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = ShadowTable.connect(product.folder());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String sql) throws SQLException {
        String number = text(sql);
        return number.isEmpty() ? 0 : Long.parseLong(number);
    }

    private String text(String sql) throws SQLException {
        try (Connection connection = ShadowTable.connect(product.folder());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    private long numberOnceThere(String sql) {
        long[] found = new long[1];
        ChildProduct.await(
                15,
                () -> {
                    try {
                        found[0] = number(sql);
                        return found[0] > 0;
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                });
        return found[0];
    }
}
