package socai.query.http;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import socai.events.Decision;
import socai.events.plan.PlanId;
import socai.events.plan.Reading;
import socai.plan.RulesVersion;
import socai.query.tasks.ReadingList;

/** How the open clauses are read, as the public JSON says it. */
record ReadingsAnswer(
        LocalDate asOf,
        KnowledgeAnswer knownAt,
        @Schema(description = RulesVersions.MEANING) int rulesVersion,
        @Schema(description = "The plan in force on asOf", example = "128/KH-UBND")
                @Nullable String plan,
        List<ReadingAnswer> readings) {

    record ReadingAnswer(
            Reading reading,
            @Schema(description = "Where the open text stands", example = "II.3.c") String clause,
            @Schema(description = "The default first") List<Reading.Choice> choices,
            @Schema(description = "In force on asOf") Reading.Choice choice,
            @Schema(description = "By which decision; absent while the default holds")
                    @Nullable ChosenAnswer chosen) {

        private static ReadingAnswer of(ReadingList.InForce inForce) {
            ReadingList.Chosen chosen = inForce.chosen();
            return new ReadingAnswer(
                    inForce.reading(),
                    inForce.reading().clause(),
                    inForce.reading().choices(),
                    inForce.choice(),
                    chosen == null ? null : ChosenAnswer.of(chosen));
        }
    }

    record ChosenAnswer(
            @Schema(description = "The first day that is read so") LocalDate since,
            @Schema(description = "The basis, when it is a decision") @Nullable Decision decision,
            BasisAnswer basis,
            @Schema(description = "By which the choice is annulled") long sequence,
            long ledgerNo,
            @Schema(example = "/api/v1/events/17/proof") String proof) {

        private static ChosenAnswer of(ReadingList.Chosen chosen) {
            return new ChosenAnswer(
                    chosen.since(),
                    BasisAnswer.decision(chosen.basis()),
                    BasisAnswer.of(chosen.basis()),
                    chosen.sequence(),
                    chosen.ledgerNo(),
                    HistoryEntry.proof(chosen.ledgerNo()));
        }
    }

    static ReadingsAnswer of(ReadingList list) {
        PlanId plan = list.plan();
        return new ReadingsAnswer(
                list.asOf(),
                KnowledgeAnswer.of(list.knownAt()),
                RulesVersion.CURRENT,
                plan == null ? null : plan.number(),
                list.readings().stream().map(ReadingAnswer::of).toList());
    }
}
