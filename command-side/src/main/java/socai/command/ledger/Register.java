package socai.command.ledger;

import java.util.List;
import java.util.Set;

/**
 * A small table that is kept in step with the ledger: it takes note of every append, by a command
 * or in bulk, inside the appending transaction, and may refuse it.
 */
public interface Register {

    /**
     * What is written about these events, in order; nothing when they do not concern this register.
     */
    List<Note> notes(List<LedgerEvent> appended);

    /**
     * What is written about a part of a load, of which more follows in the same transaction; the
     * last part is noted as {@link #notes}.
     */
    default List<Note> notesOfPart(List<LedgerEvent> part) {
        return notes(part);
    }

    /**
     * The unique constraints that a second writer violates only because another was faster; it
     * decides again on what it then finds.
     */
    default Set<String> races() {
        return Set.of();
    }
}
