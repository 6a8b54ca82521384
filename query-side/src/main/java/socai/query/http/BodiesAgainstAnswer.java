package socai.query.http;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import socai.events.organisation.UnitLevel;
import socai.plan.RulesVersion;
import socai.query.compliance.BodiesAgainst;
import socai.query.compliance.Compliance.DemoData;

/** The public JSON of the bodies that a clause binds, and how near they are to its minimum. */
record BodiesAgainstAnswer(
        LocalDate asOf,
        KnowledgeAnswer knownAt,
        Map<String, String> readings,
        @Schema(description = RulesVersions.MEANING) int rulesVersion,
        DemoData demo,
        int page,
        int size,
        @Schema(description = "Bodies on all pages") int total,
        @Schema(description = "Those that miss it first, the nearest to the minimum first")
                List<Near> bodies) {

    record Near(
            @Schema(example = "05569") String unit,
            String name,
            UnitLevel level,
            @Schema(
                            description =
                                    "By how many persons it passes what its verdict is given against,"
                                            + " below zero when any are missing; null when it is"
                                            + " not judged",
                            example = "-1")
                    @Nullable Long spare,
            ComplianceAnswer.Against assessment) {}

    static BodiesAgainstAnswer of(BodiesAgainst answer) {
        var question = answer.question();
        return new BodiesAgainstAnswer(
                question.asOf(),
                KnowledgeAnswer.of(answer.knownAt()),
                ReadingParameters.used(answer.readings()),
                RulesVersion.CURRENT,
                answer.demo(),
                question.page(),
                question.size(),
                answer.total(),
                answer.bodies().stream()
                        .map(one ->
                                new Near(
                                        one.unit().value(),
                                        one.name(),
                                        one.level(),
                                        one.spare(),
                                        ComplianceAnswer.against(one.assessment())))
                        .toList());
    }
}
