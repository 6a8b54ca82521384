package socai.command.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static socai.command.testing.Sample.FINANCE;
import static socai.command.testing.Sample.FOUNDED;
import static socai.command.testing.Sample.HOME_AFFAIRS;
import static socai.command.testing.Sample.LAN;
import static socai.command.testing.Sample.RECRUITED;
import static socai.command.testing.Sample.UNKNOWN;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import socai.command.Refused;
import socai.command.ledger.LedgerEvent;
import socai.command.organisation.AssignHeadcount;
import socai.command.organisation.EstablishUnit;
import socai.command.organisation.OrganisationRefusal.ContradictsLaterUnitEvent;
import socai.command.personnel.Action.Take;
import socai.command.personnel.Decide;
import socai.command.personnel.PersonnelRefusal.UnitDoesNotExist;
import socai.command.personnel.PersonnelRefusal.UnitEndsBefore;
import socai.command.testing.Node;
import socai.command.testing.Sample;
import socai.events.PersonId;
import socai.events.UnitCode;
import socai.events.organisation.HeadcountKind;
import socai.events.organisation.UnitDissolved;
import socai.events.organisation.UnitFunction;
import socai.events.organisation.UnitLevel;
import socai.events.personnel.Transferred;

class UnitRegisterTest {

    private static final LocalDate DISSOLVED = LocalDate.of(2025, 7, 1);

    private static final Node NODE = Node.withTwoUnits();
    private static PersonId lan = new PersonId(Sample.freshRequest());

    @BeforeAll
    static void financeIsDissolved() {
        lan = NODE.recruit(LAN);
        AssignHeadcount any = new AssignHeadcount(FINANCE, FOUNDED, HeadcountKind.ASSIGNED, 1);
        NODE.append(
                List.of(
                        new LedgerEvent(
                                FINANCE.stream(),
                                1,
                                new UnitDissolved(FINANCE, DISSOLVED),
                                Sample.order(any))));
    }

    @AfterAll
    static void close() {
        NODE.close();
    }

    @Test
    void aBodyTakesPeopleUntilTheDayBeforeItsDissolution() {
        LocalDate day = DISSOLVED.minusDays(1);

        PersonId other = NODE.recruit(Sample.somebody(2));

        Transferred in = new Transferred(other, day, FINANCE);
        Transferred out = new Transferred(other, DISSOLVED, HOME_AFFAIRS);
        NODE.record(new Decide(other, List.of(new Take(in), new Take(out))));

        assertThat(NODE.eventsOf(other.value())).endsWith(in, out);
    }

    @Test
    void nobodyStaysInABodyAfterItsEnd() {
        LocalDate day = DISSOLVED.minusDays(1);
        PersonId other = NODE.recruit(Sample.somebody(3));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> NODE.record(Decide.that(new Transferred(other, day, FINANCE))))
                .satisfies(refused ->
                        assertThat(refused.refusal())
                                .isEqualTo(new UnitEndsBefore(other, FINANCE, DISSOLVED)));
    }

    @Test
    void aBodyTakesNobodyOnTheDayOfItsDissolution() {
        transferIsRefused(DISSOLVED, FINANCE);
    }

    @Test
    void aBodyTakesNobodyBeforeItsFirstDay() {
        LocalDate founded = RECRUITED.plusYears(2);
        UnitCode late = new UnitCode("SKHCN");
        NODE.record(
                new EstablishUnit(
                        late,
                        founded,
                        "Sở Khoa học và Công nghệ",
                        UnitLevel.PROVINCE,
                        UnitFunction.GENERAL));

        transferIsRefused(founded.minusDays(1), late);
    }

    @Test
    void aBodyThatNobodyEstablishedTakesNobody() {
        transferIsRefused(RECRUITED.plusYears(1), UNKNOWN);
    }

    @Test
    void theBodyItselfKnowsThatItWasDissolved() {
        AssignHeadcount late = new AssignHeadcount(FINANCE, DISSOLVED, HeadcountKind.ASSIGNED, 9);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> NODE.record(late))
                .satisfies(refused ->
                        assertThat(refused.refusal())
                                .isEqualTo(
                                        new ContradictsLaterUnitEvent(
                                                FINANCE,
                                                DISSOLVED,
                                                "organisation.unit-dissolved",
                                                DISSOLVED,
                                                1)));
    }

    private void transferIsRefused(LocalDate day, UnitCode unit) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> NODE.record(Decide.that(new Transferred(lan, day, unit))))
                .satisfies(refused ->
                        assertThat(refused.refusal()).isEqualTo(new UnitDoesNotExist(unit, day)));
        assertThat(NODE.eventsOf(lan.value())).hasSize(1);
    }
}
