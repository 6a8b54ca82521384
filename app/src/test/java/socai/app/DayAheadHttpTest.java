package socai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import socai.app.Client.Answer;
import tools.jackson.databind.JsonNode;

/**
 * Every answer about a day after that of the last entry says that it is what is recorded so far,
 * counts the known departures that are not in it, and gives the figure of the outlook beside it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class DayAheadHttpTest {

    private static final String COMMUNE = "XA-DU-KIEN";
    private static final String AHEAD = "2030-12-31";

    private final Product product = Product.start(60, new Calendar(LocalDate.of(2026, 11, 26)));
    private final Client client = product.client();
    private String at = "";

    @AfterAll
    void stop() {
        product.close();
    }

    /**
     * 40 posts, 40 % EM residents: 15 % are 6 persons, 4.8 by 2030: 5. Three EM women: one of age
     * in 2029, one whose term ends in June 2029, one who stays; and a Kinh man.
     */
    @BeforeAll
    void recordWhoGoes() {
        recorded("/api/v1/units", Orders.establish("2018-07-01", COMMUNE, "COMMUNE"));
        String unit = "/api/v1/units/" + COMMUNE;
        recorded(unit + "/headcounts", Orders.headcount("2025-07-01", "ASSIGNED", 40));
        recorded(unit + "/populations", Orders.population("2025-07-01", 10_000, 4_000));
        recruit("tay", "019171000981", "1971-06-17");
        lead(recruit("tay", "019190000982", "1990-03-03"));
        recruit("tay", "019192000983", "1992-03-03");
        recruit("kinh", "019193000984", "1993-03-03");
        at =
                "&knownAt="
                        + client.getUntil(
                                        answer ->
                                                answer.json().at("/pace/0/serving/staff").asInt()
                                                                == 4
                                                        && answer.json()
                                                                        .at(
                                                                                "/pace/0/serving/emLeaders")
                                                                        .asInt()
                                                                == 1,
                                        "/api/v1/outlook?asOf=2026-11-30&unit=" + COMMUNE)
                                .json()
                                .at("/knownAt/ledgerNo")
                                .asLong();
    }

    @Test
    void theComplianceOfABodySaysWhoIsNotLeftOutAndWhatIsToBeExpected() {
        JsonNode answer = get("compliance?unit=" + COMMUNE + "&asOf=" + AHEAD);

        assertThat(answer.at("/ahead/retirements").asInt()).isEqualTo(1);
        assertThat(answer.at("/ahead/emRetirements").asInt()).isEqualTo(1);
        assertThat(answer.at("/ahead/endsOfTerm").asInt()).isEqualTo(1);
        assertThat(answer.at("/ahead/change/minority").asInt()).isEqualTo(-1);
        assertThat(answer.at("/ahead/change/minorityLeaders").asInt()).isEqualTo(-1);
        assertThat(answer.at("/ahead/words/vi").asString())
                .startsWith("Ngày 31/12/2030 còn ở phía trước")
                .contains("1 người đến tuổi nghỉ hưu", "1 nhiệm kỳ");
        assertThat(answer.at("/rows/0/emPersons").asInt()).isEqualTo(3);
        assertThat(answer.at("/expected/0/emPersons").asInt()).isEqualTo(2);
        assertThat(answer.at("/expected/0/verdict").asString()).isEqualTo("NOT_MET");
        assertThat(get("compliance?unit=" + COMMUNE + "&asOf=2026-11-01").path("ahead").isNull())
                .isTrue();
    }

    @Test
    void whatIsToBeExpectedIsWhatTheOutlookSays() {
        for (String day : List.of("2028-07-01", AHEAD, "2034-06-30")) {
            for (String unit : List.of("", "&unit=" + COMMUNE, "&unit=01840")) {
                JsonNode outlook = outlookOn(day, unit);
                JsonNode expected = get("compliance?asOf=" + day + unit).path("expected").path(0);
                assertThat(expected.path("staff")).isEqualTo(outlook.at("/serving/staff"));
                assertThat(expected.path("emPersons")).isEqualTo(outlook.at("/serving/em"));
                int clauses = 0;
                for (JsonNode one : outlook.path("clauses")) {
                    for (JsonNode other : expected.path("clauses")) {
                        if (one.path("clauseId").equals(other.path("clauseId"))
                                && one.path("of").equals(other.path("of"))) {
                            assertThat(other).as(day + unit).isEqualTo(one);
                            clauses++;
                        }
                    }
                }
                assertThat(clauses).isPositive().isEqualTo(outlook.path("clauses").size());
            }
        }
    }

    @Test
    void allAnswersOfADayAheadSayTheSame() {
        JsonNode rows = get("compliance?asOf=" + AHEAD);
        long staff = 0;
        for (JsonNode row : rows.path("expected")) {
            staff += row.path("unit").isNull() ? 0 : row.path("staff").asLong();
        }
        JsonNode coverage = get("compliance/coverage?asOf=" + AHEAD);
        assertThat(coverage.at("/expected/together/people/staff").asLong()).isEqualTo(staff);
        assertThat(coverage.at("/expected/whole")).isEqualTo(rows.at("/expected/0/clauses"));
        assertThat(coverage.path("ahead")).isEqualTo(rows.path("ahead"));
        JsonNode structure = get("structure?asOf=" + AHEAD);
        assertThat(structure.at("/expected/staff").asLong()).isEqualTo(staff);
        long ofGroups = 0;
        for (JsonNode group : structure.at("/expected/groups")) {
            ofGroups += group.at("/presence/staff").asLong();
        }
        assertThat(ofGroups).isEqualTo(staff);
        JsonNode series =
                get("compliance/series?every=YEAR&from=2025-12-31&to=2030-12-31&unit=" + COMMUNE);
        assertThat(series.path("points")).hasSize(6);
        assertThat(series.path("expected")).hasSize(5);
        assertThat(series.at("/expected/2/row/emPersons").asInt()).isEqualTo(3);
        assertThat(series.at("/expected/4/row/emPersons").asInt()).isEqualTo(2);
        assertThat(series.at("/points/5/row/emPersons").asInt()).isEqualTo(3);
        JsonNode flow = get("compliance/flow?from=2026-11-01&to=" + AHEAD + "&unit=" + COMMUNE);
        assertThat(flow.at("/total/closing/minority").asInt()).isEqualTo(3);
        assertThat(flow.at("/expectedClosing/minority").asInt()).isEqualTo(2);
        JsonNode days =
                get("compliance/days?clause=LEAD-C&from=2026-12-01&to=2031-01-01&unit=" + COMMUNE);
        assertThat(last(days.path("spans")).path("verdict").asString()).isEqualTo("MET");
        assertThat(last(days.path("expected")).path("verdict").asString()).isEqualTo("NOT_MET");
        assertThat(days.at("/expected/1/from").asString()).isEqualTo("2029-06-02");
        for (JsonNode answer : List.of(coverage, structure, series, flow, days)) {
            assertThat(answer.at("/ahead/recordedUntil"))
                    .isEqualTo(rows.at("/ahead/recordedUntil"));
            assertThat(answer.at("/rulesVersion").asInt()).isEqualTo(2);
        }
    }

    @Test
    void thePagesShowItAsExpectedInTextTableAndChart() {
        for (String page : List.of("/", "/units/" + COMMUNE, "/coverage", "/structure")) {
            String shown = client.get(page + "?lang=vi&asOf=" + AHEAD + at).text();
            assertThat(shown)
                    .as(page)
                    .contains("Dự kiến đến ngày", "Số liệu dự kiến.", "chưa trừ", "dự kiến ");
            assertThat(client.get(page + "?lang=vi&asOf=2026-11-01" + at).text())
                    .as(page)
                    .doesNotContain("Dự kiến đến ngày", "class=\"expected\"");
        }
        assertThat(client.get("/?lang=vi&q=" + COMMUNE + "&asOf=" + AHEAD + at).text())
                .contains("data-expected=\"yes\"", "data-expected-persons=\"2\"", "dự kiến 2");
    }

    private JsonNode outlookOn(String day, String unit) {
        for (JsonNode one : get("outlook?asOf=" + day + unit).path("pace")) {
            if (one.path("on").asString().equals(day)) {
                return one;
            }
        }
        throw new AssertionError(day);
    }

    private static JsonNode last(JsonNode all) {
        return all.path(all.size() - 1);
    }

    private JsonNode get(String question) {
        Answer answer = client.get("/api/v1/" + question + at);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private String recruit(String ethnicity, String number, String born) {
        Map<String, @Nullable Object> order =
                Orders.recruit("2026-06-01", COMMUNE, ethnicity, number);
        order.put(
                "identity",
                Orders.ordered("name", "Nông Dự Kiến", "number", number, "birthDate", born));
        order.put("sex", "FEMALE");
        return recorded("/api/v1/people", order).json().path("person").asString();
    }

    private void lead(String person) {
        Map<String, @Nullable Object> order =
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
                                                        "Phó Chủ tịch",
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
        assertThat(answer.status()).as(path + " " + answer.text()).isBetween(200, 201);
        return answer;
    }
}
