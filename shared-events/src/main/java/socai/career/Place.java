package socai.career;

import java.time.LocalDate;
import java.util.Optional;
import socai.events.UnitCode;
import socai.events.personnel.Annulled;
import socai.events.personnel.Appointed;
import socai.events.personnel.CategoryChanged;
import socai.events.personnel.Corrected;
import socai.events.personnel.Departed;
import socai.events.personnel.DossierFact;
import socai.events.personnel.EthnicityRecorded;
import socai.events.personnel.IdentityErased;
import socai.events.personnel.IdentityRecorded;
import socai.events.personnel.JobPositionChanged;
import socai.events.personnel.PersonnelEvent;
import socai.events.personnel.PlannedIn;
import socai.events.personnel.PlannedOut;
import socai.events.personnel.PositionEnded;
import socai.events.personnel.RankChanged;
import socai.events.personnel.Reappointed;
import socai.events.personnel.Reassigned;
import socai.events.personnel.Recruited;
import socai.events.personnel.Rotated;
import socai.events.personnel.RotationEnded;
import socai.events.personnel.Seconded;
import socai.events.personnel.SecondmentEnded;
import socai.events.personnel.SexRecorded;
import socai.events.personnel.TrainingCompleted;
import socai.events.personnel.Transferred;

/** A body to which an event brings a person, as staff or as a guest, and from when. */
public record Place(UnitCode unit, LocalDate from) {

    /** Where the event brings the person; nowhere when it does not name a body. */
    public static Optional<Place> named(PersonnelEvent event) {
        return switch (event) {
            case Recruited to -> Optional.of(new Place(to.unit(), to.effectiveOn()));
            case Transferred to -> Optional.of(new Place(to.unit(), to.effectiveOn()));
            case Reassigned to -> Optional.of(new Place(to.unit(), to.effectiveOn()));
            case Rotated to -> Optional.of(new Place(to.unit(), to.effectiveOn()));
            case Seconded to -> Optional.of(new Place(to.host(), to.effectiveOn()));
            case Corrected word -> named(word.fact().value());
            case RotationEnded _,
                    SecondmentEnded _,
                    Appointed _,
                    Reappointed _,
                    PositionEnded _,
                    RankChanged _,
                    JobPositionChanged _,
                    CategoryChanged _,
                    PlannedIn _,
                    PlannedOut _,
                    EthnicityRecorded _,
                    SexRecorded _,
                    IdentityRecorded _,
                    TrainingCompleted _,
                    Departed _,
                    DossierFact _,
                    IdentityErased _,
                    Annulled _ ->
                    Optional.empty();
        };
    }
}
