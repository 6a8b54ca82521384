package socai.command;

import java.util.List;

/** A request names something that does not exist (HTTP 404). */
public final class NotThere extends RuntimeException {

    private final String code;
    private final transient List<Object> arguments;

    /**
     * Nothing is there.
     *
     * @param code key of the sentence for the user
     * @param arguments what the sentence names, in order
     */
    public NotThere(String code, Object... arguments) {
        super(code, null, false, false);
        this.code = code;
        this.arguments = List.of(arguments);
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
