package socai.command.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static socai.command.testing.Sample.DECISION;
import static socai.command.testing.Sample.LAN;
import static socai.command.testing.Sample.RECRUITED;
import static socai.command.testing.Sample.UNKNOWN;
import static socai.command.testing.Sample.orderCiting;
import static socai.command.testing.Sample.recruit;
import static socai.command.testing.Sample.somebody;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import socai.command.Order;
import socai.command.Receipt;
import socai.command.Refused;
import socai.command.ledger.LedgerEvent;
import socai.command.organisation.EstablishUnit;
import socai.command.personnel.Recruit;
import socai.command.testing.Node;
import socai.command.testing.Sample;
import socai.events.Decision;
import socai.events.UnitCode;
import socai.events.organisation.UnitEstablished;
import socai.events.organisation.UnitFunction;
import socai.events.organisation.UnitLevel;

/** What is not recorded leaves nothing behind, in no table. */
class AllOrNothingTest {

    private static final List<String> TABLES =
            List.of(
                    "ledger.event",
                    "ledger.seal",
                    "registers.request",
                    "registers.decision",
                    "registers.unit",
                    "registers.identity",
                    "keys.person_key");
    private static final Decision OTHER_SIGNER =
            new Decision(DECISION.number(), DECISION.signedOn(), DECISION.issuer(), "Trần Văn Nam");

    private static final Node NODE = Node.withTwoUnits();

    @AfterAll
    static void close() {
        NODE.close();
    }

    @Test
    void aRecordedCommandLeavesOneEventOneRequestOneIdentityAndOneKey() {
        Map<String, Long> before = rows();

        NODE.record(recruit(somebody(2)));

        assertThat(rows())
                .containsEntry("ledger.event", before.getOrDefault("ledger.event", 0L) + 1)
                .containsEntry(
                        "registers.request", before.getOrDefault("registers.request", 0L) + 1)
                .containsEntry(
                        "registers.identity", before.getOrDefault("registers.identity", 0L) + 1)
                .containsEntry("keys.person_key", before.getOrDefault("keys.person_key", 0L) + 1);
    }

    @Test
    void aCommandThatItsStreamRefusesLeavesNothing() {
        Map<String, Long> before = rows();
        Recruit order = recruit(LAN, RECRUITED, UNKNOWN);

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> NODE.record(order));

        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void aCommandThatARegisterRefusesAtTheLastMomentLeavesNothing() {
        Map<String, Long> before = rows();

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(
                        () -> NODE.record(recruit(LAN), orderCiting(OTHER_SIGNER, recruit(LAN))));

        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void aBodyWhoseDecisionIsRefusedIsNotThere() {
        EstablishUnit establish = Sample.establish(new UnitCode("SNNMT"));
        Map<String, Long> before = rows();

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> NODE.record(establish, orderCiting(OTHER_SIGNER, establish)));

        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void aBulkAppendOfWhichOneDecisionIsRefusedLeavesNothing() {
        Map<String, Long> before = rows();
        List<LedgerEvent> bulk =
                List.of(established("A1", DECISION), established("A2", OTHER_SIGNER));

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> NODE.append(bulk));

        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void anAppendOutsideATransactionIsRefusedBecauseItCouldLeaveAPart() {
        Map<String, Long> before = rows();
        List<LedgerEvent> bulk =
                List.of(established("A1", DECISION), established("A2", OTHER_SIGNER));

        assertThatThrownBy(() -> NODE.ledger().append(bulk))
                .isInstanceOf(IllegalStateException.class);

        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void aCommandWithoutAnOrderIsNeverHandled() {
        Map<String, Long> before = rows();
        FutureCallback<Recruit, Receipt> callback = new FutureCallback<>();

        NODE.bus().dispatch(new GenericCommandMessage<>(recruit(LAN), Map.of()), callback);

        assertThat(callback)
                .succeedsWithin(Duration.ofSeconds(10))
                .satisfies(result ->
                        assertThat(result.exceptionResult())
                                .isInstanceOf(Order.MissingAuthority.class));
        assertThat(rows()).isEqualTo(before);
    }

    private Map<String, Long> rows() {
        Map<String, Long> rows = new TreeMap<>();
        TABLES.forEach(table -> rows.put(table, NODE.rows(table)));
        return rows;
    }

    private static LedgerEvent established(String code, Decision decision) {
        UnitCode unit = new UnitCode(code);
        UnitEstablished event =
                new UnitEstablished(
                        unit,
                        Sample.FOUNDED,
                        "Sở " + code,
                        UnitLevel.PROVINCE,
                        UnitFunction.GENERAL);
        return new LedgerEvent(
                unit.stream(), 0, event, orderCiting(decision, Sample.establish(unit)));
    }
}
