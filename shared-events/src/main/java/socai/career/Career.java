package socai.career;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import socai.career.CareerState.InService;
import socai.career.CareerState.Left;
import socai.career.CareerState.NotYetRecruited;
import socai.events.personnel.Appointed;
import socai.events.personnel.Departed;
import socai.events.personnel.IdentityErased;
import socai.events.personnel.PersonnelEvent;
import socai.events.personnel.Recruited;
import socai.events.personnel.TrainingCompleted;
import socai.events.personnel.TrainingField;
import socai.events.personnel.Transferred;
import socai.timeline.Entry;
import socai.timeline.Span;
import socai.timeline.Timeline;

/** The rules by which personnel events follow each other, and the states between them. */
public final class Career {

    private static final CareerState START = new NotYetRecruited();

    private Career() {}

    /** Why an event cannot stand where its effective date puts it. */
    public enum Conflict {
        /** A recruitment while the person is in service. */
        ALREADY_IN_SERVICE,
        /** An event on a day before the person's recruitment. */
        BEFORE_RECRUITMENT,
        /** An event on or after the day of departure. */
        HAS_LEFT,
        /** A transfer to the body where the person already serves. */
        ALREADY_IN_UNIT
    }

    /** The first event of a timeline that cannot stand, and why. */
    public record Clash(Conflict conflict, Entry<PersonnelEvent> entry) {}

    /** The state on {@code day}. */
    public static CareerState on(LocalDate day, Timeline<PersonnelEvent> facts) {
        return facts.on(day, START, Career::after);
    }

    /** The whole career as half-open spans of equal state. */
    public static List<Span<CareerState>> spans(Timeline<PersonnelEvent> facts) {
        return facts.spans(START, Career::after);
    }

    /**
     * The first event in order of folding that cannot stand. An event entered late is checked
     * against everything that takes effect after it, not only against what came before.
     */
    public static Optional<Clash> clash(Timeline<PersonnelEvent> facts) {
        CareerState state = START;
        for (Entry<PersonnelEvent> entry : facts.entries()) {
            Conflict conflict = conflict(state, entry.fact());
            if (conflict != null) {
                return Optional.of(new Clash(conflict, entry));
            }
            state = after(state, entry.fact());
        }
        return Optional.empty();
    }

    private static @Nullable Conflict conflict(CareerState before, PersonnelEvent event) {
        if (event instanceof IdentityErased) {
            return null;
        }
        return switch (before) {
            case NotYetRecruited _ ->
                    event instanceof Recruited ? null : Conflict.BEFORE_RECRUITMENT;
            case Left _ -> event instanceof Recruited ? null : Conflict.HAS_LEFT;
            case InService serving ->
                    switch (event) {
                        case Recruited _ -> Conflict.ALREADY_IN_SERVICE;
                        case Transferred to ->
                                to.unit().equals(serving.unit()) ? Conflict.ALREADY_IN_UNIT : null;
                        case Appointed _, TrainingCompleted _, Departed _, IdentityErased _ -> null;
                    };
        };
    }

    private static CareerState after(CareerState before, PersonnelEvent event) {
        if (event instanceof Recruited recruited && !(before instanceof InService)) {
            return recruit(recruited, before instanceof Left left ? left.trained() : Set.of());
        }
        if (event instanceof IdentityErased) {
            return before;
        }
        if (!(before instanceof InService serving)) {
            throw new IllegalStateException("%s follows %s".formatted(event, before));
        }
        return switch (event) {
            case Recruited _ ->
                    throw new IllegalStateException("%s follows %s".formatted(event, before));
            case Transferred to -> serving.movedTo(to.unit(), to.effectiveOn());
            case Appointed to -> serving.holding(to.position());
            case TrainingCompleted training -> serving.trainedIn(training.field());
            case Departed departed ->
                    new Left(departed.effectiveOn(), departed.kind(), serving.trained());
            case IdentityErased _ -> serving;
        };
    }

    private static InService recruit(Recruited recruited, Set<TrainingField> trained) {
        return new InService(
                recruited.unit(),
                recruited.effectiveOn(),
                recruited.category(),
                recruited.sex(),
                recruited.ethnicity(),
                null,
                trained);
    }
}
