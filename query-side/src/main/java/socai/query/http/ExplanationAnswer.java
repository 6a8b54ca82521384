package socai.query.http;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import socai.plan.RulesVersion;
import socai.query.compliance.Compliance.DemoData;
import socai.query.compliance.Compliance.Population;
import socai.query.compliance.Explanation;
import socai.query.compliance.Explanation.Said;
import socai.query.compliance.Figures;

/** The public JSON of an explanation: the facts in order of valid time with the running figures. */
record ExplanationAnswer(
        @Schema(example = "05569") String unit,
        LocalDate asOf,
        KnowledgeAnswer knownAt,
        Map<String, String> readings,
        @Schema(description = RulesVersions.MEANING) int rulesVersion,
        DemoData demo,
        @Schema(description = "Null when the body does not exist that day")
                ComplianceAnswer.@Nullable Row row,
        @Schema(description = "What the facts add up to") Figures people,
        @Schema(description = "Posts up to that day, the last in force; no value while unknown")
                List<Said<@Nullable Integer>> headcounts,
        @Schema(description = "Residents up to that day, the last in force; no value while unknown")
                List<Said<@Nullable Population>> populations,
        @Schema(description = "The plan in force") @Nullable Said<String> plan,
        int page,
        int size,
        @Schema(description = "How many facts made the figures") int events,
        List<Step> steps) {

    record Step(ChangeAnswer fact, Figures before, Figures after) {}

    static ExplanationAnswer of(Explanation explanation) {
        var question = explanation.question();
        return new ExplanationAnswer(
                question.unit().value(),
                question.asOf(),
                KnowledgeAnswer.of(explanation.knownAt()),
                ReadingParameters.used(explanation.readings()),
                RulesVersion.CURRENT,
                explanation.demo(),
                ComplianceAnswer.rowOrNull(explanation.row()),
                explanation.people(),
                explanation.headcounts(),
                explanation.populations(),
                explanation.plan(),
                question.page(),
                question.size(),
                explanation.events(),
                explanation.steps().stream()
                        .map(step ->
                                new Step(
                                        ChangeAnswer.of(step.change()),
                                        step.before(),
                                        step.after()))
                        .toList());
    }
}
