package socai.query;

import java.util.OptionalInt;

/** How far the first load of a ledger into the answers has come, for pages that wait for it. */
@FunctionalInterface
public interface FirstLoad {

    /** Percent that is loaded, 0 to 99; empty when nothing is being loaded. */
    OptionalInt percent();
}
