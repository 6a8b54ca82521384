package socai.command.personnel;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import socai.events.EthnicGroup;
import socai.events.Sex;
import socai.events.UnitCode;
import socai.events.personnel.IdentityGround;
import socai.events.personnel.PersonnelFact;
import socai.events.personnel.RecruitmentRoute;
import socai.events.personnel.StaffCategory;
import socai.identity.Identity;

/** One thing that a decision orders about a person. */
public sealed interface Action {

    /** This fact holds from its day on. */
    record Take(PersonnelFact fact) implements Action {

        public Take {
            requireNonNull(fact, "fact");
        }
    }

    /** The event of this sequence was wrong; {@code fact} is what should have been recorded. */
    record Correct(long sequence, PersonnelFact fact) implements Action {

        public Correct {
            requireNonNull(fact, "fact");
        }
    }

    /** From this day on the person is identified by this, by a document. */
    record RecordIdentity(
            LocalDate effectiveOn,
            int dayOrder,
            IdentityGround ground,
            Identity identity,
            String document)
            implements Action {}

    /** The identity that the event of this sequence states was entered wrong. */
    record CorrectIdentity(long sequence, Identity identity) implements Action {}

    /** The recruitment of this sequence was wrong in anything but who it was. */
    record CorrectRecruitment(
            long sequence,
            LocalDate effectiveOn,
            int dayOrder,
            UnitCode unit,
            RecruitmentRoute route,
            boolean nominatedAdmission,
            StaffCategory category,
            Sex sex,
            EthnicGroup ethnicity)
            implements Action {}

    /** The event of this sequence is void from the beginning. */
    record Annul(long sequence) implements Action {}
}
