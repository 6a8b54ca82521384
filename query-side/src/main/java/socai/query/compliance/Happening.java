package socai.query.compliance;

import org.jspecify.annotations.Nullable;
import socai.career.CareerState;
import socai.career.CareerState.InService;
import socai.events.personnel.Appointed;
import socai.events.personnel.PersonnelFact;
import socai.events.personnel.TrainingCompleted;

/** What happens to people, counted each time. */
public enum Happening {
    RECRUITED,
    /** Appointed, designated or elected to a leadership title; not for another term of it. */
    APPOINTED,
    /** Completed a training in any field. */
    TRAINED,
    DEPARTED;

    /** What a fact is; absent when nothing of these. */
    static @Nullable Happening of(CareerState before, PersonnelFact fact, CareerState after) {
        if (!(after instanceof InService is)) {
            return before instanceof InService ? DEPARTED : null;
        }
        if (!(before instanceof InService)) {
            return RECRUITED;
        }
        return switch (fact) {
            case Appointed _ when is.isLeader() -> APPOINTED;
            case TrainingCompleted _ -> TRAINED;
            default -> null;
        };
    }
}
