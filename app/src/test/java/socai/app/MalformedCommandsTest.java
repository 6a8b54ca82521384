package socai.app;

import static org.assertj.core.api.Assertions.assertThat;
import static socai.app.Orders.ordered;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import socai.app.Client.Answer;
import tools.jackson.databind.JsonNode;

/** Every address that records refuses what it cannot mean, in both languages, and points at it. */
@WithProduct
@Timeout(60)
class MalformedCommandsTest {

    private static final String PERSON = "/api/v1/people/" + new UUID(7, 7);
    private static final String PLAN = "/api/v1/plan/actions";
    private static final String UNIT = "/api/v1/units/XA-HONG";

    private final Client client;

    MalformedCommandsTest(Product product) {
        this.client = product.client();
    }

    static Stream<Arguments> orders() {
        Map<String, Map<String, @Nullable Object>> orders = new LinkedHashMap<>();
        orders.put("/api/v1/people", Orders.recruit("2026-03-01", "XA-A", "tay", "019196000777"));
        orders.put(PERSON + "/transfers", Orders.transfer("2026-03-01", "XA-A"));
        orders.put(PERSON + "/appointments", Orders.appoint("2026-03-01", "Trưởng", "HEAD"));
        orders.put(PERSON + "/trainings", Orders.train("2026-03-01", "INFORMATICS", "BACHELOR"));
        orders.put(PERSON + "/departures", Orders.depart("2026-03-01", "DEATH"));
        orders.put("/api/v1/units", Orders.establish("2026-03-01", "XA-HONG", "COMMUNE"));
        orders.put(UNIT + "/headcounts", Orders.headcount("2026-03-01", "ASSIGNED", 5));
        orders.put(UNIT + "/populations", Orders.population("2026-03-01", 100, 50));
        orders.put("/api/v1/plans", Orders.plan("2026-03-01", "9/KH", List.of(), List.of()));
        orders.put(PERSON + "/actions", without(Orders.order("", "actions", List.of())));
        orders.put(UNIT + "/actions", without(Orders.order("", "actions", List.of())));
        orders.put(PLAN, planOrder(List.of()));
        orders.put("/api/v1/decisions", without(Orders.order("", "people", List.of())));
        orders.put("/api/v1/reorganisations", reorganisation(List.of()));
        orders.put(
                "/api/v1/reorganisations/annulments",
                without(Orders.order("", "bodies", List.of())));
        return orders.entrySet().stream()
                .map(order -> Arguments.of(order.getKey(), order.getValue()));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void anOrderWithoutAuthorityOrWithAFieldTooManyIsA400(
            String path, Map<String, @Nullable Object> order) {
        for (String field : List.of("decision", "actor", "reason")) {
            refused(path, changed(order, field, null), "invalid-fields", "/" + field);
        }
        refused(path, changed(order, "actor", " "), "invalid-fields", "/actor");
        refused(
                path,
                changed(order, "decision", changed(Orders.decision("1"), "number", "")),
                "invalid-fields",
                "/decision/number");
        refused(
                path,
                changed(order, "decision", changed(Orders.decision("1"), "signedOn", "hôm qua")),
                "date-malformed",
                "/decision/signedOn");
        refused(path, changed(order, "salary", 1), "unreadable-body", "/salary");
        if (order.containsKey("effectiveOn")) {
            refused(path, changed(order, "effectiveOn", null), "invalid-fields", "/effectiveOn");
            refused(
                    path,
                    changed(order, "effectiveOn", "2026-02-30"),
                    "date-malformed",
                    "/effectiveOn");
            refused(
                    path,
                    changed(order, "effectiveOn", "0026-03-01"),
                    "date-out-of-range",
                    "/effectiveOn");
        }
    }

    static Stream<Arguments> details() {
        Map<String, @Nullable Object> rename =
                ordered("type", "RENAME", "effectiveOn", "2026-01-01", "name", "Xã Mới");
        return Stream.of(
                action(PERSON, List.of(), "invalid-fields", "/actions"),
                action(
                        PERSON,
                        List.of(ordered("action", "SHOUT")),
                        "unreadable-body",
                        "/actions/0"),
                action(
                        PERSON,
                        List.of(take(ordered("type", "PROMOTE"))),
                        "unreadable-body",
                        "/actions/0/fact"),
                action(
                        PERSON,
                        List.of(take(ordered("type", "TRANSFER", "effectiveOn", "2026-01-01"))),
                        "invalid-fields",
                        "/actions/0/fact/unit"),
                action(
                        PERSON,
                        List.of(
                                take(
                                        ordered(
                                                "type",
                                                "TRANSFER",
                                                "effectiveOn",
                                                "1/1/2026",
                                                "unit",
                                                "XA-A"))),
                        "date-malformed",
                        "/actions/0/fact/effectiveOn"),
                action(
                        PERSON,
                        List.of(ordered("action", "ANNUL", "sequence", -1)),
                        "invalid-fields",
                        "/actions/0/sequence"),
                action(UNIT, List.of(), "invalid-fields", "/actions"),
                action(
                        UNIT,
                        List.of(take(changed(rename, "name", ""))),
                        "invalid-fields",
                        "/actions/0/fact/name"),
                action(
                        UNIT,
                        List.of(take(changed(rename, "type", "MERGE"))),
                        "unreadable-body",
                        "/actions/0/fact"),
                action(
                        "/api/v1/units/x%C3%A3",
                        List.of(take(rename)), "unit-code-malformed", "path:code"),
                Arguments.of(
                        "/api/v1/decisions",
                        without(Orders.order("", "people", List.of())),
                        "invalid-fields",
                        "/people"),
                Arguments.of(
                        "/api/v1/decisions",
                        without(
                                Orders.order(
                                        "",
                                        "people",
                                        List.of(ordered("person", "hoa", "actions", List.of())))),
                        "unreadable-body",
                        "/people/0/person"),
                plan(ordered("type", "SING"), "unreadable-body", ""),
                plan(reading("EXACTLY_71", "LOWER"), "unreadable-body", "/reading"),
                plan(reading("EXACTLY_70", "OF_ACTUAL"), "not-one-of", "/choice"),
                plan(
                        task(
                                "owner",
                                ordered("kind", "COMMUNES", "unit", "XA-A", "asPrinted", "x")),
                        "owner-unit-goes-with-kind",
                        "/owner/unit"),
                plan(
                        task("owner", ordered("kind", "UNIT", "unit", null, "asPrinted", "x")),
                        "owner-unit-goes-with-kind",
                        "/owner/unit"),
                plan(
                        task("time", time(List.of("2026-12-31"), yearly(10, 31, 2026, 2030))),
                        "days-or-yearly",
                        "/time/yearly"),
                plan(
                        task("time", time(List.of(), yearly(2, 29, 2026, 2030))),
                        "not-in-every-year",
                        "/time/yearly/day"),
                plan(
                        task("time", time(List.of(), yearly(10, 31, 2030, 2026))),
                        "years-out-of-order",
                        "/time/yearly/toYear"),
                plan(
                        task("time", time(List.of(), yearly(13, 31, 2026, 2030))),
                        "invalid-fields",
                        "/time/yearly/month"),
                plan(task("title", " "), "invalid-fields", "/title"),
                plan(done("by", "xã"), "invalid-fields", "/by"),
                plan(done("product", null), "invalid-fields", "/product"),
                plan(done("due", "31/10/2026"), "date-malformed", "/due"),
                Arguments.of(
                        "/api/v1/reorganisations",
                        reorganisation(List.of()),
                        "invalid-fields",
                        "/endings"),
                Arguments.of(
                        "/api/v1/reorganisations",
                        reorganisation(List.of(ordered("type", "EXPLODE", "unit", "XA-A"))),
                        "unreadable-body",
                        "/endings/0"),
                Arguments.of(
                        "/api/v1/reorganisations",
                        reorganisation(
                                List.of(ordered("type", "MERGE", "unit", "XA-A", "into", "xã"))),
                        "invalid-fields",
                        "/endings/0/into"));
    }

    @ParameterizedTest
    @MethodSource("details")
    void whatADecisionOrdersIsReadToTheLastField(
            String path, Map<String, @Nullable Object> order, String code, String pointer) {
        refused(path, order, code, pointer);
    }

    private void refused(
            String path, Map<String, @Nullable Object> order, String code, String pointer) {
        Answer vietnamese = client.post(path, order);
        Answer english = client.post(path, order, "Accept-Language", "en");
        assertThat(vietnamese.status()).as(vietnamese.text()).isEqualTo(400);
        assertThat(vietnamese.header("Content-Type")).startsWith("application/problem+json");
        assertThat(vietnamese.code()).as(vietnamese.text()).isEqualTo(code);
        JsonNode errors = vietnamese.json().path("errors");
        assertThat(errors.findValuesAsString("pointer")).as(vietnamese.text()).contains(pointer);
        assertThat(english.json().path("title")).isNotEqualTo(vietnamese.json().path("title"));
        assertThat(english.json().path("detail")).isNotEqualTo(vietnamese.json().path("detail"));
    }

    private static Arguments action(String of, List<?> actions, String code, String pointer) {
        return Arguments.of(
                of + "/actions", without(Orders.order("", "actions", actions)), code, pointer);
    }

    private static Arguments plan(Map<String, @Nullable Object> fact, String code, String pointer) {
        return Arguments.of(
                PLAN, planOrder(List.of(take(fact))), code, "/actions/0/fact" + pointer);
    }

    private static Map<String, @Nullable Object> planOrder(List<?> actions) {
        return without(Orders.order("", "plan", "128/KH-UBND", "actions", actions));
    }

    private static Map<String, @Nullable Object> reading(String reading, String choice) {
        return ordered(
                "type",
                "CHOOSE_READING",
                "effectiveOn",
                "2026-05-01",
                "reading",
                reading,
                "choice",
                choice);
    }

    private static Map<String, @Nullable Object> task(String field, @Nullable Object value) {
        Map<String, @Nullable Object> task =
                ordered(
                        "type", "LAY_DOWN_TASK",
                        "effectiveOn", "2026-05-01",
                        "task", "V.3",
                        "clause", "Phụ lục, mục V, số 3",
                        "title", "Báo cáo định kỳ",
                        "owner", ordered("kind", "COMMUNES", "unit", null, "asPrinted", "CẤP XÃ"),
                        "partners", null,
                        "product", "Báo cáo",
                        "time", time(List.of(), yearly(10, 31, 2026, 2030)));
        return changed(task, field, value);
    }

    private static Map<String, @Nullable Object> time(List<String> days, @Nullable Object yearly) {
        return ordered("asPrinted", "Hàng năm", "days", days, "yearly", yearly, "open", null);
    }

    private static Map<String, @Nullable Object> yearly(int month, int day, int from, int to) {
        return ordered("month", month, "day", day, "fromYear", from, "toYear", to);
    }

    private static Map<String, @Nullable Object> done(String field, @Nullable Object value) {
        Map<String, @Nullable Object> done =
                ordered(
                        "type", "REPORT_DONE",
                        "effectiveOn", "2026-10-20",
                        "task", "V.3",
                        "by", "XA-A",
                        "due", "2026-10-31",
                        "product", ordered("number", "12/BC-UBND", "name", "Báo cáo"));
        return changed(done, field, value);
    }

    private static Map<String, @Nullable Object> take(Map<String, @Nullable Object> fact) {
        return ordered("action", "RECORD", "fact", fact);
    }

    private static Map<String, @Nullable Object> reorganisation(List<?> endings) {
        return Orders.order(
                "2026-08-01",
                "established",
                List.of(),
                "endings",
                endings,
                "follow",
                List.of(),
                "named",
                List.of());
    }

    /** What a decision orders has days of its own. */
    private static Map<String, @Nullable Object> without(Map<String, @Nullable Object> order) {
        order.remove("effectiveOn");
        return order;
    }

    private static Map<String, @Nullable Object> changed(
            Map<String, @Nullable Object> order, String field, @Nullable Object value) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(order);
        changed.put(field, value);
        return changed;
    }
}
