package socai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import socai.app.Client.Answer;
import tools.jackson.databind.JsonNode;

/**
 * The outlook of days ahead on the real product by its own clock: asked about today or a day ahead,
 * at the same knowledge, it says the same of 2030 and 2035; plans and readings that come into force
 * later count from their day.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class OutlookAheadTest {

    private static final String COMMUNE = "XA-NGAY-SAU";
    private static final String PLAN = "128/KH-UBND";
    private static final String LATER = "9/KH-UBND";

    private final Product product = Product.start(60, new Calendar(LocalDate.of(2026, 11, 26)));
    private final Client client = product.client();
    private final Links links = new Links(client);
    private long known;
    private long withLaterPlan;

    @AfterAll
    void stop() {
        product.close();
    }

    /**
     * Three EM women: one long past the age, one of age in 2029, one whose term ends in June 2029.
     */
    @BeforeAll
    void recordWhoGoesAndWhatIsToCome() {
        recorded("/api/v1/units", Orders.establish("2018-07-01", COMMUNE, "COMMUNE"));
        String unit = "/api/v1/units/" + COMMUNE;
        recorded(unit + "/headcounts", Orders.headcount("2025-07-01", "ASSIGNED", 40));
        recorded(unit + "/populations", Orders.population("2025-07-01", 10_000, 4_000));
        recruit("019166000880", "1966-02-02");
        recruit("019171000881", "1971-06-17");
        leadUntil2029(recruit("019190000882", "1990-03-03"));
        known =
                client.getUntil(
                                answer ->
                                        answer.json().at("/pace/0/serving/emLeaders").asInt() == 1,
                                "/api/v1/outlook?asOf=2026-11-26&unit=" + COMMUNE)
                        .json()
                        .at("/knownAt/ledgerNo")
                        .asLong();

        recorded(
                PlanOrders.ACTIONS,
                PlanOrders.order(PLAN, PlanOrders.take(PlanOrders.choose("2028-01-01"))));
        recorded("/api/v1/plans", PlanOrders.adopt(LATER, 2033));
        withLaterPlan =
                client.getUntil(
                                answer ->
                                        answer.json().path("milestones").size() == 2
                                                && answer.json()
                                                        .at("/milestones/1/plan")
                                                        .asString()
                                                        .equals(LATER),
                                "/api/v1/outlook?asOf=2026-11-26")
                        .json()
                        .at("/knownAt/ledgerNo")
                        .asLong();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&unit=" + COMMUNE, "&unit=01840"})
    void askedAboutTodayOrADayAheadItSaysTheSameOfThatDayAndOfLaterOnes(String unit) {
        JsonNode now = outlook("2026-11-26", known, unit);
        for (String day : List.of("2028-07-01", "2030-12-31", "2034-12-31")) {
            JsonNode then = outlook(day, known, unit);
            assertThat(then.path("pastRetirementAge")).isEqualTo(now.path("pastRetirementAge"));
            int same = 0;
            for (JsonNode one : then.path("pace")) {
                for (JsonNode other : now.path("pace")) {
                    if (one.path("on").equals(other.path("on"))) {
                        assertThat(one.path("serving")).isEqualTo(other.path("serving"));
                        same++;
                    }
                }
            }
            assertThat(same).isGreaterThanOrEqualTo(10);
            for (int step = 0; step < 2; step++) {
                JsonNode there = then.path("milestones").path(step);
                if (there.path("on").asString().compareTo(day) >= 0) {
                    JsonNode here = now.path("milestones").path(step);
                    assertThat(there.path("staying")).isEqualTo(here.path("staying"));
                    assertThat(there.path("fewest")).isEqualTo(here.path("fewest"));
                }
            }
        }
    }

    @Test
    void whoGoesByTheDayAskedAboutIsMissingOnIt() {
        JsonNode day = outlook("2030-12-31", known, "&unit=" + COMMUNE).at("/milestones/0/staying");
        assertThat(day.path("staff").asInt()).isEqualTo(2);
        assertThat(day.path("emLeaders").asInt()).isZero();
    }

    @Test
    void whoIsPastTheAgeWhenTheKnowledgeEndsServesOnAndNobodyElseDoes() {
        for (String day : List.of("2026-11-26", "2030-12-31", "2035-12-31")) {
            JsonNode outlook = outlook(day, known, "&unit=" + COMMUNE);
            assertThat(outlook.path("pastRetirementAge").asInt()).isEqualTo(1);
            assertThat(outlook.at("/milestones/1/staying/staff").asInt()).isEqualTo(2);
        }
    }

    @Test
    void eachDayIsMeasuredByThePlanInForceOnItAndEachStepIsOfThatPlan() {
        JsonNode outlook = outlook("2026-11-26", withLaterPlan, "");
        assertThat(outlook.path("plan").asString()).isEqualTo(PLAN);
        assertThat(texts(outlook.path("milestones"), "on"))
                .containsExactly("2030-12-31", "2037-12-31");
        assertThat(texts(outlook.path("milestones"), "plan")).containsExactly(PLAN, LATER);
        for (JsonNode day : outlook.path("pace")) {
            boolean later = day.path("on").asString().compareTo("2033-04-01") >= 0;
            assertThat(day.path("plan").asString()).isEqualTo(later ? LATER : PLAN);
            sameLine(day);
        }
        assertThat(texts(outlook.path("pace"), "on")).contains("2032-12-31", "2033-12-31");
        assertThat(outlook("2033-04-01", withLaterPlan, "").at("/milestones/0/fewest"))
                .isEqualTo(outlook.at("/milestones/1/fewest"));
    }

    @Test
    void eachDayIsReadAsTheProvinceChoseForItUnlessTheQuestionSaysHow() {
        for (JsonNode day : outlook("2026-11-26", withLaterPlan, "").path("pace")) {
            String on = day.path("on").asString();
            boolean chosen = on.compareTo("2028-01-01") >= 0 && on.compareTo("2033-04-01") < 0;
            assertThat(day.at("/otherReadings/WOMEN_OF").asString(""))
                    .isEqualTo(chosen ? "OF_ACTUAL" : "");
        }
        JsonNode asked = outlook("2026-11-26", withLaterPlan, "&womenOf=OF_MINIMUM");
        assertThat(asked.path("pace"))
                .allSatisfy(day -> assertThat(day.path("otherReadings").has("WOMEN_OF")).isFalse());
    }

    @Test
    void thePageNamesThePlanOfAStepAndItsNumbersLeadToTheSameNumber() {
        String page = "/outlook?lang=en&asOf=2026-11-26&knownAt=" + withLaterPlan;
        assertThat(client.get(page).text())
                .contains("By plan 9/KH-UBND, in force from", "womenOf=OF_ACTUAL")
                .doesNotContain("??");
        assertThat(links.walk(page)).isGreaterThan(3 * 10);
        assertThat(links.walk(page + "&unit=" + COMMUNE)).isGreaterThan(10);
    }

    /** Of posts, what is asked does not hang on who serves. */
    private void sameLine(JsonNode day) {
        for (int i = 0; i < day.path("clauses").size(); i++) {
            JsonNode here = day.path("clauses").path(i);
            if (here.path("measure").asString("").equals("STAFF_OF_ASSIGNED_HEADCOUNT")) {
                String address = day.path("clauseGrounds").path(i).asString();
                assertThat(client.get(address).json().at("/assessment/guidancePersons"))
                        .as(address)
                        .isEqualTo(here.path("guidancePersons"));
            }
        }
    }

    private JsonNode outlook(String asOf, long knownAt, String more) {
        Answer answer =
                client.get("/api/v1/outlook?asOf=%s&knownAt=%d%s".formatted(asOf, knownAt, more));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static List<String> texts(JsonNode nodes, String name) {
        List<String> texts = new ArrayList<>();
        nodes.forEach(node -> texts.add(node.path(name).asString()));
        return texts;
    }

    private String recruit(String number, String birthDate) {
        var order = Orders.recruit("2026-06-01", COMMUNE, "tay", number);
        order.put(
                "identity",
                Orders.ordered("name", "Hoàng Thị Mai", "number", number, "birthDate", birthDate));
        return recorded("/api/v1/people", order).json().path("person").asString();
    }

    private void leadUntil2029(String person) {
        var order =
                Orders.order(
                        "",
                        "actions",
                        List.of(
                                PlanOrders.take(
                                        Orders.ordered(
                                                "type",
                                                "APPOINT",
                                                "effectiveOn",
                                                "2026-06-02",
                                                "position",
                                                Orders.ordered(
                                                        "title",
                                                        "Phó Chủ tịch UBND xã",
                                                        "kind",
                                                        "DEPUTY_HEAD"),
                                                "way",
                                                "APPOINTMENT",
                                                "until",
                                                "2029-06-01"))));
        order.remove("effectiveOn");
        recorded("/api/v1/people/" + person + "/actions", order);
    }

    private Answer recorded(String path, Map<String, @Nullable Object> order) {
        Answer answer = client.post(UUID.randomUUID(), path, order);
        assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
        return answer;
    }
}
