package socai.app;

import java.util.ArrayList;
import java.util.List;

/** Which half of the product a process runs. */
public enum Side {
    ALL,
    COMMAND,
    QUERY;

    boolean records() {
        return this != QUERY;
    }

    boolean answers() {
        return this != COMMAND;
    }

    /** The schemas of the database that this half makes and keeps. */
    List<String> schemas() {
        List<String> schemas = new ArrayList<>();
        if (records()) {
            schemas.addAll(List.of("ledger", "registers", "keys", "installation"));
        }
        if (answers()) {
            schemas.addAll(List.of("replay", "compliance", "roster", "units", "tasks"));
        }
        return schemas;
    }

    /** The tables of the other half that this one reads. */
    List<String> reads() {
        return records()
                ? List.of()
                : List.of("ledger.sealed_event", "keys.person_key", "installation.key_check");
    }
}
