package socai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import socai.plan.RulesVersion;
import tools.jackson.databind.JsonNode;

/** Every answer that carries figures names the version of the rules that made them. */
@WithProduct
class RulesVersionTest {

    private final Client client;

    RulesVersionTest(Product product) {
        this.client = product.client();
    }

    @Test
    void everyAnswerThatSaysWhichFiguresAreGeneratedNamesTheVersion() {
        JsonNode schemas = client.get("/v3/api-docs").json().at("/components/schemas");
        List<String> answers = new ArrayList<>();
        List<String> without = new ArrayList<>();
        schemas.properties()
                .forEach(schema -> {
                    JsonNode properties = schema.getValue().path("properties");
                    if (properties.has("demo") || properties.has("readings")) {
                        answers.add(schema.getKey());
                        if (!properties.has("rulesVersion") && properties.has("knownAt")) {
                            without.add(schema.getKey());
                        }
                    }
                });
        assertThat(answers).hasSizeGreaterThan(10);
        assertThat(without).isEmpty();
    }

    @Test
    void theVersionIsThatOfThisRelease() {
        for (String question :
                List.of(
                        "compliance",
                        "compliance/coverage",
                        "structure",
                        "outlook",
                        "plan",
                        "plan/readings",
                        "compliance/flow?from=2026-01-01&to=2026-06-01",
                        "compliance/series?from=2026-01-01&to=2026-06-01",
                        "compliance/days?from=2026-01-01&to=2026-06-01",
                        "signals?from=2026-01-01&to=2026-06-01",
                        "likelihoods?from=2026-01-01&to=2026-06-01")) {
            assertThat(client.get("/api/v1/" + question).json().path("rulesVersion").asInt())
                    .as(question)
                    .isEqualTo(RulesVersion.CURRENT);
        }
    }
}
