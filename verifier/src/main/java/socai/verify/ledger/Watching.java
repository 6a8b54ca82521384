package socai.verify.ledger;

/** Is told how far the reading has come. */
@FunctionalInterface
public interface Watching {

    /** {@code done} of {@code all} sealed events are read. */
    void at(long done, long all);
}
