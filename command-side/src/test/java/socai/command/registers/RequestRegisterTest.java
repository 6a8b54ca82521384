package socai.command.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static socai.command.testing.Sample.FINANCE;
import static socai.command.testing.Sample.LAN;
import static socai.command.testing.Sample.RECRUITED;
import static socai.command.testing.Sample.freshRequest;
import static socai.command.testing.Sample.order;
import static socai.command.testing.Sample.recruit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import socai.command.Command;
import socai.command.Order;
import socai.command.Receipt;
import socai.command.Refused;
import socai.command.organisation.AssignHeadcount;
import socai.command.organisation.EstablishUnit;
import socai.command.personnel.Transfer;
import socai.command.registers.RegisterRefusal.RequestReused;
import socai.command.testing.Node;
import socai.command.testing.Sample;
import socai.command.testing.Together;
import socai.command.testing.Together.Outcome;
import socai.events.PersonId;
import socai.events.UnitCode;
import socai.events.organisation.HeadcountKind;

class RequestRegisterTest {

    private static final int THREADS = 8;

    private final Node node = Node.withTwoUnits();

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void theSameRequestTwiceHasOneEffectAndOneReceipt() {
        PersonId lan = node.recruit(LAN);
        Transfer transfer = new Transfer(lan, RECRUITED.plusYears(1), FINANCE);
        Order order = order(transfer);

        Receipt first = node.record(transfer, order);
        Receipt second = node.record(transfer, order);

        assertThat(second).isEqualTo(first).isEqualTo(new Receipt(lan.value(), 1));
        assertThat(node.eventsOf(lan.value())).hasSize(2);
    }

    @Test
    void theSameRequestIsAnsweredAfterOthersHaveMovedTheStreamOn() {
        PersonId lan = node.recruit(LAN);
        Transfer transfer = new Transfer(lan, RECRUITED.plusYears(1), FINANCE);
        Order order = order(transfer);
        Receipt first = node.record(transfer, order);
        node.record(new Transfer(lan, RECRUITED.plusYears(2), Sample.HOME_AFFAIRS));

        assertThat(node.record(transfer, order)).isEqualTo(first);
        assertThat(node.eventsOf(lan.value())).hasSize(3);
    }

    @Test
    void theSameRequestIsAnsweredThoughItsExpectedVersionIsNowPast() {
        PersonId lan = node.recruit(LAN);
        Transfer transfer = new Transfer(lan, RECRUITED.plusYears(1), FINANCE);
        Order order = Sample.orderFor(0, transfer);

        Receipt first = node.record(transfer, order);

        assertThat(node.record(transfer, order)).isEqualTo(first);
    }

    @Test
    void theSameRequestTwiceOnTwoNodesHasOneEffect() {
        try (Node other = node.neighbour()) {
            Order order = order(recruit(LAN));

            Receipt first = node.record(recruit(LAN), order);

            assertThat(other.record(recruit(LAN), order)).isEqualTo(first);
            assertThat(node.eventsOf(first.stream())).hasSize(1);
        }
    }

    @Test
    void theSameRequestOnManyThreadsEstablishesOneBodyAndAnswersAllAlike() {
        EstablishUnit establish = Sample.establish(new UnitCode("SNNMT"));

        assertThat(receiptsOfOneRequest(establish))
                .containsOnly(new Receipt(establish.stream(), 0))
                .hasSize(THREADS);
        assertThat(node.eventsOf(establish.stream())).hasSize(1);
    }

    @Test
    void theSameRequestOnManyThreadsRecruitsOnePersonAndAnswersAllAlike() {
        List<Receipt> receipts = receiptsOfOneRequest(recruit(LAN));

        assertThat(receipts).hasSize(THREADS);
        assertThat(receipts.stream().distinct()).hasSize(1);
        assertThat(node.eventsOf(receipts.getFirst().stream())).hasSize(1);
    }

    @Test
    void theSameRequestOnManyThreadsThatNoRuleWouldRefuseTwiceStillHasOneEffect() {
        AssignHeadcount assign =
                new AssignHeadcount(FINANCE, RECRUITED, HeadcountKind.ASSIGNED, 60);

        assertThat(receiptsOfOneRequest(assign))
                .containsOnly(new Receipt(FINANCE.stream(), 1))
                .hasSize(THREADS);
        assertThat(node.eventsOf(FINANCE.stream())).hasSize(2);
    }

    @Test
    void theSameRequestOnManyThreadsForOneVersionIsNeverCalledStale() {
        AssignHeadcount assign =
                new AssignHeadcount(FINANCE, RECRUITED, HeadcountKind.ASSIGNED, 60);
        Order order = Sample.orderFor(0, assign);

        assertThat(receipts(assign, order))
                .containsOnly(new Receipt(FINANCE.stream(), 1))
                .hasSize(THREADS);
    }

    @Test
    void aRequestIdCannotMeanTwoThings() {
        UUID request = freshRequest();
        node.record(recruit(LAN), order(recruit(LAN), request));
        Command other = recruit(Sample.somebody(2));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> node.record(other, order(other, request)))
                .satisfies(refused ->
                        assertThat(refused.refusal()).isEqualTo(new RequestReused(request)));
        assertThat(node.rows("registers.identity")).isEqualTo(1);
    }

    @Test
    void aRefusedRequestMayBeSentAgainOnceTheRuleIsSatisfied() {
        UnitCode late = new UnitCode("SKHCN");
        Command recruit = recruit(LAN, RECRUITED, late);
        Order order = order(recruit);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> node.record(recruit, order));
        node.record(Sample.establish(late));

        assertThat(node.record(recruit, order).version()).isZero();
    }

    private List<Receipt> receiptsOfOneRequest(Command command) {
        return receipts(command, order(command));
    }

    private List<Receipt> receipts(Command command, Order order) {
        List<Outcome<Receipt>> outcomes = Together.run(THREADS, _ -> node.record(command, order));
        assertThat(outcomes.stream().map(Outcome::failure).flatMap(Optional::stream)).isEmpty();
        return outcomes.stream().map(Outcome::value).flatMap(Optional::stream).toList();
    }
}
