package socai.query.compliance;

import java.util.EnumSet;
import java.util.Set;
import socai.career.CareerState;
import socai.career.CareerState.InService;
import socai.events.personnel.PersonnelFact;
import socai.events.personnel.Reassigned;
import socai.events.personnel.Rotated;
import socai.events.personnel.RotationEnded;

/** How somebody came into the figures of a body, left them, or changed in them. */
public enum Flow {
    RECRUITED,
    TRANSFERRED_IN,
    /** Rotated here, or back from a rotation. */
    ROTATED_IN,
    /** Followed a body that was merged, split or dissolved; never hiring. */
    REORGANISED_IN,
    /** Another ethnicity or sex counts from that day on; the person stays. */
    RECLASSIFIED,
    /** A post was taken up or given up; the person stays. */
    POSITION,
    /** A training was completed; the person stays. */
    TRAINED,
    /** Taken into the succession planning or out of it; the person stays. */
    PLANNED,
    DEPARTED,
    TRANSFERRED_OUT,
    ROTATED_OUT,
    /** Followed a body that was merged, split or dissolved; never departure. */
    REORGANISED_OUT;

    /** The ways in which somebody comes into a body. */
    static Set<Flow> intoABody() {
        return EnumSet.of(RECRUITED, TRANSFERRED_IN, ROTATED_IN, REORGANISED_IN);
    }

    /** How {@code fact} takes somebody out of the body that {@code before} names. */
    static Flow outOf(CareerState after, PersonnelFact fact) {
        if (!(after instanceof InService)) {
            return DEPARTED;
        }
        return switch (fact) {
            case Reassigned _ -> REORGANISED_OUT;
            case Rotated _, RotationEnded _ -> ROTATED_OUT;
            default -> TRANSFERRED_OUT;
        };
    }

    /** How {@code fact} brings somebody who was {@code before} into a body. */
    static Flow into(CareerState before, PersonnelFact fact) {
        if (!(before instanceof InService)) {
            return RECRUITED;
        }
        return switch (fact) {
            case Reassigned _ -> REORGANISED_IN;
            case Rotated _, RotationEnded _ -> ROTATED_IN;
            default -> TRANSFERRED_IN;
        };
    }

    /** How somebody changes who stays in the body. */
    static Flow within(InService before, InService after) {
        if (!before.ethnicity().equals(after.ethnicity()) || before.sex() != after.sex()) {
            return RECLASSIFIED;
        }
        if (before.isLeader() != after.isLeader()) {
            return POSITION;
        }
        return before.trained().equals(after.trained()) ? PLANNED : TRAINED;
    }
}
