package socai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import socai.app.Client.Answer;
import tools.jackson.databind.JsonNode;

/** The pages on the plan show what the API answers, in both languages and at both times. */
@WithProduct(demoPeople = 300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(180)
class PlanPagesTest {

    private static final String DAY = "asOf=2026-11-01";
    private static final Pattern GROUNDS = Pattern.compile("href=\"(/grounds[^\"]+)\"");

    private final Client client;

    PlanPagesTest(Product product) {
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

    @ParameterizedTest
    @CsvSource({
        "/coverage, vi, Độ bao phủ của Kế hoạch", "/coverage, en, Coverage of the plan",
        "/coverage/bodies, vi, Đơn vị theo chỉ tiêu", "/coverage/bodies, en, Bodies by clause",
        "/plan, vi, 128/KH-UBND", "/plan, en, As printed",
        "/structure, vi, Cơ cấu dân tộc", "/structure, en, Ethnic structure",
        "/outlook, vi, Triển vọng", "/outlook, en, Outlook",
        "/grounds, vi, Căn cứ", "/grounds, en, Grounds"
    })
    void eachPageSpeaksBothLanguagesAndLeavesNoTextOut(String path, String language, String said) {
        Answer page = client.get(path + "?" + DAY + "&lang=" + language);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains(said).doesNotContain("??");
    }

    @Test
    void theCoverageAndTheFlipsAreThoseOfTheApi() {
        JsonNode coverage = client.get("/api/v1/compliance/coverage?" + DAY).json();
        String page = client.get("/coverage?lang=en&" + DAY).text();

        int clauses = 0;
        for (JsonNode level : coverage.path("levels")) {
            assertThat(page).contains("id=\"" + level.path("level").asString() + "\"");
            clauses += level.path("clauses").size();
        }
        assertThat(page.split("data-clause=", -1)).hasSize(clauses + 1);
        int flips = coverage.path("totalFlips").asInt();
        assertThat(page).contains("hangs on a reading (" + flips + ")");
        assertThat(page.split("data-flip=", -1)).hasSize(Math.min(100, flips) + 1);
    }

    @Test
    void aNumberOfTheCoverageLeadsToTheListOfItsBodies() {
        String list = "clause=COM&level=commune&near=nearly_met";
        JsonNode bodies =
                client.get("/api/v1/compliance/coverage/bodies?" + list + "&" + DAY).json();
        String page = client.get("/coverage/bodies?lang=en&" + DAY + "&" + list).text();

        assertThat(client.get("/coverage?" + DAY).text())
                .contains("/coverage/bodies?" + (DAY + "&" + list).replace("&", "&amp;"));
        assertThat(bodies.path("bodies")).isNotEmpty();
        assertThat(page).contains("(" + bodies.path("total").asInt() + ")", "1 missing");
        for (JsonNode body : bodies.path("bodies")) {
            assertThat(page).contains(body.path("name").asString());
        }
        assertThat(client.get("/coverage/bodies?lang=en&asOf=1999-01-01").text())
                .contains("No body stands so on that day.");
    }

    @Test
    void aReadingIsAskedForOnAPageAndKeptInItsLinks() {
        String lower = "exactly70=LOWER&rounding=CEIL_BEFORE_SCALING";
        String page = client.get("/grounds?lang=en&unit=05569&" + DAY + "&" + lower).text();

        assertThat(page).contains("Read as you asked.", "EXACTLY_70 = LOWER");
        assertThat(page).contains("<option value=\"ceil_before_scaling\" selected");
        assertThat(client.get("/?lang=en&" + DAY + "&rounding=ceil_before_scaling").text())
                .contains("&amp;rounding=CEIL_BEFORE_SCALING");
        assertThat(client.get("/coverage?lang=en&" + DAY).text())
                .contains("/grounds?" + DAY + "&amp;headcount=PROVISIONAL");
        assertThat(client.get("/coverage?lang=en&rounding=&" + DAY).text())
                .doesNotContain("Read as you asked.");
        JsonNode otherwise =
                client.get("/api/v1/compliance?headcount=PROVISIONAL&" + DAY).json().at("/rows/0");
        assertThat(client.get("/grounds?lang=en&headcount=provisional&" + DAY).text())
                .contains(
                        otherwise.path("verdict").asString().equals("MISSING_DATA")
                                ? "Missing data"
                                : otherwise.path("requiredPersons").asString());
    }

    @Test
    void theGroundsShowTextCalculationPersonsAndProofs() {
        JsonNode grounds =
                client.get("/api/v1/compliance/grounds?size=50&clause=PROV&" + DAY).json();
        String page = client.get("/grounds?clause=PROV&" + DAY).text();

        assertThat(page)
                .contains(grounds.at("/clause/text").asString())
                .contains(grounds.at("/calculations/1/text").asString())
                .contains(grounds.at("/inputs/0/entry/decision/number").asString());
        for (JsonNode person : grounds.path("counts")) {
            assertThat(page).contains(person.path("person").asString());
        }
        for (JsonNode step : grounds.path("steps")) {
            assertThat(page).contains(step.at("/entry/proof").asString());
        }
    }

    @Test
    void anEarlierKnowledgeIsShownAndKeptInTheLinks() {
        JsonNode early =
                client.get("/api/v1/compliance/grounds?clause=PROV&knownAt=1500&" + DAY).json();
        String page = client.get("/grounds?clause=PROV&knownAt=1500&lang=en&" + DAY).text();

        assertThat(page).contains("ledger no 1,500").contains("knownAt=1500");
        assertThat(page).contains("The persons counted (" + early.path("persons").asInt() + ")");
    }

    @Test
    void whatIsSupposedIsShownAndRecordsNothing() {
        String outlook = "/outlook?lang=en&" + DAY;
        long head = head();

        String page =
                client.get(outlook + "&kind=LEAVE&year=2027&group=OTHER&sex=M&count=1").text();

        assertThat(page).contains("By the end of 2027: 1 depart").contains("2027:OTHER:M:1");
        assertThat(client.get(outlook + "&leave=2027:OTHER:M:1").text())
                .contains("By the end of 2027: 1 depart");
        assertThat(head()).isEqualTo(head);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/grounds?clause=NONE",
                "/grounds?knownAt=yesterday",
                "/coverage?asOf=2026-13-01",
                "/outlook?hire=2027",
                "/outlook?hire=1999:EM:F:1",
                "/structure?knownAt=-1",
                "/coverage?page=x",
                "/coverage?roadmap=NONE",
                "/coverage/bodies?near=close",
                "/coverage/bodies?clause=NONE",
                "/grounds?page=999999999",
                "/signals?page=-1",
                "/signals?size=1",
                "/likelihoods?page=1",
                "/tasks?page=0",
                "/tasks?asof=2026-11-01"
            })
    void whatCannotBeMeantIsSaidWithWhatWasTyped(String address) {
        Answer page = client.get(address);

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text()).contains("message-code");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/grounds?unit=NOBODY", "/structure?unit=NOBODY", "/outlook?unit=NOBODY"})
    void aBodyThatThereIsNotIsNotFound(String address) {
        assertThat(client.get(address).status()).isEqualTo(404);
    }

    @Test
    void theTasksAreShownAsKnownThen() {
        assertThat(client.get("/tasks?lang=en&knownAt=1200&" + DAY).text())
                .contains("ledger no 1,200", "As known then");
    }

    private long head() {
        return client.get("/api/v1/plan").json().at("/knownAt/ledgerNo").asLong();
    }

    @Test
    void whatWasKnownIsSaidAndKeptFromPageToPage() {
        long known =
                client.get("/api/v1/compliance?" + DAY).json().at("/knownAt/ledgerNo").asLong();
        String times = DAY + "&knownAt=" + known;

        for (String path : List.of("/", "/units/05569", "/grounds", "/coverage", "/outlook")) {
            String page = client.get(path + "?lang=en&" + times).text();
            assertThat(page).as(path).contains("As known then, not as known today");
        }
        assertThat(client.get("/units/05569?" + times).text())
                .contains("/grounds?asOf=2026-11-01&amp;knownAt=" + known);
    }

    @Test
    void whatASignalTurnsLeadsToItsGroundsAsKnownAndReadThere() {
        String times = "knownAt=" + head() + "&rounding=CEIL_BEFORE_SCALING";
        String page = client.get("/signals?from=2026-01-01&asOf=2026-12-31&" + times).text();

        List<String> links =
                GROUNDS.matcher(page)
                        .results()
                        .map(link -> link.group(1).replace("&amp;", "&"))
                        .distinct()
                        .toList();
        assertThat(links)
                .isNotEmpty()
                .allSatisfy(link -> {
                    assertThat(link).contains(times);
                    assertThat(client.get(link).status()).as(link).isEqualTo(200);
                });
    }

    @Test
    void theWholeQuestionGoesAlongFromPageToPage() {
        String asked = DAY + "&knownAt=1500&rounding=CEIL_BEFORE_SCALING";
        String kept = asked.replace("&", "&amp;");
        for (String path : List.of("/", "/coverage", "/structure", "/plan", "/tasks", "/signals")) {
            String page = client.get(path + "?lang=en&" + asked).text();
            assertThat(page)
                    .as(path)
                    .contains("href=\"/outlook?" + kept + "\"", "href=\"/?" + kept + "\"")
                    .containsAnyOf(
                            "name=\"rounding\" value=\"CEIL_BEFORE_SCALING\"",
                            "<option value=\"ceil_before_scaling\" selected");
        }
    }

    @Test
    void aDayWithoutTheBodySaysWhenItWas() {
        Answer page =
                client.get("/units/05569?asOf=1999-01-01&knownAt=1500&womenOf=OF_ACTUAL&lang=en");

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.text())
                .contains("According to the ledger this body exists from")
                .containsPattern(
                        "id=\"first-day\" href=\"/units/05569\\?asOf=[0-9-]+&amp;knownAt=1500&amp;womenOf=OF_ACTUAL\"");
        assertThat(client.get("/grounds?unit=05569&clause=SDT&lang=en&" + DAY).text())
                .contains("clause «SDT» does not bind here");
    }

    @Test
    void aParameterThatAPageDoesNotKnowIsRefused() {
        for (String path : List.of("/", "/units/05569", "/grounds", "/coverage", "/plan")) {
            assertThat(client.get(path + "?asof=2026-11-01").status()).as(path).isEqualTo(400);
        }
    }

    @Test
    void anAddressNamesEachParameterOnceExceptWhatIsSupposed() {
        String twice = "?lang=en&rounding=ceil_after_scaling&rounding=ceil_before_scaling";
        for (String path :
                List.of("/", "/units/05569", "/grounds", "/coverage", "/coverage/bodies")) {
            Answer page = client.get(path + twice);
            assertThat(page.status()).as(path).isEqualTo(400);
            assertThat(page.text())
                    .contains("is named twice", "rounding=ceil_before_scaling", "message-code");
        }
        Answer vietnamese = client.get("/coverage?asOf=2026-11-01&asOf=2026-11-02&lang=vi");
        assertThat(vietnamese.status()).isEqualTo(400);
        assertThat(vietnamese.text()).contains("được nêu hai lần", "asOf=2026-11-02");
        String supposed = "&leave=2027:OTHER:M:1&leave=2028:OTHER:M:1";
        assertThat(client.get("/outlook?" + DAY + supposed).status()).isEqualTo(200);
    }

    @Test
    void whatAnotherReadingWouldSayIsToldAndShown() {
        JsonNode read =
                client.get("/api/v1/compliance/grounds?unit=05569&" + DAY).json().path("read");

        assertThat(read).hasSize(7);
        assertThat(read.at("/3/reading").asString()).isEqualTo("ROUNDING");
        assertThat(read.at("/3/others/0/choice").asString()).isEqualTo("CEIL_BEFORE_SCALING");
        assertThat(client.get("/grounds?unit=05569&" + DAY).text())
                .contains("data-reading=\"ROUNDING\"");
    }
}
