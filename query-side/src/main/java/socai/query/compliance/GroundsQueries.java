package socai.query.compliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import socai.events.LegalDay;
import socai.events.PersonId;
import socai.events.UnitCode;
import socai.plan.Assessment;
import socai.plan.Calculation;
import socai.plan.Readings;
import socai.query.NotFound;
import socai.query.compliance.Compliance.Row;
import socai.query.compliance.Grounds.LedgerEntry;
import socai.query.compliance.Grounds.Step;
import socai.query.compliance.MovementRows.Asked;
import socai.query.compliance.Snapshots.Snapshot;
import socai.query.knowledge.Knowledge;

/** Answers {@link GroundsOf}. */
public final class GroundsQueries {

    private final Snapshots snapshots;

    public GroundsQueries(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /**
     * Lists everything from which the verdict follows.
     *
     * @throws NotFound when the body, or the province level, does not exist on that day, or the
     *     clause does not bind it
     * @throws socai.query.BadParameter when no plan has the clause
     * @throws IllegalStateException when the facts do not add up to the verdict's figures
     */
    @QueryHandler
    public Grounds handle(GroundsOf question) {
        return snapshots.answer(snapshot -> answer(question, snapshot));
    }

    private static Grounds answer(GroundsOf question, Snapshot snapshot) {
        Knowledge knowledge = snapshot.knowledge(question.knownAt());
        AsKnown known = snapshot.at(knowledge);
        LocalDate day = question.asOf();
        List<UnitOnDay> units = units(question, known);
        question.clause().checkAgainst(known.plans());
        Row row = SeriesQueries.row(known, question.unit(), day, question.readings());
        Assessment assessment = assessment(question, row);
        Readings readings = known.readings(day, question.readings());
        Counting counting = Counting.of(assessment, readings);
        Asked asked =
                new Asked(
                        known.ledgerNo(),
                        LegalDay.FIRST.minusDays(1),
                        day,
                        units.stream().map(UnitOnDay::code).toList(),
                        changing(counting));
        MovementRows rows = snapshot.movements();
        int facts = rows.count(asked);
        Figures people = rows.sumOfFirst(facts, asked);
        int persons = rows.countPersons(counting.counted(), asked);
        requireAddedUp(question, assessment, counting, people, persons);
        Inputs inputs = new Inputs(known, day, readings, assessment);
        units.forEach(inputs::add);
        int offset = question.page() * question.size();
        List<Change> changes = rows.changes(asked, question.size(), offset);
        Map<Long, LedgerEntry> entries =
                snapshot.entries()
                        .of(
                                Stream.concat(
                                                inputs.ledgerNos().stream(),
                                                changes.stream().map(Change::ledgerNo))
                                        .toList());
        return new Grounds(
                question,
                knowledge,
                row == null ? null : row.name(),
                readings,
                assessment,
                Calculation.of(assessment, readings),
                counting.counted(),
                counting.base(),
                people,
                inputs.with(entries),
                new ReadOtherwise(known, question, readings).of(assessment),
                persons,
                rows.persons(counting.counted(), asked, question.size(), offset).stream()
                        .map(PersonId::new)
                        .toList(),
                facts,
                steps(changes, rows.sumOfFirst(offset, asked), entries),
                snapshot.demo(knowledge));
    }

    private static List<UnitOnDay> units(GroundsOf question, AsKnown known) {
        UnitCode only = question.unit();
        if (only == null) {
            return UnitScope.PROVINCE_LEVEL.on(question.asOf(), known).units();
        }
        return List.of(
                known.unit(only, question.asOf())
                        .orElseThrow(() -> new NotFound("unit-not-found", only, question.asOf())));
    }

    private static Assessment assessment(GroundsOf question, @Nullable Row row) {
        if (row == null) {
            throw new NotFound("no-province-level", question.asOf());
        }
        Assessment assessment = question.clause().in(row);
        if (assessment == null) {
            throw new NotFound("clause-does-not-bind", String.valueOf(question.clause().clause()));
        }
        return assessment;
    }

    private static Set<Measure> changing(Counting counting) {
        Measure base = counting.base();
        return base == null ? EnumSet.of(counting.counted()) : EnumSet.of(counting.counted(), base);
    }

    private static void requireAddedUp(
            GroundsOf question,
            Assessment assessment,
            Counting counting,
            Figures people,
            int persons) {
        Measure base = counting.base();
        Integer measured = assessment.base();
        boolean baseAddsUp = base == null || measured == null || people.of(base) == measured;
        if (people.of(counting.counted()) != assessment.actual()
                || persons != assessment.actual()
                || !baseAddsUp) {
            throw new IllegalStateException(
                    "%s counts %d of %s and its facts make %s with %d persons"
                            .formatted(question, assessment.actual(), measured, people, persons));
        }
    }

    private static List<Step> steps(
            List<Change> changes, Figures before, Map<Long, LedgerEntry> entries) {
        Figures running = before;
        List<Step> steps = new ArrayList<>();
        for (Change change : changes) {
            Figures after = running.plus(change.change());
            steps.add(new Step(change, running, after, entry(entries, change.ledgerNo())));
            running = after;
        }
        return steps;
    }

    static LedgerEntry entry(Map<Long, LedgerEntry> entries, long ledgerNo) {
        LedgerEntry entry = entries.get(ledgerNo);
        if (entry == null) {
            throw new IllegalStateException("entry %d is not in the ledger".formatted(ledgerNo));
        }
        return entry;
    }
}
