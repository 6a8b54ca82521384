package socai.query.compliance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import socai.events.PersonId;
import socai.query.compliance.Counted.OfBody;
import socai.query.compliance.Counted.Step;
import socai.query.compliance.Grounds.LedgerEntry;
import socai.query.compliance.ResidentsOf.Found;
import socai.query.compliance.Snapshots.Snapshot;
import socai.query.compliance.Tally.Residents;
import socai.query.compliance.TallyRows.Asked;
import socai.query.compliance.TallyRows.Fact;
import socai.query.compliance.TallyRows.Totals;
import socai.query.knowledge.Knowledge;
import socai.reference.VerySmallList;

/** Answers {@link CountOf}. */
public final class CountQueries {

    private final Snapshots snapshots;

    public CountQueries(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /**
     * Lists everything from which the number follows.
     *
     * @throws socai.query.NotFound when nothing was known of the body
     * @throws IllegalStateException when the facts do not add up to the number
     */
    @QueryHandler
    public Counted handle(CountOf question) {
        return snapshots.answer(snapshot -> answer(question, snapshot));
    }

    private static Counted answer(CountOf question, Snapshot snapshot) {
        Knowledge knowledge = snapshot.knowledge(question.knownAt());
        AsKnown known = snapshot.at(knowledge);
        NumberOf number = new NumberOf(question, known);
        List<UnitOnDay> existing = number.existing();
        VerySmallList list =
                question.verySmall() == null
                        ? known.verySmall(question.asOf())
                        : question.verySmall();
        boolean ofResidents = question.what() instanceof Residents;
        return new Counted(
                question,
                knowledge,
                question.unit() == null || existing.isEmpty() ? null : existing.getFirst().name(),
                existing.size(),
                list,
                ofResidents ? null : people(question, number, list, known, snapshot),
                question.what() instanceof Residents whose
                        ? residents(
                                question,
                                new ResidentsOf(whose, list, existing, known, question.asOf()),
                                snapshot)
                        : null,
                snapshot.demo(knowledge));
    }

    private static Counted.People people(
            CountOf question,
            NumberOf number,
            VerySmallList list,
            AsKnown known,
            Snapshot snapshot) {
        Asked asked =
                new Asked(
                        question.what(),
                        known.ledgerNo(),
                        number.before(),
                        question.asOf(),
                        number.units(),
                        list);
        TallyRows rows = snapshot.tallies();
        Totals totals = rows.totals(asked);
        long persons = number.persons(list, snapshot.movements());
        requireAddedUp(question, persons, totals);
        int offset = question.page() * question.size();
        List<Fact> facts = rows.facts(asked, question.size(), offset);
        return new Counted.People(
                persons,
                totals.persons(),
                rows.persons(asked, question.size(), offset).stream().map(PersonId::new).toList(),
                totals.facts(),
                steps(
                        facts,
                        rows.sumOfFirst(offset, asked),
                        snapshot.entries()
                                .of(
                                        facts.stream()
                                                .flatMap(fact ->
                                                        Stream.of(fact.entry(), fact.saidBy()))
                                                .toList())));
    }

    private static Counted.Residents residents(
            CountOf question, ResidentsOf residents, Snapshot snapshot) {
        List<Found> page =
                residents.found().stream()
                        .skip((long) question.page() * question.size())
                        .limit(question.size())
                        .toList();
        Map<Long, LedgerEntry> entries =
                snapshot.entries()
                        .of(
                                page.stream()
                                        .map(Found::said)
                                        .flatMap(said -> Stream.of(said.ledgerNo(), said.knownBy()))
                                        .toList());
        return new Counted.Residents(
                residents.sum(),
                residents.found().size(),
                page.stream().map(one -> ofBody(one, entries)).toList(),
                residents.uncounted());
    }

    /** Who is in service is counted once; what happens, each time. */
    private static void requireAddedUp(CountOf question, long number, Totals totals) {
        boolean once = question.what().isOfPeriod() || totals.persons() == number;
        if (totals.sum() != number || !once) {
            throw new IllegalStateException(
                    "%s is %d and its facts make %s".formatted(question, number, totals));
        }
    }

    private static List<Step> steps(List<Fact> facts, long before, Map<Long, LedgerEntry> entries) {
        long running = before;
        List<Step> steps = new ArrayList<>();
        for (Fact fact : facts) {
            steps.add(
                    new Step(
                            fact.effectiveOn(),
                            new PersonId(fact.person()),
                            fact.unit(),
                            fact.change(),
                            running,
                            running + fact.change(),
                            GroundsQueries.entry(entries, fact.entry()),
                            GroundsQueries.entry(entries, fact.saidBy())));
            running += fact.change();
        }
        return steps;
    }

    private static OfBody ofBody(Found one, Map<Long, LedgerEntry> entries) {
        return new OfBody(
                one.unit().code(),
                one.unit().name(),
                one.number(),
                one.said().since(),
                one.said().value().source(),
                GroundsQueries.entry(entries, one.said().ledgerNo()),
                GroundsQueries.entry(entries, one.said().knownBy()));
    }
}
