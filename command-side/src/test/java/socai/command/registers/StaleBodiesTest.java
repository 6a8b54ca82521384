package socai.command.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static socai.command.testing.Sample.FINANCE;
import static socai.command.testing.Sample.FOUNDED;
import static socai.command.testing.Sample.RECRUITED;
import static socai.command.testing.Sample.somebody;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import socai.command.Refused;
import socai.command.ledger.LedgerEvent;
import socai.command.organisation.AssignHeadcount;
import socai.command.organisation.EstablishUnit;
import socai.command.personnel.Decide;
import socai.command.personnel.PersonnelRefusal.UnitDoesNotExist;
import socai.command.personnel.PersonnelRefusal.UnitEndsBefore;
import socai.command.testing.Node;
import socai.command.testing.Sample;
import socai.events.PersonId;
import socai.events.UnitCode;
import socai.events.organisation.HeadcountKind;
import socai.events.organisation.UnitDissolved;
import socai.events.personnel.Transferred;

/** What a node remembers of bodies is checked again where it is written. */
class StaleBodiesTest {

    private static final LocalDate DISSOLVED = LocalDate.of(2025, 7, 1);

    private static final Node NODE = Node.withTwoUnits();

    @AfterAll
    static void close() {
        NODE.close();
    }

    @Test
    void nobodyIsPlacedInABodyThatAnotherNodeHasDissolved() {
        PersonId lan = NODE.recruit(somebody(1));
        PersonId hoa = NODE.recruit(somebody(2));
        NODE.record(Decide.that(new Transferred(lan, RECRUITED.plusDays(1), FINANCE)));
        try (Node other = NODE.neighbour()) {
            AssignHeadcount any = new AssignHeadcount(FINANCE, FOUNDED, HeadcountKind.ASSIGNED, 1);
            other.append(
                    List.of(
                            new LedgerEvent(
                                    FINANCE.stream(),
                                    1,
                                    new UnitDissolved(FINANCE, DISSOLVED),
                                    Sample.order(any))));
        }

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(
                        () -> NODE.record(Decide.that(new Transferred(hoa, DISSOLVED, FINANCE))))
                .satisfies(refused ->
                        assertThat(refused.refusal())
                                .isEqualTo(new UnitDoesNotExist(FINANCE, DISSOLVED)));
        assertThat(NODE.eventsOf(hoa.value())).hasSize(1);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() ->
                        NODE.record(
                                Decide.that(new Transferred(hoa, DISSOLVED.minusDays(1), FINANCE))))
                .satisfies(refused ->
                        assertThat(refused.refusal())
                                .isEqualTo(new UnitEndsBefore(hoa, FINANCE, DISSOLVED)));
    }

    @Test
    void nobodyStaysInABodyThatAnotherNodeHasDissolvedSinceThisOneLooked() {
        PersonId lan = NODE.recruit(somebody(11));
        PersonId hoa = NODE.recruit(somebody(12));
        UnitCode brief = new UnitCode("SKHCN");
        EstablishUnit establish = Sample.establish(brief);
        NODE.record(establish);
        NODE.record(Decide.that(new Transferred(lan, RECRUITED.plusDays(1), brief)));
        try (Node other = NODE.neighbour()) {
            other.append(
                    List.of(
                            new LedgerEvent(
                                    brief.stream(),
                                    1,
                                    new UnitDissolved(brief, DISSOLVED),
                                    Sample.order(establish))));
        }

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() ->
                        NODE.record(
                                Decide.that(new Transferred(hoa, RECRUITED.plusDays(1), brief))))
                .satisfies(refused ->
                        assertThat(refused.refusal())
                                .isEqualTo(new UnitEndsBefore(hoa, brief, DISSOLVED)));
    }
}
