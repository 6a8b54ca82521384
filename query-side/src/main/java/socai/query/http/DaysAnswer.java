package socai.query.http;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import socai.plan.RulesVersion;
import socai.plan.Verdict;
import socai.query.compliance.Compliance.DemoData;
import socai.query.compliance.Verdicts;
import socai.query.outlook.DayAhead;
import socai.query.outlook.DayAhead.Forecast;

/** The public JSON of the days on which a clause was met and not met. */
record DaysAnswer(
        @Schema(description = "Null for the province level as a whole", example = "05569")
                @Nullable String unit,
        @Schema(description = "First day", example = "2026-01-01") LocalDate from,
        @Schema(description = "First day after the period", example = "2027-01-01") LocalDate to,
        @Schema(description = "Null for the staff share of II.2", example = "LEAD-C")
                @Nullable String clause,
        @Schema(description = "The clause of whose minimum it takes a share", example = "COM")
                @Nullable String of,
        KnowledgeAnswer knownAt,
        @Schema(description = RulesVersions.MEANING) int rulesVersion,
        DemoData demo,
        @Schema(description = "Null unless the last day lies after that of the last entry known")
                @Nullable AheadAnswer ahead,
        @Schema(
                        description =
                                "The same days with the known departures left out, as the outlook"
                                        + " says it; training is no part of it. Null unless ahead")
                @Nullable List<Span> expected,
        List<Span> spans) {

    record Span(
            LocalDate from,
            @Schema(description = "First day after the span") LocalDate to,
            long days,
            Map<String, String> readings,
            @Schema(description = "Null while the body does not exist or the clause does not bind")
                    ComplianceAnswer.@Nullable Against against,
            @Schema(description = "As there, for short") @Nullable Verdict verdict,
            @Schema(description = "How the body stood on the first of these days")
                    ComplianceAnswer.@Nullable Row first,
            @Schema(description = "What took effect on the first day, at most 20 facts")
                    List<ChangeAnswer> crossedBy,
            @Schema(
                            description =
                                    "The step of the roadmap whose last day, or the day after it,"
                                            + " the first day is; null when it is neither")
                    ComplianceAnswer.@Nullable Milestone step,
            @Schema(
                            description =
                                    "Entries about the body, its numbers or the plan that took"
                                            + " effect on the first day")
                    List<Long> said) {

        static Span of(Verdicts.Span span) {
            return new Span(
                    span.from(),
                    span.to(),
                    span.days(),
                    ReadingParameters.used(span.readings()),
                    span.against() == null ? null : ComplianceAnswer.against(span.against()),
                    span.against() == null ? null : span.against().verdict(),
                    ComplianceAnswer.rowOrNull(span.first()),
                    span.crossedBy().stream().map(ChangeAnswer::of).toList(),
                    ComplianceAnswer.milestoneOrNull(span.step()),
                    span.said());
        }
    }

    static DaysAnswer of(DayAhead<Verdicts> days) {
        Verdicts verdicts = days.recorded();
        Forecast<Verdicts> forecast = days.forecast();
        var question = verdicts.question();
        return new DaysAnswer(
                question.unit() == null ? null : question.unit().value(),
                question.from(),
                question.to(),
                question.clause().clause(),
                question.clause().of(),
                KnowledgeAnswer.of(verdicts.knownAt()),
                RulesVersion.CURRENT,
                verdicts.demo(),
                AheadAnswer.of(forecast),
                forecast == null
                        ? null
                        : forecast.expected().spans().stream().map(Span::of).toList(),
                verdicts.spans().stream().map(Span::of).toList());
    }
}
