package socai.app;

import static socai.app.Orders.ordered;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Bodies of requests about a plan that are in order; a test changes what it is about. */
final class PlanOrders {

    static final String ACTIONS = "/api/v1/plan/actions";

    private PlanOrders() {}

    static Map<String, @Nullable Object> adopt(String plan, int year) {
        return Orders.plan(year + "-04-01", plan, List.of(clause()), roadmap(year));
    }

    static Map<String, @Nullable Object> order(String plan, Map<?, ?>... actions) {
        Map<String, @Nullable Object> order =
                Orders.order("", "plan", plan, "actions", List.of(actions));
        order.remove("effectiveOn");
        return order;
    }

    static Map<String, @Nullable Object> take(Map<String, @Nullable Object> fact) {
        return ordered("action", "RECORD", "fact", fact);
    }

    static Map<String, @Nullable Object> correct(
            long sequence, Map<String, @Nullable Object> fact) {
        return ordered("action", "CORRECT", "sequence", sequence, "fact", fact);
    }

    static Map<String, @Nullable Object> annul(long sequence) {
        return ordered("action", "ANNUL", "sequence", sequence);
    }

    static Map<String, @Nullable Object> choose(String day) {
        return ordered(
                "type",
                "CHOOSE_READING",
                "effectiveOn",
                day,
                "reading",
                "WOMEN_OF",
                "choice",
                "OF_ACTUAL");
    }

    static Map<String, @Nullable Object> yearly(int year) {
        return task(
                year,
                "V.3",
                ordered("kind", "COMMUNES", "unit", null, "asPrinted", "CẤP XÃ"),
                ordered("month", 10, "day", 31, "fromYear", year, "toYear", null));
    }

    static Map<String, @Nullable Object> continuous(int year, String unit) {
        return task(year, "I.1", ordered("kind", "UNIT", "unit", unit, "asPrinted", "SỞ"), null);
    }

    private static Map<String, @Nullable Object> task(
            int year, String number, Object owner, @Nullable Object yearly) {
        return ordered(
                "type",
                "LAY_DOWN_TASK",
                "effectiveOn",
                year + "-04-01",
                "task",
                number,
                "clause",
                "Phụ lục",
                "title",
                "Báo cáo định kỳ",
                "owner",
                owner,
                "partners",
                null,
                "product",
                "Báo cáo",
                "time",
                ordered("asPrinted", "Theo kỳ", "days", List.of(), "yearly", yearly, "open", null));
    }

    static Map<String, @Nullable Object> done(String day, String by, @Nullable String due) {
        return ordered(
                "type",
                "REPORT_DONE",
                "effectiveOn",
                day,
                "task",
                "V.3",
                "by",
                by,
                "due",
                due,
                "product",
                ordered("number", "12/BC-UBND", "name", "Báo cáo năm 2026"));
    }

    private static Object clause() {
        return ordered(
                "id", "PROV",
                "citation", "II.2.a",
                "measure", "STAFF_OF_ASSIGNED_HEADCOUNT",
                "scope", "PROVINCE_LEVEL",
                "text", "Tối thiểu là 10% tổng số biên chế được giao của cấp tỉnh.",
                "unit", null,
                "band", null,
                "minimumPercent", 10);
    }

    private static Object roadmap(int year) {
        return List.of(ordered("on", (year + 4) + "-12-31", "percent", 80));
    }
}
