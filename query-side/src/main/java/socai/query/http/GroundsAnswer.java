package socai.query.http;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import socai.events.Decision;
import socai.events.PersonId;
import socai.events.plan.Clause;
import socai.plan.Assessment;
import socai.plan.Calculation;
import socai.plan.RulesVersion;
import socai.query.compliance.Compliance.DemoData;
import socai.query.compliance.Figures;
import socai.query.compliance.Flow;
import socai.query.compliance.Grounds;
import socai.query.compliance.Grounds.About;
import socai.query.compliance.Measure;

/** The public JSON of the grounds of a verdict. */
record GroundsAnswer(
        @Schema(description = "Null for the province level as a whole", example = "05569")
                @Nullable String unit,
        @Nullable String name,
        LocalDate asOf,
        KnowledgeAnswer knownAt,
        Map<String, String> readings,
        @Schema(description = RulesVersions.MEANING) int rulesVersion,
        DemoData demo,
        @Schema(description = "The clause as the plan says it; null when none binds")
                PlanAnswer.@Nullable OfPlan clause,
        @Schema(description = "The clause of whose minimum it takes a share")
                PlanAnswer.@Nullable OfPlan of,
        ComplianceAnswer.Against assessment,
        @Schema(description = "Each minimum spelled out, the full one first")
                List<Spelled> calculations,
        @Schema(description = "Who counts, printed with every table")
                Map<String, String> countingRules,
        @Schema(description = "Whom the clause counts") Measure counted,
        @Schema(description = "Of whom it takes a share; null when of posts or of nobody")
                @Nullable Measure countedBase,
        @Schema(description = "What the facts add up to; only the measures above are complete")
                Figures people,
        List<Input> inputs,
        @Schema(description = "How each open clause is read, and what another reading would say")
                List<Read> read,
        int page,
        int size,
        @Schema(description = "How many persons are counted") int persons,
        List<Person> counts,
        @Schema(description = "How many facts made the count and its base") int facts,
        List<Step> steps) {

    record Spelled(
            @Schema(description = "Null for the full minimum") @Nullable LocalDate by,
            @Schema(example = "⌈33 × 10 % × 80 %⌉ = 3") String text,
            long of,
            List<Integer> percents,
            boolean roundedEachTime,
            long persons) {

        static Spelled of(Calculation calculation) {
            var milestone = calculation.milestone();
            return new Spelled(
                    milestone == null ? null : milestone.on(),
                    calculation.toString(),
                    calculation.of(),
                    calculation.percents(),
                    calculation.roundedEachTime(),
                    calculation.persons());
        }
    }

    record Input(
            About about,
            @Nullable String unit,
            @Schema(description = "Which reading or kind of headcount", example = "ASSIGNED")
                    @Nullable String name,
            @Schema(description = "As recorded; residents as EM by all", example = "33")
                    String value,
            LocalDate since,
            @Schema(description = "The entry that recorded it first") Entry entry,
            @Schema(description = "The entry with the last word: the same, or a correction")
                    Entry saidBy) {}

    record Read(
            @Schema(example = "ROUNDING") String reading,
            @Schema(example = "CEIL_AFTER_SCALING") String choice,
            List<Otherwise> others) {

        static Read of(Grounds.Read read) {
            return new Read(
                    read.reading(),
                    read.choice(),
                    read.others().stream().map(Otherwise::of).toList());
        }
    }

    record Otherwise(
            @Schema(example = "CEIL_BEFORE_SCALING") String choice,
            @Schema(description = "Null when the clause would not bind")
                    ComplianceAnswer.@Nullable Against assessment,
            @Schema(description = "Whether verdict or a step of the roadmap would be another")
                    boolean turns) {

        static Otherwise of(Grounds.Otherwise other) {
            Assessment so = other.assessment();
            return new Otherwise(
                    other.choice(),
                    so == null ? null : ComplianceAnswer.against(so),
                    other.turns());
        }
    }

    record Person(
            UUID person,
            @Schema(example = "/api/v1/people/0198…?asOf=2026-11-01&knownAt=1000") String file) {

        static Person of(PersonId person, LocalDate asOf, long ledgerNo) {
            return new Person(
                    person.value(),
                    "/api/v1/people/%s?asOf=%s&knownAt=%d".formatted(person, asOf, ledgerNo));
        }
    }

    record Step(
            LocalDate effectiveOn,
            UUID person,
            String unit,
            Flow flow,
            @Schema(description = "By how many persons") Figures change,
            @Schema(description = "The count before") int before,
            @Schema(description = "The count after") int after,
            Entry entry) {}

    record Entry(
            long ledgerNo,
            Instant sealedAt,
            @Schema(example = "personnel.recruited") String event,
            @Schema(description = "The basis, when it is a decision") @Nullable Decision decision,
            BasisAnswer basis,
            String actor,
            String reason,
            @Schema(example = "/api/v1/events/17/proof") String proof) {

        static Entry of(Grounds.LedgerEntry entry) {
            return new Entry(
                    entry.ledgerNo(),
                    entry.sealedAt(),
                    entry.event(),
                    BasisAnswer.decision(entry.basis()),
                    BasisAnswer.of(entry.basis()),
                    entry.actor(),
                    entry.reason(),
                    HistoryEntry.proof(entry.ledgerNo()));
        }
    }

    static GroundsAnswer of(Grounds grounds) {
        var question = grounds.question();
        Assessment assessment = grounds.assessment();
        var unit = question.unit();
        return new GroundsAnswer(
                unit == null ? null : unit.value(),
                grounds.name(),
                question.asOf(),
                KnowledgeAnswer.of(grounds.knownAt()),
                ReadingParameters.used(grounds.readings()),
                RulesVersion.CURRENT,
                grounds.demo(),
                ofPlan(assessment.clause()),
                ofPlan(assessment.of()),
                ComplianceAnswer.against(assessment),
                grounds.calculations().stream().map(Spelled::of).toList(),
                PlanAnswer.COUNTING_RULES,
                grounds.counted(),
                grounds.countedBase(),
                grounds.people(),
                grounds.inputs().stream().map(GroundsAnswer::input).toList(),
                grounds.read().stream().map(Read::of).toList(),
                question.page(),
                question.size(),
                grounds.persons(),
                grounds.counts().stream()
                        .map(person ->
                                Person.of(person, question.asOf(), grounds.knownAt().ledgerNo()))
                        .toList(),
                grounds.facts(),
                grounds.steps().stream().map(step -> step(step, grounds.counted())).toList());
    }

    private static PlanAnswer.@Nullable OfPlan ofPlan(@Nullable Clause clause) {
        return clause == null ? null : PlanAnswer.OfPlan.of(clause);
    }

    private static Input input(Grounds.Input input) {
        var unit = input.unit();
        return new Input(
                input.about(),
                unit == null ? null : unit.value(),
                input.name(),
                input.value(),
                input.since(),
                Entry.of(input.entry()),
                Entry.of(input.saidBy()));
    }

    private static Step step(Grounds.Step step, Measure counted) {
        var change = step.change();
        return new Step(
                change.effectiveOn(),
                change.stream(),
                change.unit().value(),
                change.flow(),
                change.change(),
                step.before().of(counted),
                step.after().of(counted),
                Entry.of(step.entry()));
    }
}
