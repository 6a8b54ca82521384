package socai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import socai.app.Client.Answer;
import tools.jackson.databind.JsonNode;

/** The outlook over HTTP on the real product; the numbers of the commune were computed by hand. */
@WithProduct(demoPeople = 210)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class OutlookHttpTest {

    private static final String OUTLOOK = "/api/v1/outlook?asOf=2026-12-01";
    private static final String COMMUNE = "XA-TRIEN-VONG";
    private static final String OF_COMMUNE = OUTLOOK + "&unit=" + COMMUNE;

    private final Client client;

    OutlookHttpTest(Product product) {
        this.client = product.client();
    }

    /** 40 posts, band 15 %: a Kinh, a young Tày woman and one born in May 1972, who leads. */
    @BeforeAll
    void recordACommuneWithOneWhoWillRetire() {
        recorded("/api/v1/units", Orders.establish("2018-07-01", COMMUNE, "COMMUNE"));
        String unit = "/api/v1/units/" + COMMUNE;
        recorded(unit + "/headcounts", Orders.headcount("2025-07-01", "ASSIGNED", 40));
        recorded(unit + "/populations", Orders.population("2025-07-01", 10_000, 4_000));
        recorded("/api/v1/people", Orders.recruit("2026-06-01", COMMUNE, "kinh", "019196000871"));
        recorded("/api/v1/people", Orders.recruit("2026-06-01", COMMUNE, "tay", "019196000872"));
        var older = Orders.recruit("2026-06-01", COMMUNE, "tay", "019172000873");
        older.put(
                "identity",
                Orders.ordered(
                        "name",
                        "Hoàng Thị Mai",
                        "number",
                        "019172000873",
                        "birthDate",
                        "1972-05-17"));
        String person = recorded("/api/v1/people", older).json().path("person").asString();
        recorded(
                "/api/v1/people/" + person + "/appointments",
                Orders.appoint("2026-06-02", "Phó Chủ tịch UBND xã", "DEPUTY_HEAD"));
        client.getUntil(
                answer -> answer.json().at("/pace/0/serving/emLeaders").asInt() == 1, OF_COMMUNE);
    }

    @Test
    void theOneWhoReachesTheAgeIsCountedAndNotNamed() {
        Answer answer = client.get(OF_COMMUNE);
        JsonNode outlook = json(answer);
        assertThat(outlook.path("departures")).hasSize(2);
        JsonNode year = outlook.at("/departures/0");
        assertThat(year.path("year").asInt()).isEqualTo(2030);
        assertThat(year.at("/retirements/persons").asInt()).isEqualTo(1);
        assertThat(year.at("/retirements/emWomenLeaders").asInt()).isEqualTo(1);
        assertThat(outlook.path("retirementUnknown").asInt()).isZero();
        assertThat(answer.text()).doesNotContain("Mai", "1972", "019172000873");
    }

    @Test
    void eachStepNamesTheFewestInWholePersons() {
        JsonNode outlook = json(client.get(OF_COMMUNE));
        assertThat(outlook.at("/milestones/0/on").asString()).isEqualTo("2030-12-31");
        assertThat(outlook.at("/milestones/0/staying/em").asInt()).isEqualTo(1);
        assertThat(outlook.at("/milestones/0/staying/vacancies").asInt()).isEqualTo(38);
        assertThat(numbers(outlook.at("/milestones/0/fewest"))).isEqualTo("4 0 1 1");
        assertThat(numbers(outlook.at("/milestones/1/fewest"))).isEqualTo("5 1 2 1");
        assertThat(outlook.at("/milestones/1/outOfReach").isNull()).isTrue();
        JsonNode years = outlook.at("/milestones/1/years");
        assertThat(years.get(years.size() - 1).path("on").asString()).isEqualTo("2035-12-31");
        assertThat(numbers(years.get(years.size() - 1).path("until"))).isEqualTo("5 1 2 1");
        assertThat(outlook.at("/readings/ROADMAP").asString()).isEqualTo("SCALED_FLOOR");
        assertThat(outlook.at("/knownAt/ledgerNo").asLong()).isPositive();
    }

    @Test
    void thePaceStandsBesideTheGuidanceLine() {
        JsonNode pace = json(client.get(OF_COMMUNE)).path("pace");
        assertThat(pace.get(0).path("on").asString()).isEqualTo("2026-12-01");
        assertThat(pace.get(0).path("ahead").asBoolean()).isFalse();
        assertThat(pace.get(1).path("on").asString()).isEqualTo("2026-12-31");
        assertThat(pace.get(1).path("ahead").asBoolean()).isTrue();
        JsonNode end = pace.get(pace.size() - 1).at("/clauses/0");
        assertThat(end.path("actual").asInt()).isEqualTo(1);
        assertThat(end.path("guidancePersons").asInt()).isEqualTo(6);
    }

    @Test
    void whatIsSupposedIsAnsweredAndNotRecorded() {
        long before = json(client.get(OF_COMMUNE)).at("/knownAt/ledgerNo").asLong();
        JsonNode outlook =
                json(
                        client.get(
                                OF_COMMUNE
                                        + "&hire=2027:EM:F:2&hire=2028:OTHER:M:3&appoint=2029:EM:F:1"));
        assertThat(outlook.path("whatIf")).hasSize(3);
        assertThat(outlook.at("/milestones/0/staying/staff").asInt()).isEqualTo(7);
        assertThat(numbers(outlook.at("/milestones/0/fewest"))).isEqualTo("2 0 0 0");
        JsonNode after = json(client.get(OF_COMMUNE));
        assertThat(numbers(after.at("/milestones/0/fewest"))).isEqualTo("4 0 1 1");
        assertThat(after.at("/knownAt/ledgerNo").asLong()).isEqualTo(before);
    }

    @Test
    void theProvinceLevelIsAnsweredTogetherAndTheSameForTheSameKnowledge() {
        JsonNode province = json(client.get(OUTLOOK));
        assertThat(province.path("unit").isNull()).isTrue();
        assertThat(province.path("milestones")).hasSize(2);
        assertThat(province.path("departures")).isNotEmpty();
        String known = OUTLOOK + "&knownAt=" + province.at("/knownAt/ledgerNo").asLong();
        assertThat(client.get(known).text()).isEqualTo(client.get(known).text());
        assertThat(json(client.get(known)).path("milestones"))
                .isEqualTo(province.path("milestones"));
    }

    @ParameterizedTest
    @CsvSource({
        "hire=2027:EM:F, hire, what-if-malformed",
        "hire=2027:EM:F:0, hire, what-if-malformed",
        "leave=2027:TAY:F:1, leave, what-if-malformed",
        "hire=2025:EM:F:1, hire, what-if-year-outside",
        "appoint=2036:EM:F:1, appoint, what-if-year-outside",
        "leave=2027:EM:M:1, leave, what-if-impossible",
        "hire=2027:EM:F:60, hire, what-if-beyond-posts",
        "roadmap=NONE, roadmap, not-one-of",
        "knownAt=then, knownAt, known-at-malformed"
    })
    void whatCannotBeSupposedIsRefusedInBothLanguages(String more, String parameter, String code) {
        Answer vietnamese = client.get(OF_COMMUNE + "&" + more);
        Answer english = client.get(OF_COMMUNE + "&" + more, "Accept-Language", "en");
        assertThat(vietnamese.status()).as(vietnamese.text()).isEqualTo(400);
        assertThat(vietnamese.text()).contains(parameter, code);
        assertThat(english.json().path("detail")).isNotEqualTo(vietnamese.json().path("detail"));
    }

    @Test
    void aYearThatEndsOnTheDayAskedAboutIsOver() {
        String lastDay = "/api/v1/outlook?asOf=2030-12-31&unit=" + COMMUNE;
        assertThat(client.get(lastDay + "&leave=2030:EM:F:1").code())
                .isEqualTo("what-if-year-outside");
        assertThat(client.get(lastDay + "&hire=2031:EM:F:1").status()).isEqualTo(200);
    }

    @Test
    void afterTheLastStepNothingIsLeftToSuppose() {
        String after = "/api/v1/outlook?asOf=2036-01-01&unit=" + COMMUNE;
        Answer refused = client.get(after + "&hire=2036:EM:F:1", "Accept-Language", "en");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("what-if-after-roadmap");
        assertThat(refused.json().path("detail").asString()).contains("due on 2035-12-31");
        assertThat(client.get("/outlook?lang=en&asOf=2036-01-01&unit=" + COMMUNE).text())
                .contains(
                        "The roadmap ends on",
                        "The day of this step is over",
                        "nothing is left to suppose")
                .doesNotContain("name=\"count\"");
    }

    @Test
    void whatTheFormCannotSupposeIsSaidAtTheFieldAndNothingTypedIsLost() {
        String kept =
                "/outlook?lang=en&asOf=2026-12-01&unit=%s&hire=2028:OTHER:M:3".formatted(COMMUNE);
        Answer page = client.get(kept + "&kind=HIRE&group=OTHER&sex=M&year=2029&count=60");
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text())
                .contains("«2029:OTHER:M:60» cannot be supposed: more would serve then")
                .contains("By the end of 2028: recruit 3")
                .contains("name=\"hire\" value=\"2028:OTHER:M:3\"")
                .contains("<option value=\"OTHER\" selected=\"selected\"")
                .contains("<option value=\"M\" selected=\"selected\"")
                .containsPattern("name=\"year\"[^>]* value=\"2029\"")
                .containsPattern("name=\"count\"[^>]* value=\"60\"[^>]*aria-invalid=\"true\"")
                .doesNotContain("hire=hire", "not in the figures");
        assertThat(client.get(kept + "&kind=LEAVE&year=2027&count=").text())
                .contains("supposes nothing that can be read")
                .containsPattern("<option value=\"LEAVE\" selected");
        assertThat(client.get(kept + "&kind=HIRE&year=2099&count=1").text())
                .contains("lies outside the years 2026 to 2035")
                .containsPattern("name=\"year\"[^>]* value=\"2099\"[^>]*aria-invalid=\"true\"");
    }

    @Test
    void anAddressThatSupposesTooMuchIsListedAndNotReckonedWith() {
        Answer page =
                client.get(
                        "/outlook?lang=en&asOf=2026-12-01&unit=%s&hire=2028:EM:F:60&hire=2027:EM:F:1"
                                .formatted(COMMUNE));
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text())
                .contains("more would serve then", "not in the figures", "2028: recruit 60")
                .contains("2027: recruit 1")
                .doesNotContain("1 supposed");
    }

    @Test
    void aHundredSuppositionsOfOneKindAreEnough() {
        Answer answer = client.get(OF_COMMUNE + "&hire=2027:EM:F:1".repeat(101));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("what-if-too-many");
    }

    @Test
    void aBodyThatDoesNotExistIsNotFoundAndADayWithoutAPlanHasNoStep() {
        assertThat(client.get(OUTLOOK + "&unit=XA-KHONG-CO").status()).isEqualTo(404);
        JsonNode early = json(client.get("/api/v1/outlook?asOf=2018-08-01&unit=" + COMMUNE));
        assertThat(early.path("plan").isNull()).isTrue();
        assertThat(early.path("milestones")).isEmpty();
    }

    private static String numbers(JsonNode numbers) {
        return "%d %d %d %d"
                .formatted(
                        numbers.path("recruits").asInt(),
                        numbers.path("women").asInt(),
                        numbers.path("appointments").asInt(),
                        numbers.path("womenAppointed").asInt());
    }

    private static JsonNode json(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private Answer recorded(String path, Map<String, @Nullable Object> order) {
        Answer answer = client.post(UUID.randomUUID(), path, order);
        assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
        return answer;
    }
}
