package socai.command;

/** The client decided on a version of the stream that is no longer the last (HTTP 412). */
public final class StaleVersion extends RuntimeException {

    private final long expected;
    private final long actual;

    public StaleVersion(long expected, long actual) {
        super(
                "version %d was expected, %d is current".formatted(expected, actual),
                null,
                false,
                false);
        this.expected = expected;
        this.actual = actual;
    }

    /** The version that the client had seen. */
    public long expected() {
        return expected;
    }

    /** The version that is current. */
    public long actual() {
        return actual;
    }
}
