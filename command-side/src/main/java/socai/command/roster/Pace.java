package socai.command.roster;

/** Told how far the writing has come. */
@FunctionalInterface
public interface Pace {

    /** {@code done} of {@code all} events stand in the transaction. */
    void at(long done, long all);
}
