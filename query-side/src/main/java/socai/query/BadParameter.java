package socai.query;

/** A question's parameter says something that cannot be meant (HTTP 400). */
public final class BadParameter extends RuntimeException {

    private final String parameter;
    private final String code;
    private final transient Object[] arguments;

    /**
     * A mistake in one parameter.
     *
     * @param parameter its name in the query string or path
     * @param code key of the sentence for the user
     * @param arguments what the sentence names, in order
     */
    public BadParameter(String parameter, String code, Object... arguments) {
        super(code + " in " + parameter, null, false, false);
        this.parameter = parameter;
        this.code = code;
        this.arguments = arguments.clone();
    }

    /** The parameter's name. */
    public String parameter() {
        return parameter;
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
