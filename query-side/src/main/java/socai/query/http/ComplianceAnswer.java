package socai.query.http;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import socai.events.organisation.UnitLevel;
import socai.events.plan.Clause;
import socai.events.plan.Reading;
import socai.plan.Assessment;
import socai.plan.Assessment.Reason;
import socai.plan.RulesVersion;
import socai.plan.Share;
import socai.plan.Verdict;
import socai.query.compliance.Compliance;
import socai.query.compliance.VerdictWords;
import socai.query.outlook.DayAhead;
import socai.query.outlook.DayAhead.Forecast;
import socai.reference.FoundingReadings;

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
        @Schema(description = RulesVersions.MEANING) int rulesVersion,
        @Schema(description = "Figures that rest on generated demonstration data")
                Compliance.DemoData demo,
        @Schema(description = "Null unless asOf lies after the day of the last entry known")
                @Nullable AheadAnswer ahead,
        @Schema(
                        description =
                                "With the known departures left out, as the outlook says it; training"
                                        + " is no part of it. Null unless ahead")
                @Nullable List<Row> expected,
        @Schema(
                        description =
                                "The units of each level in two numbers: those that meet the clause"
                                        + " on their staff share, which is named, and those that meet"
                                        + " every clause. Without army and police (II.5)")
                List<Headline> summary,
        List<Row> rows) {

    record PlanInForce(
            @Schema(example = "128/KH-UBND") String number,
            String title,
            LocalDate since,
            List<Milestone> roadmap,
            @Schema(
                            description =
                                    "Readings that nobody has decided here and that the founding"
                                            + " decision of a new ledger chooses, each with the"
                                            + " request that decides it")
                    List<ToDecide> toDecide) {}

    record ToDecide(
            Reading reading,
            Reading.Choice now,
            List<Reading.Choice> choices,
            @Schema(example = "POST /api/v1/plan/actions") String request,
            @Schema(description = "For the actions of the request") Map<String, Object> action) {

        static ToDecide of(Reading reading, LocalDate since) {
            Map<String, Object> fact = new LinkedHashMap<>();
            fact.put("type", "CHOOSE_READING");
            fact.put("effectiveOn", since.toString());
            fact.put("reading", reading.name());
            fact.put("choice", FoundingReadings.CHOICE.name());
            Map<String, Object> action = new LinkedHashMap<>();
            action.put("action", "RECORD");
            action.put("fact", fact);
            return new ToDecide(
                    reading,
                    reading.byDefault(),
                    reading.choices(),
                    "POST /api/v1/plan/actions",
                    action);
        }
    }

    record Milestone(LocalDate by, int percent) {}

    record ExactShare(
            long part,
            long whole,
            @Schema(description = "Rounded down, for display", example = "41.27") String percent) {

        static @Nullable ExactShare of(long part, @Nullable Number whole) {
            return whole == null || whole.longValue() == 0
                    ? null
                    : new ExactShare(
                            part, whole.longValue(), percent(new Share(part, whole.longValue())));
        }

        private static String percent(Share share) {
            long hundredths = share.basisPointsRoundedDown();
            return hundredths / 100 + "." + (hundredths % 100 < 10 ? "0" : "") + hundredths % 100;
        }
    }

    record Step(LocalDate by, int percent, long requiredPersons, long gap, boolean met) {}

    record Headline(
            UnitLevel level,
            int units,
            @Schema(description = "Where the plan says it", example = "[\"II.2.b\"]")
                    List<String> clauses,
            @Schema(description = "Units judged by it") int judged,
            @Schema(description = "Units that meet it") int met,
            @Schema(description = "Units that meet every clause by which they are judged")
                    int meetEveryClause,
            @Schema(description = "Units with a figure over 100 %") int aboveWhole) {

        static Headline of(Compliance.Headline one) {
            return new Headline(
                    one.level(),
                    one.units(),
                    one.clauses(),
                    one.judged(),
                    one.met(),
                    one.meetEvery(),
                    one.aboveWhole());
        }
    }

    @Schema(
            description =
                    "Where those who are there stand beside the guidance line; under the roadmap"
                            + " COVERAGE, which draws no line for one body, beside the full"
                            + " minimum")
    record Pace(
            Assessment.Pace.State state,
            @Schema(description = "By how many persons") long persons) {

        static @Nullable Pace of(Assessment assessment) {
            Assessment.Pace pace = assessment.pace();
            return pace == null ? null : new Pace(pace.state(), pace.persons());
        }
    }

    @Schema(description = "The verdict in a sentence")
    record Words(
            @Schema(example = "chưa đạt mức 80 % (hạn 31/12/2030), chậm 2 người") String vi,
            @Schema(example = "below 80 % of the minimum (due 31 December 2030), 2 persons behind")
                    String en) {

        static @Nullable Words of(Assessment assessment) {
            String vi = VerdictWords.VIETNAMESE.of(assessment);
            String en = VerdictWords.ENGLISH.of(assessment);
            return vi == null || en == null ? null : new Words(vi, en);
        }
    }

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
            @Schema(description = "The step of the roadmap in force on the day")
                    @Nullable Step stepInForce,
            @Schema(
                            description =
                                    "What the verdict is given against, as the reading VERDICT"
                                            + " says; null when nothing is judged")
                    @Nullable Step target,
            @Schema(description = "The last day by which the target is to be reached")
                    @Nullable LocalDate dueOn,
            @Nullable Pace pace,
            @Nullable Words words,
            Verdict verdict,
            @Nullable Reason reason,
            int staff,
            @Nullable ExactShare populationShare,
            @Nullable String populationSource,
            @Schema(description = "False for army and police, which no sum counts (II.5)")
                    boolean inSums,
            @Schema(description = "By how many clauses it is judged") int clausesJudged,
            @Schema(description = "How many of them it meets") int clausesMet,
            @Schema(description = "Where a number is above the one it is counted against")
                    List<ExcessAnswer> excesses,
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
            @Schema(description = "The step of the roadmap in force on the day")
                    @Nullable Step stepInForce,
            @Schema(
                            description =
                                    "What the verdict is given against, as the reading VERDICT"
                                            + " says; null when nothing is judged")
                    @Nullable Step target,
            @Schema(description = "The last day by which the target is to be reached")
                    @Nullable LocalDate dueOn,
            @Nullable Pace pace,
            @Nullable Words words,
            Verdict verdict,
            @Nullable Reason reason,
            @Schema(description = "More counted than there are to take a share of; null otherwise")
                    @Nullable ExcessAnswer excess) {}

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
                stepOrNull(assessment.stepInForce()),
                target(assessment),
                dueOn(assessment),
                Pace.of(assessment),
                Words.of(assessment),
                assessment.verdict(),
                assessment.reason(),
                ExcessAnswer.orNull(assessment.excess()));
    }

    static ComplianceAnswer of(DayAhead<Compliance> day) {
        Compliance answer = day.recorded();
        Forecast<Compliance> forecast = day.forecast();
        Compliance.PlanInForce plan = answer.plan();
        return new ComplianceAnswer(
                answer.asOf(),
                KnowledgeAnswer.of(answer.knownAt()),
                plan == null ? null : plan(plan),
                ReadingParameters.used(answer.readings()),
                RulesVersion.CURRENT,
                answer.demo(),
                AheadAnswer.of(forecast),
                forecast == null
                        ? null
                        : forecast.expected().rows().stream().map(ComplianceAnswer::row).toList(),
                answer.headlines().stream().map(Headline::of).toList(),
                answer.rows().stream().map(ComplianceAnswer::row).toList());
    }

    private static PlanInForce plan(Compliance.PlanInForce plan) {
        List<Milestone> roadmap =
                plan.roadmap().stream().map(m -> new Milestone(m.on(), m.percent())).toList();
        return new PlanInForce(
                plan.number(),
                plan.title(),
                plan.since(),
                roadmap,
                plan.undecided().stream()
                        .map(reading -> ToDecide.of(reading, plan.since()))
                        .toList());
    }

    static @Nullable Milestone milestoneOrNull(socai.events.plan.@Nullable Milestone step) {
        return step == null ? null : new Milestone(step.on(), step.percent());
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
                stepOrNull(assessment.stepInForce()),
                target(assessment),
                dueOn(assessment),
                Pace.of(assessment),
                Words.of(assessment),
                assessment.verdict(),
                assessment.reason(),
                row.staff(),
                population == null
                        ? null
                        : ExactShare.of(population.minority(), population.total()),
                population == null ? null : population.source(),
                row.isInSums(),
                row.clausesJudged(),
                row.clausesMet(),
                row.excesses().stream().map(ExcessAnswer::of).toList(),
                row.unknown().stream().map(UnknownAnswer::of).toList(),
                row.assessments().stream().map(ComplianceAnswer::against).toList());
    }

    private static @Nullable Step stepOrNull(Assessment.@Nullable Step step) {
        return step == null ? null : step(step);
    }

    private static @Nullable Step target(Assessment assessment) {
        Assessment.Target target = assessment.target();
        return target == null
                ? null
                : new Step(
                        target.dueOn(),
                        target.percent(),
                        target.required().persons(),
                        target.required().gap(),
                        target.required().isMet());
    }

    private static @Nullable LocalDate dueOn(Assessment assessment) {
        Assessment.Target target = assessment.target();
        return target == null ? null : target.dueOn();
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
