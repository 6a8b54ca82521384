package socai.app;

import static org.assertj.core.api.Assertions.assertThat;
import static socai.app.Orders.ordered;

import java.time.LocalDate;
import java.time.ZoneId;
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

/**
 * What an auditor may ask about, and how likely things were, over HTTP. A commune with 20 posts and
 * 60 % EM residents (25 %: 5 persons) has 10 posts from 15 October 2026 (3 persons). Around 31
 * October 2026, by when the plan wants its report, an EM woman comes and goes, another is deputy
 * head for a month, a Kinh woman is away, and one is re-determined; a fifth was recorded wrong.
 */
@WithProduct(demoPeople = 200)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(180)
class SignalsHttpTest {

    private static final String COMMUNE = "XA-TIN-HIEU";
    private static final String OTHER = "XA-DOI-CHIEU";
    private static final String YEAR = "/api/v1/signals?from=2026-01-01&to=2026-12-31";
    private static final String HERE = YEAR + "&unit=" + COMMUNE;

    private final Client client;
    private String guest = "";
    private String corrected = "";
    private long before;

    SignalsHttpTest(Product product) {
        this.client = product.client();
    }

    @BeforeAll
    void record() {
        for (String unit : List.of(COMMUNE, OTHER)) {
            communeWithTwentyPosts(unit);
        }
        guest = recruited("2026-09-15", COMMUNE, "tay", "019196000801");
        String deputy = recruited("2026-05-01", COMMUNE, "nung", "019196000802");
        String away = recruited("2026-05-01", COMMUNE, "kinh", "019196000803");
        String redetermined = recruited("2026-05-01", COMMUNE, "kinh", "019196000804");
        corrected = recruited("2026-05-01", COMMUNE, "kinh", "019196000805");
        person(deputy, "appointments", Orders.appoint("2026-10-10", "Phó Chủ tịch", "DEPUTY_HEAD"));
        person(away, "transfers", Orders.transfer("2026-10-01", OTHER));
        recorded(
                "/api/v1/units/" + COMMUNE + "/headcounts",
                Orders.headcount("2026-10-15", "ASSIGNED", 10));
        act(
                redetermined,
                ordered(
                        "action",
                        "RECORD",
                        "fact",
                        ordered(
                                "type",
                                "RECORD_ETHNICITY",
                                "effectiveOn",
                                "2026-10-20",
                                "ethnicity",
                                "tay",
                                "document",
                                "Trích lục 15/TL-UBND")));
        JsonNode half =
                client.getUntil(answer -> answer.json().path("total").asInt() == 2, HERE).json();
        before = half.at("/knownAt/ledgerNo").asLong();
        person(guest, "departures", Orders.depart("2026-12-01", "RESIGNATION"));
        act(
                deputy,
                ordered(
                        "action",
                        "RECORD",
                        "fact",
                        ordered(
                                "type",
                                "END_POSITION",
                                "effectiveOn",
                                "2026-11-10",
                                "way",
                                "RELIEF")));
        person(away, "transfers", Orders.transfer("2026-11-10", COMMUNE));
    }

    @Test
    void theReadingsAskedForAreUsedAndSaid() {
        String asked = "/api/v1/signals?from=2026-01-01&to=2026-12-31";

        assertThat(client.get(asked).json().at("/readings/ROUNDING").asString())
                .isEqualTo("CEIL_AFTER_SCALING");
        assertThat(
                        client.get(asked + "&rounding=CEIL_BEFORE_SCALING")
                                .json()
                                .at("/readings/ROUNDING")
                                .asString())
                .isEqualTo("CEIL_BEFORE_SCALING");
        assertThat(client.get(asked + "&rounding=NONE").status()).isEqualTo(400);
        String explanation =
                client.get(HERE + "&rounding=CEIL_BEFORE_SCALING")
                        .json()
                        .at("/signals/0/explanation")
                        .asString();
        assertThat(explanation).contains("rounding=CEIL_BEFORE_SCALING").doesNotContain("roadmap");
        assertThat(client.get(explanation).json().at("/readings/ROUNDING").asString())
                .isEqualTo("CEIL_BEFORE_SCALING");
    }

    @Test
    void eachKindIsToldWithItsEventsItsFiguresAndWithoutAVerdict() {
        JsonNode answer =
                client.getUntil(seen -> kinds(seen.json()).size() >= 5, HERE + "&daysAfter=45")
                        .json();

        assertThat(kinds(answer))
                .contains(
                        "CAME_BEFORE_LEFT_AFTER",
                        "POST_TAKEN_BEFORE_GIVEN_UP_AFTER",
                        "LEFT_BEFORE_CAME_BACK_AFTER",
                        "HEADCOUNT_CUT",
                        "ETHNICITY_REDETERMINED");
        assertThat(answer.at("/notice/vi").asString()).contains("không phải kết luận");
        assertThat(answer.path("daysBefore").asInt()).isEqualTo(60);
        assertThat(answer.path("daysAfter").asInt()).isEqualTo(45);
        List<String> days = new ArrayList<>();
        answer.path("reportDays").forEach(day -> days.add(day.path("on").asString()));
        assertThat(days).contains("2026-10-31", "2026-11-14");

        JsonNode came = on("2026-10-31", "CAME_BEFORE_LEFT_AFTER", answer);
        assertThat(came.at("/cases/0/person").asString()).isEqualTo(guest);
        assertThat(came.at("/with/minority").asInt() - came.at("/without/minority").asInt())
                .isEqualTo(1);
        JsonNode entry = came.at("/cases/0/entries/1");
        assertThat(entry.path("event").asString()).isEqualTo("personnel.departed");
        assertThat(entry.path("decision").asString()).isEqualTo("12/QĐ-SNV");
        for (String link :
                List.of(
                        came.at("/cases/0/file").asString(),
                        entry.path("proof").asString(),
                        came.path("explanation").asString())) {
            assertThat(client.get(link).status()).as(link).isEqualTo(200);
        }
        JsonNode redetermined = on("2026-10-31", "ETHNICITY_REDETERMINED", answer);
        assertThat(redetermined.at("/cases/0/entries/0/document").asString())
                .isEqualTo("Trích lục 15/TL-UBND");
        assertThat(answer.toString()).doesNotContain("Nông Thị Hoa", "01919600080");
    }

    @Test
    void aLowerHeadcountIsToldUnderBothNumbers() {
        JsonNode cut =
                on("2026-10-15", "HEADCOUNT_CUT", client.get(HERE + "&kind=headcount_cut").json());

        assertThat(cut.at("/headcountsBefore/ASSIGNED").asInt()).isEqualTo(20);
        assertThat(cut.at("/headcounts/ASSIGNED").asInt()).isEqualTo(10);
        JsonNode share = cut.at("/turns/0");
        assertThat(share.path("clauseId").asString()).isEqualTo("COM");
        assertThat(share.at("/before/requiredPersons").asInt()).isEqualTo(5);
        assertThat(share.at("/after/requiredPersons").asInt()).isEqualTo(3);
        assertThat(cut.at("/reportDay/on").asString()).isEqualTo("2026-10-31");
        assertThat(
                        client.get(
                                        "/api/v1/signals?from=2026-10-16&to=2026-12-31&kind=HEADCOUNT_CUT&unit="
                                                + COMMUNE)
                                .json()
                                .path("total")
                                .asInt())
                .isZero();
    }

    @Test
    void aHeadcountLoweredBeforeThePlanIsComparedOnItsFirstDay() {
        String unit = communeWithTwentyPosts("XA-CAT-TRUOC");
        headcount(unit, "2026-02-01", 10);

        JsonNode cut = onlyCut(unit, "from=2026-01-01&to=2026-12-31");

        assertThat(cut.path("day").asString()).isEqualTo("2026-04-01");
        assertThat(onlyCut(unit, "from=2026-04-01&to=2027-03-31")).isEqualTo(cut);
        assertThat(
                        client.get("/api/v1/signals?from=2025-04-01&to=2026-03-31&unit=" + unit)
                                .json()
                                .path("total")
                                .asInt())
                .isZero();
        assertThat(cut.at("/turns/0/before/requiredPersons").asInt()).isEqualTo(5);
        assertThat(cut.at("/turns/0/after/requiredPersons").asInt()).isEqualTo(3);
    }

    @Test
    void aHeadcountLoweredBeforeTheResidentsWereCountedIsComparedOnTheDayOfTheCount() {
        String unit = "XA-CAT-SOM";
        recorded("/api/v1/units", Orders.establish("2025-07-01", unit, "COMMUNE"));
        headcount(unit, "2025-07-01", 20);
        headcount(unit, "2026-05-01", 10);
        recorded(
                "/api/v1/units/" + unit + "/populations",
                Orders.population("2026-06-01", 10_000, 6_000));

        assertThat(onlyCut(unit, "from=2026-04-01&to=2026-12-31").path("day").asString())
                .isEqualTo("2026-06-01");
    }

    @Test
    void aRedeterminationSignedNearAReportDayIsAskedAboutHoweverEarlyItHolds() {
        String unit = communeWithTwentyPosts("XA-XAC-DINH");
        String person = recruited("2026-05-01", unit, "kinh", "019196000861");
        Map<String, @Nullable Object> decision = Orders.decision("77/QĐ");
        decision.put("signedOn", "2026-10-25");
        Map<String, @Nullable Object> order =
                Orders.order(
                        "2026-06-01",
                        "actions",
                        List.of(
                                ordered(
                                        "action",
                                        "RECORD",
                                        "fact",
                                        ordered(
                                                "type",
                                                "RECORD_ETHNICITY",
                                                "effectiveOn",
                                                "2026-06-01",
                                                "ethnicity",
                                                "tay",
                                                "document",
                                                "Trích lục 16/TL-UBND"))));
        order.remove("effectiveOn");
        order.put("decision", decision);
        recorded("/api/v1/people/" + person + "/actions", order);

        String asked =
                "/api/v1/signals?kind=ETHNICITY_REDETERMINED&from=2026-04-01&to=2026-11-05&unit="
                        + unit;
        JsonNode answer =
                client.getUntil(seen -> seen.json().path("total").asInt() > 0, asked).json();

        assertThat(answer.path("total").asInt()).isEqualTo(1);
        assertThat(answer.at("/signals/0/reportDay/on").asString()).isEqualTo("2026-10-31");
        assertThat(answer.at("/signals/0/cases/0/person").asString()).isEqualTo(person);
        assertThat(client.get(asked + "&daysBefore=3").json().path("total").asInt()).isZero();
    }

    @Test
    void aHeadcountLoweredToNothingIsAskedAbout() {
        String unit = communeWithTwentyPosts("XA-CAT-HET");
        headcount(unit, "2026-10-15", 0);

        JsonNode cut = onlyCut(unit, "from=2026-10-01&to=2026-12-31");

        assertThat(cut.at("/turns/0/before/verdict").asString()).isEqualTo("NOT_YET");
        assertThat(cut.at("/turns/0/after/verdict").asString()).isEqualTo("NOT_APPLICABLE");
    }

    @Test
    void aHeadcountCorrectedInThePeriodIsAskedAboutHoweverEarlyItTookEffect() {
        String unit = communeWithTwentyPosts("XA-DINH-CHINH");
        Map<String, @Nullable Object> order =
                Orders.order(
                        "2026-01-01",
                        "actions",
                        List.of(
                                ordered(
                                        "action",
                                        "CORRECT",
                                        "sequence",
                                        1,
                                        "fact",
                                        ordered(
                                                "type",
                                                "ASSIGN_HEADCOUNT",
                                                "effectiveOn",
                                                "2025-07-01",
                                                "kind",
                                                "ASSIGNED",
                                                "persons",
                                                10))));
        order.remove("effectiveOn");
        recorded("/api/v1/units/" + unit + "/actions", order);
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));

        String period = "from=" + today.minusDays(2) + "&to=" + today.plusDays(400);

        JsonNode cut = onlyCut(unit, period);
        assertThat(cut.path("day").asString()).isEqualTo("2026-04-01");
        assertThat(cut.at("/cases/0/entries")).hasSize(2);
        assertThat(
                        client.get("/api/v1/signals?from=2025-07-02&to=2025-08-01&unit=" + unit)
                                .json()
                                .path("total")
                                .asInt())
                .isZero();
    }

    private String communeWithTwentyPosts(String unit) {
        recorded("/api/v1/units", Orders.establish("2025-07-01", unit, "COMMUNE"));
        headcount(unit, "2025-07-01", 20);
        recorded(
                "/api/v1/units/" + unit + "/populations",
                Orders.population("2025-07-01", 10_000, 6_000));
        return unit;
    }

    private void headcount(String unit, String from, int persons) {
        recorded(
                "/api/v1/units/" + unit + "/headcounts",
                Orders.headcount(from, "ASSIGNED", persons));
    }

    private JsonNode onlyCut(String unit, String period) {
        JsonNode answer =
                client.getUntil(
                                seen -> seen.json().path("total").asInt() > 0,
                                "/api/v1/signals?kind=HEADCOUNT_CUT&unit=" + unit + "&" + period)
                        .json();
        assertThat(answer.path("total").asInt()).isEqualTo(1);
        return answer.at("/signals/0");
    }

    @Test
    void whatWasAnsweredOnceIsAnsweredSoForEver() {
        String then = HERE + "&knownAt=" + before;
        JsonNode answer = client.get(then).json();

        assertThat(kinds(answer))
                .contains("HEADCOUNT_CUT")
                .doesNotContain("CAME_BEFORE_LEFT_AFTER");
        assertThat(client.get(then).text()).isEqualTo(client.get(then).text());
    }

    @Test
    void aCorrectionIsToldNearTheDayOnWhichItBecameKnown() {
        act(
                corrected,
                ordered(
                        "action",
                        "CORRECT_RECRUITMENT",
                        "sequence",
                        0,
                        "effectiveOn",
                        "2026-05-01",
                        "unit",
                        COMMUNE,
                        "route",
                        "EXAM",
                        "nominatedAdmission",
                        false,
                        "category",
                        "CIVIL_SERVANT",
                        "sex",
                        "FEMALE",
                        "ethnicity",
                        "tay"));
        String today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).toString();
        String asked =
                "/api/v1/signals?from="
                        + today
                        + "&to="
                        + today
                        + "&reportDay="
                        + today
                        + "&kind=ETHNICITY_CORRECTED&unit="
                        + COMMUNE;
        JsonNode answer =
                client.getUntil(seen -> seen.json().path("total").asInt() == 1, asked).json();

        assertThat(answer.at("/signals/0/cases/0/person").asString()).isEqualTo(corrected);
        assertThat(answer.at("/signals/0/cases/0/entries/0/event").asString())
                .isEqualTo("personnel.corrected");
    }

    @Test
    void theWholeProvinceIsAnsweredInPages() {
        JsonNode all = client.get(YEAR + "&size=200").json();
        JsonNode first = client.get(YEAR + "&size=1").json();
        JsonNode second = client.get(YEAR + "&size=1&page=1").json();

        assertThat(first.path("total")).isEqualTo(all.path("total"));
        assertThat(first.at("/signals/0")).isEqualTo(all.at("/signals/0"));
        assertThat(second.at("/signals/0")).isEqualTo(all.at("/signals/1"));
        assertThat(client.get(YEAR + "&unit=99999").status()).isEqualTo(404);
    }

    @Test
    void likelihoodsStandBesideTheirCounts() {
        JsonNode answer = client.get("/api/v1/likelihoods?from=2016-01-01&to=2026-06-30").json();
        JsonNode accounts =
                client.get("/api/v1/compliance/flow?from=2015-12-31&to=2026-06-30&size=1").json();

        assertThat(answer.path("eventsMin").asInt()).isEqualTo(10);
        assertThat(answer.path("likelihoods")).hasSize(8);
        JsonNode recruited = answer.at("/likelihoods/0");
        JsonNode women = answer.at("/likelihoods/1");
        assertThat(recruited.at("/one/events"))
                .isEqualTo(accounts.at("/total/flows/RECRUITED/minority"));
        assertThat(women.at("/one/events")).isEqualTo(accounts.at("/total/flows/RECRUITED/women"));
        assertThat(women.path("whyNone").asString()).isEqualTo("BASE_NOT_RECORDED");
        JsonNode left = answer.at("/likelihoods/6");
        assertThat(left.path("happening").asString()).isEqualTo("DEPARTED");
        assertThat(left.at("/one/events").asInt())
                .isEqualTo(-accounts.at("/total/flows/DEPARTED/minority").asInt());
        assertThat(left.at("/one/persons").asInt())
                .isEqualTo(
                        accounts.at("/total/opening/minority").asInt()
                                + accounts.at("/total/flows/RECRUITED/minority").asInt());
        assertThat(answer.at("/bases/vi").asString()).contains("ai đã dự tuyển");
        JsonNode one =
                client.get("/api/v1/likelihoods?from=2026-01-01&to=2026-12-31&unit=" + COMMUNE)
                        .json();
        assertThat(one.at("/likelihoods/0/whyNone").asString()).isEqualTo("TOO_FEW_EVENTS");
        assertThat(one.at("/likelihoods/0/other/persons").asInt()).isEqualTo(4_000);
        assertThat(client.get("/api/v1/likelihoods?unit=99999").status()).isEqualTo(404);
    }

    private static List<String> kinds(JsonNode answer) {
        List<String> kinds = new ArrayList<>();
        answer.path("signals").forEach(signal -> kinds.add(signal.path("kind").asString()));
        return kinds.stream().distinct().toList();
    }

    private static JsonNode on(String day, String kind, JsonNode answer) {
        for (JsonNode signal : answer.path("signals")) {
            if (signal.path("day").asString().equals(day)
                    && signal.path("kind").asString().equals(kind)) {
                return signal;
            }
        }
        throw new AssertionError(kind + " on " + day + " is not in " + answer);
    }

    private String recruited(String day, String unit, String ethnicity, String number) {
        return recorded("/api/v1/people", Orders.recruit(day, unit, ethnicity, number))
                .json()
                .path("person")
                .asString();
    }

    private void person(String id, String what, Map<String, @Nullable Object> order) {
        recorded("/api/v1/people/" + id + "/" + what, order);
    }

    private void act(String id, Map<?, ?> action) {
        Map<String, @Nullable Object> order =
                Orders.order("2026-01-01", "actions", List.of(action));
        order.remove("effectiveOn");
        recorded("/api/v1/people/" + id + "/actions", order);
    }

    private Answer recorded(String path, Map<String, @Nullable Object> order) {
        Answer answer = client.post(UUID.randomUUID(), path, order);
        assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
        return answer;
    }
}
