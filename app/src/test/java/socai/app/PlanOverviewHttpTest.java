package socai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import socai.app.Client.Answer;
import tools.jackson.databind.JsonNode;

/** What the plan asks and how the bodies stand against every clause, over HTTP. */
@WithProduct(demoPeople = 300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(180)
class PlanOverviewHttpTest {

    private static final String COMMUNE = "XA-DUNG-DAU";
    private static final String DAY = "asOf=2026-11-01";
    private static final String COVERAGE = "/api/v1/compliance/coverage";

    private final Client client;

    PlanOverviewHttpTest(Product product) {
        this.client = product.client();
    }

    @BeforeAll
    void theDemoIsProjected() {
        assertThat(
                        client.getUntil(
                                        answer -> answer.json().path("rows").size() > 100,
                                        "/api/v1/compliance?" + DAY)
                                .status())
                .isEqualTo(200);
    }

    @Test
    void thePlanIsToldWithTheTextOfEveryClause() {
        JsonNode plan = client.get("/api/v1/plan?" + DAY).json().path("plan");

        assertThat(plan.path("number").asString()).isEqualTo("128/KH-UBND");
        List<String> ids = new ArrayList<>();
        for (JsonNode clause : plan.path("clauses")) {
            ids.add(clause.path("clauseId").asString());
            assertThat(clause.path("text").asString()).isNotBlank();
            assertThat(clause.path("gloss").asString()).isNotBlank();
        }
        assertThat(ids)
                .contains("PROV", "COM", "BDT", "SDT", "COM-EA", "STRUCT")
                .contains("LEAD-X", "LEAD-P", "LEAD-C", "LEAD-U", "WOMEN", "TRAIN");
        assertThat(plan.at("/guidance/4/percentOfTarget").asString()).isEqualTo("80.00");
        assertThat(plan.at("/countingRules/vi").asString()).contains("biệt phái");
        assertThat(client.get("/api/v1/plan?asOf=2026-03-31").json().path("plan").isNull())
                .isTrue();
    }

    @Test
    void aRowStandsAgainstEachClauseThatBindsIt() {
        JsonNode rows = client.get("/api/v1/compliance?" + DAY).json().path("rows");

        JsonNode province = rows.get(0);
        assertThat(ids(province)).contains("PROV", "WOMEN/PROV", "LEAD-P", "WOMEN/LEAD-P", "TRAIN");
        for (JsonNode row : rows) {
            JsonNode first = row.at("/clauses/0");
            assertThat(first.path("verdict")).isEqualTo(row.path("verdict"));
            assertThat(first.path("actual")).isEqualTo(row.path("emPersons"));
            if (row.path("level").asString().equals("COMMUNE")) {
                assertThat(ids(row)).contains("LEAD-C", "TRAIN");
            }
        }
    }

    @Test
    void theReadingsAskedForAreUsedAndSaid() {
        JsonNode read =
                client.get(
                                "/api/v1/compliance?"
                                        + DAY
                                        + "&rounding=CEIL_BEFORE_SCALING&womenOf=OF_ACTUAL"
                                        + "&headcount=PROVISIONAL&trainedIn=EVERY_FIELD"
                                        + "&roadmap=COVERAGE&exactly70=LOWER"
                                        + "&verdict=FULL_MINIMUM")
                        .json()
                        .path("readings");

        assertThat(read.toString())
                .isEqualTo(
                        """
                        {"EXACTLY_70":"LOWER","ROADMAP":"COVERAGE","HEADCOUNT":"PROVISIONAL",\
                        "ROUNDING":"CEIL_BEFORE_SCALING","WOMEN_OF":"OF_ACTUAL",\
                        "TRAINED_IN":"EVERY_FIELD","VERDICT":"FULL_MINIMUM"}\
                        """);
        assertThat(client.get("/api/v1/compliance?rounding=DOWN").status()).isEqualTo(400);
        assertThat(client.get("/api/v1/compliance/coverage?reading=DOWN").status()).isEqualTo(400);
    }

    @Test
    void theCoverageOfEachLevelAddsUpToTheRows() {
        JsonNode coverage = client.get(COVERAGE + "?" + DAY).json();
        JsonNode rows = client.get("/api/v1/compliance?" + DAY).json().path("rows");

        int bodies = 0;
        int staff = 0;
        for (JsonNode level : coverage.path("levels")) {
            bodies += level.at("/together/bodies").asInt();
            staff += level.at("/together/people/staff").asInt();
            assertThat(level.path("clauses")).as(level.path("level").asString()).isNotEmpty();
            for (JsonNode clause : level.path("clauses")) {
                long met = 0;
                long gap = 0;
                for (JsonNode row : rows) {
                    JsonNode one = against(row, clause);
                    if (one != null && row.path("level").equals(level.path("level"))) {
                        met += one.path("verdict").asString().equals("MET") ? 1 : 0;
                        gap += one.path("gap").asLong(0);
                    }
                }
                assertThat(clause.at("/near/MET").asLong(0)).as(clause.toString()).isEqualTo(met);
                assertThat(clause.at("/persons/gap").asLong()).isEqualTo(gap);
            }
        }
        // The row of the province is no body, and the police are in no sum.
        assertThat(bodies)
                .isEqualTo(rows.size() - 2)
                .isEqualTo(coverage.at("/together/bodies").asInt());
        assertThat(staff).isEqualTo(coverage.at("/together/people/staff").asInt()).isPositive();
        assertThat(coverage.path("flips")).hasSize(50);
        assertThat(coverage.path("whole")).isEqualTo(rows.get(0).path("clauses"));
        assertThat(client.get(COVERAGE + "?size=0").status()).isEqualTo(400);
    }

    @Test
    void theListsOfACoverageHoldAsManyBodiesAsItCounts() {
        for (JsonNode level : client.get(COVERAGE + "?" + DAY).json().path("levels")) {
            for (JsonNode clause : level.path("clauses")) {
                for (String near : List.of("MET", "JUST_MET", "NEARLY_MET", "NOT_YET", "NOT_MET")) {
                    String list =
                            clause.path("list").asString() + "&near=" + near + "&size=500&" + DAY;
                    JsonNode answer = client.get(list).json();
                    assertThat(answer.path("total").asInt())
                            .as(list)
                            .isEqualTo(clause.path("near").path(near).asInt(0));
                    for (JsonNode body : answer.path("bodies")) {
                        long spare =
                                body.at("/assessment/actual").asLong()
                                        - body.at("/assessment/target/requiredPersons").asLong();
                        assertThat(body.path("spare").asLong()).as(list).isEqualTo(spare);
                    }
                }
            }
        }
        assertThat(client.get(COVERAGE + "/bodies?clause=NONE").status()).isEqualTo(400);
        assertThat(client.get(COVERAGE + "/bodies?near=CLOSE").status()).isEqualTo(400);
    }

    private static @Nullable JsonNode against(JsonNode row, JsonNode clause) {
        if (clause.path("clauseId").isNull()) {
            return row.path("unit").isNull() ? null : row.at("/clauses/0");
        }
        for (JsonNode one : row.path("clauses")) {
            if (!row.path("unit").isNull() && id(one).equals(id(clause))) {
                return one;
            }
        }
        return null;
    }

    @Test
    void theGroundsOfAVerdictNameTextCalculationDecisionsPersonsAndProofs() {
        String asked = "/api/v1/compliance/grounds?clause=PROV&size=500&" + DAY;
        JsonNode grounds = client.get(asked).json();

        assertThat(grounds.at("/clause/text").asString()).isNotBlank();
        assertThat(grounds.at("/calculations/0/text").asString())
                .isEqualTo(
                        "⌈%d × %d %%⌉ = %d"
                                .formatted(
                                        grounds.at("/assessment/base").asInt(),
                                        grounds.at("/clause/minimumPercent").asInt(),
                                        grounds.at("/assessment/requiredPersons").asInt()));
        assertThat(grounds.path("counts"))
                .hasSize(grounds.path("persons").asInt())
                .hasSize(grounds.at("/assessment/actual").asInt());
        assertThat(grounds.at("/inputs/0/about").asString()).isEqualTo("PLAN");
        assertThat(grounds.at("/inputs/0/entry/decision/number").asString()).isNotBlank();
        JsonNode last = grounds.path("steps").get(grounds.path("steps").size() - 1);
        assertThat(client.get(last.at("/entry/proof").asString()).status()).isEqualTo(200);
        String file = grounds.at("/counts/0/file").asString();
        assertThat(client.get(file).json().at("/state/ethnicity").asString()).isNotEqualTo("kinh");
    }

    @Test
    void everyVerdictOfTheFirstBodiesHasGroundsThatAddUpUnderTwoReadings() {
        for (String readings : List.of("", "&womenOf=OF_ACTUAL&trainedIn=EVERY_FIELD")) {
            JsonNode rows = client.get("/api/v1/compliance?" + DAY + readings).json().path("rows");
            for (int i = 0; i < 12; i++) {
                JsonNode unit = rows.get(i).path("unit");
                for (JsonNode one : rows.get(i).path("clauses")) {
                    String asked =
                            "/api/v1/compliance/grounds?size=1&"
                                    + DAY
                                    + readings
                                    + (unit.isNull() ? "" : "&unit=" + unit.asString())
                                    + named("clause", one.path("clauseId"))
                                    + named("of", one.path("of"));
                    Answer answer = client.get(asked);
                    assertThat(answer.status()).as(asked).isEqualTo(200);
                    assertThat(answer.json().path("assessment")).isEqualTo(one);
                    assertThat(answer.json().path("persons")).isEqualTo(one.path("actual"));
                }
            }
        }
    }

    private static String named(String parameter, JsonNode value) {
        return value.isNull() ? "" : "&" + parameter + "=" + value.asString();
    }

    @Test
    void groundsThatThereAreNotAreRefusedWithTheReason() {
        String grounds = "/api/v1/compliance/grounds?" + DAY;
        assertThat(client.get(grounds + "&clause=NONE").status()).isEqualTo(400);
        assertThat(client.get(grounds + "&clause=WOMEN").status()).isEqualTo(400);
        assertThat(client.get(grounds + "&clause=LEAD-C").text()).contains("LEAD-C");
        assertThat(client.get(grounds + "&clause=LEAD-C").status()).isEqualTo(404);
        assertThat(client.get(grounds + "&unit=NOBODY").status()).isEqualTo(404);
    }

    @Test
    void theGroupsOfTheStaffAddUp() {
        JsonNode structure = client.get("/api/v1/structure?" + DAY).json();

        int staff = 0;
        for (JsonNode group : structure.path("groups")) {
            staff += group.at("/presence/staff").asInt();
        }
        assertThat(staff).isEqualTo(structure.path("staff").asInt()).isPositive();
        assertThat(structure.path("fields")).hasSize(9);
        assertThat(client.get("/api/v1/structure?unit=99999&" + DAY).status()).isEqualTo(404);
        assertThat(client.get("/api/v1/structure?verySmall=ANY").status()).isEqualTo(400);
    }

    /**
     * 10 posts, 60 % EM residents, nobody EM: not met on 214 days, on 61 of them without a head.
     */
    @Test
    void eachDayNotMetHasItsHeadOrNone() {
        String unit = "/api/v1/units/" + COMMUNE;
        recorded("/api/v1/units", Orders.establish("2025-07-01", COMMUNE, "COMMUNE"));
        recorded(unit + "/headcounts", Orders.headcount("2025-07-01", "ASSIGNED", 10));
        recorded(unit + "/populations", Orders.population("2025-07-01", 10_000, 6_000));
        Answer recruited =
                recorded(
                        "/api/v1/people",
                        Orders.recruit("2026-05-01", COMMUNE, "kinh", "019196000771"));
        String person = recruited.json().path("person").asString();
        recorded(
                "/api/v1/people/" + person + "/appointments",
                Orders.appoint("2026-06-01", "Chủ tịch", "HEAD"));

        String asked = unit + "/heads?from=2026-04-01&to=2026-11-01&against=FULL";
        JsonNode heads =
                client.getUntil(answer -> answer.json().path("periods").size() == 2, asked).json();

        assertThat(heads.path("daysNotMet").asLong()).isEqualTo(214);
        assertThat(heads.path("daysWithoutHead").asLong()).isEqualTo(61);
        assertThat(heads.at("/periods/0/to").asString()).isEqualTo("2026-06-01");
        assertThat(heads.at("/periods/0/person").isNull()).isTrue();
        assertThat(heads.at("/periods/0/readings/ROUNDING").asString())
                .isEqualTo("CEIL_AFTER_SCALING");
        assertThat(heads.at("/periods/1/days").asLong()).isEqualTo(153);
        assertThat(heads.at("/periods/1/person").asString()).isEqualTo(person);
        assertThat(heads.at("/periods/1/title").asString()).isEqualTo("Chủ tịch");
        assertThat(heads.at("/periods/1/whoItIs/identity/name").asString()).isNotBlank();
        assertThat(client.get(asked + "&clause=TRAIN").json().path("daysNotMet").asLong()).isZero();
        assertThat(client.get(asked.replace(COMMUNE, "99999")).status()).isEqualTo(404);
        assertThat(client.get(unit + "/heads?from=2026-05-01&to=2026-04-01").status())
                .isEqualTo(400);
    }

    private Answer recorded(String path, Map<String, @Nullable Object> order) {
        Answer answer = client.post(UUID.randomUUID(), path, order);
        assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
        return answer;
    }

    private static List<String> ids(JsonNode row) {
        List<String> ids = new ArrayList<>();
        row.path("clauses").forEach(one -> ids.add(id(one)));
        return ids;
    }

    private static String id(JsonNode one) {
        return one.path("clauseId").asString("")
                + (one.path("of").isNull() ? "" : "/" + one.path("of").asString());
    }
}
