package socai.verify.ledger;

/** Tries whether an event can be read; given by a program that knows what each kind says. */
@FunctionalInterface
public interface EventTrial {

    /** Whether {@code payload} is an event of that kind at that revision. */
    boolean reads(String kind, long revision, byte[] payload);
}
