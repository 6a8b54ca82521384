package socai.events;

import java.util.List;

/**
 * Something that cannot be meant as a fact, on any day and against any state. It names the sentence
 * for the user; its own message is for logs and for whoever writes a program.
 */
public final class IllegalFact extends IllegalArgumentException {

    private final String code;
    private final transient List<Object> arguments;

    /**
     * What cannot be meant.
     *
     * @param code key of the sentence for the user
     * @param message the same for a log; it never repeats a text that may be somebody's name
     * @param arguments what the sentence names, in order
     */
    public IllegalFact(String code, String message, Object... arguments) {
        super(message);
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
