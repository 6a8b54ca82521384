package socai.app;

import static org.assertj.core.api.Assertions.assertThat;
import static socai.app.Orders.ordered;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import socai.app.Client.Answer;
import tools.jackson.databind.JsonNode;

/** Decisions and reorganisations over HTTP, read back on any day as known at any number. */
@WithProduct
@Timeout(120)
class KnownAtOverHttpTest {

    private static final String HOME = "XA-HAI-CHIEU";
    private static final String HOST = "XA-CHU-NHA";

    private final Client client;

    KnownAtOverHttpTest(Product product) {
        this.client = product.client();
    }

    @Test
    void aCareerWithALateEntryACorrectionAndItsAnnulmentIsToldAsItWasKnown() {
        post("/api/v1/units", Orders.establish("2025-07-01", HOME, "COMMUNE"));
        post("/api/v1/units", Orders.establish("2025-07-01", HOST, "COMMUNE"));
        String hoa = recruit("2026-01-01", HOME, "019196000701");
        List<Long> known = new ArrayList<>(List.of(known(hoa, 0)));
        List<Map<String, @Nullable Object>> actions =
                List.of(
                        take(fact("SECOND", "2026-03-01", "host", HOST, "until", "2026-12-31")),
                        take(deputy("2026-02-01")),
                        ordered("action", "CORRECT", "sequence", 2, "fact", deputy("2026-02-15")),
                        ordered("action", "ANNUL", "sequence", 3));
        for (Map<String, @Nullable Object> action : actions) {
            // What others record in between takes numbers too.
            post(
                    "/api/v1/units/" + HOST + "/headcounts",
                    Orders.headcount("2026-01-01", "ASSIGNED", 20 + known.size()));
            act("/api/v1/people/" + hoa, action);
            known.add(known(hoa, known.size()));
        }

        List<Boolean> holdsThePost =
                known.stream()
                        .map(number -> person(hoa, "?asOf=2026-02-10&knownAt=" + number))
                        .map(file -> file.at("/state/position").isObject())
                        .toList();
        assertThat(holdsThePost).containsExactly(false, false, true, false, true);

        itsEventsSayWhatBecameOfThem(hoa, known);
        itsHistoryInBothTimesHasAPeriodForEachState(hoa, known);
        theBodiesListItAsKnown(hoa, known);
        theAnswerNamesTheCheckpointThatHoldsIt(hoa, known);
    }

    @Test
    void aDecisionThatDoesNotAddUpUntilItsLastEntryStopsNobody() {
        String home = "XA-TUNG-BUOC";
        post("/api/v1/units", Orders.establish("2025-07-01", home, "COMMUNE"));
        String mai = recruit("2025-10-01", home, "019196000791");
        act("/api/v1/people/" + mai, take(fact("DEPART", "2026-05-01", "kind", "RETIREMENT")));

        act(
                "/api/v1/people/" + mai,
                take(fact("DEPART", "2026-03-01", "kind", "RETIREMENT")),
                ordered("action", "ANNUL", "sequence", 1));

        long first = known(mai, 2);
        String whole = "?asOf=2026-04-01&knownAt=" + known(mai, 3);
        assertThat(person(mai, whole).at("/state/status").asString()).isEqualTo("LEFT");
        assertThat(person(mai, whole).at("/state/since").asString()).isEqualTo("2026-03-01");
        JsonNode half = person(mai, "?asOf=2026-06-01&knownAt=" + first).path("knownAt");
        assertThat(half.path("whole").asBoolean()).isFalse();
        assertThat(half.path("wholeLedgerNo").asLong()).isBetween(known(mai, 1), first - 1);
        assertThat(person(mai, whole).at("/knownAt/whole").asBoolean()).isTrue();
        assertThat(person(mai, whole).at("/knownAt/wholeLedgerNo").asLong()).isEqualTo(first + 1);
        assertThat(person(mai, "").at("/knownAt/whole").asBoolean()).isTrue();
        // The earlier of two departures is the one that counts while both are known.
        assertThat(person(mai, "?asOf=2026-06-01&knownAt=" + first).at("/state/since").asString())
                .isEqualTo("2026-03-01");
        client.getUntil(
                answer -> answer.json().at("/knownAt/ledgerNo").asLong() > first,
                "/api/v1/people?unit=" + home);
        client.getUntil(
                answer -> answer.json().at("/knownAt/ledgerNo").asLong() > first,
                "/api/v1/compliance?unit=" + home);
        assertThat(client.get("/actuator/health").status()).isEqualTo(200);
    }

    private void itsEventsSayWhatBecameOfThem(String hoa, List<Long> known) {
        JsonNode now = person(hoa, "?asOf=2026-06-01").path("history");
        assertThat(now.findValuesAsString("standing"))
                .containsExactly("STANDS", "STANDS", "STANDS", "ANNULLED", "STANDS");
        assertThat(now.at("/3/by").asLong()).isEqualTo(known.get(4));
        assertThat(now.at("/2/sequence").asInt()).isEqualTo(2);
        JsonNode then = person(hoa, "?asOf=2026-06-01&knownAt=" + known.get(3)).path("history");
        assertThat(then.findValuesAsString("standing"))
                .containsExactly("STANDS", "STANDS", "CORRECTED", "STANDS");
        assertThat(then.at("/2/by").asLong()).isEqualTo(known.get(3));
        Answer proof = client.get(now.at("/3/proof").asString());
        assertThat(proof.status()).isEqualTo(200);
        assertThat(proof.text()).startsWith("c2sp.org/tlog-proof@v1\nindex " + (known.get(3) - 1));
    }

    private void itsHistoryInBothTimesHasAPeriodForEachState(String hoa, List<Long> known) {
        JsonNode timeline = client.get("/api/v1/people/" + hoa + "/timeline").json();
        assertThat(timeline.path("total").asInt()).isEqualTo(5);
        JsonNode periods = timeline.path("periods");
        assertThat(periods.findValues("knownFrom").stream().map(JsonNode::asLong))
                .containsExactlyElementsOf(known);
        assertThat(periods.at("/4/knownTo").isNull()).isTrue();
        assertThat(periods.at("/3/knownTo")).isEqualTo(periods.at("/4/knownFrom"));
        assertThat(periods.at("/4/spans")).isEqualTo(periods.at("/2/spans"));
        assertThat(periods.at("/3/spans").findValuesAsString("from"))
                .containsExactly("2026-01-01", "2026-02-15", "2026-03-01");
        JsonNode paged = client.get("/api/v1/people/" + hoa + "/timeline?size=2&page=2").json();
        assertThat(paged.path("periods")).hasSize(1);
        assertThat(paged.at("/periods/0")).isEqualTo(periods.path(4));
    }

    private void theBodiesListItAsKnown(String hoa, List<Long> known) {
        client.getUntil(
                answer -> answer.json().at("/knownAt/ledgerNo").asLong() >= known.getLast(),
                "/api/v1/people?unit=" + HOST);
        String guests = "/api/v1/people?tie=HOSTED&asOf=2026-06-01&unit=" + HOST;
        assertThat(client.get(guests + "&knownAt=" + known.get(0)).json().path("total").asInt())
                .isZero();
        JsonNode guest = client.get(guests + "&leader=true&minority=true").json();
        assertThat(guest.path("people").findValuesAsString("person")).containsExactly(hoa);
        assertThat(guest.at("/people/0/unit").asString()).isEqualTo(HOME);
        assertThat(guest.at("/people/0/secondment/until").asString()).isEqualTo("2026-12-31");
        assertThat(guest.at("/people/0/positionSince").asString()).isEqualTo("2026-02-01");
        String staff = "/api/v1/people?asOf=2026-06-01&unit=" + HOME;
        assertThat(client.get(staff).json().path("total").asInt()).isEqualTo(1);
        assertThat(client.get(staff + "&sex=MALE").json().path("total").asInt()).isZero();
        assertThat(client.get("/api/v1/people?asOf=2026-06-01&unit=" + HOST).json().path("total"))
                .isEqualTo(client.get(staff + "&leader=false").json().path("total"));

        JsonNode dues =
                client.get("/api/v1/units/" + HOME + "/dues?asOf=2026-06-01&to=2031-12-31").json();
        assertThat(dues.path("dues").findValuesAsString("kind"))
                .containsExactly("END_OF_SECONDMENT", "END_OF_TERM");
        assertThat(dues.path("dues").findValuesAsString("on"))
                .containsExactly("2026-12-31", "2031-01-31");
        assertThat(dues.path("dues").findValuesAsString("about"))
                .containsExactly(HOST, "Phó Chủ tịch UBND xã");
        assertThat(
                        client.get("/api/v1/units/" + HOME + "/dues?asOf=2026-06-01&to=2026-12-30")
                                .json()
                                .path("total")
                                .asInt())
                .isZero();
    }

    private void theAnswerNamesTheCheckpointThatHoldsIt(String hoa, List<Long> known) {
        JsonNode byNumber = person(hoa, "?asOf=2026-02-10&knownAt=" + known.get(2));
        JsonNode echo = byNumber.path("knownAt");
        assertThat(echo.path("ledgerNo").asLong()).isEqualTo(known.get(2));
        long size = echo.at("/checkpoint/size").asLong();
        assertThat(size).isGreaterThanOrEqualTo(known.get(2));
        JsonNode signed =
                client.get("/api/v1/checkpoints?size=1&below=" + (size + 1))
                        .json()
                        .at("/checkpoints/0");
        assertThat(signed.path("ledgerNo").asLong()).isEqualTo(size);
        assertThat(signed.path("root")).isEqualTo(echo.at("/checkpoint/root"));
        JsonNode byInstant =
                person(hoa, "?asOf=2026-02-10&knownAt=" + echo.path("sealedAt").asString());
        assertThat(byInstant.at("/knownAt/ledgerNo").asLong()).isEqualTo(size);
        assertThat(byInstant.path("state")).isEqualTo(byNumber.path("state"));
    }

    @Test
    void aReorganisationIsReadBackWithItsStaffAndItsKin() {
        post("/api/v1/units", Orders.establish("2025-07-01", "XA-NHAP", "COMMUNE"));
        post("/api/v1/units", Orders.establish("2025-07-01", "XA-CHIA", "COMMUNE"));
        post("/api/v1/units", Orders.establish("2025-07-01", "XA-GIAI", "COMMUNE"));
        String merged = recruit("2026-01-01", "XA-NHAP", "019196000711");
        String split = recruit("2026-01-01", "XA-CHIA", "019196000712");
        String named = recruit("2026-01-01", "XA-GIAI", "019196000713");
        long before = known(named, 0);

        Map<String, @Nullable Object> order =
                Orders.order(
                        "2026-08-01",
                        "established",
                        List.of(body("XA-GOP", "Xã Gộp")),
                        "endings",
                        List.of(
                                ordered("type", "MERGE", "unit", "XA-NHAP", "into", "XA-GOP"),
                                ordered(
                                        "type",
                                        "SPLIT",
                                        "unit",
                                        "XA-CHIA",
                                        "into",
                                        List.of("XA-CHIA", "XA-GOP")),
                                ordered("type", "DISSOLVE", "unit", "XA-GIAI")),
                        "follow",
                        List.of(),
                        "named",
                        List.of(
                                ordered("person", named, "to", "XA-GOP"),
                                ordered("person", split, "to", "XA-GOP")));
        Answer answer = post("/api/v1/reorganisations", order);
        assertThat(answer.json().path("established").asInt()).isEqualTo(1);
        assertThat(answer.json().path("ended").asInt()).isEqualTo(3);

        JsonNode joined =
                client.getUntil(
                                seen -> seen.status() == 200,
                                "/api/v1/units/XA-GOP?asOf=2026-08-01")
                        .json();
        assertThat(joined.at("/lineage/predecessors").findValuesAsString("unit"))
                .containsExactly("XA-CHIA", "XA-NHAP");
        assertThat(joined.at("/lineage/predecessors").findValuesAsString("how"))
                .containsExactly("SPLIT", "MERGED");
        assertThat(client.get(joined.at("/lineage/predecessors/0/proof").asString()).status())
                .isEqualTo(200);
        assertThat(client.get("/api/v1/units/XA-GOP?knownAt=" + before).code())
                .isEqualTo("unit-not-known");
        JsonNode gone = client.get("/api/v1/units/XA-NHAP?asOf=2026-08-01").json();
        assertThat(gone.path("existsOnDay").asBoolean()).isFalse();
        assertThat(gone.at("/lineage/successors/0/unit").asString()).isEqualTo("XA-GOP");
        JsonNode asKnownBefore =
                client.get("/api/v1/units/XA-NHAP?asOf=2026-08-01&knownAt=" + before).json();
        assertThat(asKnownBefore.path("existsOnDay").asBoolean()).isTrue();
        assertThat(asKnownBefore.at("/lineage/successors")).isEmpty();

        String staff = "/api/v1/people?asOf=2026-08-01&unit=XA-GOP";
        Answer all = client.getUntil(seen -> seen.json().path("total").asInt() == 3, staff);
        assertThat(all.json().path("people").findValuesAsString("person"))
                .containsExactlyInAnyOrder(merged, split, named);
        assertThat(client.get(staff + "&knownAt=" + before).json().path("people")).isEmpty();

        aBodyIsRenamedAndMoved();
    }

    @Test
    void aReorganisationIsAnnulledInOneRequestAndItsStaffIsBack() {
        post("/api/v1/units", Orders.establish("2025-07-01", "XA-VE", "COMMUNE"));
        String mai = recruit("2026-01-01", "XA-VE", "019196000731");
        Map<String, @Nullable Object> order =
                Orders.order(
                        "2026-08-01",
                        "established",
                        List.of(body("XA-DI", "Xã Đi")),
                        "endings",
                        List.of(ordered("type", "MERGE", "unit", "XA-VE", "into", "XA-DI")),
                        "follow",
                        List.of(),
                        "named",
                        List.of());
        post("/api/v1/reorganisations", order);
        long moved = known(mai, 1);
        assertThat(person(mai, "?asOf=2026-09-01").at("/state/unit").asString()).isEqualTo("XA-DI");

        Map<String, @Nullable Object> annulment =
                Orders.order(
                        "",
                        "bodies",
                        List.of(
                                ordered("unit", "XA-VE", "sequences", List.of(1)),
                                ordered("unit", "XA-DI", "sequences", List.of(0))));
        annulment.remove("effectiveOn");
        Answer answer = post("/api/v1/reorganisations/annulments", annulment);

        assertThat(answer.json().path("bodies").asInt()).isEqualTo(2);
        known(mai, 2);
        assertThat(person(mai, "?asOf=2026-09-01").at("/state/unit").asString()).isEqualTo("XA-VE");
        assertThat(person(mai, "?asOf=2026-09-01&knownAt=" + moved).at("/state/unit").asString())
                .isEqualTo("XA-DI");
        String staff = "/api/v1/people?asOf=2026-09-01&unit=XA-VE";
        assertThat(client.getUntil(seen -> seen.json().path("total").asInt() == 1, staff).status())
                .isEqualTo(200);
        assertThat(client.post("/api/v1/reorganisations/annulments", annulment).code())
                .isEqualTo("unit-event-already-annulled");
    }

    private void aBodyIsRenamedAndMoved() {
        act("/api/v1/units/XA-GOP", take(fact("RENAME", "2026-09-01", "name", "Xã Đổi Tên")));
        act("/api/v1/units/XA-GOP", take(fact("MOVE", "2026-10-01", "parent", "XA-CHIA")));
        act(
                "/api/v1/units/XA-GOP",
                take(
                        fact(
                                "RECORD_POPULATION",
                                "2026-09-01",
                                "total",
                                1_000,
                                "minority",
                                600,
                                "groups",
                                List.of(ordered("ethnicity", "tay", "persons", 500)),
                                "source",
                                "Điều tra")),
                take(fact("ASSIGN_HEADCOUNT", "2026-09-01", "kind", "ASSIGNED", "persons", 30)));
        Answer file =
                client.getUntil(
                        seen -> seen.header("ETag").equals("\"4\""),
                        "/api/v1/units/XA-GOP?asOf=2026-10-01");
        JsonNode now = file.json();
        assertThat(now.at("/unit/name").asString()).isEqualTo("Xã Đổi Tên");
        assertThat(now.at("/unit/parent").asString()).isEqualTo("XA-CHIA");
        assertThat(now.at("/lineage/changes").findValuesAsString("effectiveOn"))
                .containsExactly("2026-09-01", "2026-10-01");
        assertThat(now.at("/headcounts/0/persons").asInt()).isEqualTo(30);
        assertThat(now.at("/population/groups/0/ethnicity").asString()).isEqualTo("tay");
        assertThat(now.at("/population/source").asString()).isEqualTo("Điều tra");
        JsonNode before = client.get("/api/v1/units/XA-GOP?asOf=2026-08-31").json();
        assertThat(before.at("/unit/name").asString()).isEqualTo("Xã Gộp");
        assertThat(before.at("/population").isNull()).isTrue();
        assertThat(client.get("/api/v1/units?asOf=2026-08-31&size=200").text()).contains("Xã Gộp");
        assertThat(client.get("/api/v1/units?asOf=2026-09-01&size=200").text())
                .contains("Xã Đổi Tên")
                .doesNotContain("Xã Gộp");
    }

    @Test
    void oneDecisionAboutManyPeopleIsReadBackForEach() {
        post("/api/v1/units", Orders.establish("2025-07-01", "XA-NHIEU", "COMMUNE"));
        String first = recruit("2026-01-01", "XA-NHIEU", "019196000721");
        String second = recruit("2026-01-01", "XA-NHIEU", "019196000722");
        Map<String, @Nullable Object> rank =
                take(fact("CHANGE_RANK", "2026-04-01", "code", "01.003", "name", "Chuyên viên"));
        Map<String, @Nullable Object> order =
                Orders.order(
                        "2026-04-01",
                        "people",
                        List.of(
                                ordered("person", first, "actions", List.of(rank)),
                                ordered(
                                        "person",
                                        second,
                                        "actions",
                                        List.of(
                                                rank,
                                                take(
                                                        fact(
                                                                "PLAN_IN",
                                                                "2026-05-01",
                                                                "title",
                                                                ordered(
                                                                        "title",
                                                                        "Chủ tịch",
                                                                        "kind",
                                                                        "HEAD")))))));
        order.remove("effectiveOn");

        assertThat(post("/api/v1/decisions", order).json().path("people").asInt()).isEqualTo(2);

        known(first, 1);
        known(second, 2);
        assertThat(person(first, "?asOf=2026-04-01").at("/state/rank/code").asString())
                .isEqualTo("01.003");
        JsonNode planned = person(second, "?asOf=2026-05-01");
        assertThat(planned.at("/state/rank/name").asString()).isEqualTo("Chuyên viên");
        assertThat(planned.at("/state/plannedFor/0/title").asString()).isEqualTo("Chủ tịch");
        assertThat(person(second, "?asOf=2026-04-30").at("/state/plannedFor")).isEmpty();
        assertThat(planned.at("/history/1/decision"))
                .isEqualTo(person(first, "").at("/history/1/decision"));
    }

    private String recruit(String day, String unit, String number) {
        return post("/api/v1/people", Orders.recruit(day, unit, "tay", number))
                .json()
                .path("person")
                .asString();
    }

    /** The ledger number of an event, once it is sealed. */
    private long known(String person, int sequence) {
        Answer file =
                client.getUntil(
                        seen -> seen.json().path("history").has(sequence),
                        "/api/v1/people/" + person);
        return file.json().at("/history/" + sequence + "/ledgerNo").asLong();
    }

    private JsonNode person(String person, String asked) {
        Answer file = client.get("/api/v1/people/" + person + asked);
        assertThat(file.status()).as(file.text()).isEqualTo(200);
        return file.json();
    }

    private void act(String of, Map<?, ?>... actions) {
        Map<String, @Nullable Object> order =
                Orders.order("2026-01-01", "actions", List.of(actions));
        order.remove("effectiveOn");
        post(of + "/actions", order);
    }

    private Answer post(String path, Map<String, @Nullable Object> order) {
        Answer answer = client.post(path, order);
        assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
        return answer;
    }

    private static Map<String, @Nullable Object> take(Map<String, @Nullable Object> fact) {
        return ordered("action", "RECORD", "fact", fact);
    }

    private static Map<String, @Nullable Object> deputy(String day) {
        return fact(
                "APPOINT",
                day,
                "position",
                ordered("title", "Phó Chủ tịch UBND xã", "kind", "DEPUTY_HEAD"),
                "way",
                "APPOINTMENT",
                "until",
                "2031-01-31");
    }

    private static Map<String, @Nullable Object> body(String code, String name) {
        return ordered("code", code, "name", name, "level", "COMMUNE", "function", "GENERAL");
    }

    private static Map<String, @Nullable Object> fact(
            String type, String day, @Nullable Object... more) {
        Map<String, @Nullable Object> fact = ordered("type", type, "effectiveOn", day);
        fact.putAll(ordered(more));
        return fact;
    }
}
