package socai.benchmarks;

import socai.command.Receipt;
import socai.command.personnel.PersonnelRefusal;

/** How a blow of the hammer ended. */
sealed interface Struck {

    Blow blow();

    /** The node said that it is recorded. */
    record Accepted(Blow blow, Receipt receipt) implements Struck {}

    /**
     * A rule said no, at some version of the stream between these two.
     *
     * @param from a version that was acknowledged before the command was sent
     * @param to the version after the refusal came back
     */
    record Declined(Blow blow, PersonnelRefusal refusal, long from, long to) implements Struck {}

    /** Other writers won every attempt, and the node said so. */
    record GaveUp(Blow blow) implements Struck {}
}
