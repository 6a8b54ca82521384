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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import socai.app.Client.Answer;
import tools.jackson.databind.JsonNode;

/** How figures came about, over HTTP on the real product; every number was computed by hand. */
@WithProduct
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class ComplianceHistoryHttpTest {

    private static final String COMPLIANCE = "/api/v1/compliance";
    private static final String COMMUNE = "XA-LICH-SU";

    private final Client client;
    private long beforeTheLateEntry;

    ComplianceHistoryHttpTest(Product product) {
        this.client = product.client();
    }

    /** 4 posts; one Kinh since March, one Tày since June, who is recorded when all else is. */
    @BeforeAll
    void recordABodyAndTwoPeopleOneOfThemLate() {
        recorded("/api/v1/units", Orders.establish("2025-07-01", COMMUNE, "COMMUNE"));
        String unit = "/api/v1/units/" + COMMUNE;
        recorded(unit + "/headcounts", Orders.headcount("2025-07-01", "ASSIGNED", 4));
        recorded(unit + "/populations", Orders.population("2025-07-01", 10_000, 6_000));
        recorded("/api/v1/people", Orders.recruit("2026-03-01", COMMUNE, "kinh", "019196000091"));
        beforeTheLateEntry = knownWith(1);
        recorded("/api/v1/people", Orders.recruit("2026-06-01", COMMUNE, "tay", "019196000092"));
        knownWith(2);
    }

    @Test
    void theSameReportAsKnownThenIsTheSameByteForByte() {
        String then = COMPLIANCE + "?asOf=2026-07-01&unit=" + COMMUNE + "&knownAt=";
        Answer once = client.get(then + beforeTheLateEntry);
        Answer again = client.get(then + beforeTheLateEntry);
        assertThat(once.text()).isEqualTo(again.text());
        assertThat(once.json().at("/rows/0/staff").asInt()).isEqualTo(1);
        assertThat(once.json().at("/knownAt/ledgerNo").asLong()).isEqualTo(beforeTheLateEntry);
        assertThat(once.json().at("/knownAt/checkpoint/root").asString()).isNotBlank();
        assertThat(client.get(then.replace("&knownAt=", "")).json().at("/rows/0/staff").asInt())
                .isEqualTo(2);
    }

    @Test
    void aSeriesHasAPointForEachStepAndNullBeforeTheBodyExists() {
        JsonNode series =
                get("/series?unit=%s&from=2025-06-30&to=2026-06-30&every=quarter", COMMUNE);
        List<String> points = new ArrayList<>();
        for (JsonNode point : series.path("points")) {
            points.add(
                    point.path("asOf").asString()
                            + " "
                            + (point.path("row").isNull() ? "-" : point.at("/row/staff").asInt()));
        }
        assertThat(points)
                .containsExactly(
                        "2025-06-30 -",
                        "2025-09-30 0",
                        "2025-12-30 0",
                        "2026-03-30 1",
                        "2026-06-30 2");
    }

    @Test
    void stockAndFlowAddUpAndNameTheFacts() {
        JsonNode flow = get("/flow?unit=%s&from=2026-03-31&to=2026-12-31", COMMUNE);
        assertThat(flow.at("/total/opening/staff").asInt()).isEqualTo(1);
        assertThat(flow.at("/total/flows/RECRUITED/staff").asInt()).isEqualTo(1);
        assertThat(flow.at("/total/flows/RECRUITED/minority").asInt()).isEqualTo(1);
        assertThat(flow.at("/total/closing/staff").asInt()).isEqualTo(2);
        assertThat(flow.path("events").asInt()).isEqualTo(1);
        assertThat(flow.at("/changes/0/event").asString()).isEqualTo("personnel.recruited");
        assertThat(flow.at("/changes/0/effectiveOn").asString()).isEqualTo("2026-06-01");
    }

    @Test
    void aRestatementNamesTheEntryThatMadeTheDifference() {
        JsonNode restated =
                get(
                        "/restatement?unit=%s&asOf=2026-07-01&knownFrom=" + beforeTheLateEntry,
                        COMMUNE);
        assertThat(restated.at("/differences/0/peopleBefore/staff").asInt()).isEqualTo(1);
        assertThat(restated.at("/differences/0/peopleAfter/staff").asInt()).isEqualTo(2);
        assertThat(restated.at("/differences/0/after/emPersons").asInt()).isEqualTo(1);
        assertThat(restated.path("causes")).hasSize(1);
        assertThat(restated.at("/causes/0/event").asString()).isEqualTo("personnel.recruited");
        assertThat(restated.at("/causes/0/effects/0/people/staff").asInt()).isEqualTo(1);
        assertThat(restated.at("/causes/0/decision").asString()).isNotBlank();
    }

    @Test
    void anExplanationRunsUpToTheFigure() {
        JsonNode why = get("/explanation?unit=%s&asOf=2026-07-01", COMMUNE);
        assertThat(why.at("/row/staff").asInt()).isEqualTo(2);
        assertThat(why.at("/headcounts/0/value").asInt()).isEqualTo(4);
        assertThat(why.at("/steps/0/before/staff").asInt()).isZero();
        assertThat(why.at("/steps/1/before/staff").asInt()).isEqualTo(1);
        assertThat(why.at("/steps/1/after/minority").asInt()).isEqualTo(1);
    }

    @Test
    void theDaysSayWhatCrossedTheLine() {
        JsonNode days = get("/days?unit=%s&from=2025-06-01&to=2026-01-01", COMMUNE);
        assertThat(days.at("/spans/0/verdict").isNull()).isTrue();
        assertThat(days.at("/spans/0/days").asInt()).isEqualTo(30);
        assertThat(days.at("/spans/1/from").asString()).isEqualTo("2025-07-01");
        assertThat(days.at("/spans/1/said")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/series?from=2026-01-01&to=2025-01-01, to, period-ends-before-it-begins",
        "/series?from=2020-01-01&to=2026-01-01&every=DAY, every, too-many-points",
        "/series?from=2020-01-01&to=2026-01-01&every=hour, every, not-one-of",
        "/series?from=2020-13-01&to=2026-01-01, from, date-malformed",
        "/flow?from=2020-01-01&to=2500-01-01, to, date-out-of-range",
        "/flow?from=2020-01-01&to=2026-01-01&size=501, size, size-out-of-range",
        "/restatement?knownFrom=then, knownFrom, known-at-malformed",
        "/restatement?knownFrom=2&knownAt=1, knownFrom, known-from-after-known-at",
        "/explanation?unit=%C3%A1, unit, unit-code-malformed",
        "/days?from=2026-02-01&to=2026-01-01, to, period-ends-before-it-begins"
    })
    void aQuestionThatCannotBeMeantIsRefusedInBothLanguages(
            String question, String parameter, String code) {
        Answer vietnamese = client.get(COMPLIANCE + question);
        Answer english = client.get(COMPLIANCE + question, "Accept-Language", "en");
        assertThat(vietnamese.status()).as(vietnamese.text()).isEqualTo(400);
        assertThat(vietnamese.text()).contains(parameter, code);
        assertThat(english.json().path("detail")).isNotEqualTo(vietnamese.json().path("detail"));
    }

    @Test
    void aBodyOfWhichNothingWasKnownIsNotFound() {
        Answer answer = client.get(COMPLIANCE + "/explanation?unit=" + COMMUNE + "&knownAt=0");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text()).contains("unit-unknown");
    }

    private long knownWith(int staff) {
        Answer answer =
                client.getUntil(
                        one -> one.json().at("/rows/0/staff").asInt() == staff,
                        COMPLIANCE + "?asOf=2026-07-01&unit=" + COMMUNE);
        return answer.json().at("/knownAt/ledgerNo").asLong();
    }

    private JsonNode get(String question, String unit) {
        Answer answer = client.get(COMPLIANCE + question.formatted(unit));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private void recorded(String path, Map<String, @Nullable Object> order) {
        Answer answer = client.post(UUID.randomUUID(), path, order);
        assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
    }
}
