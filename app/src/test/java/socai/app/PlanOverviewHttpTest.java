package socai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** What the plan asks and how the bodies stand against every clause, over HTTP. */
@WithProduct(demoPeople = 300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(180)
class PlanOverviewHttpTest {

    private static final String DAY = "asOf=2026-11-01";

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
                                        + "&roadmap=COVERAGE&exactly70=LOWER")
                        .json()
                        .path("readings");

        assertThat(read.toString())
                .isEqualTo(
                        """
                        {"EXACTLY_70":"LOWER","ROADMAP":"COVERAGE","HEADCOUNT":"PROVISIONAL",\
                        "ROUNDING":"CEIL_BEFORE_SCALING","WOMEN_OF":"OF_ACTUAL",\
                        "TRAINED_IN":"EVERY_FIELD"}\
                        """);
        assertThat(client.get("/api/v1/compliance?rounding=DOWN").status()).isEqualTo(400);
        assertThat(client.get("/api/v1/compliance/coverage?reading=DOWN").status()).isEqualTo(400);
    }

    @Test
    void theCoverageAddsUpToTheRows() {
        JsonNode coverage = client.get("/api/v1/compliance/coverage?" + DAY).json();
        JsonNode rows = client.get("/api/v1/compliance?" + DAY).json().path("rows");

        for (JsonNode clause : coverage.path("clauses")) {
            String id = clause.path("clauseId").asString();
            String of = clause.path("of").isNull() ? "" : "/" + clause.path("of").asString();
            int met = 0;
            for (JsonNode row : rows) {
                for (JsonNode one : row.path("clauses")) {
                    met +=
                            !row.path("unit").isNull()
                                            && id(one).equals(id + of)
                                            && one.path("verdict").asString().equals("MET")
                                    ? 1
                                    : 0;
                }
            }
            assertThat(clause.at("/bodies/MET").asInt(0)).as(id + of).isEqualTo(met);
        }
        assertThat(coverage.path("clauses")).isNotEmpty();
        assertThat(coverage.path("flips")).isNotEmpty();
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
