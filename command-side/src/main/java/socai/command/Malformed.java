package socai.command;

import java.util.List;

/**
 * A request says something that cannot be meant (HTTP 400). Unlike a {@link Refused} one it would
 * be wrong on any day and against any state.
 */
public final class Malformed extends RuntimeException {

    private final String pointer;
    private final String code;
    private final transient List<Object> arguments;

    /**
     * A mistake at one place of a request.
     *
     * @param pointer where it stands (RFC 6901), such as {@code /ethnicity/code}
     * @param code key of the sentence for the user
     * @param arguments what the sentence names, in order
     */
    public Malformed(String pointer, String code, Object... arguments) {
        super(code + " at " + pointer, null, false, false);
        this.pointer = pointer;
        this.code = code;
        this.arguments = List.of(arguments);
    }

    /** Where it stands. */
    public String pointer() {
        return pointer;
    }

    /** Key of the sentence for the user. */
    public String code() {
        return code;
    }

    /** What the sentence names. */
    public Object[] arguments() {
        return arguments.toArray();
    }
}
