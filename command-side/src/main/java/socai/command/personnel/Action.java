package socai.command.personnel;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import socai.events.EthnicGroup;
import socai.events.Sex;
import socai.events.UnitCode;
import socai.events.personnel.PersonnelFact;
import socai.events.personnel.RecruitmentRoute;
import socai.events.personnel.StaffCategory;

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
