package socai.query.http;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import socai.events.UnitCode;
import socai.plan.RulesVersion;
import socai.query.compliance.Compliance.DemoData;
import socai.query.compliance.Counted;
import socai.query.compliance.UnitScope;
import socai.query.http.GroundsAnswer.Entry;
import socai.query.http.GroundsAnswer.Person;
import socai.reference.VerySmallList;

/** The public JSON of the grounds of one number of persons. */
record CountsAnswer(
        @Schema(example = "group:tay") String what,
        @Schema(description = "Null for several bodies together", example = "05569")
                @Nullable String unit,
        @Schema(description = "Null when the body does not exist on that day")
                @Nullable String name,
        @Schema(description = "Which bodies together; null for one") @Nullable UnitScope bodies,
        @Schema(description = "How many of them exist on that day") int existing,
        @Nullable LocalDate from,
        LocalDate asOf,
        KnowledgeAnswer knownAt,
        @Schema(description = RulesVersions.MEANING) int rulesVersion,
        @Schema(description = "The list that names the very small groups")
                VerySmallList verySmallList,
        DemoData demo,
        @Schema(description = "How many; null when no count of residents gives it")
                @Nullable Long number,
        @Schema(description = "Who counts, printed with every table")
                Map<String, String> countingRules,
        int page,
        int size,
        @Schema(
                        description =
                                "Of how many persons the facts are; in a period somebody may be"
                                        + " counted more than once. 0 of residents")
                int persons,
        List<Person> counts,
        @Schema(description = "How many facts made the number") int facts,
        List<Step> steps,
        @Schema(description = "How many bodies have a count of these residents") int counted,
        List<Residents> residents,
        @Schema(description = "The communes without such a count") List<String> uncounted) {

    /** What an address of this answer in another is. */
    static final String GROUNDS = "Where the persons and facts behind the number are";

    record Step(
            LocalDate effectiveOn,
            UUID person,
            String unit,
            @Schema(description = "By how many persons") int change,
            @Schema(description = "The count before") long before,
            @Schema(description = "The count after") long after,
            @Schema(description = "The first entry by which it counts") Entry entry,
            @Schema(description = "The entry with the last word: the same, or a correction")
                    Entry saidBy) {

        static Step of(Counted.Step step) {
            return new Step(
                    step.effectiveOn(),
                    step.person().value(),
                    step.unit().value(),
                    step.change(),
                    step.before(),
                    step.after(),
                    Entry.of(step.entry()),
                    Entry.of(step.saidBy()));
        }
    }

    record Residents(
            String unit,
            String name,
            long number,
            LocalDate since,
            @Schema(example = "Niên giám thống kê 2024") String source,
            @Schema(description = "The entry that recorded it first") Entry entry,
            @Schema(description = "The entry with the last word: the same, or a correction")
                    Entry saidBy) {

        static Residents of(Counted.OfBody one) {
            return new Residents(
                    one.unit().value(),
                    one.name(),
                    one.number(),
                    one.since(),
                    one.source(),
                    Entry.of(one.entry()),
                    Entry.of(one.saidBy()));
        }
    }

    static CountsAnswer of(Counted counted) {
        var question = counted.question();
        UnitCode unit = question.unit();
        Counted.People people = counted.people();
        Counted.Residents residents = counted.residents();
        return new CountsAnswer(
                question.what().word(),
                unit == null ? null : unit.value(),
                counted.name(),
                unit == null ? question.together() : null,
                counted.bodies(),
                question.from(),
                question.asOf(),
                KnowledgeAnswer.of(counted.knownAt()),
                RulesVersion.CURRENT,
                counted.verySmall(),
                counted.demo(),
                counted.number(),
                PlanAnswer.COUNTING_RULES,
                question.page(),
                question.size(),
                people == null ? 0 : people.persons(),
                people == null
                        ? List.of()
                        : people.who().stream()
                                .map(person ->
                                        Person.of(
                                                person,
                                                question.asOf(),
                                                counted.knownAt().ledgerNo()))
                                .toList(),
                people == null ? 0 : people.facts(),
                people == null ? List.of() : people.steps().stream().map(Step::of).toList(),
                residents == null ? 0 : residents.counts(),
                residents == null
                        ? List.of()
                        : residents.ofBodies().stream().map(Residents::of).toList(),
                residents == null
                        ? List.of()
                        : residents.uncounted().stream().map(UnitCode::value).toList());
    }
}
