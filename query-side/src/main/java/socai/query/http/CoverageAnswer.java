package socai.query.http;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import socai.events.organisation.UnitLevel;
import socai.events.plan.Clause;
import socai.plan.RulesVersion;
import socai.plan.Verdict;
import socai.query.compliance.Compliance.DemoData;
import socai.query.compliance.Coverage;
import socai.query.compliance.Figures;
import socai.query.compliance.Nearness;
import socai.query.outlook.DayAhead;
import socai.query.outlook.DayAhead.Forecast;

/** The public JSON of how the bodies of each level stand, and whose verdict hangs on a reading. */
record CoverageAnswer(
        LocalDate asOf,
        KnowledgeAnswer knownAt,
        Map<String, String> readings,
        @Schema(description = RulesVersions.MEANING) int rulesVersion,
        DemoData demo,
        @Schema(description = "Null unless asOf lies after the day of the last entry known")
                @Nullable AheadAnswer ahead,
        @Schema(description = "With the known departures left out, as the outlook says it")
                @Nullable Expected expected,
        @Schema(description = "The province level as a whole against each clause that binds it")
                List<ComplianceAnswer.Against> whole,
        @Schema(description = "The bodies of all levels together, without army and police (II.5)")
                Together together,
        List<Level> levels,
        int page,
        int size,
        @Schema(description = "Flips on all pages") int totalFlips,
        @Schema(description = "Bodies that stand otherwise when one clause is read otherwise")
                List<Flip> flips) {

    @Schema(description = "Training is no part of it")
    record Expected(List<ComplianceAnswer.Against> whole, Together together, List<Level> levels) {

        static @Nullable Expected of(@Nullable Forecast<Coverage> forecast) {
            return forecast == null
                    ? null
                    : new Expected(
                            forecast.expected().whole().stream()
                                    .map(ComplianceAnswer::against)
                                    .toList(),
                            Together.of(
                                    forecast.expected().sum(), forecast.expected().staffShareMet()),
                            forecast.expected().levels().stream().map(Level::of).toList());
        }
    }

    record Together(
            int bodies,
            @Schema(description = "Bodies that meet the staff share of II.2 alone")
                    int meetStaffShare,
            @Schema(description = "Bodies that meet every clause by which they are judged")
                    int meetAll,
            @Schema(
                            description =
                                    "Bodies that miss none and have not reached any yet, before the"
                                            + " last day of the step in force")
                    int notYet,
            @Schema(description = "Bodies that miss any") int missSome,
            @Schema(description = "Bodies judged by no clause") int notJudged,
            @Schema(description = "All in service in them") Figures people) {

        static Together of(Coverage.Sum one, int staffShareMet) {
            return new Together(
                    one.bodies(),
                    staffShareMet,
                    one.meetAll(),
                    one.notYet(),
                    one.missSome(),
                    one.notJudged(),
                    one.people());
        }
    }

    record Level(UnitLevel level, Together together, List<OfClause> clauses) {

        static Level of(Coverage.AtLevel one) {
            return new Level(
                    one.level(),
                    Together.of(one.sum(), one.staffShareMet()),
                    one.clauses().stream()
                            .map(clause -> OfClause.of(clause, one.level()))
                            .toList());
        }
    }

    record OfClause(
            @Schema(
                            description = "Null for the staff share of II.2, by whichever clause",
                            example = "COM")
                    @Nullable String clauseId,
            @Schema(example = "II.2.b") @Nullable String clause,
            @Schema(description = "The clause of whose minimum it takes a share")
                    @Nullable String of,
            @Schema(description = "How many bodies are judged: met, not yet or not met") int judged,
            Map<Verdict, Integer> bodies,
            @Schema(
                            description =
                                    "How many are how near: just met is met with nobody to spare,"
                                            + " nearly met lacks one person")
                    Map<Nearness, Integer> near,
            @Schema(description = "Over the bodies judged; what one can spare helps no other")
                    Coverage.Persons persons,
            @Schema(description = "Reading COVERAGE: how many bodies are to meet the whole minimum")
                    List<Step> steps,
            @Schema(
                            description =
                                    "Reading COVERAGE on the day: the level against its step; each"
                                            + " body by itself is measured against the whole"
                                            + " minimum")
                    OfLevel byBodies,
            @Schema(
                            description =
                                    "The bodies, with day, knowledge and readings to be added",
                            example = "/api/v1/compliance/coverage/bodies?level=COMMUNE&clause=COM")
                    String list) {

        static OfClause of(Coverage.OfClause one, UnitLevel level) {
            Clause clause = one.clause();
            return new OfClause(
                    clause == null ? null : clause.id(),
                    clause == null ? null : clause.citation(),
                    one.of(),
                    one.judged(),
                    one.bodies(),
                    one.near(),
                    one.persons(),
                    one.steps().stream().map(Step::of).toList(),
                    OfLevel.of(one.together()),
                    "/api/v1/compliance/coverage/bodies?level=%s%s%s"
                            .formatted(
                                    level,
                                    clause == null ? "" : "&clause=" + clause.id(),
                                    one.of() == null ? "" : "&of=" + one.of()));
        }
    }

    record Step(LocalDate by, int percent, long askedBodies, int metBodies, boolean met) {

        static Step of(Coverage.Step step) {
            return new Step(
                    step.milestone().on(),
                    step.milestone().percent(),
                    step.asked(),
                    step.met(),
                    step.isMet());
        }
    }

    record OfLevel(
            @Schema(description = "By when so many bodies are to reach it") LocalDate dueOn,
            int percent,
            long askedBodies,
            int metBodies,
            @Schema(description = "How many the guidance line asks on the day") long lineBodies,
            @Schema(description = "By how many bodies it is before the line; below zero behind")
                    long ahead,
            @Schema(description = "Null when no body is judged") @Nullable Verdict verdict) {

        static OfLevel of(Coverage.OfLevel one) {
            return new OfLevel(
                    one.step().on(),
                    one.step().percent(),
                    one.asked(),
                    one.met(),
                    one.line(),
                    one.ahead(),
                    one.verdict());
        }
    }

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

    /** With one page of the flips. */
    static CoverageAnswer of(DayAhead<Coverage> day, int page, int size) {
        Coverage coverage = day.recorded();
        return new CoverageAnswer(
                coverage.asOf(),
                KnowledgeAnswer.of(coverage.knownAt()),
                ReadingParameters.used(coverage.readings()),
                RulesVersion.CURRENT,
                coverage.demo(),
                AheadAnswer.of(day.forecast()),
                Expected.of(day.forecast()),
                coverage.whole().stream().map(ComplianceAnswer::against).toList(),
                Together.of(coverage.sum(), coverage.staffShareMet()),
                coverage.levels().stream().map(Level::of).toList(),
                page,
                size,
                coverage.flips().size(),
                coverage.flips().stream()
                        .skip((long) page * size)
                        .limit(size)
                        .map(CoverageAnswer::flip)
                        .toList());
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
