package socai.query.http;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import socai.plan.Verdict;
import socai.query.compliance.Compliance.DemoData;
import socai.query.compliance.Coverage;

/** The public JSON of how many bodies meet each clause, and whose verdict hangs on a reading. */
record CoverageAnswer(
        LocalDate asOf,
        KnowledgeAnswer knownAt,
        Map<String, String> readings,
        DemoData demo,
        List<OfClause> clauses,
        @Schema(description = "Bodies that stand otherwise when one clause is read otherwise")
                List<Flip> flips) {

    record OfClause(
            @Schema(example = "COM") String clauseId,
            @Schema(example = "II.2.b") String clause,
            @Schema(description = "The clause of whose minimum it takes a share")
                    @Nullable String of,
            @Schema(description = "How many bodies are judged met or not met") int judged,
            Map<Verdict, Integer> bodies,
            @Schema(description = "Bodies that lack one person") List<Missing> nearlyMet,
            @Schema(description = "Bodies that lack any, the nearest first") List<Missing> notMet,
            @Schema(description = "Reading COVERAGE: how many bodies are to meet the whole minimum")
                    List<Step> steps) {}

    record Missing(@Schema(example = "05569") String unit, @Nullable String name, long gap) {}

    record Step(LocalDate by, int percent, long askedBodies, int metBodies, boolean met) {}

    record Flip(
            @Schema(description = "Null for the province level as a whole") @Nullable String unit,
            @Nullable String name,
            @Nullable String clauseId,
            @Nullable String of,
            @Schema(example = "ROUNDING") String reading,
            @Schema(example = "CEIL_BEFORE_SCALING") String choice,
            @Schema(description = "Null when the clause does not bind as read here")
                    @Nullable Verdict verdict,
            @Schema(description = "Null when the clause does not bind as read so")
                    @Nullable Verdict otherVerdict,
            @Schema(description = "For each step of the roadmap, whether it is met")
                    List<Boolean> stepsMet,
            List<Boolean> otherStepsMet) {}

    static CoverageAnswer of(Coverage coverage) {
        return new CoverageAnswer(
                coverage.asOf(),
                KnowledgeAnswer.of(coverage.knownAt()),
                ReadingParameters.used(coverage.readings()),
                coverage.demo(),
                coverage.clauses().stream().map(CoverageAnswer::clause).toList(),
                coverage.flips().stream().map(CoverageAnswer::flip).toList());
    }

    private static OfClause clause(Coverage.OfClause one) {
        return new OfClause(
                one.clause().id(),
                one.clause().citation(),
                one.of(),
                one.judged(),
                one.bodies(),
                one.nearlyMet().stream().map(CoverageAnswer::missing).toList(),
                one.notMet().stream().map(CoverageAnswer::missing).toList(),
                one.steps().stream()
                        .map(step ->
                                new Step(
                                        step.milestone().on(),
                                        step.milestone().percent(),
                                        step.asked(),
                                        step.met(),
                                        step.isMet()))
                        .toList());
    }

    private static Missing missing(Coverage.Missing one) {
        return new Missing(one.unit().value(), one.name(), one.gap());
    }

    private static Flip flip(Coverage.Flip one) {
        return new Flip(
                one.unit() == null ? null : one.unit().value(),
                one.name(),
                one.clause(),
                one.of(),
                one.reading(),
                one.choice(),
                one.verdict(),
                one.otherVerdict(),
                one.steps(),
                one.otherSteps());
    }
}
