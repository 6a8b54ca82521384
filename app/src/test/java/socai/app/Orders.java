package socai.app;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Bodies of requests that are in order; a test changes what it is about. */
final class Orders {

    private Orders() {}

    static Map<String, @Nullable Object> decision(String number) {
        return ordered(
                "number", number,
                "signedOn", "2026-01-10",
                "issuer", "Sở Nội vụ tỉnh Thái Nguyên",
                "signer", "Nguyễn Văn An");
    }

    static Map<String, @Nullable Object> recruit(
            String day, String unit, String ethnicity, String number) {
        Map<String, @Nullable Object> body = order(day);
        body.put("unit", unit);
        body.put("route", "EXAM");
        body.put("category", "CIVIL_SERVANT");
        body.put("sex", "FEMALE");
        body.put("ethnicity", ethnicity);
        body.put(
                "identity",
                ordered("name", "Nông Thị Hoa", "number", number, "birthDate", "1996-05-17"));
        return body;
    }

    static Map<String, @Nullable Object> transfer(String day, String unit) {
        return order(day, "unit", unit);
    }

    static Map<String, @Nullable Object> appoint(String day, String title, String kind) {
        return order(day, "title", title, "kind", kind);
    }

    static Map<String, @Nullable Object> train(String day, String field, String level) {
        return order(
                day,
                "field",
                field,
                "level",
                level,
                "provider",
                "Trường Chính trị tỉnh",
                "certificate",
                "CC-17");
    }

    static Map<String, @Nullable Object> depart(String day, String kind) {
        return order(day, "kind", kind);
    }

    static Map<String, @Nullable Object> establish(String day, String code, String level) {
        return order(
                day, "code", code, "name", "Đơn vị " + code, "level", level, "function", "GENERAL");
    }

    static Map<String, @Nullable Object> headcount(String day, String kind, int persons) {
        return order(day, "kind", kind, "persons", persons);
    }

    static Map<String, @Nullable Object> population(String day, int total, int minority) {
        return order(day, "total", total, "minority", minority, "source", "Điều tra 53 dân tộc");
    }

    static Map<String, @Nullable Object> plan(
            String day, String number, Object clauses, Object roadmap) {
        Map<String, @Nullable Object> body =
                order(
                        day,
                        "title",
                        "Kế hoạch phát triển đội ngũ",
                        "clauses",
                        clauses,
                        "roadmap",
                        roadmap);
        body.put("decision", decision(number));
        return body;
    }

    static Map<String, @Nullable Object> order(String day, @Nullable Object... more) {
        Map<String, @Nullable Object> body =
                ordered(
                        "effectiveOn",
                        day,
                        "decision",
                        decision("12/QĐ-SNV"),
                        "actor",
                        "hoa.nt",
                        "reason",
                        "Theo kế hoạch năm 2026");
        body.putAll(ordered(more));
        return body;
    }

    static Map<String, @Nullable Object> ordered(@Nullable Object... keysAndValues) {
        Map<String, @Nullable Object> map = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
