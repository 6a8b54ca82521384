package socai.command.roster;

import java.util.Optional;
import socai.command.personnel.Admission;
import socai.events.Decision;
import socai.identity.Identity;

/**
 * One row of a roster that says what it should.
 *
 * @param line on which it begins, from 1
 * @param own the row's own decision; without one that of the file holds
 */
record RosterLine(long line, Admission admission, Optional<Decision> own) {

    Identity identity() {
        return admission.recruit().identity();
    }
}
