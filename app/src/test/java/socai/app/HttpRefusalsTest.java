package socai.app;

import static org.assertj.core.api.Assertions.assertThat;
import static socai.app.Orders.ordered;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import socai.app.Client.Answer;
import socai.command.Refusal;
import socai.command.roster.RosterRefusal;
import tools.jackson.databind.JsonNode;

/** What is not recorded, and what a client is told about it. */
@WithProduct(demoPeople = 200)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class HttpRefusalsTest {

    static final String COMMUNE = "XA-TU-CHOI";
    static final String OTHER = "XA-KHAC";
    static final String SCHOOL = "TRUONG-TU-CHOI";
    private static final String PEOPLE = "/api/v1/people";
    private static final String UNITS = "/api/v1/units";
    private static final Set<String> NOT_BY_ITSELF_OVER_HTTP =
            Set.of(
                    "identity-already-erased",
                    "erasure-is-final",
                    "nothing-recorded-about",
                    "key-does-not-fit");

    private final Client client;
    private String serving = "";
    private String gone = "";
    private String acting = "";
    private String away = "";
    private String rotated = "";
    private String voided = "";

    HttpRefusalsTest(Product product) {
        this.client = product.client();
    }

    @BeforeAll
    void recordABodyASchoolAPersonWhoServesAndOneWhoHasLeft() {
        recorded(UNITS, Orders.establish("2025-07-01", COMMUNE, "COMMUNE"));
        recorded(UNITS, Orders.establish("2025-07-01", OTHER, "COMMUNE"));
        recorded(UNITS, Orders.establish("2025-07-01", SCHOOL, "PUBLIC_SERVICE_UNIT"));
        recorded(UNITS, Orders.establish("2025-07-01", Provocations.MERGED, "COMMUNE"));
        recorded("/api/v1/plans", plan());
        recorded(
                PEOPLE,
                changed(recruit("2026-03-01", "019196000027"), "unit", Provocations.MERGED));
        serving = recorded(PEOPLE, recruit("2026-03-01", "019196000020"));
        gone = recorded(PEOPLE, recruit("2026-03-01", "019196000021"));
        recorded(PEOPLE + "/" + gone + "/departures", Orders.depart("2026-09-01", "DEATH"));
        acting = recorded(PEOPLE, inSchool("019196000022"));
        away = recorded(PEOPLE, inSchool("019196000023"));
        rotated = recorded(PEOPLE, inSchool("019196000024"));
        voided = recorded(PEOPLE, inSchool("019196000025"));
        Provocations.prepare(new Provocations.People(acting, away, rotated, voided))
                .forEach(attempt -> recorded(attempt.path(), attempt.order()));
        PlanProvocations.prepare().forEach(attempt -> recorded(attempt.path(), attempt.order()));
    }

    /** A request that a rule refuses. */
    record Attempt(String path, Map<String, @Nullable Object> order) {}

    static Stream<String> refusals() {
        return UsedCodes.refusals().stream()
                // Said in a list, of rows; RosterFileTest and RosterOverHttpTest provoke them.
                .filter(refusal -> !(refusal instanceof RosterRefusal))
                .map(Refusal::code)
                .filter(code -> !NOT_BY_ITSELF_OVER_HTTP.contains(code));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void everyRuleThatSaysNoIsA409WithItsCodeItsFactsAndASentenceInBothLanguages(String code) {
        Attempt attempt = attempt(code);
        UUID key = code.equals("request-reused") ? keyOfAnotherRequest() : UUID.randomUUID();

        Answer vietnamese = client.post(key, attempt.path(), attempt.order());
        Answer english =
                client.post(
                        key, attempt.path(), attempt.order(), "Accept-Language", "en-GB, vi;q=0.5");

        assertThat(vietnamese.status()).as(vietnamese.text()).isEqualTo(409);
        problem(vietnamese, code, attempt.path());
        problem(english, code, attempt.path());
        assertThat(vietnamese.json().path("title").asString()).isEqualTo("Bị từ chối theo quy tắc");
        assertThat(english.json().path("title").asString()).isEqualTo("Refused by a rule");
        assertThat(english.json().path("detail")).isNotEqualTo(vietnamese.json().path("detail"));
        assertThat(vietnamese.json().path("facts").propertyNames()).isNotEmpty();
        vietnamese
                .json()
                .path("facts")
                .properties()
                .forEach(fact -> assertThat(fact.getValue().toString()).isNotEqualTo("\"null\""));
    }

    private Attempt attempt(String code) {
        return switch (code) {
            case "already-in-service" -> new Attempt(PEOPLE, recruit("2026-04-01", "019196000020"));
            case "number-leads-to-another" ->
                    new Attempt(
                            PEOPLE,
                            changed(
                                    recruit("2026-10-01", "019196000021"),
                                    "identity",
                                    ordered(
                                            "name",
                                            "Nông Thị Hoa",
                                            "number",
                                            "019196000021",
                                            "birthDate",
                                            "1999-12-31")));
            case "before-recruitment" ->
                    of(serving, "transfers", Orders.transfer("2026-02-28", OTHER));
            case "has-left" -> of(gone, "transfers", Orders.transfer("2026-09-01", OTHER));
            case "already-in-unit" ->
                    of(serving, "transfers", Orders.transfer("2026-05-01", COMMUNE));
            case "unit-does-not-exist" ->
                    of(serving, "transfers", Orders.transfer("2026-05-01", "XA-KHONG-CO"));
            case "contradicts-later-event" ->
                    of(gone, "departures", Orders.depart("2026-05-01", "RESIGNATION"));
            case "unit-already-established" ->
                    new Attempt(UNITS, Orders.establish("2030-01-01", COMMUNE, "COMMUNE"));
            case "outside-life-of-unit" ->
                    body(COMMUNE, "headcounts", Orders.headcount("2025-06-30", "ASSIGNED", 5));
            case "population-only-for-communes" ->
                    body(SCHOOL, "populations", Orders.population("2026-01-01", 100, 50));
            case "wrong-headcount-kind" ->
                    body(
                            COMMUNE,
                            "headcounts",
                            Orders.headcount("2026-01-01", "COUNCIL_MEMBERS", 5));
            case "plan-already-adopted" -> new Attempt("/api/v1/plans", plan());
            case "decision-differs" ->
                    new Attempt(
                            PEOPLE,
                            changed(
                                    recruit("2026-03-01", "019196000029"),
                                    "decision",
                                    changed(
                                            Orders.decision("12/QĐ-SNV"),
                                            "signer",
                                            "Một người khác")));
            case "decision-not-yet-signed" ->
                    new Attempt(
                            PEOPLE,
                            changed(
                                    recruit("2026-03-01", "019196000029"),
                                    "decision",
                                    changed(
                                            Orders.decision("13/QĐ-SNV"),
                                            "signedOn",
                                            "2199-01-01")));
            case "not-yet-happened" ->
                    of(
                            serving,
                            "trainings",
                            Orders.train("2199-01-01", "INFORMATICS", "SHORT_COURSE"));
            case "too-far-ahead" -> of(serving, "transfers", Orders.transfer("2199-01-01", OTHER));
            case "request-reused" -> new Attempt(PEOPLE, recruit("2026-03-02", "019196000028"));
            default ->
                    Provocations.of(code, new Provocations.People(acting, away, rotated, voided));
        };
    }

    private UUID keyOfAnotherRequest() {
        UUID key = UUID.randomUUID();
        Answer first =
                client.post(
                        key,
                        UNITS + "/" + COMMUNE + "/headcounts",
                        Orders.headcount("2026-07-01", "ASSIGNED", 9));
        assertThat(first.status()).isEqualTo(200);
        return key;
    }

    static Stream<Arguments> malformedOrders() {
        return Stream.of(
                bad("decision", null, "/decision", "invalid-fields"),
                bad("reason", "  ", "/reason", "invalid-fields"),
                bad("actor", "x".repeat(101), "/actor", "invalid-fields"),
                bad("unit", "xã lạ", "/unit", "invalid-fields"),
                bad("effectiveOn", "2026-02-30", "/effectiveOn", "date-malformed"),
                bad("effectiveOn", "1/3/2026", "/effectiveOn", "date-malformed"),
                bad("effectiveOn", 20_260_301, "/effectiveOn", "date-malformed"),
                bad("effectiveOn", List.of(2026, 3, 1), "/effectiveOn", "date-malformed"),
                bad("effectiveOn", "+999999999-01-01", "/effectiveOn", "date-out-of-range"),
                bad("effectiveOn", "0026-03-01", "/effectiveOn", "date-out-of-range"),
                bad("decision", signed("0000-01-01"), "/decision/signedOn", "date-out-of-range"),
                bad("decision", signed("-0044-03-15"), "/decision/signedOn", "date-out-of-range"),
                bad("decision", signed("+294277-01-01"), "/decision/signedOn", "date-out-of-range"),
                bad("decision", signed("1899-12-31"), "/decision/signedOn", "date-out-of-range"),
                bad("decision", signed("2200-01-01"), "/decision/signedOn", "date-out-of-range"),
                bad("route", "BRIBE", "/route", "unreadable-body"),
                bad("route", 0, "/route", "unreadable-body"),
                bad("sex", 1, "/sex", "unreadable-body"),
                bad("actor", true, "/actor", "unreadable-body"),
                bad("actor", 7, "/actor", "unreadable-body"),
                bad("reason", "Theo\u0007 quyết định", "/reason", "text-unreadable"),
                bad("reason", "Theo\u202e quyết định", "/reason", "text-misleading"),
                bad("actor", "hoa\u200b.nt", "/actor", "text-misleading"),
                bad("reason", "Theo quy\u0448ết định", "/reason", "text-of-two-scripts"),
                bad(
                        "decision",
                        Orders.decision("9/Q\u0416-UBND"),
                        "/decision/number",
                        "text-of-two-scripts"),
                bad("dayOrder", 1.7, "/dayOrder", "unreadable-body"),
                bad("dayOrder", "1", "/dayOrder", "unreadable-body"),
                bad("salary", 7_000_000, "/salary", "unreadable-body"),
                bad("ethnicity", "marsian", "/ethnicity", "unknown-ethnic-group"),
                bad("ethnicity", "02", "/ethnicity", "bare-ethnic-code"),
                bad("ethnicity", 2, "/ethnicity", "bare-ethnic-code"),
                bad("ethnicity", ordered("code", "02"), "/ethnicity", "bare-ethnic-code"),
                bad("ethnicity", ordered(), "/ethnicity", "ethnicity-missing"),
                bad(
                        "ethnicity",
                        ordered("codeSystem", "GSO_2008", "code", "99"),
                        "/ethnicity/code",
                        "unknown-ethnic-code"),
                bad(
                        "ethnicity",
                        ordered("codeSystem", "GSO_1999", "code", "02"),
                        "/ethnicity/codeSystem",
                        "unknown-code-system"),
                bad(
                        "identity",
                        bornOn("2026-03-02"),
                        "/identity/birthDate",
                        "birth-date-impossible"),
                bad(
                        "identity",
                        bornOn("2011-03-02"),
                        "/identity/birthDate",
                        "birth-date-impossible"),
                bad(
                        "identity",
                        bornOn("1926-02-28"),
                        "/identity/birthDate",
                        "birth-date-impossible"),
                bad(
                        "identity",
                        ordered("name", "Hoa", "number", "123", "birthDate", "1996-05-17"),
                        "/identity/number",
                        "invalid-fields"));
    }

    private static Map<String, @Nullable Object> bornOn(String day) {
        return ordered("name", "Hoa", "number", "019196000123", "birthDate", day);
    }

    @ParameterizedTest
    @MethodSource("malformedOrders")
    void aMalformedOrderIsA400ThatPointsAtThePlace(
            String field, @Nullable Object value, String pointer, String code) {
        Map<String, @Nullable Object> order =
                changed(recruit("2026-03-01", "019196000030"), field, value);

        Answer answer = client.post(PEOPLE, order);

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        problem(answer, code, PEOPLE);
        assertThat(answer.json().path("errors").findValuesAsString("pointer"))
                .containsExactly(pointer);
        String detail = answer.json().at("/errors/0/detail").asString();
        assertThat(detail).isNotBlank().doesNotContain("java.", "socai.", "Coercion");
        assertThat(client.post(PEOPLE, order, "Accept-Language", "en").json())
                .extracting(english -> english.at("/errors/0/detail").asString())
                .isNotEqualTo(detail);
    }

    @Test
    void severalMistakesAreToldTogether() {
        Map<String, @Nullable Object> order =
                changed(changed(recruit("2026-03-01", "1"), "decision", null), "actor", "");

        Answer answer = client.post(PEOPLE, order);

        assertThat(answer.json().path("errors").findValuesAsString("pointer"))
                .containsExactly("/actor", "/decision", "/identity/number");
    }

    @Test
    void whatIsNoJsonOrNoObjectOrOfAnotherTypeIsRefused() {
        String key = UUID.randomUUID().toString();
        for (String text : List.of("", "{", "[]", "null", "\"Hoa\"", "{\"effectiveOn\":}")) {
            Answer answer = client.postText(PEOPLE, text, Client.KEY, key);
            assertThat(answer.status()).as(text).isEqualTo(400);
            problem(answer, "unreadable-body", PEOPLE);
        }
        Answer form =
                client.postText(
                        PEOPLE,
                        "unit=XA",
                        "Content-Type",
                        "application/x-www-form-urlencoded",
                        Client.KEY,
                        key);
        assertThat(form.status()).isEqualTo(415);
        problem(form, "media-type", PEOPLE);
    }

    @Test
    void withoutAnIdempotencyKeyOrWithOneThatIsNoUuidNothingIsRecorded() {
        String order = client.json(recruit("2026-03-01", "019196000031"));

        Answer missing = client.postText(PEOPLE, order);
        Answer wrong = client.postText(PEOPLE, order, Client.KEY, "one");

        assertThat(missing.status()).isEqualTo(400);
        problem(missing, "request-id-missing", PEOPLE);
        assertThat(wrong.status()).isEqualTo(400);
        problem(wrong, "request-id-not-uuid", PEOPLE);
        assertThat(wrong.json().at("/errors/0/pointer").asString())
                .isEqualTo("header:Idempotency-Key");
    }

    @Test
    void anIfMatchThatIsNoVersionIsMalformed() {
        Answer answer =
                client.post(
                        PEOPLE + "/" + serving + "/transfers",
                        Orders.transfer("2026-05-01", OTHER),
                        "If-Match",
                        "W/\"abc\"");
        assertThat(answer.status()).isEqualTo(400);
        problem(answer, "if-match-not-etag", PEOPLE + "/" + serving + "/transfers");
    }

    @Test
    void aCorrectionOfARecruitmentSaysWhetherItWasOfNominatedAdmission() {
        Map<String, @Nullable Object> action =
                ordered(
                        "action", "CORRECT_RECRUITMENT",
                        "sequence", 0,
                        "effectiveOn", "2026-03-01",
                        "unit", COMMUNE,
                        "route", "EXAM",
                        "category", "CIVIL_SERVANT",
                        "sex", "FEMALE",
                        "ethnicity", "tay");
        Map<String, @Nullable Object> order = Orders.order("", "actions", List.of(action));
        order.remove("effectiveOn");

        Answer answer = client.post(PEOPLE + "/" + serving + "/actions", order);

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("invalid-fields");
        assertThat(answer.json().at("/errors/0/pointer").asString())
                .isEqualTo("/actions/0/nominatedAdmission");
    }

    @Test
    void morePeopleOfAGroupThanPeopleIsMalformed() {
        Answer answer =
                client.post(
                        UNITS + "/" + COMMUNE + "/populations",
                        Orders.population("2026-01-01", 100, 101));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("minority-above-total");
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo("/minority");
    }

    static Stream<Arguments> badQuestions() {
        return Stream.of(
                question("/api/v1/compliance?asOf=yesterday", "date-malformed"),
                question("/api/v1/compliance?asOf=2026-02-30", "date-malformed"),
                question("/api/v1/compliance?asOf=1899-12-31", "date-out-of-range"),
                question("/api/v1/compliance?asOf=2200-01-01", "date-out-of-range"),
                question("/api/v1/compliance?unit=x%C3%A3", "unit-code-malformed"),
                question("/api/v1/compliance?asOf=2026-11-01&asOf=2026-11-02", "doubled-parameter"),
                question(
                        "/api/v1/compliance/days?from=2026-01-01&to=2026-11-01&clause=abc",
                        "unknown-clause"),
                question(
                        "/api/v1/compliance/days?from=2026-01-01&to=2026-11-01&of=COM",
                        "share-of-no-clause"),
                question("/api/v1/compliance?exactly70=MAYBE", "not-one-of"),
                question("/api/v1/units?level=village", "not-one-of"),
                question("/api/v1/units?page=-1", "page-out-of-range"),
                question("/api/v1/units?size=0", "size-out-of-range"),
                question("/api/v1/units?size=abc", "parameter-mistyped"),
                question("/api/v1/units?size=%EF%BC%95", "parameter-mistyped"),
                question("/api/v1/tasks?page=%D9%A1", "parameter-mistyped"),
                question("/api/v1/people?unit=XA-A&minority=%00", "parameter-mistyped"),
                question("/api/v1/people", "parameter-missing"),
                question("/api/v1/compliance?asof=2026-01-01", "unknown-parameter"),
                question("/log/checkpoint?size=1", "unknown-parameter"),
                question("/api/v1/people/hoa", "parameter-mistyped"),
                question("/api/v1/people?unit=XA-A&knownAt=yesterday", "known-at-malformed"),
                question("/api/v1/units?knownAt=2028-11-15", "known-at-malformed"),
                question("/api/v1/units/XA-A?knownAt=-1", "ledger-number-out-of-range"),
                question("/api/v1/units?knownAt=9999999999999999999", "ledger-number-out-of-range"),
                question("/api/v1/units?knownAt=1800-01-01T00:00:00Z", "instant-out-of-range"),
                question("/api/v1/people?unit=XA-A&tie=FRIEND", "not-one-of"),
                question("/api/v1/people?unit=XA-A&category=KING", "not-one-of"),
                question("/api/v1/people?unit=XA-A&sex=X", "not-one-of"),
                question("/api/v1/people?unit=XA-A&ethnicity=marsian", "unknown-ethnic-group"),
                question("/api/v1/people?unit=XA-A&leader=perhaps", "parameter-mistyped"),
                question("/api/v1/units/XA-A/dues?from=2026-02-30", "date-malformed"),
                question("/api/v1/units/XA-A/dues?to=2200-01-01", "date-out-of-range"),
                question(
                        "/api/v1/units/XA-A/dues?from=2026-02-01&to=2026-01-31",
                        "days-out-of-order"),
                question("/api/v1/units/XA-A/dues?size=201", "size-out-of-range"),
                question("/api/v1/signals?daysBefore=367", "days-out-of-range"),
                question("/api/v1/signals?daysAfter=-1", "days-out-of-range"),
                question("/api/v1/signals?from=2020-01-01&to=2026-01-01", "period-too-long"),
                question(
                        "/api/v1/signals?from=2026-01-01&to=2026-12-31&reportDay=2027-01-01",
                        "report-day-outside-period"),
                question("/api/v1/signals?kind=GUILTY", "not-one-of"),
                question(
                        "/api/v1/likelihoods?from=2026-02-01&to=2026-01-31",
                        "period-ends-before-it-begins"));
    }

    @ParameterizedTest
    @MethodSource("badQuestions")
    void aQuestionThatCannotBeMeantIsA400(String address, String code) {
        Answer vietnamese = client.get(address);
        Answer english = client.get(address, "Accept-Language", "en");

        assertThat(vietnamese.status()).as(vietnamese.text()).isEqualTo(400);
        problem(vietnamese, code, address.replaceAll("\\?.*", ""));
        assertThat(english.json().path("detail")).isNotEqualTo(vietnamese.json().path("detail"));
        for (Answer answer : List.of(vietnamese, english)) {
            assertThat(answer.json().path("detail").asString())
                    .as("what the sentence names and the parameter does not give")
                    .doesNotContainPattern("\\{\\d}");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {PEOPLE + "?unit=XA-KHONG-CO", "/api/v1/tasks?owner=XA-KHONG-CO"})
    void ofABodyNeverKnownNobodyIsListedAndNothingIsOwed(String address) {
        Answer answer = client.get(address);
        assertThat(answer.status()).as(answer.text()).isEqualTo(404);
        problem(answer, "unit-unknown", address.replaceAll("\\?.*", ""));
    }

    @Test
    void whatWasNeverRecordedIsA404() {
        String nobody = PEOPLE + "/" + UUID.randomUUID();
        Map<String, String> questions =
                Map.of(
                        nobody,
                        "person-not-found",
                        UNITS + "/XA-KHONG-CO",
                        "unit-unknown",
                        "/api/v1/compliance?unit=XA-KHONG-CO",
                        "unit-not-found",
                        nobody + "/timeline",
                        "person-not-found",
                        PEOPLE + "/" + serving + "?knownAt=0",
                        "person-not-known",
                        UNITS + "/" + COMMUNE + "?knownAt=0",
                        "unit-not-known",
                        UNITS + "?knownAt=999999999999",
                        "number-not-reached",
                        PEOPLE + "?unit=XA-A&knownAt=2199-01-01T00:00:00%2B07:00",
                        "instant-not-reached");
        questions.forEach((address, code) -> {
            Answer answer = client.get(address);
            assertThat(answer.status()).as(address).isEqualTo(404);
            problem(answer, code, address.replaceAll("\\?.*", ""));
        });
        Answer order = client.post(nobody + "/transfers", Orders.transfer("2026-05-01", COMMUNE));
        assertThat(order.status()).isEqualTo(404);
        problem(order, "nothing-recorded", nobody + "/transfers");
        Answer headcount =
                client.post(
                        UNITS + "/XA-KHONG-CO/headcounts",
                        Orders.headcount("2026-01-01", "ASSIGNED", 1));
        assertThat(headcount.status()).isEqualTo(404);
    }

    @Test
    void addressesMethodsAndTypesThatTheApiDoesNotHaveAreProblemsToo() {
        Answer address = client.get("/api/v1/salaries", "Accept-Language", "en");
        assertThat(address.status()).isEqualTo(404);
        problem(address, "no-such-address", "/api/v1/salaries");
        assertThat(address.json().path("detail").asString())
                .startsWith("There is no address /api/v1/salaries");

        Answer anywhere = client.get("/nothing");
        assertThat(anywhere.status()).isEqualTo(404);
        problem(anywhere, "no-such-address", "/nothing");

        Answer tile = client.get("/log/tile");
        assertThat(tile.status()).isEqualTo(404);
        problem(tile, "no-such-tile", "/log/tile");

        Answer method = client.send("DELETE", UNITS + "/" + COMMUNE);
        assertThat(method.status()).isEqualTo(405);
        problem(method, "method-not-allowed", UNITS + "/" + COMMUNE);
        assertThat(method.header("Allow")).contains("GET");

        Answer type = client.get("/api/v1/compliance", "Accept", "text/csv");
        assertThat(type.status()).isEqualTo(406);
        problem(type, "not-acceptable", "/api/v1/compliance");
    }

    @Test
    void aReaderInABrowserStillGetsAPageForAnUnknownAddress() {
        Answer body = client.get("/units/XA-KHONG-CO", "Accept", "text/html");
        assertThat(body.status()).isEqualTo(404);
        assertThat(body.text()).contains("<main").doesNotContain("Exception");
        Answer page = client.get("/nowhere", "Accept", "text/html", "Accept-Language", "en");
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.text()).contains("<main").doesNotContain("Exception");
    }

    @Test
    void nothingOfWhatWasRefusedIsOnRecord() {
        Answer file = client.get(PEOPLE + "/" + serving);
        assertThat(file.json().path("events").asInt()).isEqualTo(1);
        assertThat(client.get(PEOPLE + "/" + gone).json().path("events").asInt()).isEqualTo(2);
        JsonNode roster = client.get(PEOPLE + "?unit=" + COMMUNE + "&asOf=2026-08-31").json();
        assertThat(roster.path("total").asInt()).isEqualTo(2);
    }

    private static void problem(Answer answer, String code, String path) {
        JsonNode json = answer.json();
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(json.path("code").asString()).as(answer.text()).isEqualTo(code);
        assertThat(json.path("type").asString()).isEqualTo("urn:socai:problem:" + code);
        assertThat(json.path("status").asInt()).isEqualTo(answer.status());
        assertThat(json.path("instance").asString()).isEqualTo(path);
        assertThat(json.path("title").asString()).isNotBlank();
        assertThat(json.path("detail").asString())
                .isNotBlank()
                .doesNotContain("{0}")
                .doesNotContainPattern("\\bnull\\b");
    }

    private String recorded(String path, Map<String, @Nullable Object> order) {
        Answer answer = client.post(path, order);
        assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
        String subject = answer.json().path("person").asString("");
        if (!subject.isEmpty()) {
            client.getUntil(seen -> seen.status() == 200, PEOPLE + "/" + subject);
        }
        return subject;
    }

    private static Arguments bad(
            String field, @Nullable Object value, String pointer, String code) {
        return Arguments.of(field, value, pointer, code);
    }

    private static Arguments question(String address, String code) {
        return Arguments.of(address, code);
    }

    private static Attempt of(String person, String what, Map<String, @Nullable Object> order) {
        return new Attempt(PEOPLE + "/" + person + "/" + what, order);
    }

    private static Attempt body(String unit, String what, Map<String, @Nullable Object> order) {
        return new Attempt(UNITS + "/" + unit + "/" + what, order);
    }

    private static Map<String, @Nullable Object> recruit(String day, String number) {
        return Orders.recruit(day, COMMUNE, "tay", number);
    }

    private static Map<String, @Nullable Object> signed(String day) {
        return changed(Orders.decision("9/QĐ-SNV"), "signedOn", day);
    }

    private static Map<String, @Nullable Object> inSchool(String number) {
        return Orders.recruit("2026-03-01", SCHOOL, "tay", number);
    }

    /** In force long after every day that other tests ask about. */
    private static Map<String, @Nullable Object> plan() {
        Map<String, @Nullable Object> clause =
                ordered(
                        "id", "PROV",
                        "citation", "II.2.a",
                        "measure", "STAFF_OF_ASSIGNED_HEADCOUNT",
                        "scope", "PROVINCE_LEVEL",
                        "text", "Tối thiểu là 10% tổng số biên chế được giao của cấp tỉnh.",
                        "minimumPercent", 10);
        return Orders.plan(
                "2190-01-01",
                "7/KH-UBND",
                List.of(clause),
                List.of(ordered("on", "2195-12-31", "percent", 100)));
    }

    private static Map<String, @Nullable Object> changed(
            Map<String, @Nullable Object> order, String field, @Nullable Object value) {
        order.put(field, value);
        return order;
    }
}
