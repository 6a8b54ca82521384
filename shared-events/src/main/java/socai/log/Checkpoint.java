package socai.log;

/**
 * The head of a log: all of it up to a size in one hash (C2SP tlog-checkpoint).
 *
 * @param origin which log
 * @param size how many leaves, that is the last ledger number
 * @param root over them
 */
public record Checkpoint(String origin, long size, Hash root) {

    public Checkpoint {
        if (!VerifierKey.isName(origin) || size < 0) {
            throw new IllegalArgumentException("no checkpoint: %s, %d".formatted(origin, size));
        }
    }

    /** The text that is signed. */
    public String text() {
        return "%s\n%d\n%s\n".formatted(origin, size, root);
    }
}
