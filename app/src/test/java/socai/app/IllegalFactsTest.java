package socai.app;

import static org.assertj.core.api.Assertions.assertThat;
import static socai.app.Orders.ordered;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import socai.app.Client.Answer;

/** What only a fact itself finds wrong is said in the language of the client, like all else. */
@WithProduct
@Timeout(60)
class IllegalFactsTest {

    private static final String UNIT = "XA-LAM";
    private static final String DAY = "2026-08-01";
    private static final Path FACTS = Path.of("../shared-events/src/main/java/socai/events");

    private static final Map<String, @Nullable Object> EN = ordered("code", "en");
    private static final Map<String, @Nullable Object> NONE = ordered("of", List.of());
    private static final Map<String, @Nullable Object> TWICE = ordered("of", List.of("tay", "tay"));
    private static final Map<String, @Nullable Object> KINH = ordered("of", List.of("kinh"));

    private final Client client;

    IllegalFactsTest(Product product) {
        this.client = product.client();
    }

    static Stream<Arguments> orders() {
        return Stream.of(
                unit("parent-is-itself", fact("MOVE", "parent", UNIT)),
                unit("minority-no-share", population(100, 101, List.of())),
                unit("group-named-twice", population(100, 50, List.of(tay(1), tay(2)))),
                unit("groups-above-population", population(100, 50, List.of(tay(51)))),
                person("rank-code-malformed", fact("CHANGE_RANK", "code", "1.3", "name", "A")),
                person(
                        "position-given-twice",
                        fact(
                                "APPOINT",
                                "position",
                                ordered("title", "Trưởng phòng", "kind", "HEAD"),
                                "title",
                                "Trưởng phòng")),
                person("allowance-amount", fact("GRANT_ALLOWANCE", "kind", "REGION")),
                person("text-missing", allowance("percent", 10, "kind", "OTHER")),
                person("next-step-not-after", pay("2.34", 1, "nextExpectedOn", DAY)),
                person("ends-before-it-begins", allowance("percent", 10, "until", "2026-07-31")),
                person("evaluated-too-early", fact("EVALUATE", "year", 2027, "grade", "GOOD")),
                person("date-after-effect", fact("ADMIT_TO_PARTY", "date", "2026-09")),
                person("level-of-another-kind", holds("SCHOOLING", "DOCTORATE")),
                person("language-of-another-kind", holds("SCHOOLING", "PRIMARY", EN)),
                person("language-foreign-or-minority", holds("FOREIGN_LANGUAGE", "LEVEL_1", NONE)),
                person("language-groups", holds("MINORITY_LANGUAGE", "LEVEL_1", TWICE)),
                person("language-of-majority", holds("MINORITY_LANGUAGE", "LEVEL_1", KINH)),
                person("audience-of-defence-training", course("INFORMATICS", 1)),
                person("audience-of-defence-training", course("DEFENCE_AND_SECURITY", null)),
                ending("merged-into-itself", ordered("type", "MERGE", "unit", UNIT, "into", UNIT)),
                ending(
                        "split-into-too-few",
                        ordered("type", "SPLIT", "unit", UNIT, "into", List.of("XA-A"))),
                ending(
                        "named-twice",
                        ordered("type", "DISSOLVE", "unit", UNIT),
                        ordered("type", "DISSOLVE", "unit", UNIT)),
                plan("band-holds-nothing", clause("COMMUNE", null, band(50, 40)), DAY),
                plan("clause-unit-and-scope", clause("UNIT", null, null), DAY),
                plan("clause-unit-and-scope", clause("COMMUNE", UNIT, null), DAY),
                plan("roadmap-out-of-order", clause("COMMUNE", null, null), "2036-01-01"));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void whatNoFactCanBeIsA400WithASentenceInBothLanguages(
            String code, String path, Map<String, @Nullable Object> order) {
        Answer vietnamese = client.post(path, order);
        Answer english = client.post(path, order, "Accept-Language", "en");

        assertThat(vietnamese.status()).as(vietnamese.text()).isEqualTo(400);
        assertThat(vietnamese.code()).isEqualTo(code);
        assertThat(english.code()).isEqualTo(code);
        assertThat(vietnamese.json().path("title").asString()).isEqualTo("Yêu cầu không hợp lệ");
        assertThat(vietnamese.json().path("detail").asString())
                .doesNotContain(" is ", "names", "not ", "than", "{")
                .isNotEqualTo(english.json().path("detail").asString());
    }

    @Test
    void noFactSaysWhatIsWrongWithItWithoutASentence() throws IOException {
        try (Stream<Path> sources = Files.walk(FACTS)) {
            List<Path> silent =
                    sources.filter(source -> source.toString().endsWith(".java"))
                            .filter(source -> !source.toString().contains("/wire/"))
                            .filter(IllegalFactsTest::throwsWithoutASentence)
                            .toList();
            // The figures of a question are ours, and the bytes come from the ledger's own cipher:
            // neither comes from a request.
            assertThat(silent)
                    .containsExactlyInAnyOrder(
                            FACTS.resolve("Confirmation.java"),
                            FACTS.resolve("SealedIdentity.java"));
        }
    }

    private static boolean throwsWithoutASentence(Path source) {
        try {
            return Files.readString(source).contains("new IllegalArgumentException(");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Arguments unit(String code, Map<String, @Nullable Object> fact) {
        return Arguments.of(code, "/api/v1/units/" + UNIT + "/actions", decided(fact));
    }

    private static Arguments person(String code, Map<String, @Nullable Object> fact) {
        String path = "/api/v1/people/" + new UUID(7, 7) + "/actions";
        return Arguments.of(code, path, decided(fact));
    }

    private static Arguments ending(String code, Map<?, ?>... endings) {
        Map<String, @Nullable Object> order = Orders.order(DAY, "endings", List.of(endings));
        for (String list : List.of("established", "follow", "named")) {
            order.put(list, List.of());
        }
        return Arguments.of(code, "/api/v1/reorganisations", order);
    }

    private static Arguments plan(String code, Map<String, @Nullable Object> clause, String first) {
        List<?> roadmap =
                List.of(
                        ordered("on", first, "percent", 80),
                        ordered("on", "2035-12-31", "percent", 100));
        return Arguments.of(
                code, "/api/v1/plans", Orders.plan(DAY, "8/KH", List.of(clause), roadmap));
    }

    private static Map<String, @Nullable Object> decided(Map<String, @Nullable Object> fact) {
        Map<String, @Nullable Object> order =
                Orders.order(DAY, "actions", List.of(ordered("action", "RECORD", "fact", fact)));
        order.remove("effectiveOn");
        return order;
    }

    private static Map<String, @Nullable Object> fact(String type, @Nullable Object... more) {
        Map<String, @Nullable Object> fact = ordered("type", type, "effectiveOn", DAY);
        fact.putAll(ordered(more));
        return fact;
    }

    private static Map<String, @Nullable Object> pay(
            String coefficient, int step, @Nullable Object... more) {
        Map<String, @Nullable Object> fact =
                fact(
                        "PLACE_PAY_STEP",
                        "rankCode",
                        "01.003",
                        "step",
                        step,
                        "coefficient",
                        coefficient,
                        "way",
                        "PLACEMENT");
        fact.putAll(ordered(more));
        return fact;
    }

    private static Map<String, @Nullable Object> allowance(@Nullable Object... more) {
        Map<String, @Nullable Object> fact = fact("GRANT_ALLOWANCE", "kind", "REGION");
        fact.putAll(ordered(more));
        return fact;
    }

    private static Map<String, @Nullable Object> holds(String kind, String level) {
        return holds(kind, level, null);
    }

    private static Map<String, @Nullable Object> holds(
            String kind, String level, @Nullable Object language) {
        return fact(
                "RECORD_QUALIFICATION",
                "kind",
                kind,
                "level",
                level,
                "language",
                language,
                "date",
                "2015");
    }

    private static Map<String, @Nullable Object> course(String field, @Nullable Integer audience) {
        return fact(
                "COMPLETE_TRAINING",
                "field",
                field,
                "level",
                "SHORT_COURSE",
                "provider",
                "Trường Quân sự tỉnh",
                "certificate",
                "QP-17",
                "audience",
                audience);
    }

    private static Map<String, @Nullable Object> population(
            int total, int minority, List<?> groups) {
        return fact(
                "RECORD_POPULATION",
                "total",
                total,
                "minority",
                minority,
                "groups",
                groups,
                "source",
                "Điều tra");
    }

    private static Map<String, @Nullable Object> tay(int persons) {
        return ordered("ethnicity", "tay", "persons", persons);
    }

    private static Map<String, @Nullable Object> clause(
            String scope, @Nullable String unit, @Nullable Object band) {
        return ordered(
                "id",
                "COM",
                "citation",
                "II.2.b",
                "measure",
                "STAFF_OF_ASSIGNED_HEADCOUNT",
                "scope",
                scope,
                "unit",
                unit,
                "band",
                band,
                "minimumPercent",
                10,
                "text",
                "Tối thiểu là 10%.");
    }

    private static Map<String, @Nullable Object> band(int from, int below) {
        return ordered("fromPercent", from, "includesFrom", true, "belowPercent", below);
    }
}
