package socai.query.http;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import socai.events.organisation.UnitLevel;
import socai.events.plan.Clause;
import socai.plan.Assessment;
import socai.plan.Assessment.Reason;
import socai.plan.Share;
import socai.plan.Verdict;
import socai.query.compliance.Compliance;

/**
 * The public JSON of a compliance answer. Every share is an exact pair of whole numbers;
 * percentages are for display and rounded down to hundredths.
 */
record ComplianceAnswer(
        @Schema(example = "2026-11-01") LocalDate asOf,
        KnowledgeAnswer knownAt,
        @Nullable PlanInForce plan,
        @Schema(description = "Readings of ambiguous clauses that were used")
                Map<String, String> readings,
        @Schema(description = "Figures that rest on generated demonstration data")
                Compliance.DemoData demo,
        List<Row> rows) {

    record PlanInForce(
            @Schema(example = "128/KH-UBND") String number,
            String title,
            LocalDate since,
            List<Milestone> roadmap) {}

    record Milestone(LocalDate by, int percent) {}

    record ExactShare(
            long part,
            long whole,
            @Schema(description = "Rounded down, for display", example = "41.27") String percent) {

        static @Nullable ExactShare of(long part, @Nullable Integer whole) {
            return whole == null || whole == 0
                    ? null
                    : new ExactShare(part, whole, percent(new Share(part, whole)));
        }

        private static String percent(Share share) {
            long hundredths = share.basisPointsRoundedDown();
            return hundredths / 100 + "." + (hundredths % 100 < 10 ? "0" : "") + hundredths % 100;
        }
    }

    record Step(LocalDate by, int percent, long requiredPersons, long gap, boolean met) {}

    record Row(
            @Schema(description = "Absent for the province level as a whole", example = "05569")
                    @Nullable String unit,
            @Nullable String name,
            UnitLevel level,
            @Schema(example = "II.2.b") @Nullable String clause,
            @Nullable String clauseId,
            @Nullable Integer requiredPercent,
            @Nullable Long requiredPersons,
            int emPersons,
            @Nullable Integer assignedHeadcount,
            @Nullable ExactShare share,
            @Schema(description = "Persons missing to the minimum") @Nullable Long gap,
            List<Step> milestones,
            Verdict verdict,
            @Nullable Reason reason,
            int staff,
            @Nullable ExactShare populationShare,
            @Nullable String populationSource,
            @Schema(description = "Numbers that were known once and are not that day")
                    List<UnknownAnswer> unknown,
            @Schema(description = "Against each clause that binds, the one above first")
                    List<Against> clauses) {}

    record Against(
            @Schema(example = "LEAD-C") @Nullable String clauseId,
            @Schema(example = "II.3.b") @Nullable String clause,
            @Schema(
                            description = "The clause of whose minimum this one takes a share",
                            example = "COM")
                    @Nullable String of,
            Clause.@Nullable Measure measure,
            @Nullable Integer requiredPercent,
            @Schema(description = "Persons counted by the clause") int actual,
            @Schema(description = "Persons or posts of which it takes a share")
                    @Nullable Integer base,
            @Nullable ExactShare share,
            @Nullable Long requiredPersons,
            @Schema(description = "Persons missing to the minimum") @Nullable Long gap,
            List<Step> milestones,
            @Schema(description = "What the line through the milestones asks that day; no duty")
                    @Nullable Long guidancePersons,
            Verdict verdict,
            @Nullable Reason reason) {}

    static Against against(Assessment assessment) {
        Clause clause = assessment.clause();
        Clause of = assessment.of();
        Assessment.Requirement required = assessment.required();
        Assessment.Requirement guidance = assessment.guidance();
        return new Against(
                clause == null ? null : clause.id(),
                clause == null ? null : clause.citation(),
                of == null ? null : of.id(),
                clause == null ? null : clause.measure(),
                clause == null ? null : clause.minimumPercent(),
                assessment.actual(),
                assessment.base(),
                ExactShare.of(assessment.actual(), assessment.base()),
                required == null ? null : required.persons(),
                required == null ? null : required.gap(),
                assessment.milestones().stream().map(ComplianceAnswer::step).toList(),
                guidance == null ? null : guidance.persons(),
                assessment.verdict(),
                assessment.reason());
    }

    static ComplianceAnswer of(Compliance answer) {
        Compliance.PlanInForce plan = answer.plan();
        return new ComplianceAnswer(
                answer.asOf(),
                KnowledgeAnswer.of(answer.knownAt()),
                plan == null ? null : plan(plan),
                ReadingParameters.used(answer.readings()),
                answer.demo(),
                answer.rows().stream().map(ComplianceAnswer::row).toList());
    }

    private static PlanInForce plan(Compliance.PlanInForce plan) {
        List<Milestone> roadmap =
                plan.roadmap().stream().map(m -> new Milestone(m.on(), m.percent())).toList();
        return new PlanInForce(plan.number(), plan.title(), plan.since(), roadmap);
    }

    static @Nullable Row rowOrNull(Compliance.@Nullable Row row) {
        return row == null ? null : row(row);
    }

    private static Row row(Compliance.Row row) {
        Assessment assessment = row.assessment();
        Clause clause = assessment.clause();
        Assessment.Requirement required = assessment.required();
        Compliance.Population population = row.population();
        return new Row(
                row.unit() == null ? null : row.unit().value(),
                row.name(),
                row.level(),
                clause == null ? null : clause.citation(),
                clause == null ? null : clause.id(),
                clause == null ? null : clause.minimumPercent(),
                required == null ? null : required.persons(),
                assessment.actual(),
                assessment.base(),
                ExactShare.of(assessment.actual(), assessment.base()),
                required == null ? null : required.gap(),
                assessment.milestones().stream().map(ComplianceAnswer::step).toList(),
                assessment.verdict(),
                assessment.reason(),
                row.staff(),
                population == null
                        ? null
                        : ExactShare.of(population.minority(), population.total()),
                population == null ? null : population.source(),
                row.unknown().stream().map(UnknownAnswer::of).toList(),
                row.assessments().stream().map(ComplianceAnswer::against).toList());
    }

    private static Step step(Assessment.Step step) {
        return new Step(
                step.milestone().on(),
                step.milestone().percent(),
                step.required().persons(),
                step.required().gap(),
                step.required().isMet());
    }
}
