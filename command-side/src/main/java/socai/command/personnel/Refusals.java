package socai.command.personnel;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collection;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;
import socai.career.Career;
import socai.career.Career.Clash;
import socai.career.Career.Shift;
import socai.career.CareerState.InService;
import socai.career.CareerState.Left;
import socai.career.CareerState.NotYetRecruited;
import socai.career.Meaning;
import socai.career.Particulars.Rotation;
import socai.career.Particulars.Secondment;
import socai.command.personnel.PersonnelRefusal.AlreadyInService;
import socai.command.personnel.PersonnelRefusal.AlreadyInUnit;
import socai.command.personnel.PersonnelRefusal.AlreadyPlanned;
import socai.command.personnel.PersonnelRefusal.BeforeRecruitment;
import socai.command.personnel.PersonnelRefusal.ChangesLaterEvent;
import socai.command.personnel.PersonnelRefusal.ContradictsLaterEvent;
import socai.command.personnel.PersonnelRefusal.HasLeft;
import socai.command.personnel.PersonnelRefusal.HoldsNoPosition;
import socai.command.personnel.PersonnelRefusal.MeasureNotInForce;
import socai.command.personnel.PersonnelRefusal.NoRecruitmentStands;
import socai.command.personnel.PersonnelRefusal.NotInUnit;
import socai.command.personnel.PersonnelRefusal.NotOnRotation;
import socai.command.personnel.PersonnelRefusal.NotOnSecondment;
import socai.command.personnel.PersonnelRefusal.NotPlanned;
import socai.command.personnel.PersonnelRefusal.OnRotation;
import socai.command.personnel.PersonnelRefusal.OnSecondment;
import socai.command.personnel.PersonnelRefusal.RotationTooShort;
import socai.command.personnel.PersonnelRefusal.SecondmentTooLong;
import socai.command.personnel.PersonnelRefusal.TermTooLong;
import socai.events.PersonId;
import socai.events.personnel.Appointed;
import socai.events.personnel.Departed;
import socai.events.personnel.PersonnelEvent;
import socai.events.personnel.PersonnelFact;
import socai.events.personnel.PlannedIn;
import socai.events.personnel.PlannedOut;
import socai.events.personnel.PositionEnded;
import socai.events.personnel.Reappointed;
import socai.events.personnel.Reassigned;
import socai.events.personnel.Recruited;
import socai.events.personnel.Rotated;
import socai.events.personnel.Seconded;
import socai.events.wire.EventCatalog;
import socai.timeline.Entry;
import socai.timeline.Timeline;

/** Says in the user's terms why something cannot stand. */
final class Refusals {

    private Refusals() {}

    /**
     * Why {@code clash} hinders the recording.
     *
     * @param ordered the facts that are to be recorded
     * @param first the first of the events that are to be recorded
     * @param all all facts that would stand
     * @param standingWord the number of the event that says what stands for the event of a number
     */
    static PersonnelRefusal of(
            Clash clash,
            Collection<PersonnelFact> ordered,
            PersonnelEvent first,
            Timeline<PersonnelFact> all,
            LongUnaryOperator standingWord) {
        PersonnelFact fact = clash.entry().fact();
        if (!ordered.contains(fact)) {
            return new ContradictsLaterEvent(
                    first.person(),
                    first.effectiveOn(),
                    EventCatalog.of(fact.getClass()).name(),
                    fact.effectiveOn(),
                    standingWord.applyAsLong(clash.entry().ledgerNo()));
        }
        PersonId person = fact.person();
        return switch (Career.before(clash.entry(), all)) {
            case NotYetRecruited _ -> beforeRecruitment(person, fact.effectiveOn(), all);
            case Left left ->
                    new HasLeft(
                            person,
                            fact.effectiveOn(),
                            left.since(),
                            standingWord.applyAsLong(departure(left, all)));
            case InService serving -> inService(clash, fact, serving);
        };
    }

    /** Which event would come to mean something else. */
    static PersonnelRefusal of(Shift shift, PersonnelEvent first, LongUnaryOperator standingWord) {
        PersonnelFact fact = shift.entry().fact();
        Meaning becomes = shift.becomes();
        return new ChangesLaterEvent(
                first.person(),
                first.effectiveOn(),
                EventCatalog.of(fact.getClass()).name(),
                fact.effectiveOn(),
                standingWord.applyAsLong(shift.entry().ledgerNo()),
                shift.was().words(),
                becomes == null ? "–" : becomes.words());
    }

    private static long departure(Left left, Timeline<PersonnelFact> all) {
        return all.entries().stream()
                .filter(entry ->
                        entry.fact() instanceof Departed departed
                                && departed.effectiveOn().equals(left.since()))
                .mapToLong(Entry::ledgerNo)
                .findFirst()
                .orElseThrow();
    }

    private static PersonnelRefusal beforeRecruitment(
            PersonId person, LocalDate day, Timeline<PersonnelFact> all) {
        return all.entries().stream()
                .map(Entry::fact)
                .filter(fact -> fact instanceof Recruited)
                .findFirst()
                .<PersonnelRefusal>map(
                        recruited -> new BeforeRecruitment(person, day, recruited.effectiveOn()))
                .orElseGet(() -> new NoRecruitmentStands(person, day));
    }

    private static PersonnelRefusal inService(Clash clash, PersonnelFact fact, InService is) {
        PersonId person = fact.person();
        LocalDate day = fact.effectiveOn();
        return switch (clash.conflict()) {
            case ALREADY_IN_SERVICE, BEFORE_RECRUITMENT, HAS_LEFT ->
                    new AlreadyInService(person, is.unit(), is.unitSince());
            case ALREADY_IN_UNIT -> new AlreadyInUnit(person, is.unit(), is.unitSince());
            case NOT_IN_UNIT -> new NotInUnit(person, ((Reassigned) fact).from(), is.unit());
            case ON_SECONDMENT -> {
                Secondment secondment = requireNonNull(is.particulars().secondment());
                yield new OnSecondment(person, day, secondment.host(), secondment.until());
            }
            case NOT_ON_SECONDMENT -> new NotOnSecondment(person, day);
            case ON_ROTATION -> {
                Rotation rotation = requireNonNull(is.particulars().rotation());
                yield new OnRotation(person, day, is.unit(), rotation.until());
            }
            case NOT_ON_ROTATION -> new NotOnRotation(person, day);
            case ROTATION_TOO_SHORT -> new RotationTooShort(person, day, until(fact));
            case SECONDMENT_TOO_LONG -> new SecondmentTooLong(person, day, until(fact));
            case TERM_TOO_LONG -> new TermTooLong(person, day, until(fact));
            case HOLDS_NO_POSITION -> new HoldsNoPosition(person, day);
            case NOT_IN_FORCE ->
                    new MeasureNotInForce(person, day, ((PositionEnded) fact).way().name());
            case ALREADY_PLANNED ->
                    new AlreadyPlanned(person, day, ((PlannedIn) fact).title().title());
            case NOT_PLANNED -> new NotPlanned(person, day, ((PlannedOut) fact).title().title());
        };
    }

    private static @Nullable LocalDate until(PersonnelFact fact) {
        return switch (fact) {
            case Rotated rotated -> rotated.until();
            case Seconded seconded -> seconded.until();
            case Appointed appointed -> appointed.until();
            case Reappointed reappointed -> reappointed.until();
            default -> null;
        };
    }
}
