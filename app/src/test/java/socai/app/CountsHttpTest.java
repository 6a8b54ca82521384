package socai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import socai.app.Client.Answer;
import tools.jackson.databind.JsonNode;

/** Each number of the structure leads, in the API and on the pages, to what makes it. */
@WithProduct(demoPeople = 300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(180)
class CountsHttpTest {

    private static final String DAY = "asOf=2026-11-01";
    private static final String COMMUNE = "XA-DEM";
    private static final String COUNTS = "/api/v1/compliance/counts?" + DAY;

    private final Client client;
    private final Links links;
    private long known;

    CountsHttpTest(Product product) {
        this.client = product.client();
        this.links = new Links(client);
    }

    /** A commune with 20 posts; and from 2028 on other posts are the denominator. */
    @BeforeAll
    void theDemoIsProjected() {
        recorded("/api/v1/units", Orders.establish("2025-07-01", COMMUNE, "COMMUNE"));
        String unit = "/api/v1/units/" + COMMUNE;
        recorded(unit + "/headcounts", Orders.headcount("2025-07-01", "ASSIGNED", 20));
        recorded(unit + "/populations", Orders.population("2025-07-01", 10_000, 6_000));
        recorded("/api/v1/people", Orders.recruit("2026-05-01", COMMUNE, "tay", "019196000901"));
        recorded("/api/v1/people", Orders.recruit("2026-05-01", COMMUNE, "kinh", "019196000902"));
        recorded(
                PlanOrders.ACTIONS,
                PlanOrders.order(
                        "128/KH-UBND",
                        PlanOrders.take(
                                Orders.ordered(
                                        "type",
                                        "CHOOSE_READING",
                                        "effectiveOn",
                                        "2028-01-01",
                                        "reading",
                                        "HEADCOUNT",
                                        "choice",
                                        "PROVISIONAL"))));
        JsonNode all =
                client.getUntil(
                                answer ->
                                        answer.json()
                                                .at("/readings/HEADCOUNT")
                                                .asString("")
                                                .equals("PROVISIONAL"),
                                "/api/v1/compliance?asOf=2028-01-01")
                        .json();
        assertThat(all.path("rows")).hasSizeGreaterThan(100);
        known = all.at("/knownAt/ledgerNo").asLong();
    }

    private void recorded(String path, Map<String, @Nullable Object> order) {
        Answer answer = client.post(UUID.randomUUID(), path, order);
        assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&unit=05569", "&verySmall=CENSUS_2019", "&knownAt=1500"})
    void eachNumberOfTheStructureHasAnAddressThatSaysTheSame(String asked) {
        JsonNode structure = client.get("/api/v1/structure?" + DAY + asked).json();

        sameNumber(structure.path("staff"), structure.path("grounds"));
        sameNumber(structure.path("minority"));
        sameNumber(structure.path("verySmall"));
        for (JsonNode group : structure.path("groups")) {
            sameNumber(group.path("presence"));
        }
        for (JsonNode field : structure.path("fields")) {
            sameNumber(field.path("trained"), field.path("grounds"));
        }
        assertThat(structure.path("groups")).isNotEmpty();
        if (asked.isEmpty()) {
            sameNumber(structure.path("residents"), structure.path("residentsGrounds"));
            sameNumber(structure.path("counted"), structure.path("countedGrounds"));
        }
    }

    @Test
    void aCountNamesPersonsFactsDecisionsAndProofs() {
        JsonNode count = client.get(COUNTS + "&what=group:tay&size=500").json();

        assertThat(count.path("number").asInt()).isPositive();
        assertThat(count.path("counts"))
                .hasSize(count.path("number").asInt())
                .hasSize(count.path("persons").asInt());
        JsonNode last = count.path("steps").get(count.path("steps").size() - 1);
        assertThat(last.path("after")).isEqualTo(count.path("number"));
        assertThat(last.at("/entry/decision/number").asString()).isNotBlank();
        assertThat(client.get(last.at("/entry/proof").asString()).status()).isEqualTo(200);
        JsonNode file = client.get(count.at("/counts/0/file").asString()).json();
        assertThat(file.at("/state/ethnicity").asString()).isEqualTo("tay");
        assertThat(count.path("bodies").asString()).isEqualTo("EXISTING");

        JsonNode residents = client.get(COUNTS + "&what=residents:EM&unit=05569").json();
        assertThat(residents.at("/residents/0/number")).isEqualTo(residents.path("number"));
        assertThat(residents.at("/residents/0/entry/decision/issuer").asString()).isNotBlank();
    }

    @Test
    void whatHappenedAndWhoCameAreThoseOfTheAccount() {
        JsonNode account =
                client.get("/api/v1/compliance/flow?unit=05569&from=2025-12-31&to=2026-11-01")
                        .json()
                        .path("total");
        int came = 0;
        for (String way : List.of("RECRUITED", "TRANSFERRED_IN", "ROTATED_IN", "REORGANISED_IN")) {
            came += account.at("/flows/" + way + "/women").asInt(0);
        }
        String period = COUNTS + "&from=2026-01-01&unit=05569&what=";

        assertThat(client.get(period + "came:WOMEN").json().path("number").asInt()).isEqualTo(came);
        assertThat(client.get(period + "happened:DEPARTED").json().path("number").asInt())
                .isEqualTo(-account.at("/flows/DEPARTED/staff").asInt(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/structure?",
                "/structure?unit=05569&",
                "/structure?unit=SO-NOI-VU&",
                "/structure?knownAt=1500&",
                "/coverage?"
            })
    void eachNumberOfAPageLeadsToAPageWithTheSameNumber(String page) {
        assertThat(links.walk(page + DAY)).as(page).isGreaterThan(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&unit=05569", "&unit=SO-NOI-VU", "&knownAt=1500"})
    void eachNumberOfTheLikelihoodsHasAnAddressThatSaysTheSame(String asked) {
        JsonNode answer =
                client.get("/api/v1/likelihoods?from=2026-01-01&to=2026-11-01" + asked).json();

        assertThat(answer.path("likelihoods")).hasSize(8);
        for (JsonNode likelihood : answer.path("likelihoods")) {
            for (JsonNode side : List.of(likelihood.path("one"), likelihood.path("other"))) {
                sameNumber(side.path("events"), side.path("eventsGrounds"));
                if (side.path("opening").isNull()) {
                    assertThat(likelihood.path("happening").asString()).isEqualTo("RECRUITED");
                } else {
                    sameNumber(side.path("opening"), side.path("openingGrounds"));
                    sameNumber(side.path("came"), side.path("cameGrounds"));
                    assertThat(side.path("opening").asLong() + side.path("came").asLong())
                            .isEqualTo(side.path("persons").asLong());
                }
                if (!side.path("personsGrounds").isNull()) {
                    sameNumber(side.path("persons"), side.path("personsGrounds"));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&unit=05569", "&unit=SO-NOI-VU", "&knownAt=1500"})
    void eachNumberOnThePageOfLikelihoodsLeadsToAPageWithTheSameNumber(String asked) {
        String page = "/likelihoods?from=2026-01-01&" + DAY + asked;

        assertThat(links.walk(page)).as(page).isGreaterThanOrEqualTo(4 * 4 + 3 * 4 * 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "&unit=05569",
                "&unit=SO-NOI-VU",
                "&knownAt=1500",
                "&unit=XA-DEM&hire=2028:EM:F:1&appoint=2029:EM:F:1&rounding=CEIL_BEFORE_SCALING"
            })
    void eachNumberOfTheOutlookIsExplainedAndHasAnAddressThatSaysTheSame(String asked) {
        JsonNode outlook = client.get("/api/v1/outlook?" + DAY + asked).json();

        assertThat(outlook.path("pace")).hasSizeGreaterThan(8);
        for (JsonNode day : outlook.path("pace")) {
            for (String who : List.of("staff", "em", "emWomen", "emLeaders", "emWomenLeaders")) {
                JsonNode recorded = day.path("recorded").path(who);
                sameNumber(recorded, day.path("recordedGrounds").path(who));
                assertThat(day.path("serving").path(who).asInt())
                        .isEqualTo(
                                recorded.asInt()
                                        + day.path("lost").path(who).asInt()
                                        + day.path("supposed").path(who).asInt());
            }
            sameAsks(day);
        }
        for (JsonNode step : outlook.path("milestones")) {
            sameAsks(step);
        }
        for (JsonNode year : outlook.path("departures")) {
            for (String address : List.of("flow", "dues")) {
                assertThat(year.path(address).isNull()).isEqualTo(!asked.contains("unit"));
                if (asked.contains("unit")) {
                    assertThat(client.get(year.path(address).asString()).status()).isEqualTo(200);
                }
            }
        }
    }

    /** Of posts, the minimum does not hang on who serves. */
    private void sameAsks(JsonNode standing) {
        JsonNode clauses = standing.path("clauses");
        assertThat(standing.path("clauseGrounds")).hasSize(clauses.size());
        for (int i = 0; i < clauses.size(); i++) {
            String address = standing.path("clauseGrounds").get(i).asString();
            Answer grounds = client.get(address);
            assertThat(grounds.status()).as(address).isEqualTo(200);
            JsonNode there = grounds.json().path("assessment");
            JsonNode here = clauses.get(i);
            assertThat(there.path("clauseId")).isEqualTo(here.path("clauseId"));
            if (here.path("measure").asString("").equals("STAFF_OF_ASSIGNED_HEADCOUNT")) {
                assertThat(there.path("base")).as(address).isEqualTo(here.path("base"));
                assertThat(there.path("milestones").size())
                        .isEqualTo(here.path("milestones").size());
                assertThat(there.path("guidancePersons")).isEqualTo(here.path("guidancePersons"));
                assertThat(there.path("requiredPersons")).isEqualTo(here.path("requiredPersons"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "&unit=05569",
                "&unit=SO-NOI-VU",
                "&knownAt=1500",
                "&unit=XA-DEM&hire=2028:EM:F:1&appoint=2029:EM:F:1"
            })
    void eachNumberOnThePageOfTheOutlookLeadsToAPageWithTheSameNumber(String asked) {
        assertThat(links.walk("/outlook?" + DAY + asked)).as(asked).isGreaterThan(3 * 10);
    }

    @Test
    void theOutlookSaysHowANumberAheadComesAboutAndKeepsWhatIsSupposed() {
        String supposed = "&hire=2028:EM:F:1&hire=2029:OTHER:M:1&appoint=2029:EM:F:1";
        String page = client.get("/outlook?lang=en&unit=XA-DEM&" + DAY + supposed).text();

        assertThat(page)
                .doesNotContain("??")
                .contains("title=\"supposed\"> + 1<", "What this rests on");
        String dayForm = page.substring(page.indexOf("class=\"day-form\""));
        assertThat(dayForm.substring(0, dayForm.indexOf("</form>")))
                .contains("name=\"unit\" value=\"XA-DEM\"")
                .contains("name=\"hire\" value=\"2028:EM:F:1\"")
                .contains("name=\"hire\" value=\"2029:OTHER:M:1\"")
                .contains("name=\"appoint\" value=\"2029:EM:F:1\"");
        assertThat(
                        client.get("/outlook?unit=XA-DEM&knownAt=" + known + "&" + DAY + supposed)
                                .text())
                .contains("&amp;unit=XA-DEM&amp;hire=2028%3AEM%3AF%3A1&amp;hire=2029");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "what=STAFF&unit=NONE&bodies=EVER",
                "what=nobody",
                "what=group:klingon",
                "what=STAFF&bodies=SOME",
                "what=STAFF&from=2026-01-01",
                "what=came:EM&from=2026-01-01",
                "what=happened:TRAINED&from=2026-12-01",
                "what=happened:TRAINED&from=yesterday",
                "what=STAFF&page=-1",
                "bodies=EVER"
            })
    void whatCannotBeMeantIsRefusedInWords(String asked) {
        assertThat(client.get(COUNTS + "&" + asked).status()).isEqualTo(400);
        Answer page = client.get("/counts?" + DAY + "&" + asked);
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text()).contains("message-code");
    }

    @Test
    void theRefusalSaysItInBothLanguages() {
        String asked = COUNTS + "&what=nobody";

        assertThat(client.get(asked).text()).contains("«nobody» không đếm gì");
        assertThat(client.get(asked, "Accept-Language", "en").text())
                .contains("«nobody» counts nothing");
        assertThat(client.get("/counts?what=STAFF&asof=2026-11-01").status()).isEqualTo(400);
    }

    @Test
    void aBodyOfWhichNothingIsKnownIsNotFoundAndOneThatIsGoneIsSaidToBe() {
        assertThat(client.get(COUNTS + "&what=STAFF&unit=99999").status()).isEqualTo(404);
        assertThat(client.get("/counts?what=STAFF&unit=99999&" + DAY).status()).isEqualTo(404);
        String before = "/counts?lang=en&what=STAFF&unit=05569&asOf=1999-01-01";
        assertThat(client.get(before).text())
                .contains("does not exist on that day", "Nobody.", "No fact.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "what=group:tay",
                "what=field:INFORMATICS&unit=05569",
                "what=happened:TRAINED:EM&bodies=EVER&from=2026-01-01",
                "what=came:WOMEN&unit=05569&from=2026-01-01",
                "what=residents:EM&bodies=COMMUNES",
                "what=residents:group:very-small",
                "what=STAFF&bodies=PROVINCE_LEVEL&page=2"
            })
    void thePageShowsTheNumberOfTheApiInBothLanguages(String asked) {
        JsonNode count = client.get(COUNTS + "&" + asked.replace("page=2", "page=1")).json();
        for (String language : List.of("vi", "en")) {
            String page = client.get("/counts?lang=" + language + "&" + DAY + "&" + asked).text();
            assertThat(page).doesNotContain("??");
            assertThat(Links.number(page).replaceAll("[.,]", ""))
                    .isEqualTo(count.path("number").asString("–"));
            for (JsonNode step : count.path("steps")) {
                assertThat(page).contains(step.at("/entry/proof").asString());
            }
        }
    }

    private void sameNumber(JsonNode presence) {
        sameNumber(presence.path("staff"), presence.path("grounds"));
        sameNumber(presence.path("residents"), presence.path("residentsGrounds"));
    }

    private void sameNumber(JsonNode number, JsonNode address) {
        Answer grounds = client.get(address.asString());
        assertThat(grounds.status()).as(address.asString()).isEqualTo(200);
        assertThat(grounds.json().path("number")).as(address.asString()).isEqualTo(number);
    }
}
