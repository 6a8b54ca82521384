package socai.app;

import static org.assertj.core.api.Assertions.assertThat;
import static socai.app.Orders.ordered;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import socai.app.Client.Answer;
import tools.jackson.databind.JsonNode;

/** One story over HTTP on the real product; every figure was computed by hand. */
@WithProduct
@Timeout(120)
class HttpScenarioTest {

    private static final String COMMUNE = "XA-DINH-HOA";
    private static final String DEPARTMENT = "SO-TU-PHAP";

    private final Client client;

    HttpScenarioTest(Product product) {
        this.client = product.client();
    }

    /** What a body's row is expected to say. */
    private record Figures(
            int staff, int em, int headcount, int percent, int required, int gap, String verdict) {}

    @Test
    void aPlanTwoBodiesAndFourCareersGiveTheFiguresOfEveryDay() {
        adoptThePlan();
        establishTheBodies();
        assertThat(row(COMMUNE, "2026-02-28").path("reason").asString())
                .isEqualTo("NO_PLAN_IN_FORCE");

        String hoa = recruit("2026-03-01", COMMUNE, "tay", "019196000001");
        String binh = recruit("2026-03-01", COMMUNE, "kinh", "019196000002");
        // 7 posts x 25 % = 1.75, so 2 persons; 1 is there.
        shown(COMMUNE, "2026-06-01", new Figures(2, 1, 7, 25, 2, 1, "NOT_MET"));

        String sinh = recruit("2026-04-01", DEPARTMENT, "dao", "019196000003");
        // Clause II.2.a: 11 posts x 10 % = 1.1, so 2 persons; 1 is there.
        shown("", "2026-06-01", new Figures(1, 1, 11, 10, 2, 1, "NOT_MET"));

        String minh = recruit("2026-09-01", COMMUNE, "mong", "019196000004");
        shown(COMMUNE, "2026-08-31", new Figures(2, 1, 7, 25, 2, 1, "NOT_MET"));
        shown(COMMUNE, "2026-09-01", new Figures(3, 2, 7, 25, 2, 0, "MET"));

        record("/api/v1/people/" + hoa + "/transfers", Orders.transfer("2026-11-01", DEPARTMENT));
        shown(COMMUNE, "2026-10-31", new Figures(3, 2, 7, 25, 2, 0, "MET"));
        shown(COMMUNE, "2026-11-01", new Figures(2, 1, 7, 25, 2, 1, "NOT_MET"));
        shown("", "2026-11-01", new Figures(2, 2, 11, 10, 2, 0, "MET"));

        departuresOfTheFutureCountFromTheirDay(sinh, binh);
        theMilestonesAreScaledBeforeTheyAreRoundedUp();
        aShareOfExactlySeventyPercentIsReadAsAsked();
        thePersonsFileTellsTheWholeCareer(minh);
        whoServesIsListedInPages(hoa, minh, binh);
    }

    private void adoptThePlan() {
        List<Map<String, @Nullable Object>> clauses =
                List.of(
                        clause("PROV", "II.2.a", "PROVINCE_LEVEL", null, 10),
                        clause("COM", "II.2.b", "COMMUNE", band(50, true, 70), 25),
                        clause("COM", "II.2.b", "COMMUNE", band(70, false, null), 35));
        List<Map<String, @Nullable Object>> roadmap =
                List.of(
                        ordered("on", "2030-12-31", "percent", 80),
                        ordered("on", "2035-12-31", "percent", 100));
        Answer adopted =
                record("/api/v1/plans", Orders.plan("2026-06-01", "128/KH-UBND", clauses, roadmap));
        assertThat(adopted.status()).isEqualTo(201);
    }

    private void establishTheBodies() {
        Answer commune =
                record("/api/v1/units", Orders.establish("2025-07-01", COMMUNE, "COMMUNE"));
        assertThat(commune.status()).isEqualTo(201);
        assertThat(commune.header("Location")).isEqualTo("/api/v1/units/" + COMMUNE);
        assertThat(commune.header("ETag")).isEqualTo("\"0\"");
        record("/api/v1/units", Orders.establish("2025-07-01", DEPARTMENT, "PROVINCE"));
        String unit = "/api/v1/units/" + COMMUNE;
        record(unit + "/headcounts", Orders.headcount("2025-07-01", "ASSIGNED", 7));
        record(unit + "/headcounts", Orders.headcount("2027-01-01", "ASSIGNED", 12));
        record(unit + "/populations", Orders.population("2025-07-01", 10_000, 6_900));
        record(unit + "/populations", Orders.population("2027-01-01", 10_000, 7_000));
        record(
                "/api/v1/units/" + DEPARTMENT + "/headcounts",
                Orders.headcount("2025-07-01", "ASSIGNED", 11));

        Answer file =
                client.getUntil(
                        answer -> answer.header("ETag").equals("\"4\""),
                        "/api/v1/units/" + COMMUNE);
        assertThat(file.json().path("history")).hasSize(5);
        assertThat(file.json().at("/unit/existsFrom").asString()).isEqualTo("2025-07-01");
    }

    private void departuresOfTheFutureCountFromTheirDay(String sinh, String binh) {
        record("/api/v1/people/" + sinh + "/departures", Orders.depart("2028-01-01", "RETIREMENT"));
        record(
                "/api/v1/people/" + binh + "/departures",
                Orders.depart("2031-05-01", "RESIGNATION"));
        shown("", "2027-12-31", new Figures(2, 2, 11, 10, 2, 0, "MET"));
        shown("", "2028-01-01", new Figures(1, 1, 11, 10, 2, 1, "NOT_MET"));
        client.getUntil(
                last -> row(last, COMMUNE).path("staff").asInt() == 1,
                compliance(COMMUNE, "2031-05-01"));
        assertThat(row(COMMUNE, "2031-04-30").path("staff").asInt()).isEqualTo(2);
        assertThat(row(COMMUNE, "2031-05-01").path("staff").asInt()).isEqualTo(1);
        JsonNode left = person(binh, "2031-05-01").path("state");
        assertThat(left.path("status").asString()).isEqualTo("LEFT");
        assertThat(left.path("departure").asString()).isEqualTo("RESIGNATION");
        assertThat(person(binh, "2031-04-30").at("/state/status").asString())
                .isEqualTo("IN_SERVICE");
    }

    /** 11 posts x 10 % x 80 % = 0.88, so 1 person; x 100 % = 1.1, so 2. */
    private void theMilestonesAreScaledBeforeTheyAreRoundedUp() {
        JsonNode milestones = row("", "2028-01-01").path("milestones");
        assertThat(milestones).hasSize(2);
        assertThat(milestones.path(0).toString())
                .isEqualTo(
                        """
                        {"by":"2030-12-31","percent":80,"requiredPersons":1,"gap":0,"met":true}\
                        """);
        assertThat(milestones.path(1).toString())
                .isEqualTo(
                        """
                        {"by":"2035-12-31","percent":100,"requiredPersons":2,"gap":1,"met":false}\
                        """);
    }

    /** 12 posts x 35 % = 4.2, so 5 persons; x 25 % = 3. */
    private void aShareOfExactlySeventyPercentIsReadAsAsked() {
        JsonNode stricter = row(COMMUNE, "2027-01-01");
        assertThat(stricter.at("/populationShare/percent").asString()).isEqualTo("70.00");
        assertThat(stricter.path("requiredPercent").asInt()).isEqualTo(35);
        assertThat(stricter.path("requiredPersons").asInt()).isEqualTo(5);
        assertThat(stricter.path("gap").asInt()).isEqualTo(4);
        JsonNode lower = row(COMMUNE, "2027-01-01&exactly70=LOWER");
        assertThat(lower.path("requiredPercent").asInt()).isEqualTo(25);
        assertThat(lower.path("requiredPersons").asInt()).isEqualTo(3);
        assertThat(lower.path("gap").asInt()).isEqualTo(2);
    }

    private void thePersonsFileTellsTheWholeCareer(String minh) {
        String path = "/api/v1/people/" + minh;
        assertThat(record(path + "/appointments", appointment()).header("ETag")).isEqualTo("\"1\"");
        Answer trained =
                record(
                        path + "/trainings",
                        Orders.train("2026-11-16", "POLITICAL_THEORY", "INTERMEDIATE"));
        assertThat(trained.header("ETag")).isEqualTo("\"2\"");

        Answer file =
                client.getUntil(
                        answer -> answer.header("ETag").equals("\"2\""), path + "?asOf=2026-12-31");
        JsonNode json = file.json();
        assertThat(file.header("Cache-Control")).contains("no-store");
        assertThat(json.at("/identity/number").asString()).isEqualTo("019196000004");
        assertThat(json.at("/state/unit").asString()).isEqualTo(COMMUNE);
        assertThat(json.at("/state/ethnicity").asString()).isEqualTo("mong");
        assertThat(json.at("/state/position/title").asString()).isEqualTo("Phó Chủ tịch UBND xã");
        assertThat(json.at("/state/trained").toString()).isEqualTo("[\"POLITICAL_THEORY\"]");
        assertThat(json.path("history").findValuesAsString("event"))
                .containsExactly(
                        "personnel.recruited",
                        "personnel.appointed",
                        "personnel.training-completed");
        assertThat(json.path("history").path(1).at("/decision/number").asString())
                .isEqualTo("12/QĐ-SNV");
        assertThat(json.path("history").toString())
                .as("what is recorded for ever holds no identity in clear")
                .doesNotContain("019196000004", "Nông Thị Hoa", "1996-05-17");
        assertThat(person(minh, "2026-08-31").at("/state/status").asString())
                .isEqualTo("NOT_YET_RECRUITED");

        JsonNode second = client.get(path + "?size=1&page=1").json();
        assertThat(second.path("events").asInt()).isEqualTo(3);
        assertThat(second.path("history").findValuesAsString("event"))
                .containsExactly("personnel.appointed");
    }

    private void whoServesIsListedInPages(String... everybody) {
        String members = "/api/v1/people?unit=" + COMMUNE + "&asOf=2026-10-31&size=2&page=";
        JsonNode first = client.get(members + 0).json();
        JsonNode last = client.get(members + 1).json();
        assertThat(first.path("total").asInt()).isEqualTo(3);
        assertThat(first.path("people")).hasSize(2);
        assertThat(last.path("people")).hasSize(1);
        List<String> seen =
                List.of(
                        first.at("/people/0/person").asString(),
                        first.at("/people/1/person").asString(),
                        last.at("/people/0/person").asString());
        assertThat(seen).containsExactlyInAnyOrder(everybody);
        assertThat(client.get(members + 2).json().path("people")).isEmpty();
        assertThat(client.get(members + 2).json().path("total").asInt()).isEqualTo(3);
    }

    @Test
    void bodiesAreListedInBoundedPages() {
        for (String code : List.of("BAN-A", "BAN-B", "BAN-C")) {
            record("/api/v1/units", Orders.establish("2100-01-01", code, "COUNCIL_BODY"));
        }
        String bodies = "/api/v1/units?asOf=2100-01-01&level=council_body&size=2&page=";
        Answer first = client.getUntil(a -> a.json().path("total").asInt() == 3, bodies + 0);
        assertThat(first.json().path("units").findValuesAsString("code"))
                .containsExactly("BAN-A", "BAN-B");
        assertThat(client.get(bodies + 1).json().path("units").findValuesAsString("code"))
                .containsExactly("BAN-C");
        assertThat(client.get(bodies.replace("2100-01-01", "2099-12-31") + 0).json().path("units"))
                .isEmpty();
        assertThat(client.get("/api/v1/units?size=201").code()).isEqualTo("size-out-of-range");
        assertThat(client.get("/api/v1/units?size=200").json().path("size").asInt()).isEqualTo(200);
        assertThat(client.get("/api/v1/units").json().path("size").asInt()).isEqualTo(50);
        assertThat(client.get("/api/v1/people?unit=BAN-A&size=201").code())
                .isEqualTo("size-out-of-range");
    }

    @Test
    void theSameRequestTwiceHasOneEffect() {
        record("/api/v1/units", Orders.establish("2025-07-01", "XA-MOT-LAN", "COMMUNE"));
        UUID key = UUID.randomUUID();
        Map<String, @Nullable Object> order =
                Orders.recruit("2026-03-01", "XA-MOT-LAN", "nung", "019196000010");

        Answer first = client.post(key, "/api/v1/people", order);
        Answer second = client.post(key, "/api/v1/people", order);

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.text()).isEqualTo(first.text());
        String person = first.json().path("person").asString();
        shownEventually(person);
        assertThat(client.get("/api/v1/people/" + person).json().path("events").asInt())
                .isEqualTo(1);
        Answer counted =
                client.getUntil(
                        seen -> seen.json().at("/rows/0/staff").asInt() > 0,
                        compliance("XA-MOT-LAN", "2026-03-01"));
        assertThat(row(counted, "XA-MOT-LAN").path("staff").asInt()).isEqualTo(1);
    }

    @Test
    void anOrderForTheVersionThatWasSeenIsTakenAndForAnOlderOneNot() {
        record("/api/v1/units", Orders.establish("2025-07-01", "XA-PHIEN-BAN", "COMMUNE"));
        String path = "/api/v1/units/XA-PHIEN-BAN/headcounts";
        Answer taken =
                client.post(
                        path, Orders.headcount("2025-07-01", "ASSIGNED", 5), "If-Match", "\"0\"");
        assertThat(taken.status()).isEqualTo(200);
        assertThat(taken.header("ETag")).isEqualTo("\"1\"");

        Answer stale =
                client.post(
                        path, Orders.headcount("2026-07-01", "ASSIGNED", 6), "If-Match", "\"0\"");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.code()).isEqualTo("stale-version");
        assertThat(stale.json().path("detail").asString()).contains("1").contains("0");
    }

    private String recruit(String day, String unit, String ethnicity, String number) {
        Answer answer = record("/api/v1/people", Orders.recruit(day, unit, ethnicity, number));
        String person = answer.json().path("person").asString();
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo("/api/v1/people/" + person);
        return person;
    }

    private Answer record(String path, Map<String, @Nullable Object> order) {
        Answer answer = client.post(path, order);
        assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
        return answer;
    }

    private void shownEventually(String person) {
        assertThat(client.getUntil(a -> a.status() == 200, "/api/v1/people/" + person).status())
                .isEqualTo(200);
    }

    /** Waits for what was just recorded to be shown; an empty unit is the province level. */
    private void shown(String unit, String day, Figures expected) {
        Answer answer =
                client.getUntil(
                        last -> expected.equals(figures(row(last, unit))), compliance(unit, day));
        assertThat(figures(row(answer, unit))).isEqualTo(expected);
    }

    private JsonNode row(String unit, String day) {
        return row(client.get(compliance(unit, day)), unit);
    }

    private static String compliance(String unit, String day) {
        return "/api/v1/compliance?asOf=" + day + (unit.isEmpty() ? "" : "&unit=" + unit);
    }

    private static JsonNode row(Answer answer, String unit) {
        JsonNode row = answer.json().path("rows").path(0);
        assertThat(row.path("unit").asString("")).isEqualTo(unit);
        return row;
    }

    private static Figures figures(JsonNode row) {
        return new Figures(
                row.path("staff").asInt(),
                row.path("emPersons").asInt(),
                row.path("assignedHeadcount").asInt(),
                row.path("requiredPercent").asInt(0),
                row.path("requiredPersons").asInt(0),
                row.path("gap").asInt(0),
                row.path("verdict").asString());
    }

    private JsonNode person(String person, String day) {
        return client.get("/api/v1/people/" + person + "?asOf=" + day).json();
    }

    private static Map<String, @Nullable Object> appointment() {
        return Orders.appoint("2026-12-01", "Phó Chủ tịch UBND xã", "DEPUTY_HEAD");
    }

    private static Map<String, @Nullable Object> clause(
            String id, String citation, String scope, @Nullable Object band, int percent) {
        return ordered(
                "id", id,
                "citation", citation,
                "measure", "STAFF_OF_ASSIGNED_HEADCOUNT",
                "scope", scope,
                "unit", null,
                "band", band,
                "minimumPercent", percent,
                "text", "Tối thiểu là " + percent + "%.");
    }

    private static Map<String, @Nullable Object> band(
            int from, boolean includesFrom, @Nullable Object below) {
        return ordered("fromPercent", from, "includesFrom", includesFrom, "belowPercent", below);
    }
}
