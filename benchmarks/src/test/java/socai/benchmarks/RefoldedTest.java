package socai.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import socai.benchmarks.Struck.Declined;
import socai.command.personnel.Decide;
import socai.command.personnel.PersonnelRefusal;
import socai.command.personnel.PersonnelRefusal.AlreadyInUnit;
import socai.command.personnel.PersonnelRefusal.ContradictsLaterEvent;
import socai.command.personnel.PersonnelRefusal.HasLeft;
import socai.events.EthnicGroup;
import socai.events.PersonId;
import socai.events.SealedIdentity;
import socai.events.Sex;
import socai.events.UnitCode;
import socai.events.personnel.Departed;
import socai.events.personnel.DepartureKind;
import socai.events.personnel.PersonnelFact;
import socai.events.personnel.Recruited;
import socai.events.personnel.RecruitmentRoute;
import socai.events.personnel.StaffCategory;
import socai.events.personnel.Transferred;
import socai.timeline.Entry;
import socai.timeline.Timeline;

/** The hammer must notice a refusal that nothing justifies. */
class RefoldedTest {

    private static final PersonId LAN = new PersonId(new UUID(1, 1));
    private static final UnitCode ONE = Orders.UNITS.get(0);
    private static final UnitCode TWO = Orders.UNITS.get(1);
    private static final LocalDate RECRUITED = Orders.RECRUITED;
    private static final LocalDate LEFT = RECRUITED.plusYears(5);
    private static final LocalDate BEFORE = RECRUITED.plusYears(1);

    private static final Timeline<PersonnelFact> SERVES =
            Timeline.<PersonnelFact>of(List.of()).with(new Entry<>(RECRUITED, 0, recruited()));

    private static final Timeline<PersonnelFact> LEAVES =
            SERVES.with(new Entry<>(LEFT, 1, new Departed(LAN, LEFT, DepartureKind.RETIREMENT)));

    @Test
    void aTransferIntoTheBodyOfTheDayIsRefusedWithReason() {
        assertThat(isJustified(BEFORE, ONE, new AlreadyInUnit(LAN, ONE, RECRUITED), SERVES))
                .isTrue();
    }

    @Test
    void aTransferIntoAnotherBodyIsNot() {
        assertThat(isJustified(BEFORE, TWO, new AlreadyInUnit(LAN, TWO, RECRUITED), SERVES))
                .isFalse();
    }

    @Test
    void aRefusalThatStatesAWrongDayIsNotJustified() {
        assertThat(isJustified(BEFORE, ONE, new AlreadyInUnit(LAN, ONE, BEFORE), SERVES)).isFalse();
    }

    @Test
    void aDepartureJustifiesARefusalOnlyFromItsDayAndItsVersionOn() {
        assertThat(isJustified(LEFT, TWO, new HasLeft(LAN, LEFT, LEFT, 1), LEAVES)).isTrue();
        assertThat(isJustified(LEFT, TWO, new HasLeft(LAN, LEFT, LEFT, 1), SERVES)).isFalse();
        assertThat(isJustified(BEFORE, TWO, new HasLeft(LAN, BEFORE, LEFT, 1), LEAVES)).isFalse();
    }

    @Test
    void aLaterEventThatCouldStandContradictsNothing() {
        PersonnelRefusal refusal =
                new ContradictsLaterEvent(LAN, BEFORE, "personnel.departed", LEFT, 1);
        assertThat(isJustified(BEFORE, TWO, refusal, LEAVES)).isFalse();
    }

    @Test
    void aLaterMoveIntoTheSameBodyContradicts() {
        Timeline<PersonnelFact> moves =
                SERVES.with(new Entry<>(LEFT, 1, new Transferred(LAN, LEFT, TWO)));
        PersonnelRefusal refusal =
                new ContradictsLaterEvent(LAN, BEFORE, "personnel.transferred", LEFT, 1);
        assertThat(isJustified(BEFORE, TWO, refusal, moves)).isTrue();
        assertThat(isJustified(BEFORE, TWO, refusal, SERVES)).isFalse();
    }

    private static boolean isJustified(
            LocalDate day, UnitCode to, PersonnelRefusal refusal, Timeline<PersonnelFact> facts) {
        Blow blow =
                new Blow(
                        new UUID(2, 2),
                        Decide.that(new Transferred(LAN, day, to)),
                        new Transferred(LAN, day, to));
        return Refolded.isJustified(new Declined(blow, refusal, 0, 1), facts);
    }

    private static Recruited recruited() {
        return new Recruited(
                LAN,
                RECRUITED,
                ONE,
                RecruitmentRoute.EXAM,
                StaffCategory.CIVIL_SERVANT,
                Sex.FEMALE,
                new EthnicGroup("tay"),
                new SealedIdentity(Base64.getEncoder().encodeToString(new byte[40])));
    }
}
