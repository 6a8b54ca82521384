package socai.verify;

/** Something claims more than it proves; the message says in both languages what and where. */
public final class NotProven extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Flaw flaw;

    /**
     * A refusal.
     *
     * @param where what was looked at, short enough for one line
     */
    public NotProven(Flaw flaw, String where) {
        super("%s: %s / %s".formatted(where, flaw.english(), flaw.vietnamese()));
        this.flaw = flaw;
    }

    /** What is wrong. */
    public Flaw flaw() {
        return flaw;
    }
}
