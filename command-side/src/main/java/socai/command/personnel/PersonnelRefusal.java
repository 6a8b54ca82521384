package socai.command.personnel;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import socai.command.Refusal;
import socai.events.PersonId;
import socai.events.UnitCode;

/** The rules of a working life that can say no. */
public sealed interface PersonnelRefusal extends Refusal {

    /** Nobody of this identity number is recruited twice. */
    record AlreadyInService(PersonId person, UnitCode unit, LocalDate since)
            implements PersonnelRefusal {}

    /**
     * A number that leads to somebody on file who differs is theirs, or one of the two entries is
     * wrong. Nothing of the person on file is told.
     *
     * @param differ the fields of the request that differ from all that is on file
     */
    record NumberLeadsToAnother(String differ) implements PersonnelRefusal {}

    /** A number leads to one person. Nothing of that person is told. */
    record NumberOfAnother(PersonId person) implements PersonnelRefusal {}

    /** Whoever is recruited has the age for it. */
    record BirthDateImpossible(LocalDate effectiveOn, int ageMin, int ageMax)
            implements PersonnelRefusal {}

    /** Only an event that states an identity has one to correct. */
    record StatesNoIdentity(PersonId person, long sequence) implements PersonnelRefusal {}

    /** Nothing takes effect before the person's recruitment. */
    record BeforeRecruitment(PersonId person, LocalDate effectiveOn, LocalDate recruitedOn)
            implements PersonnelRefusal {}

    /** Nothing but a recruitment takes effect while no recruitment stands. */
    record NoRecruitmentStands(PersonId person, LocalDate effectiveOn)
            implements PersonnelRefusal {}

    /** Nothing but a new recruitment takes effect once the person has left. */
    record HasLeft(PersonId person, LocalDate effectiveOn, LocalDate leftOn, long sequence)
            implements PersonnelRefusal {}

    /** A move leads to another body. */
    record AlreadyInUnit(PersonId person, UnitCode unit, LocalDate since)
            implements PersonnelRefusal {}

    /** Only the staff of a body follows it into another. */
    record NotInUnit(PersonId person, UnitCode from, UnitCode unit) implements PersonnelRefusal {}

    /** The body does not exist on the effective date. */
    record UnitDoesNotExist(UnitCode unit, LocalDate effectiveOn) implements PersonnelRefusal {}

    /** Nobody stays in a body after its end: what became of the person is part of the decision. */
    record UnitEndsBefore(PersonId person, UnitCode unit, LocalDate endsOn)
            implements PersonnelRefusal {}

    /** A secondment ends before the person moves. */
    record OnSecondment(PersonId person, LocalDate effectiveOn, UnitCode host, LocalDate until)
            implements PersonnelRefusal {}

    /** Only a secondment under way ends. */
    record NotOnSecondment(PersonId person, LocalDate effectiveOn) implements PersonnelRefusal {}

    /** A rotation ends before the person moves. */
    record OnRotation(PersonId person, LocalDate effectiveOn, UnitCode unit, LocalDate until)
            implements PersonnelRefusal {}

    /** Only a rotation under way ends. */
    record NotOnRotation(PersonId person, LocalDate effectiveOn) implements PersonnelRefusal {}

    /** A rotation lasts 36 months or more. */
    record RotationTooShort(PersonId person, LocalDate effectiveOn, @Nullable LocalDate until)
            implements PersonnelRefusal {}

    /** A secondment lasts three years or less. */
    record SecondmentTooLong(PersonId person, LocalDate effectiveOn, @Nullable LocalDate until)
            implements PersonnelRefusal {}

    /** A term of a leadership title lasts five years or less. */
    record TermTooLong(PersonId person, LocalDate effectiveOn, @Nullable LocalDate until)
            implements PersonnelRefusal {}

    /** Only a position that is held can be prolonged or ended. */
    record HoldsNoPosition(PersonId person, LocalDate effectiveOn) implements PersonnelRefusal {}

    /** The law did not know the measure on that day. */
    record MeasureNotInForce(PersonId person, LocalDate effectiveOn, String measure)
            implements PersonnelRefusal {}

    /** Nobody is planned twice for one title. */
    record AlreadyPlanned(PersonId person, LocalDate effectiveOn, String title)
            implements PersonnelRefusal {}

    /** Nobody is taken out of a planning where they are not. */
    record NotPlanned(PersonId person, LocalDate effectiveOn, String title)
            implements PersonnelRefusal {}

    /** A key is destroyed once. */
    record IdentityAlreadyErased(PersonId person, LocalDate erasedOn) implements PersonnelRefusal {}

    /**
     * An event already in the ledger takes effect later and could not stand any more.
     *
     * @param event logical name of that event
     * @param eventOn the day on which it takes effect
     * @param sequence its place in the person's stream
     */
    record ContradictsLaterEvent(
            PersonId person, LocalDate effectiveOn, String event, LocalDate eventOn, long sequence)
            implements PersonnelRefusal {}

    /**
     * An event already in the ledger would come to be about another unit or post, and the decision
     * says nothing of it.
     *
     * @param event logical name of that event
     * @param eventOn the day on which it takes effect
     * @param sequence its place in the person's stream
     * @param meant unit and post that it was about when it was recorded
     * @param becomes unit and post that it would be about
     */
    record ChangesLaterEvent(
            PersonId person,
            LocalDate effectiveOn,
            String event,
            LocalDate eventOn,
            long sequence,
            String meant,
            String becomes)
            implements PersonnelRefusal {}

    /** A correction or an annulment names an event of the person's stream. */
    record NoSuchEvent(PersonId person, long sequence) implements PersonnelRefusal {}

    /** What is void already is neither corrected nor annulled; its annulment can be annulled. */
    record AlreadyAnnulled(PersonId person, long sequence, long by) implements PersonnelRefusal {}

    /** Of an event that is corrected already the correction is corrected. */
    record AlreadyCorrected(PersonId person, long sequence, long by) implements PersonnelRefusal {}

    /** An annulment holds no fact that could be corrected; it can be annulled. */
    record AnnulmentHoldsNoFact(PersonId person, long sequence) implements PersonnelRefusal {}

    /** Who was recruited is no matter of a correction, and nothing else becomes a recruitment. */
    record RecruitmentStaysRecruitment(PersonId person, long sequence)
            implements PersonnelRefusal {}

    /** A destroyed key does not come back. */
    record ErasureIsFinal(PersonId person, long sequence) implements PersonnelRefusal {}

    /** Nothing was ever recorded under this id. */
    record NothingRecordedAbout(PersonId person) implements PersonnelRefusal {}

    /** One decision about many people, of which something cannot stand for some. */
    record CannotStandForAll(int people, List<CannotStandFor> who) implements PersonnelRefusal {

        public CannotStandForAll {
            who = who == null ? List.of() : List.copyOf(who);
        }
    }

    /**
     * What cannot stand for one of many.
     *
     * @param code of the refusal
     * @param facts of the refusal, by name
     */
    record CannotStandFor(PersonId person, String code, Map<String, Object> facts) {

        static CannotStandFor of(PersonId person, Refusal refusal) {
            Map<String, Object> facts = new LinkedHashMap<>();
            for (RecordComponent component : refusal.getClass().getRecordComponents()) {
                try {
                    facts.put(
                            component.getName(),
                            String.valueOf(component.getAccessor().invoke(refusal)));
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(refusal + " hides its facts", e);
                }
            }
            return new CannotStandFor(person, refusal.code(), facts);
        }
    }
}
