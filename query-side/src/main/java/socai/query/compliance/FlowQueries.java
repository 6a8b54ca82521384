package socai.query.compliance;

import static java.util.Objects.requireNonNullElse;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;
import socai.events.UnitCode;
import socai.query.compliance.Accounts.Account;
import socai.query.compliance.MovementRows.Asked;
import socai.query.compliance.Snapshots.Snapshot;
import socai.query.knowledge.Knowledge;

/** Answers {@link StockAndFlow}. */
public final class FlowQueries {

    private final Snapshots snapshots;

    public FlowQueries(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /**
     * Balances the figures of two days: the stocks come from memory, the flows from the rows.
     *
     * @throws socai.query.NotFound when nothing was known of the body
     * @throws IllegalStateException when the two do not add up
     */
    @QueryHandler
    public Accounts handle(StockAndFlow question) {
        return snapshots.answer(snapshot -> answer(question, snapshot));
    }

    private static Accounts answer(StockAndFlow question, Snapshot snapshot) {
        Knowledge knowledge = snapshot.knowledge(question.knownAt());
        AsKnown known = snapshot.at(knowledge);
        UnitCode only = question.unit();
        if (only != null) {
            known.life(only);
        }
        Collection<UnitCode> units = only == null ? UnitScope.EVER.ever(known) : List.of(only);
        Asked asked = new Asked(known.ledgerNo(), question.from(), question.to(), units);
        MovementRows rows = snapshot.movements();
        Map<UnitCode, Map<Flow, Figures>> flows = rows.flows(asked);
        List<Account> accounts =
                units.stream()
                        .map(unit ->
                                new Account(
                                        unit,
                                        known.people(unit, question.from()),
                                        requireNonNullElse(flows.get(unit), Map.of()),
                                        known.people(unit, question.to())))
                        .filter(account -> only != null || !account.isEmpty())
                        .toList();
        return new Accounts(
                question,
                knowledge,
                Account.total(accounts),
                accounts,
                rows.count(asked),
                rows.changes(asked, question.size(), question.page() * question.size()),
                snapshot.demo(knowledge));
    }
}
