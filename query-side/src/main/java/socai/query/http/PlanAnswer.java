package socai.query.http;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import socai.events.plan.Clause;
import socai.events.plan.PlanAdopted;
import socai.plan.RulesVersion;
import socai.plan.Share;
import socai.plan.TargetLine;
import socai.query.compliance.PlanText;

/** The public JSON of a plan. */
record PlanAnswer(
        LocalDate asOf,
        KnowledgeAnswer knownAt,
        @Schema(description = RulesVersions.MEANING) int rulesVersion,
        Map<String, String> readings,
        @Schema(description = "Null when no plan is in force") @Nullable Plan plan) {

    record Plan(
            @Schema(example = "128/KH-UBND") String number,
            String title,
            LocalDate since,
            @Schema(description = "The entry that says it") long ledgerNo,
            List<ComplianceAnswer.Milestone> roadmap,
            @Schema(
                            description =
                                    "The straight line through the steps of the roadmap at the end"
                                            + " of each year; guidance, no duty")
                    List<Guidance> guidance,
            @Schema(description = "Who counts, printed with every table")
                    Map<String, String> countingRules,
            List<OfPlan> clauses) {}

    record Guidance(LocalDate on, @Schema(example = "80.00") String percentOfTarget) {}

    record OfPlan(
            @Schema(example = "COM") String clauseId,
            @Schema(example = "II.2.b") String clause,
            Clause.Measure measure,
            Clause.Scope scope,
            @Nullable String unit,
            Clause.@Nullable Band band,
            @Nullable Integer minimumPercent,
            @Nullable Integer minimumPersons,
            @Nullable Integer fromSharePercent,
            @Schema(description = "As printed") @Nullable String text,
            @Nullable String gloss) {

        static OfPlan of(Clause clause) {
            return new OfPlan(
                    clause.id(),
                    clause.citation(),
                    clause.measure(),
                    clause.scope(),
                    clause.unit() == null ? null : clause.unit().value(),
                    clause.band(),
                    clause.minimumPercent(),
                    clause.minimumPersons(),
                    clause.fromSharePercent(),
                    clause.text(),
                    clause.gloss());
        }
    }

    static final Map<String, String> COUNTING_RULES =
            Map.of(
                    "vi",
                    "Tính người đang công tác, thuộc biên chế của đơn vị trong ngày: kể cả tập sự và"
                            + " người được cử biệt phái đi nơi khác; không tính người biệt phái đến."
                            + " Hội đồng: tính thành viên.",
                    "en",
                    "Counted is who is in service on the body's own headcount that day: on probation"
                            + " and on secondment elsewhere included, seconded in not. Of council"
                            + " bodies the members are counted.");

    static PlanAnswer of(PlanText text) {
        PlanAdopted plan = text.plan();
        return new PlanAnswer(
                text.asOf(),
                KnowledgeAnswer.of(text.knownAt()),
                RulesVersion.CURRENT,
                ReadingParameters.used(text.readings()),
                plan == null ? null : plan(plan, text.ledgerNo()));
    }

    private static Plan plan(PlanAdopted plan, long ledgerNo) {
        return new Plan(
                plan.plan().number(),
                plan.title(),
                plan.effectiveOn(),
                ledgerNo,
                plan.roadmap().stream()
                        .map(step -> new ComplianceAnswer.Milestone(step.on(), step.percent()))
                        .toList(),
                IntStream.rangeClosed(
                                plan.effectiveOn().getYear(),
                                plan.roadmap().getLast().on().getYear())
                        .mapToObj(year -> guidance(plan, LocalDate.of(year, Month.DECEMBER, 31)))
                        .toList(),
                COUNTING_RULES,
                plan.clauses().stream().map(OfPlan::of).toList());
    }

    private static Guidance guidance(PlanAdopted plan, LocalDate day) {
        Share percent = TargetLine.percentOn(day, plan.effectiveOn(), plan.roadmap());
        long hundredths = percent.part() * 100 / percent.whole();
        return new Guidance(day, "%d.%02d".formatted(hundredths / 100, hundredths % 100));
    }
}
