package socai.query.compliance;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import socai.events.UnitCode;
import socai.query.compliance.Compliance.DemoData;
import socai.query.knowledge.Knowledge;

/**
 * The answer to {@link StockAndFlow}.
 *
 * @param total all bodies asked about together
 * @param accounts the bodies in which anybody was or moved, by code
 * @param events how many facts are behind the flows
 * @param changes one page of these facts, in order of valid time
 */
public record Accounts(
        StockAndFlow question,
        Knowledge knownAt,
        Account total,
        List<Account> accounts,
        int events,
        List<Change> changes,
        DemoData demo) {

    /**
     * Opening, what came and went, and closing; for every measure they add up.
     *
     * @param unit the body; absent for the total
     */
    public record Account(
            @Nullable UnitCode unit, Figures opening, Map<Flow, Figures> flows, Figures closing) {

        /**
         * Checks the account.
         *
         * @throws IllegalStateException when opening and flows are not closing
         */
        public Account {
            flows = Map.copyOf(flows);
            Figures sum = flows.values().stream().reduce(opening, Figures::plus);
            if (!sum.equals(closing)) {
                throw new IllegalStateException(
                        "the account of %s is %s and closes at %s".formatted(unit, sum, closing));
            }
        }

        /** Whether nobody was there and nobody moved. */
        boolean isEmpty() {
            return flows.isEmpty() && opening.equals(Figures.NONE) && closing.equals(Figures.NONE);
        }

        /** All these together. */
        static Account total(List<Account> accounts) {
            Map<Flow, Figures> flows = new EnumMap<>(Flow.class);
            Figures opening = Figures.NONE;
            Figures closing = Figures.NONE;
            for (Account account : accounts) {
                opening = opening.plus(account.opening());
                closing = closing.plus(account.closing());
                account.flows().forEach((flow, of) -> flows.merge(flow, of, Figures::plus));
            }
            return new Account(null, opening, flows, closing);
        }
    }

    public Accounts {
        accounts = List.copyOf(accounts);
        changes = List.copyOf(changes);
    }
}
