package socai.app;

import static org.assertj.core.api.Assertions.assertThat;
import static socai.app.Orders.ordered;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import socai.app.Client.Answer;
import tools.jackson.databind.JsonNode;

/**
 * A plan's tasks and readings over HTTP: laid down, done, withdrawn, and asked at any knowledge.
 */
@WithProduct
@Timeout(120)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TasksOverHttpTest {

    private static final String PLAN = "128/KH-UBND";
    private static final String ACTIONS = "/api/v1/plan/actions";
    private static final String DEPARTMENT = "SO-LAM-VIEC";
    private static final String COMMUNE = "XA-LAM-VIEC";

    private final Client client;

    TasksOverHttpTest(Product product) {
        this.client = product.client();
    }

    @Test
    @Order(1)
    void nothingIsRecordedUnderAPlanThatNobodyAdopted() {
        Answer answer = client.post(ACTIONS, order(take(choose("2026-05-01", "OF_ACTUAL"))));
        assertThat(answer.status()).as(answer.text()).isEqualTo(404);
    }

    @Test
    @Order(2)
    void aTaskIsLaidDownDoneWithdrawnAndDoneAgainAndEachIsAnsweredAsItWasKnown() {
        taken("/api/v1/units", Orders.establish("2025-07-01", DEPARTMENT, "PROVINCE"));
        taken("/api/v1/units", Orders.establish("2025-07-01", COMMUNE, "COMMUNE"));
        taken("/api/v1/plans", Orders.plan("2026-04-01", PLAN, List.of(clause()), roadmap()));
        taken(ACTIONS, order(take(yearly()), take(continuous())));
        Answer done = taken(ACTIONS, order(take(done("2026-10-20", "2026-10-31"))));
        assertThat(done.header("ETag")).isEqualTo("\"3\"");

        JsonNode first = tasks("?asOf=2026-11-01&to=2026-12-31", 5 + 1);
        assertThat(first.path("plan").asString()).isEqualTo(PLAN);
        assertThat(first.path("tasks").findValuesAsString("state"))
                .containsExactly("DONE", "CONTINUOUS");
        assertThat(first.at("/tasks/0/owner/unit").asString()).isEqualTo(COMMUNE);
        assertThat(first.at("/tasks/0/done/number").asString()).isEqualTo("12/BC-UBND");
        assertThat(first.at("/tasks/0/done/late").asBoolean()).isFalse();
        assertThat(first.at("/states/DONE").asInt()).isEqualTo(1);
        assertThat(first.path("demo").asBoolean()).isFalse();
        long ledgerNo = first.at("/tasks/0/done/ledgerNo").asLong();
        Answer proof = client.get(first.at("/tasks/0/done/proof").asString());
        assertThat(proof.text()).startsWith("c2sp.org/tlog-proof@v1\nindex " + (ledgerNo - 1));

        long sequence = first.at("/tasks/0/done/sequence").asLong();
        taken(ACTIONS, order(annul(sequence)), "If-Match", "\"3\"");
        JsonNode withdrawn = tasks("?asOf=2026-11-01&to=2026-12-31", ledgerNo + 1);
        assertThat(withdrawn.at("/tasks/0/state").asString()).isEqualTo("OVERDUE");
        assertThat(withdrawn.at("/tasks/0/done").isNull()).isTrue();
        taken(ACTIONS, order(take(done("2026-11-05", "2026-10-31"))));
        JsonNode late = tasks("?asOf=2026-11-10", ledgerNo + 2);
        assertThat(late.at("/tasks/0/done/late").asBoolean()).isTrue();
        assertThat(tasks("?asOf=2026-11-01", 0).at("/tasks/0/state").asString())
                .isEqualTo("OVERDUE");

        JsonNode then = tasks("?asOf=2026-11-01&to=2026-12-31&knownAt=" + ledgerNo, 0);
        assertThat(then.path("tasks")).isEqualTo(first.path("tasks"));
        assertThat(then.at("/knownAt/ledgerNo").asLong()).isEqualTo(ledgerNo);
        assertThat(then.at("/knownAt/checkpoint/root").asString()).isNotEmpty();
        assertThat(tasks("?asOf=2026-11-01&owner=" + DEPARTMENT, 0).path("tasks")).hasSize(1);
        assertThat(tasks("?asOf=2026-11-01&state=overdue", 0).path("total").asInt()).isEqualTo(1);
        assertThat(tasks("?asOf=2026-03-31", 0).path("plan").isNull()).isTrue();
    }

    @Test
    @Order(3)
    void aClauseIsReadByDefaultUntilAChoiceAndAgainOnceThatIsAnnulled() {
        long before = last();
        assertThat(reading("?asOf=2026-06-01", 0).path("chosen").isNull()).isTrue();
        Answer chosen = taken(ACTIONS, order(take(choose("2026-05-01", "OF_ACTUAL"))));
        long sequence = chosen.json().path("version").asLong();

        JsonNode now = reading("?asOf=2026-06-01", before + 1);
        assertThat(now.path("choice").asString()).isEqualTo("OF_ACTUAL");
        assertThat(now.at("/chosen/since").asString()).isEqualTo("2026-05-01");
        assertThat(now.at("/chosen/decision/number").asString()).isEqualTo("12/QĐ-SNV");
        assertThat(now.at("/chosen/sequence").asLong()).isEqualTo(sequence);
        assertThat(reading("?asOf=2026-04-30", 0).path("choice").asString())
                .isEqualTo("OF_MINIMUM");
        assertThat(reading("?asOf=2026-06-01&knownAt=" + before, 0).path("choice").asString())
                .isEqualTo("OF_MINIMUM");

        taken(ACTIONS, order(annul(sequence)));
        assertThat(reading("?asOf=2026-06-01", before + 2).path("chosen").isNull()).isTrue();
    }

    @Test
    @Order(4)
    void whatCannotStandIsRefusedWithASentenceInBothLanguages() {
        refused("before-plan", take(choose("2026-03-31", "OF_ACTUAL")));
        refused("task-already-laid-down", take(yearly()));
        refused(
                "task-not-laid-down",
                take(changed(done("2026-10-20", "2026-10-31"), "task", "X.9")));
        refused("no-such-occurrence", take(done("2026-10-20", "2026-11-01")));
        refused("occurrence-not-said", take(done("2026-10-20", null)));
        refused("task-already-done", take(done("2026-11-06", "2026-10-31")));
        refused(
                "not-among-owners",
                take(changed(done("2026-10-20", "2027-10-31"), "by", DEPARTMENT)));
        refused(
                "owner-does-not-exist",
                take(
                        changed(
                                changed(continuous(), "task", "X.1"),
                                "owner",
                                ordered("kind", "UNIT", "unit", "SO-KHONG-CO", "asPrinted", "x"))));
        refused("contradicts-plan-event", annul(1));
        refused("adoption-is-not-amended", annul(0));
        refused("no-such-plan-event", annul(99));
        refused("plan-event-already-annulled", annul(3));
        refused(
                "plan-annulment-holds-no-fact",
                ordered(
                        "action",
                        "CORRECT",
                        "sequence",
                        4,
                        "fact",
                        choose("2026-05-01", "OF_ACTUAL")));
        Answer stale =
                client.post(
                        ACTIONS,
                        order(take(choose("2026-06-01", "OF_ACTUAL"))),
                        "If-Match",
                        "\"1\"");
        assertThat(stale.status()).isEqualTo(412);
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

    /** The answer, once the tables have come to a ledger number. */
    private JsonNode tasks(String question, long ledgerNo) {
        return answer("/api/v1/tasks" + question, ledgerNo);
    }

    private JsonNode reading(String question, long ledgerNo) {
        JsonNode readings = answer("/api/v1/plan/readings" + question, ledgerNo).path("readings");
        for (JsonNode reading : readings) {
            if (reading.path("reading").asString().equals("WOMEN_OF")) {
                return reading;
            }
        }
        throw new AssertionError(readings);
    }

    private JsonNode answer(String address, long ledgerNo) {
        return client.getUntil(
                        answer -> answer.json().at("/knownAt/ledgerNo").asLong() >= ledgerNo,
                        address)
                .json();
    }

    private long last() {
        return tasks("", 0).at("/knownAt/ledgerNo").asLong();
    }

    private static Map<String, @Nullable Object> order(Map<?, ?>... actions) {
        Map<String, @Nullable Object> order =
                Orders.order("", "plan", PLAN, "actions", List.of(actions));
        order.remove("effectiveOn");
        return order;
    }

    private static Map<String, @Nullable Object> take(Map<String, @Nullable Object> fact) {
        return ordered("action", "RECORD", "fact", fact);
    }

    private static Map<String, @Nullable Object> annul(long sequence) {
        return ordered("action", "ANNUL", "sequence", sequence);
    }

    private static Map<String, @Nullable Object> choose(String day, String choice) {
        return ordered(
                "type",
                "CHOOSE_READING",
                "effectiveOn",
                day,
                "reading",
                "WOMEN_OF",
                "choice",
                choice);
    }

    private static Map<String, @Nullable Object> yearly() {
        return task(
                "V.3",
                ordered("kind", "COMMUNES", "unit", null, "asPrinted", "CẤP XÃ"),
                ordered("month", 10, "day", 31, "fromYear", 2026, "toYear", null));
    }

    private static Map<String, @Nullable Object> continuous() {
        return task("I.1", ordered("kind", "UNIT", "unit", DEPARTMENT, "asPrinted", "SỞ"), null);
    }

    private static Map<String, @Nullable Object> task(
            String number, Object owner, @Nullable Object yearly) {
        return ordered(
                "type",
                "LAY_DOWN_TASK",
                "effectiveOn",
                "2026-04-01",
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

    private static Object roadmap() {
        return List.of(ordered("on", "2030-12-31", "percent", 80));
    }
}
