package socai.command.roster;

import java.util.Optional;
import socai.command.personnel.Admission;
import socai.command.personnel.Recruit;
import socai.events.Decision;
import socai.events.UnitCode;
import socai.identity.Identity;

/**
 * One row of a roster that says what it should.
 *
 * @param line on which it begins, from 1
 * @param own the row's own decision; without one that of the file holds
 */
record RosterLine(long line, Admission admission, Optional<Decision> own) {

    /** The same in another unit. */
    RosterLine in(UnitCode unit) {
        Recruit said = admission.recruit();
        Recruit recruit =
                new Recruit(
                        said.effectiveOn(),
                        unit,
                        said.route(),
                        said.category(),
                        said.sex(),
                        said.ethnicity(),
                        said.identity());
        return new RosterLine(line, new Admission(recruit, admission.position()), own);
    }

    Identity identity() {
        return admission.recruit().identity();
    }
}
