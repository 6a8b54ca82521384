package socai.command.ledger;

import java.util.List;

/**
 * A small table that is kept in step with the ledger: it is told of every append, by a command or
 * in bulk, inside the appending transaction, and may refuse it.
 */
public interface Register {

    /**
     * Takes note of events that are being appended.
     *
     * @throws socai.command.Refused to roll the whole append back
     */
    void record(List<LedgerEvent> appended);
}
