package socai.query.http;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import socai.plan.RulesVersion;
import socai.query.compliance.Compliance.DemoData;
import socai.query.compliance.Figures;
import socai.query.compliance.Nature;
import socai.query.compliance.Restated;

/**
 * The public JSON of a restatement: the people of each body as known at {@code knownFrom} and what
 * all causes change in them are its people as known at {@code knownAt}.
 */
record RestatementAnswer(
        @Schema(description = "Null for all bodies", example = "05569") @Nullable String unit,
        LocalDate asOf,
        @Schema(description = "The earlier knowledge") KnowledgeAnswer knownFrom,
        @Schema(description = "The later knowledge") KnowledgeAnswer knownAt,
        @Schema(description = "Readings used for the earlier knowledge")
                Map<String, String> readingsFrom,
        @Schema(description = "Readings used for the later knowledge") Map<String, String> readings,
        @Schema(description = RulesVersions.MEANING) int rulesVersion,
        DemoData demo,
        @Schema(description = "The bodies of which anything differs") List<Difference> differences,
        int page,
        int size,
        @Schema(description = "How many entries made the difference") int events,
        List<Cause> causes) {

    record Difference(
            @Schema(description = "Null for the province level as a whole") @Nullable String unit,
            Figures peopleBefore,
            Figures peopleAfter,
            @Schema(description = "Null when it was not known to exist that day")
                    ComplianceAnswer.@Nullable Row before,
            @Schema(description = "Null when it is not known to exist that day")
                    ComplianceAnswer.@Nullable Row after) {

        static Difference of(Restated.Difference difference) {
            return new Difference(
                    difference.unit() == null ? null : difference.unit().value(),
                    difference.peopleBefore(),
                    difference.peopleAfter(),
                    ComplianceAnswer.rowOrNull(difference.before()),
                    ComplianceAnswer.rowOrNull(difference.after()));
        }
    }

    record Cause(
            @Schema(example = "1204") long ledgerNo,
            Instant sealedAt,
            LocalDate effectiveOn,
            @Schema(example = "personnel.corrected") String event,
            Nature nature,
            @Schema(description = "Number of the document that orders it", example = "125/QĐ-SNV")
                    String decision,
            BasisAnswer basis,
            @Schema(description = "The person, body or plan that it is about") UUID stream,
            List<Effect> effects,
            @Schema(
                            description =
                                    "What a plan or a choice of readings asks of whom otherwise"
                                            + " than before it")
                    List<Turn> turned) {

        static Cause of(Restated.Cause cause) {
            return new Cause(
                    cause.ledgerNo(),
                    cause.sealedAt(),
                    cause.effectiveOn(),
                    cause.event(),
                    cause.nature(),
                    cause.basis().number(),
                    BasisAnswer.of(cause.basis()),
                    cause.stream(),
                    cause.effects().stream().map(Effect::of).toList(),
                    cause.turned().stream().map(Turn::of).toList());
        }
    }

    record Turn(
            @Schema(description = "Null for the province level as a whole", example = "05569")
                    @Nullable String unit,
            @Nullable String clauseId,
            @Nullable String of,
            @Schema(description = "Null when the clause did not bind")
                    ComplianceAnswer.@Nullable Against before,
            @Schema(description = "Null when the clause does not bind any more")
                    ComplianceAnswer.@Nullable Against after) {

        static Turn of(Restated.Turn turn) {
            return new Turn(
                    turn.unit() == null ? null : turn.unit().value(),
                    turn.clause(),
                    turn.of(),
                    turn.before() == null ? null : ComplianceAnswer.against(turn.before()),
                    turn.after() == null ? null : ComplianceAnswer.against(turn.after()));
        }
    }

    record Effect(
            @Schema(example = "05569") String unit,
            @Schema(description = "By how many persons") Figures people,
            @Schema(description = "Only when the entry is about the body")
                    Restated.@Nullable Basis before,
            Restated.@Nullable Basis after) {

        static Effect of(Restated.Effect effect) {
            return new Effect(
                    effect.unit().value(), effect.people(), effect.before(), effect.after());
        }
    }

    static RestatementAnswer of(Restated restated) {
        var question = restated.question();
        return new RestatementAnswer(
                question.unit() == null ? null : question.unit().value(),
                question.asOf(),
                KnowledgeAnswer.of(restated.knownFrom()),
                KnowledgeAnswer.of(restated.knownAt()),
                ReadingParameters.used(restated.readingsFrom()),
                ReadingParameters.used(restated.readings()),
                RulesVersion.CURRENT,
                restated.demo(),
                restated.differences().stream().map(Difference::of).toList(),
                question.page(),
                question.size(),
                restated.events(),
                restated.causes().stream().map(Cause::of).toList());
    }
}
