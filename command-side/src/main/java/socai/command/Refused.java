package socai.command;

/** Carries a {@link Refusal} to the caller. It has no stack trace: nothing is broken. */
public final class Refused extends RuntimeException {

    private final transient Refusal refusal;

    public Refused(Refusal refusal) {
        super(refusal.toString(), null, false, false);
        this.refusal = refusal;
    }

    /** The rule that said no, with its facts. */
    public Refusal refusal() {
        return refusal;
    }
}
