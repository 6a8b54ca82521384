package socai.command.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import socai.events.EthnicGroup;
import socai.events.PersonId;
import socai.events.Sex;
import socai.events.personnel.DepartureKind;

/**
 * What is settled about a person before the career is told.
 *
 * @param index from 0
 * @param leaves how the person leaves the seat; absent exactly when no end is decided
 * @param away a time out of service within the seat; absent for nearly everyone
 */
record Profile(
        int index,
        PersonId id,
        Seat seat,
        Sex sex,
        EthnicGroup ethnicity,
        @Nullable DepartureKind leaves,
        @Nullable Away away) {

    /** Out of service by resignation in [from, to). */
    record Away(LocalDate from, LocalDate to) {}
}
