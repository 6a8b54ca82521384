package socai.career;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import socai.career.CareerState.InService;
import socai.events.UnitCode;
import socai.events.personnel.Appointed;
import socai.events.personnel.CategoryChanged;
import socai.events.personnel.Departed;
import socai.events.personnel.DossierFact;
import socai.events.personnel.EthnicityRecorded;
import socai.events.personnel.IdentityErased;
import socai.events.personnel.IdentityRecorded;
import socai.events.personnel.JobPositionChanged;
import socai.events.personnel.PersonnelFact;
import socai.events.personnel.PlannedIn;
import socai.events.personnel.PlannedOut;
import socai.events.personnel.Position;
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

/**
 * What a fact is about without naming it: an appointment is one to a post of the unit where it
 * finds the person, a reappointment one to the post held. What was recorded later must not change
 * it in silence.
 *
 * @param unit the unit in which, or out of which, the fact holds
 * @param position the post that it continues or ends
 * @param other the other unit that it leads back to or away from
 * @param since the first day of what it continues or ends
 */
public record Meaning(
        UnitCode unit,
        @Nullable Position position,
        @Nullable UnitCode other,
        @Nullable LocalDate since) {

    /**
     * What {@code fact} is about when it finds the person so; empty when it names all that it is
     * about, or when its place changes nothing in it: who leaves service leaves it wherever they
     * serve, a training and a civil-status document go along with the person.
     */
    static Optional<Meaning> of(CareerState before, PersonnelFact fact) {
        return before instanceof InService serving
                ? Optional.ofNullable(of(serving, fact))
                : Optional.empty();
    }

    private static @Nullable Meaning of(InService is, PersonnelFact fact) {
        return switch (fact) {
            case Appointed _,
                    JobPositionChanged _,
                    CategoryChanged _,
                    PlannedIn _,
                    PlannedOut _,
                    Rotated _,
                    Seconded _ ->
                    in(is.unit());
            case Reappointed _, PositionEnded _ ->
                    new Meaning(is.unit(), is.position(), null, null);
            case RotationEnded _ -> {
                Particulars.Rotation rotation = is.particulars().rotation();
                yield rotation == null
                        ? in(is.unit())
                        : new Meaning(is.unit(), null, rotation.sender(), rotation.since());
            }
            case SecondmentEnded _ -> {
                Particulars.Secondment secondment = is.particulars().secondment();
                yield secondment == null
                        ? in(is.unit())
                        : new Meaning(is.unit(), null, secondment.host(), secondment.since());
            }
            case Recruited _,
                    Transferred _,
                    Reassigned _,
                    RankChanged _,
                    EthnicityRecorded _,
                    SexRecorded _,
                    TrainingCompleted _,
                    Departed _,
                    DossierFact _,
                    IdentityRecorded _,
                    IdentityErased _ ->
                    null;
        };
    }

    private static Meaning in(UnitCode unit) {
        return new Meaning(unit, null, null, null);
    }

    /** Unit, post, other unit and day, as far as there are any. */
    public String words() {
        StringBuilder words = new StringBuilder(unit.value());
        if (position != null) {
            words.append(", ").append(position.title());
        }
        if (other != null) {
            words.append(" ↔ ").append(other.value());
        }
        if (since != null) {
            words.append(" (").append(since).append(')');
        }
        return words.toString();
    }
}
