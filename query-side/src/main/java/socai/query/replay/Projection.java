package socai.query.replay;

import java.util.List;

/**
 * Turns sealed events into the rows of one answer. It is told of batches in ledger order, each
 * exactly once, inside the transaction that also stores how far it has come.
 */
public interface Projection {

    /** The stable name under which the position is kept. */
    String name();

    /** Writes what these events change, in as few statements as can be. */
    void apply(List<Recorded> batch);
}
