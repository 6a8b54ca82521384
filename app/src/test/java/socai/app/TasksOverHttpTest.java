package socai.app;

import static org.assertj.core.api.Assertions.assertThat;
import static socai.app.Orders.ordered;

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
 * Other tests share the ledger, so that each of these has a plan and a time of its own, far ahead.
 */
@WithProduct
@Timeout(120)
class TasksOverHttpTest {

    private static final String ACTIONS = "/api/v1/plan/actions";
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
        Answer answer = client.post(ACTIONS, order(take(choose("2150-05-01"))));
        assertThat(answer.status()).as(answer.text()).isEqualTo(404);
    }

    @Test
    void aTaskIsLaidDownDoneWithdrawnAndDoneAgainAndEachIsAnsweredAsItWasKnown() {
        adopt("901/KH-UBND", 2150);
        taken(ACTIONS, order(take(yearly(2150)), take(continuous(2150))));
        Answer done = taken(ACTIONS, order(take(done("2150-10-20", "2150-10-31"))));
        assertThat(done.header("ETag")).isEqualTo("\"3\"");

        String onNovember1 = "/api/v1/tasks?asOf=2150-11-01&to=2150-12-31&owner=" + COMMUNE;
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
        taken(ACTIONS, order(annul(sequence)), "If-Match", "\"3\"");
        JsonNode withdrawn = until("/tasks/0/state", "OVERDUE", onNovember1);
        assertThat(withdrawn.at("/tasks/0/done").isNull()).isTrue();
        taken(ACTIONS, order(take(done("2150-11-05", "2150-10-31"))));
        JsonNode late =
                until(
                        "/tasks/0/state",
                        "DONE",
                        onNovember1.replace("asOf=2150-11-01", "asOf=2150-11-10"));
        assertThat(late.at("/tasks/0/done/late").asBoolean()).isTrue();
        JsonNode again = client.get(onNovember1).json();
        assertThat(again.at("/tasks/0/state").asString()).isEqualTo("OVERDUE");

        JsonNode then = client.get(onNovember1 + "&knownAt=" + ledgerNo).json();
        assertThat(then.path("tasks")).isEqualTo(first.path("tasks"));
        assertThat(then.at("/knownAt/ledgerNo").asLong()).isEqualTo(ledgerNo);
        assertThat(then.at("/knownAt/checkpoint/root").asString()).isNotEmpty();
        JsonNode continuous =
                client.get("/api/v1/tasks?asOf=2150-11-01&owner=" + DEPARTMENT).json();
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
        Answer chosen = taken(ACTIONS, order(take(choose("2160-05-01"))));
        long sequence = chosen.json().path("version").asLong();

        JsonNode now = until(WOMEN_OF + "choice", "OF_ACTUAL", inJune).at(WOMEN_OF + "chosen");
        assertThat(now.path("since").asString()).isEqualTo("2160-05-01");
        assertThat(now.at("/decision/number").asString()).isEqualTo("12/QĐ-SNV");
        assertThat(now.path("sequence").asLong()).isEqualTo(sequence);
        for (String other : List.of("?asOf=2160-04-30", "?asOf=2160-06-01&knownAt=" + before)) {
            JsonNode readings = client.get("/api/v1/plan/readings" + other).json();
            assertThat(readings.at(WOMEN_OF + "choice").asString()).isEqualTo("OF_MINIMUM");
        }

        taken(ACTIONS, order(annul(sequence)));
        JsonNode annulled = until(WOMEN_OF + "choice", "OF_MINIMUM", inJune);
        assertThat(annulled.at(WOMEN_OF + "chosen").isNull()).isTrue();
    }

    @Test
    void whatCannotStandIsRefusedWithASentenceInBothLanguages() {
        adopt("903/KH-UBND", 2170);
        taken(ACTIONS, order(take(yearly(2170)), take(done("2170-10-20", "2170-10-31"))));
        taken(ACTIONS, order(take(choose("2170-05-01"))));
        taken(ACTIONS, order(annul(3)));
        refused("before-plan", take(choose("2170-03-31")));
        refused("task-already-laid-down", take(yearly(2170)));
        refused(
                "task-not-laid-down",
                take(changed(done("2170-10-20", "2170-10-31"), "task", "X.9")));
        refused("no-such-occurrence", take(done("2170-10-20", "2170-11-01")));
        refused("occurrence-not-said", take(done("2170-10-20", null)));
        refused("task-already-done", take(done("2170-11-06", "2170-10-31")));
        refused(
                "not-among-owners",
                take(changed(done("2170-10-20", "2171-10-31"), "by", DEPARTMENT)));
        refused(
                "owner-does-not-exist",
                take(
                        changed(
                                continuous(2170),
                                "owner",
                                ordered("kind", "UNIT", "unit", "SO-KHONG-CO", "asPrinted", "x"))));
        refused("contradicts-plan-event", annul(1));
        refused("adoption-is-not-amended", annul(0));
        refused("no-such-plan-event", annul(99));
        refused("plan-event-already-annulled", annul(3));
        refused(
                "plan-annulment-holds-no-fact",
                ordered("action", "CORRECT", "sequence", 4, "fact", choose("2170-05-01")));
        Answer stale = client.post(ACTIONS, order(take(choose("2170-06-01"))), "If-Match", "\"1\"");
        assertThat(stale.status()).isEqualTo(412);
    }

    private void adopt(String number, int year) {
        plan = number;
        for (Map<String, @Nullable Object> unit :
                List.of(
                        Orders.establish("2149-07-01", DEPARTMENT, "PROVINCE"),
                        Orders.establish("2149-07-01", COMMUNE, "COMMUNE"))) {
            Answer answer = client.post("/api/v1/units", unit);
            assertThat(answer.status()).as(answer.text()).isIn(201, 409);
        }
        taken(
                "/api/v1/plans",
                Orders.plan(year + "-04-01", number, List.of(clause()), roadmap(year)));
    }

    private void refused(String code, Map<String, @Nullable Object> action) {
        Answer vietnamese = client.post(ACTIONS, order(action));
        Answer english = client.post(ACTIONS, order(action), "Accept-Language", "en");
        assertThat(vietnamese.status()).as(vietnamese.text()).isEqualTo(409);
        assertThat(vietnamese.code()).isEqualTo(code);
        assertThat(english.code()).isEqualTo(code);
        assertThat(vietnamese.json().path("detail").asString())
                .isNotEqualTo(english.json().path("detail").asString());
    }

    private Answer taken(String path, Map<String, @Nullable Object> body, String... headers) {
        Answer answer = client.post(path, body, headers);
        assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
        return answer;
    }

    /** The answer, once it says this at this place. */
    private JsonNode until(String pointer, String value, String address) {
        Answer answer =
                client.getUntil(
                        seen -> seen.json().at(pointer).asString("").equals(value), address);
        assertThat(answer.json().at(pointer).asString("")).as(answer.text()).isEqualTo(value);
        return answer.json();
    }

    private Map<String, @Nullable Object> order(Map<?, ?>... actions) {
        Map<String, @Nullable Object> order =
                Orders.order("", "plan", plan, "actions", List.of(actions));
        order.remove("effectiveOn");
        return order;
    }

    private static Map<String, @Nullable Object> take(Map<String, @Nullable Object> fact) {
        return ordered("action", "RECORD", "fact", fact);
    }

    private static Map<String, @Nullable Object> annul(long sequence) {
        return ordered("action", "ANNUL", "sequence", sequence);
    }

    private static Map<String, @Nullable Object> choose(String day) {
        return ordered(
                "type",
                "CHOOSE_READING",
                "effectiveOn",
                day,
                "reading",
                "WOMEN_OF",
                "choice",
                "OF_ACTUAL");
    }

    private static Map<String, @Nullable Object> yearly(int year) {
        return task(
                year,
                "V.3",
                ordered("kind", "COMMUNES", "unit", null, "asPrinted", "CẤP XÃ"),
                ordered("month", 10, "day", 31, "fromYear", year, "toYear", null));
    }

    private static Map<String, @Nullable Object> continuous(int year) {
        return task(
                year, "I.1", ordered("kind", "UNIT", "unit", DEPARTMENT, "asPrinted", "SỞ"), null);
    }

    private static Map<String, @Nullable Object> task(
            int year, String number, Object owner, @Nullable Object yearly) {
        return ordered(
                "type",
                "LAY_DOWN_TASK",
                "effectiveOn",
                year + "-04-01",
                "task",
                number,
                "clause",
                "Phụ lục",
                "title",
                "Báo cáo định kỳ",
                "owner",
                owner,
                "partners",
                null,
                "product",
                "Báo cáo",
                "time",
                ordered("asPrinted", "Theo kỳ", "days", List.of(), "yearly", yearly, "open", null));
    }

    private static Map<String, @Nullable Object> done(String day, @Nullable String due) {
        return ordered(
                "type",
                "REPORT_DONE",
                "effectiveOn",
                day,
                "task",
                "V.3",
                "by",
                COMMUNE,
                "due",
                due,
                "product",
                ordered("number", "12/BC-UBND", "name", "Báo cáo năm 2026"));
    }

    private static Map<String, @Nullable Object> changed(
            Map<String, @Nullable Object> fact, String field, @Nullable Object value) {
        fact.put(field, value);
        return fact;
    }

    private static Object clause() {
        return ordered(
                "id", "PROV",
                "citation", "II.2.a",
                "measure", "STAFF_OF_ASSIGNED_HEADCOUNT",
                "scope", "PROVINCE_LEVEL",
                "unit", null,
                "band", null,
                "minimumPercent", 10);
    }

    private static Object roadmap(int year) {
        return List.of(ordered("on", (year + 4) + "-12-31", "percent", 80));
    }
}
