package socai.app;

import static org.assertj.core.api.Assertions.assertThat;
import static socai.app.Orders.ordered;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import socai.app.Client.Answer;
import tools.jackson.databind.JsonNode;

/** A plan that cannot be computed or contradicts itself is refused, with the place and the way. */
@WithProduct
@Timeout(60)
class UnsoundPlanTest {

    private static final String PLANS = "/api/v1/plans";
    private static final String STAFF = "STAFF_OF_ASSIGNED_HEADCOUNT";
    private static final String SINCE = "2189-01-01";
    private static final List<?> ROADMAP = List.of(step("2195-12-31", 100));

    private final Client client;

    UnsoundPlanTest(Product product) {
        this.client = product.client();
    }

    static Stream<Arguments> plans() {
        Map<String, @Nullable Object> commune = clause("COM", STAFF, "COMMUNE");
        return Stream.of(
                bad(
                        "clause-cannot-be-measured",
                        "/clauses/1/scope",
                        commune,
                        clause("WOMEN", "WOMEN_OF_MINIMUM", "EVERY_BODY")),
                bad(
                        "clause-cannot-be-measured",
                        "/clauses/0/scope",
                        clause("A", STAFF, "PROVINCE")),
                bad(
                        "clause-takes-no-band",
                        "/clauses/0/band",
                        with(clause("A", STAFF, "PROVINCE_LEVEL"), "band", band(5, 10))),
                bad(
                        "clause-takes-no-share",
                        "/clauses/0/fromSharePercent",
                        with(commune, "fromSharePercent", 30)),
                bad(
                        "clause-id-of-another",
                        "/clauses/1/id",
                        commune,
                        clause("COM", "LEADERS_OF_MINORITY_STAFF", "COMMUNE")),
                bad("clause-said-twice", "/clauses/1", commune, commune),
                bad(
                        "bands-overlap",
                        "/clauses/1/band",
                        with(commune, "band", band(10, 50)),
                        with(commune, "band", band(12, 45))),
                bad(
                        "women-of-no-minimum",
                        "/clauses/0/measure",
                        clause("WOMEN", "WOMEN_OF_MINIMUM", "EVERY_MINIMUM_SHARE")),
                bad(
                        "clause-number-and-measure",
                        "/clauses/1",
                        clause("A", STAFF, "PROVINCE_LEVEL"),
                        with(commune, "minimumPersons", 3)),
                bad("band-holds-nothing", "/clauses/0/band", with(commune, "band", band(50, 40))),
                bad("invalid-fields", "/clauses/0/measure", with(commune, "measure", null)),
                bad("invalid-fields", "/clauses/0/scope", with(commune, "scope", null)),
                bad("invalid-fields", "/clauses/0/text", with(commune, "text", null)),
                bad("invalid-fields", "/clauses/0/text", with(commune, "text", "  ")),
                roadmap("roadmap-before-plan", "/roadmap/0/on", step(SINCE, 100)),
                roadmap(
                        "roadmap-not-rising",
                        "/roadmap/1/percent",
                        step("2191-01-01", 80),
                        step("2195-01-01", 60)),
                roadmap(
                        "roadmap-out-of-order",
                        "/roadmap/1/on",
                        step("2195-01-01", 80),
                        step("2191-01-01", 100)));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void isA400ThatPointsAtThePlaceAndSaysItInBothLanguages(
            String code, String pointer, List<?> clauses, List<?> roadmap) {
        Map<String, @Nullable Object> order = Orders.plan(SINCE, "6/KH-UBND", clauses, roadmap);

        Answer vietnamese = client.post(PLANS, order);
        Answer english = client.post(PLANS, order, "Accept-Language", "en");

        assertThat(vietnamese.status()).as(vietnamese.text()).isEqualTo(400);
        assertThat(vietnamese.code()).isEqualTo(code);
        assertThat(english.code()).isEqualTo(code);
        assertThat(vietnamese.json().path("errors").findValuesAsString("pointer"))
                .containsExactly(pointer);
        assertThat(detail(vietnamese))
                .isNotBlank()
                .doesNotContain("{")
                .isNotEqualTo(detail(english));
        assertThat(client.get("/api/v1/plan?asOf=" + SINCE).json().path("plan").asString(""))
                .isNotEqualTo("6/KH-UBND");
    }

    @Test
    void aClauseOrAStepThatIsNothingIsA400() {
        List<@Nullable Object> nothing = new ArrayList<>();
        nothing.add(null);

        for (Answer answer :
                List.of(
                        client.post(PLANS, Orders.plan(SINCE, "6/KH-UBND", nothing, ROADMAP)),
                        client.post(
                                PLANS,
                                Orders.plan(
                                        SINCE,
                                        "6/KH-UBND",
                                        List.of(clause("COM", STAFF, "COMMUNE")),
                                        nothing)))) {
            assertThat(answer.status()).as(answer.text()).isEqualTo(400);
            assertThat(answer.code()).isEqualTo("invalid-fields");
            assertThat(answer.json().at("/errors/0/pointer").asString())
                    .isIn("/clauses/0", "/roadmap/0");
        }
    }

    @Test
    void theApiSaysWhatAClauseMustHave() {
        JsonNode required =
                client.get("/v3/api-docs").json().at("/components/schemas/ClauseBody/required");

        assertThat(required.valueStream().map(JsonNode::asString))
                .contains("id", "citation", "measure", "scope", "text");
    }

    private static String detail(Answer answer) {
        return answer.json().at("/errors/0/detail").asString();
    }

    private static Arguments bad(String code, String pointer, Map<?, ?>... clauses) {
        return Arguments.of(code, pointer, Arrays.asList(clauses), ROADMAP);
    }

    private static Arguments roadmap(String code, String pointer, Object... steps) {
        List<?> clauses = List.of(clause("COM", STAFF, "COMMUNE"));
        return Arguments.of(code, pointer, clauses, List.of(steps));
    }

    private static Map<String, @Nullable Object> clause(String id, String measure, String scope) {
        return ordered(
                "id",
                id,
                "citation",
                "II.2",
                "measure",
                measure,
                "scope",
                scope,
                "minimumPercent",
                10,
                "text",
                "Tối thiểu là 10%.");
    }

    private static Map<String, @Nullable Object> with(
            Map<String, @Nullable Object> clause, String field, @Nullable Object value) {
        Map<String, @Nullable Object> changed = ordered();
        changed.putAll(clause);
        changed.put(field, value);
        return changed;
    }

    private static Object band(int from, int below) {
        return ordered("fromPercent", from, "includesFrom", true, "belowPercent", below);
    }

    private static Object step(String on, int percent) {
        return ordered("on", on, "percent", percent);
    }
}
