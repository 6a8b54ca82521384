package socai.query;

/** The question is about something that does not exist (HTTP 404). */
public final class NotFound extends RuntimeException {

    private final String code;
    private final transient Object[] arguments;

    /**
     * Nothing was found.
     *
     * @param code key of the sentence for the user
     * @param arguments what the sentence names, in order
     */
    public NotFound(String code, Object... arguments) {
        super(code, null, false, false);
        this.code = code;
        this.arguments = arguments.clone();
    }

    /** Key of the sentence for the user. */
    public String code() {
        return code;
    }

    /** What the sentence names. */
    public Object[] arguments() {
        return arguments.clone();
    }
}
