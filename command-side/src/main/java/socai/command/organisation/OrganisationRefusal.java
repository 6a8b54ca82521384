package socai.command.organisation;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.List;
import socai.command.Refusal;
import socai.events.PersonId;
import socai.events.UnitCode;
import socai.events.organisation.HeadcountKind;
import socai.events.organisation.UnitLevel;

/** The rules of a body's life that can say no. */
public sealed interface OrganisationRefusal extends Refusal {

    /** A code names one body for ever. */
    record UnitAlreadyEstablished(UnitCode unit, LocalDate since) implements OrganisationRefusal {}

    /** Nothing takes effect for a body on a day on which it does not exist. */
    record OutsideLifeOfUnit(UnitCode unit, LocalDate effectiveOn, LocalDate establishedOn)
            implements OrganisationRefusal {}

    /** Nothing takes effect for a body of which no establishment stands. */
    record NoEstablishmentStands(UnitCode unit, LocalDate effectiveOn)
            implements OrganisationRefusal {}

    /** Population decides the band of a commune and of nothing else. */
    record PopulationOnlyForCommunes(UnitCode unit, UnitLevel level)
            implements OrganisationRefusal {}

    /** A council body has members, every other body has posts. */
    record WrongHeadcountKind(UnitCode unit, UnitLevel level, HeadcountKind kind)
            implements OrganisationRefusal {}

    /** Only a number in force is adjusted or withdrawn. */
    record NoHeadcountToChange(UnitCode unit, HeadcountKind kind, LocalDate effectiveOn)
            implements OrganisationRefusal {}

    /** The numbers that a reorganisation states are annulled together with it. */
    record NumbersStillStated(UnitCode unit, UnitCode successor, LocalDate on)
            implements OrganisationRefusal {}

    /**
     * An event already in the ledger takes effect later and could not stand any more.
     *
     * @param event logical name of that event
     * @param eventOn the day on which it takes effect
     * @param sequence its place in the body's stream
     */
    record ContradictsLaterUnitEvent(
            UnitCode unit, LocalDate effectiveOn, String event, LocalDate eventOn, long sequence)
            implements OrganisationRefusal {}

    /** Days on which somebody may have served are not taken from a body by itself. */
    record UnitHasHadStaff(UnitCode unit, int people) implements OrganisationRefusal {}

    /**
     * On no day a body stands under itself.
     *
     * @param day the first day on which it would
     * @param chain from the body up to itself again
     */
    record UnderItself(UnitCode unit, LocalDate day, Chain chain) implements OrganisationRefusal {}

    /** Bodies each of which stands under the next. */
    record Chain(List<UnitCode> bodies) {

        public Chain {
            bodies = List.copyOf(bodies);
        }

        @Override
        public String toString() {
            return bodies.stream().map(UnitCode::value).collect(joining(" → "));
        }
    }

    /**
     * Whom a merger, a split or a dissolution moved does not stay where it put them when it never
     * was.
     *
     * @param people how many
     * @param who the first of them
     */
    record StillMoved(int people, UnitCode unit, List<PersonId> who)
            implements OrganisationRefusal {

        private static final int NAMED_MAX = 10;

        public StillMoved {
            who = who == null ? List.of() : who.stream().limit(NAMED_MAX).toList();
        }
    }

    /** A correction or an annulment names an event of the body's stream. */
    record NoSuchUnitEvent(UnitCode unit, long sequence) implements OrganisationRefusal {}

    /** What is void already is neither corrected nor annulled; its annulment can be annulled. */
    record UnitEventAlreadyAnnulled(UnitCode unit, long sequence, long by)
            implements OrganisationRefusal {}

    /** Of an event that is corrected already the correction is corrected. */
    record UnitEventAlreadyCorrected(UnitCode unit, long sequence, long by)
            implements OrganisationRefusal {}

    /** An annulment holds no fact that could be corrected; it can be annulled. */
    record UnitAnnulmentHoldsNoFact(UnitCode unit, long sequence) implements OrganisationRefusal {}
}
