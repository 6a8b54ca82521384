package socai.app;

import static org.assertj.core.api.Assertions.assertThat;
import static socai.app.Orders.ordered;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import socai.app.Client.Answer;
import tools.jackson.databind.JsonNode;

/** A person's file over HTTP: recorded, read back on any day as known at any number, mended. */
@WithProduct
@Timeout(120)
class DossierOverHttpTest {

    private static final String HOME = "TRUONG-HO-SO";

    private final Client client;

    DossierOverHttpTest(Product product) {
        this.client = product.client();
    }

    @Test
    void everyKindOfFactStandsOnTheFileOnItsDayWithItsDecisionAndItsReceipt() {
        String lan = recruit("Lục Thị Lan", "019196000801");
        act(
                lan,
                take(
                        fact(
                                "RECORD_QUALIFICATION",
                                "2025-09-01",
                                "kind",
                                "PROFESSIONAL",
                                "level",
                                "BACHELOR",
                                "specialisation",
                                "Sư phạm Toán",
                                "institution",
                                "Đại học Thái Nguyên",
                                "date",
                                "2018-06",
                                "document",
                                "VB-18/117")),
                take(
                        fact(
                                "RECORD_MILITARY_SERVICE",
                                "2025-09-01",
                                "from",
                                "2012",
                                "to",
                                "2014-01",
                                "rank",
                                "Trung sĩ")),
                take(
                        fact(
                                "RECORD_PRIOR_WORK",
                                "2025-09-01",
                                "from",
                                "2018-08",
                                "to",
                                "2025-08-31",
                                "title",
                                "Giáo viên hợp đồng",
                                "employer",
                                "Trường Tiểu học Phú Tiến")),
                take(fact("ADMIT_TO_PARTY", "2022-05-19", "date", "2022-05")),
                take(fact("CONFIRM_IN_PARTY", "2023-05-31", "date", "2023-05")),
                take(pay("2025-09-01", 1, "2.34", "PLACEMENT", "2028-09-01")));
        act(
                lan,
                take(fact("GRANT_ALLOWANCE", "2026-01-01", "kind", "PROFESSION", "percent", 35)),
                take(fact("GRANT_TEACHING_LICENCE", "2026-03-01", "number", "NG-19-000123")),
                take(fact("EVALUATE", "2026-05-31", "year", 2025, "grade", "EXCELLENT")),
                take(
                        fact(
                                "AWARD",
                                "2026-06-01",
                                "form",
                                "BASE_EMULATION_FIGHTER",
                                "title",
                                "Chiến sĩ thi đua cơ sở",
                                "date",
                                "2026-06-01")),
                take(fact("DISCIPLINE", "2026-07-01", "form", "REPRIMAND")),
                take(
                        fact(
                                "COMPLETE_TRAINING",
                                "2026-08-01",
                                "field",
                                "MINORITY_LANGUAGE",
                                "level",
                                "SHORT_COURSE",
                                "provider",
                                "Trường Chính trị tỉnh",
                                "certificate",
                                "TDT-17",
                                "language",
                                ordered("of", List.of("tay", "nung")))),
                take(
                        fact(
                                "COMPLETE_TRAINING",
                                "2026-08-15",
                                "field",
                                "DEFENCE_AND_SECURITY",
                                "level",
                                "SHORT_COURSE",
                                "provider",
                                "Trường Quân sự tỉnh",
                                "certificate",
                                "QP-17",
                                "audience",
                                4)),
                take(fact("SUSPEND_TEACHING_LICENCE", "2026-09-01", "until", "2026-10-31")));

        JsonNode file = dossier(lan, "2026-09-02");
        assertThat(file.at("/pay/coefficient").asString()).isEqualTo("2.34");
        assertThat(file.at("/pay/paidPercent").asInt()).isEqualTo(100);
        assertThat(file.at("/pay/nextExpectedOn").asString()).isEqualTo("2028-09-01");
        assertThat(file.at("/allowances/0/percent").asInt()).isEqualTo(35);
        assertThat(file.at("/evaluations/0/grade").asString()).isEqualTo("EXCELLENT");
        assertThat(file.at("/awards/0/date").asString()).isEqualTo("2026-06-01");
        assertThat(file.at("/disciplines/0/until").asString()).isEqualTo("2027-06-30");
        assertThat(file.at("/disciplines/0/inEffect").asBoolean()).isTrue();
        assertThat(file.at("/party/status").asString()).isEqualTo("OFFICIAL");
        assertThat(file.at("/party/admitted").asString()).isEqualTo("2022-05");
        assertThat(file.at("/teachingLicence/status").asString()).isEqualTo("SUSPENDED");
        assertThat(file.at("/teachingLicence/since").asString()).isEqualTo("2026-09-01");
        assertThat(
                        file.path("qualifications")
                                .valueStream()
                                .map(each -> each.path("kind").asString()))
                .containsExactly("PROFESSIONAL", "MINORITY_LANGUAGE", "DEFENCE_AND_SECURITY");
        assertThat(file.at("/qualifications/0/date").asString()).isEqualTo("2018-06");
        assertThat(file.at("/qualifications/1/language").toString())
                .isEqualTo("[\"nung\",\"tay\"]");
        assertThat(file.at("/qualifications/2/audience").asInt()).isEqualTo(4);
        assertThat(file.at("/militaryService/0/from").asString()).isEqualTo("2012");
        assertThat(file.at("/priorWork/0/employer").asString())
                .isEqualTo("Trường Tiểu học Phú Tiến");
        JsonNode ground = file.at("/pay/ground");
        assertThat(ground.path("event").asString()).isEqualTo("personnel.pay-step-placed");
        assertThat(ground.at("/decision/issuer").asString()).contains("Sở Nội vụ");
        assertThat(client.get(ground.path("proof").asString()).text())
                .startsWith(
                        "c2sp.org/tlog-proof@v1\nindex " + (ground.path("ledgerNo").asLong() - 1));

        JsonNode early = dossier(lan, "2026-02-28");
        assertThat(early.at("/teachingLicence/status").asString()).isEqualTo("NONE");
        assertThat(early.path("evaluations")).isEmpty();
        assertThat(dossier(lan, "2022-05-19").at("/party/status").asString())
                .as("before recruitment")
                .isEqualTo("ON_PROBATION");
        assertThat(dossier(lan, "2027-07-01").at("/disciplines/0/inEffect").asBoolean()).isFalse();
    }

    @Test
    void aWrongStepIsCorrectedAndItsCorrectionAnnulledAndEveryKnowledgeHasItsOwnFile() {
        String mai = recruit("Hoàng Thị Mai", "019196000802");
        act(mai, take(pay("2025-09-01", 1, "2.34", "PLACEMENT", null)));
        long first = lastNumber(mai);
        Map<String, @Nullable Object> right = pay("2025-10-01", 2, "2.67", "PLACEMENT", null);
        act(mai, ordered("action", "CORRECT", "sequence", 1, "fact", right));
        long corrected = lastNumber(mai);
        act(mai, ordered("action", "ANNUL", "sequence", 2));

        assertThat(step(mai, "")).isEqualTo("1 2.34 personnel.pay-step-placed");
        assertThat(step(mai, "&knownAt=" + corrected)).isEqualTo("2 2.67 personnel.corrected");
        assertThat(step(mai, "&knownAt=" + first)).isEqualTo("1 2.34 personnel.pay-step-placed");
        act(mai, ordered("action", "ANNUL", "sequence", 1));
        assertThat(dossier(mai, "2026-09-01").path("pay").isNull()).isTrue();
    }

    @Test
    void oneDecisionRaisesManyAndOneOfThemIsRefusedForAll() {
        String binh = recruit("Nông Thị Bình", "019196000803");
        String chi = recruit("Triệu Thị Chi", "019196000804");
        act(binh, take(pay("2025-09-01", 1, "2.34", "PLACEMENT", null)));
        act(chi, take(pay("2025-09-01", 2, "2.67", "PLACEMENT", null)));
        Map<String, @Nullable Object> raise = take(pay("2026-09-01", 2, "2.67", "REGULAR", null));

        Answer refused = client.post("/api/v1/decisions", many(List.of(binh, chi), raise));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().findValuesAsString("code"))
                .contains("cannot-stand-for-all", "not-the-next-step");
        assertThat(step(binh, "")).startsWith("1 2.34");
        assertThat(client.post("/api/v1/decisions", many(List.of(binh), raise)).status())
                .isEqualTo(200);
        assertThat(step(binh, "")).startsWith("2 2.67");
    }

    @Test
    void aCoefficientIsTextAndADateAsExactAsItIsKnown() {
        String duc = recruit("Ma Thị Đức", "019196000805");
        Map<String, @Nullable Object> number = pay("2025-09-01", 1, "2.34", "PLACEMENT", null);
        number.put("coefficient", 2.34);
        refused(duc, number, "coefficient-malformed", "/actions/0/fact/coefficient");
        number.put("coefficient", "2,34");
        refused(duc, number, "coefficient-malformed", "/actions/0/fact/coefficient");
        Map<String, @Nullable Object> admitted =
                fact("ADMIT_TO_PARTY", "2026-01-01", "date", "19/5/2022");
        refused(duc, admitted, "partial-date-malformed", "/actions/0/fact/date");
        admitted.put("date", "2022-13");
        refused(duc, admitted, "partial-date-malformed", "/actions/0/fact/date");
    }

    private void refused(
            String person, Map<String, @Nullable Object> fact, String code, String pointer) {
        Answer answer = client.post("/api/v1/people/" + person + "/actions", actions(take(fact)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.code()).as(answer.text()).isEqualTo(code);
        assertThat(answer.json().path("errors").findValuesAsString("pointer")).contains(pointer);
    }

    private static Map<String, @Nullable Object> many(
            List<String> people, Map<String, @Nullable Object> action) {
        Map<String, @Nullable Object> order =
                Orders.order(
                        "2026-09-01",
                        "people",
                        people.stream()
                                .map(person ->
                                        ordered("person", person, "actions", List.of(action)))
                                .toList());
        order.remove("effectiveOn");
        return order;
    }

    private String recruit(String name, String number) {
        client.post("/api/v1/units", Orders.establish("2025-07-01", HOME, "PUBLIC_SERVICE_UNIT"));
        Map<String, @Nullable Object> order = Orders.recruit("2025-09-01", HOME, "nung", number);
        order.put("identity", ordered("name", name, "number", number, "birthDate", "1996-05-17"));
        order.put("category", "PUBLIC_EMPLOYEE");
        Answer answer = client.post("/api/v1/people", order);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("person").asString();
    }

    private void act(String person, Map<?, ?>... actions) {
        Answer answer = client.post("/api/v1/people/" + person + "/actions", actions(actions));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        long version = answer.json().path("version").asLong();
        client.getUntil(
                read -> read.json().path("version").asLong() >= version,
                "/api/v1/people/" + person);
    }

    private static Map<String, @Nullable Object> actions(Map<?, ?>... actions) {
        Map<String, @Nullable Object> order =
                Orders.order("2026-09-01", "actions", List.of(actions));
        order.remove("effectiveOn");
        return order;
    }

    private JsonNode dossier(String person, String day) {
        return client.get("/api/v1/people/%s?asOf=%s".formatted(person, day))
                .json()
                .path("dossier");
    }

    private String step(String person, String known) {
        JsonNode pay =
                client.get("/api/v1/people/%s?asOf=2026-09-01%s".formatted(person, known))
                        .json()
                        .at("/dossier/pay");
        return "%s %s %s"
                .formatted(
                        pay.path("step").asInt(),
                        pay.path("coefficient").asString(),
                        pay.at("/ground/event").asString());
    }

    private long lastNumber(String person) {
        JsonNode history = client.get("/api/v1/people/" + person).json().path("history");
        return history.path(history.size() - 1).path("ledgerNo").asLong();
    }

    private static Map<String, @Nullable Object> pay(
            String day, int step, String coefficient, String way, @Nullable String next) {
        return fact(
                "PLACE_PAY_STEP",
                day,
                "rankCode",
                "V.07.03.29",
                "step",
                step,
                "coefficient",
                coefficient,
                "way",
                way,
                "nextExpectedOn",
                next);
    }

    private static Map<String, @Nullable Object> take(Map<String, @Nullable Object> fact) {
        return ordered("action", "RECORD", "fact", fact);
    }

    private static Map<String, @Nullable Object> fact(
            String type, String day, @Nullable Object... more) {
        Map<String, @Nullable Object> fact = ordered("type", type, "effectiveOn", day);
        fact.putAll(ordered(more));
        return fact;
    }
}
