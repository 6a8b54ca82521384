package socai.command.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static socai.command.testing.Sample.FINANCE;
import static socai.command.testing.Sample.RECRUITED;
import static socai.command.testing.Sample.freshRequest;
import static socai.command.testing.Sample.order;
import static socai.command.testing.Sample.recruit;
import static socai.command.testing.Sample.somebody;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import socai.command.Command;
import socai.command.Order;
import socai.command.Receipt;
import socai.command.Refused;
import socai.command.organisation.AssignHeadcount;
import socai.command.organisation.EstablishUnit;
import socai.command.personnel.Decide;
import socai.command.registers.RegisterRefusal.RequestReused;
import socai.command.testing.Node;
import socai.command.testing.Sample;
import socai.command.testing.Together;
import socai.command.testing.Together.Outcome;
import socai.events.PersonId;
import socai.events.UnitCode;
import socai.events.organisation.HeadcountKind;
import socai.events.personnel.Transferred;
import socai.identity.Identity;

class RequestRegisterTest {

    private static final int THREADS = 8;

    private static final Node NODE = Node.withTwoUnits();

    private static int people;

    private final Identity lan = somebody(++people);

    @AfterAll
    static void close() {
        NODE.close();
    }

    @Test
    void theSameRequestTwiceHasOneEffectAndOneReceipt() {
        PersonId person = NODE.recruit(lan);
        Decide transfer = Decide.that(new Transferred(person, RECRUITED.plusYears(1), FINANCE));
        Order order = order(transfer);

        Receipt first = NODE.record(transfer, order);
        Receipt second = NODE.record(transfer, order);

        assertThat(second).isEqualTo(first).isEqualTo(new Receipt(person.value(), 1));
        assertThat(NODE.eventsOf(person.value())).hasSize(2);
    }

    @Test
    void theSameRequestIsAnsweredAfterOthersHaveMovedTheStreamOn() {
        PersonId person = NODE.recruit(lan);
        Decide transfer = Decide.that(new Transferred(person, RECRUITED.plusYears(1), FINANCE));
        Order order = order(transfer);
        Receipt first = NODE.record(transfer, order);
        NODE.record(
                Decide.that(new Transferred(person, RECRUITED.plusYears(2), Sample.HOME_AFFAIRS)));

        assertThat(NODE.record(transfer, order)).isEqualTo(first);
        assertThat(NODE.eventsOf(person.value())).hasSize(3);
    }

    @Test
    void theSameRequestIsAnsweredThoughItsExpectedVersionIsNowPast() {
        PersonId person = NODE.recruit(lan);
        Decide transfer = Decide.that(new Transferred(person, RECRUITED.plusYears(1), FINANCE));
        Order order = Sample.orderFor(0, transfer);

        Receipt first = NODE.record(transfer, order);

        assertThat(NODE.record(transfer, order)).isEqualTo(first);
    }

    @Test
    void theSameRequestTwiceOnTwoNodesHasOneEffect() {
        try (Node other = NODE.neighbour()) {
            Order order = order(recruit(lan));

            Receipt first = NODE.record(recruit(lan), order);

            assertThat(other.record(recruit(lan), order)).isEqualTo(first);
            assertThat(NODE.eventsOf(first.stream())).hasSize(1);
        }
    }

    @Test
    void theSameRequestOnManyThreadsEstablishesOneBodyAndAnswersAllAlike() {
        EstablishUnit establish = Sample.establish(new UnitCode("SNNMT"));

        assertThat(receiptsOfOneRequest(establish))
                .containsOnly(new Receipt(establish.stream(), 0))
                .hasSize(THREADS);
        assertThat(NODE.eventsOf(establish.stream())).hasSize(1);
    }

    @Test
    void theSameRequestOnManyThreadsRecruitsOnePersonAndAnswersAllAlike() {
        List<Receipt> receipts = receiptsOfOneRequest(recruit(lan));

        assertThat(receipts).hasSize(THREADS);
        assertThat(receipts.stream().distinct()).hasSize(1);
        assertThat(NODE.eventsOf(receipts.getFirst().stream())).hasSize(1);
    }

    @Test
    void theSameRequestOnManyThreadsThatNoRuleWouldRefuseTwiceStillHasOneEffect() {
        UnitCode unit = newUnit();
        AssignHeadcount assign = new AssignHeadcount(unit, RECRUITED, HeadcountKind.ASSIGNED, 60);

        assertThat(receiptsOfOneRequest(assign))
                .containsOnly(new Receipt(unit.stream(), 1))
                .hasSize(THREADS);
        assertThat(NODE.eventsOf(unit.stream())).hasSize(2);
    }

    @Test
    void theSameRequestOnManyThreadsForOneVersionIsNeverCalledStale() {
        UnitCode unit = newUnit();
        AssignHeadcount assign = new AssignHeadcount(unit, RECRUITED, HeadcountKind.ASSIGNED, 60);
        Order order = Sample.orderFor(0, assign);

        assertThat(receipts(assign, order))
                .containsOnly(new Receipt(unit.stream(), 1))
                .hasSize(THREADS);
    }

    @Test
    void aRequestIdCannotMeanTwoThings() {
        UUID request = freshRequest();
        NODE.record(recruit(lan), order(recruit(lan), request));
        Command other = recruit(Sample.LAN);
        long before = NODE.rows("registers.identity");

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> NODE.record(other, order(other, request)))
                .satisfies(refused ->
                        assertThat(refused.refusal()).isEqualTo(new RequestReused(request)));
        assertThat(NODE.rows("registers.identity")).isEqualTo(before);
    }

    @Test
    void aRefusedRequestMayBeSentAgainOnceTheRuleIsSatisfied() {
        UnitCode late = new UnitCode("SKHCN");
        Command recruit = recruit(lan, RECRUITED, late);
        Order order = order(recruit);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> NODE.record(recruit, order));
        NODE.record(Sample.establish(late));

        assertThat(NODE.record(recruit, order).version()).isZero();
    }

    private static UnitCode newUnit() {
        UnitCode unit = new UnitCode("SO-" + ++people);
        NODE.record(Sample.establish(unit));
        return unit;
    }

    private List<Receipt> receiptsOfOneRequest(Command command) {
        return receipts(command, order(command));
    }

    private List<Receipt> receipts(Command command, Order order) {
        List<Outcome<Receipt>> outcomes = Together.run(THREADS, _ -> NODE.record(command, order));
        assertThat(outcomes.stream().map(Outcome::failure).flatMap(Optional::stream)).isEmpty();
        return outcomes.stream().map(Outcome::value).flatMap(Optional::stream).toList();
    }
}
