package socai.command.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static socai.command.testing.Sample.HOME_AFFAIRS;
import static socai.command.testing.Sample.LAN;
import static socai.command.testing.Sample.RECRUITED;
import static socai.command.testing.Sample.recruit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import socai.command.Order;
import socai.command.Receipt;
import socai.command.Refused;
import socai.command.personnel.Decide;
import socai.command.personnel.EraseIdentity;
import socai.command.personnel.PersonnelRefusal.IdentityAlreadyErased;
import socai.command.personnel.Recruit;
import socai.command.registers.RegisterRefusal.RequestReused;
import socai.command.testing.Node;
import socai.command.testing.Sample;
import socai.command.testing.Together;
import socai.events.PersonId;
import socai.events.personnel.Departed;
import socai.events.personnel.DepartureKind;
import socai.events.personnel.IdentityErased;
import socai.events.personnel.PersonnelEvent;
import socai.events.personnel.Recruited;
import socai.events.personnel.Transferred;

/** What is gone once an identity was erased, and what stays. */
class ErasureTest {

    private static final Node NODE = Node.onNewLedger();
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate LEFT = RECRUITED.plusYears(3);

    @BeforeEach
    void startEmpty() {
        NODE.forgetEverything();
        NODE.establishTwoUnits();
    }

    @AfterAll
    static void close() {
        NODE.close();
    }

    @Test
    void keyAndNumberAreGoneTogetherWithTheEventThatSaysSo() {
        PersonId lan = NODE.recruit(LAN);
        NODE.recruit(Sample.somebody(2));

        Receipt receipt = NODE.record(new EraseIdentity(lan, TODAY));

        assertThat(receipt).isEqualTo(new Receipt(lan.value(), 1));
        assertThat(NODE.eventsOf(lan.value())).last().isEqualTo(new IdentityErased(lan, TODAY));
        assertThat(rowsOf("keys.person_key", lan)).isZero();
        assertThat(rowsOf("registers.identity", lan)).isZero();
        assertThat(NODE.rows("keys.person_key")).as("the other's").isEqualTo(1);
        assertThat(NODE.rows("registers.identity")).as("the other's").isEqualTo(1);
    }

    @Test
    void theCareerGoesOnWithoutAName() {
        PersonId lan = NODE.recruit(LAN);
        NODE.record(new EraseIdentity(lan, TODAY));

        NODE.record(Decide.that(new Transferred(lan, TODAY.minusYears(1), Sample.FINANCE)));

        assertThat(NODE.eventsOf(lan.value())).hasSize(3);
    }

    @Test
    void whoComesUnderTheSameNumberLaterIsANewPerson() {
        PersonId lan = NODE.recruit(LAN);
        NODE.record(Decide.that(new Departed(lan, LEFT, DepartureKind.RESIGNATION)));
        NODE.record(new EraseIdentity(lan, TODAY));

        Receipt again = NODE.record(recruit(LAN, LEFT.plusYears(1), HOME_AFFAIRS));

        assertThat(again.stream()).isNotEqualTo(lan.value());
        assertThat(again.version()).isZero();
        assertThat(NODE.rows("keys.person_key")).isEqualTo(1);
    }

    @Test
    void anIdentityIsErasedOnce() {
        PersonId lan = NODE.recruit(LAN);
        NODE.record(new EraseIdentity(lan, TODAY));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> NODE.record(new EraseIdentity(lan, TODAY.plusDays(1))))
                .satisfies(no ->
                        assertThat(no.refusal()).isEqualTo(new IdentityAlreadyErased(lan, TODAY)));
        assertThat(NODE.eventsOf(lan.value())).hasSize(2);
    }

    @Test
    void theSameRequestTwiceErasesOnceAndAnOldRequestCannotBringTheIdentityBack() {
        Recruit recruitment = recruit(LAN);
        Order recruiting = Sample.order(recruitment);
        PersonId lan = new PersonId(NODE.record(recruitment, recruiting).stream());
        EraseIdentity erasure = new EraseIdentity(lan, TODAY);
        Order erasing = Sample.order(erasure);

        Receipt first = NODE.record(erasure, erasing);
        assertThat(NODE.record(erasure, erasing)).isEqualTo(first);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> NODE.record(recruitment, recruiting))
                .satisfies(no -> assertThat(no.refusal()).isInstanceOf(RequestReused.class));
        assertThat(NODE.rows("keys.person_key")).isZero();
    }

    @RepeatedTest(5)
    void ofReturnAndErasureAtOneMomentTheErasureLeavesNoIdentityOfThatPerson() {
        PersonId lan = NODE.recruit(LAN);
        NODE.record(Decide.that(new Departed(lan, LEFT, DepartureKind.RESIGNATION)));
        Recruit back = recruit(LAN, LEFT.plusYears(1), HOME_AFFAIRS);

        var outcomes =
                Together.run(
                        2,
                        thread -> NODE.record(thread == 0 ? back : new EraseIdentity(lan, TODAY)));

        assertThat(outcomes).allSatisfy(o -> assertThat(o.failure()).isEmpty());
        List<PersonnelEvent> events =
                NODE.eventsOf(lan.value()).stream().map(PersonnelEvent.class::cast).toList();
        assertThat(events).last().isInstanceOf(IdentityErased.class);
        UUID returned = outcomes.getFirst().value().orElseThrow().stream();
        boolean asNew = !returned.equals(lan.value());
        assertThat(events).filteredOn(e -> e instanceof Recruited).hasSize(asNew ? 1 : 2);
        assertThat(rowsOf("keys.person_key", lan)).isZero();
        assertThat(NODE.rows("registers.identity")).isEqualTo(asNew ? 1 : 0);
    }

    private static long rowsOf(String table, PersonId person) {
        Long rows =
                NODE.jdbc()
                        .queryForObject(
                                "select count(*) from %s where person = ?".formatted(table),
                                Long.class,
                                person.value());
        return rows == null ? -1 : rows;
    }
}
