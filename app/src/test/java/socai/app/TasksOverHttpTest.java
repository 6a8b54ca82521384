package socai.app;

import static org.assertj.core.api.Assertions.assertThat;
import static socai.app.PlanOrders.ACTIONS;
import static socai.app.PlanOrders.annul;
import static socai.app.PlanOrders.choose;
import static socai.app.PlanOrders.continuous;
import static socai.app.PlanOrders.done;
import static socai.app.PlanOrders.take;
import static socai.app.PlanOrders.yearly;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import socai.app.Client.Answer;
import socai.events.plan.Reading;
import tools.jackson.databind.JsonNode;

/**
 * A plan's tasks and readings over HTTP: laid down, done, withdrawn, and asked at any knowledge.
 * Other tests share the ledger, so that each of these has a plan and a time of its own: years ago
 * what is reported done, far ahead the rest.
 */
@WithProduct(demoPeople = 200)
@Timeout(120)
class TasksOverHttpTest {

    private static final String DEPARTMENT = "SO-LAM-VIEC";
    private static final String WOMEN_OF =
            "/readings/%d/".formatted(List.of(Reading.values()).indexOf(Reading.WOMEN_OF));
    private static final String COMMUNE = "XA-LAM-VIEC";

    private final Client client;
    private String plan = "900/KH-UBND";

    TasksOverHttpTest(Product product) {
        this.client = product.client();
    }

    @Test
    void nothingIsRecordedUnderAPlanThatNobodyAdopted() {
        Answer answer = client.post(ACTIONS, order(take(choose("2020-05-01"))));
        assertThat(answer.status()).as(answer.text()).isEqualTo(404);
    }

    @Test
    void aTaskIsLaidDownDoneWithdrawnAndDoneAgainAndEachIsAnsweredAsItWasKnown() {
        adopt("901/KH-UBND", 2020);
        taken(order(take(yearly(2020)), take(continuous(2020, DEPARTMENT))));
        Answer done = taken(order(take(done("2020-10-20", COMMUNE, "2020-10-31"))));
        assertThat(done.header("ETag")).isEqualTo("\"3\"");

        String onNovember1 = "/api/v1/tasks?asOf=2020-11-01&to=2020-12-31&owner=" + COMMUNE;
        JsonNode first = until("/tasks/0/state", "DONE", onNovember1);
        assertThat(first.path("plan").asString()).isEqualTo(plan);
        assertThat(first.path("tasks")).hasSize(1);
        assertThat(first.at("/tasks/0/done/number").asString()).isEqualTo("12/BC-UBND");
        assertThat(first.at("/tasks/0/done/late").asBoolean()).isFalse();
        assertThat(first.at("/states/DONE").asInt()).isEqualTo(1);
        assertThat(first.path("demo").asBoolean()).isFalse();
        long ledgerNo = first.at("/tasks/0/done/ledgerNo").asLong();
        Answer proof = client.get(first.at("/tasks/0/done/proof").asString());
        assertThat(proof.text()).startsWith("c2sp.org/tlog-proof@v1\nindex " + (ledgerNo - 1));

        long sequence = first.at("/tasks/0/done/sequence").asLong();
        taken(order(annul(sequence)), "If-Match", "\"3\"");
        JsonNode withdrawn = until("/tasks/0/state", "OVERDUE", onNovember1);
        assertThat(withdrawn.at("/tasks/0/done").isNull()).isTrue();
        taken(order(take(done("2020-11-05", COMMUNE, "2020-10-31"))));
        JsonNode late =
                until(
                        "/tasks/0/state",
                        "DONE",
                        onNovember1.replace("asOf=2020-11-01", "asOf=2020-11-10"));
        assertThat(late.at("/tasks/0/done/late").asBoolean()).isTrue();
        JsonNode again = client.get(onNovember1).json();
        assertThat(again.at("/tasks/0/state").asString()).isEqualTo("OVERDUE");

        JsonNode then = client.get(onNovember1 + "&knownAt=" + ledgerNo).json();
        assertThat(then.path("tasks")).isEqualTo(first.path("tasks"));
        assertThat(then.at("/knownAt/ledgerNo").asLong()).isEqualTo(ledgerNo);
        assertThat(then.at("/knownAt/checkpoint/root").asString()).isNotEmpty();
        JsonNode continuous =
                client.get("/api/v1/tasks?asOf=2020-11-01&owner=" + DEPARTMENT).json();
        assertThat(continuous.path("tasks").findValuesAsString("state"))
                .containsExactly("CONTINUOUS");
        assertThat(client.get(onNovember1 + "&state=done").json().path("total").asInt()).isZero();
    }

    @Test
    void aClauseIsReadByDefaultUntilAChoiceAndAgainOnceThatIsAnnulled() {
        adopt("902/KH-UBND", 2160);
        String inJune = "/api/v1/plan/readings?asOf=2160-06-01";
        long before = until("/plan", plan, inJune).at("/knownAt/ledgerNo").asLong();
        assertThat(client.get(inJune).json().at(WOMEN_OF + "chosen").isNull()).isTrue();
        Answer chosen = taken(order(take(choose("2160-05-01"))));
        long sequence = chosen.json().path("version").asLong();

        JsonNode now = until(WOMEN_OF + "choice", "OF_ACTUAL", inJune).at(WOMEN_OF + "chosen");
        assertThat(now.path("since").asString()).isEqualTo("2160-05-01");
        assertThat(now.at("/decision/number").asString()).isEqualTo("12/QĐ-SNV");
        assertThat(now.path("sequence").asLong()).isEqualTo(sequence);
        for (String other : List.of("?asOf=2160-04-30", "?asOf=2160-06-01&knownAt=" + before)) {
            JsonNode readings = client.get("/api/v1/plan/readings" + other).json();
            assertThat(readings.at(WOMEN_OF + "choice").asString()).isEqualTo("OF_MINIMUM");
        }

        taken(order(annul(sequence)));
        JsonNode annulled = until(WOMEN_OF + "choice", "OF_MINIMUM", inJune);
        assertThat(annulled.at(WOMEN_OF + "chosen").isNull()).isTrue();
    }

    @Test
    void anOrderGivenOnAnotherVersionOfThePlanIsStale() {
        adopt("903/KH-UBND", 2170);
        taken(order(take(choose("2170-05-01"))));
        Answer stale = client.post(ACTIONS, order(take(choose("2170-06-01"))), "If-Match", "\"0\"");
        assertThat(stale.status()).as(stale.text()).isEqualTo(412);
    }

    private void adopt(String number, int year) {
        plan = number;
        for (Map<String, @Nullable Object> unit :
                List.of(
                        Orders.establish("2019-07-01", DEPARTMENT, "PROVINCE"),
                        Orders.establish("2019-07-01", COMMUNE, "COMMUNE"))) {
            Answer answer = client.post("/api/v1/units", unit);
            assertThat(answer.status()).as(answer.text()).isIn(201, 409);
        }
        Answer adopted = client.post("/api/v1/plans", PlanOrders.adopt(number, year));
        assertThat(adopted.status()).as(adopted.text()).isEqualTo(201);
    }

    private Answer taken(Map<String, @Nullable Object> body, String... headers) {
        Answer answer = client.post(ACTIONS, body, headers);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    private Map<String, @Nullable Object> order(Map<?, ?>... actions) {
        return PlanOrders.order(plan, actions);
    }

    /** The answer, once it says this at this place. */
    private JsonNode until(String pointer, String value, String address) {
        Answer answer =
                client.getUntil(
                        seen -> seen.json().at(pointer).asString("").equals(value), address);
        assertThat(answer.json().at(pointer).asString("")).as(answer.text()).isEqualTo(value);
        return answer.json();
    }
}
