package socai.app;

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
}
