package socai.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;
import static socai.command.testing.Sample.FINANCE;
import static socai.command.testing.Sample.FOUNDED;

import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import socai.command.organisation.AssignHeadcount;
import socai.command.testing.Node;
import socai.command.testing.Sample;
import socai.events.UnitCode;
import socai.events.organisation.HeadcountAssigned;
import socai.events.organisation.HeadcountKind;

class ConstraintsTest {

    private final Node node = Node.withTwoUnits();

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void aStreamBegunTwiceIsAStreamCreationConflict() {
        assertThatExceptionOfType(AggregateStreamCreationException.class)
                .isThrownBy(() -> node.append(List.of(headcount(0))));
    }

    @Test
    void aSequenceNumberTakenTwiceIsAConcurrencyConflict() {
        node.append(List.of(headcount(1)));

        assertThatExceptionOfType(ConcurrencyException.class)
                .isThrownBy(() -> node.append(List.of(headcount(1))));
        assertThat(node.eventsOf(FINANCE.stream())).hasSize(2);
    }

    @Test
    void aTakenSequenceNumberAmongManyIsAConcurrencyConflictAndNoneIsStored() {
        node.append(List.of(headcount(1), headcount(2)));

        assertThatExceptionOfType(ConcurrencyException.class)
                .isThrownBy(() -> node.append(List.of(headcount(3), headcount(2))));
        assertThat(node.eventsOf(FINANCE.stream())).hasSize(3);
    }

    @Test
    void anotherUniqueConstraintIsNoConcurrencyConflict() {
        node.jdbc()
                .update(
                        "insert into registers.unit (code, exists_from) values ('SNNMT', ?)",
                        FOUNDED);

        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> node.record(Sample.establish(new UnitCode("SNNMT"))));
    }

    @Test
    void aConstraintIsToldByItsName() {
        Throwable taken =
                catchThrowable(() ->
                        node.jdbc()
                                .update(
                                        "insert into registers.unit (code, exists_from)"
                                                + " values ('STC', ?)",
                                        FOUNDED));

        assertThat(Constraints.isViolated(taken, "unit_pkey")).isTrue();
        assertThat(Constraints.isViolated(taken, "event_stream_sequence")).isFalse();
    }

    @Test
    void aMissingValueIsNoUniqueViolation() {
        Throwable missing =
                catchThrowable(() ->
                        node.jdbc()
                                .update(
                                        "insert into registers.identity values (null, ?)",
                                        new UUID(0, 1)));

        assertThat(missing).isNotNull();
        assertThat(Constraints.isViolated(missing, "identity_pkey")).isFalse();
    }

    private static LedgerEvent headcount(int sequence) {
        HeadcountKind kind = HeadcountKind.ASSIGNED;
        return new LedgerEvent(
                FINANCE.stream(),
                sequence,
                new HeadcountAssigned(FINANCE, FOUNDED, kind, 10 + sequence),
                Sample.order(new AssignHeadcount(FINANCE, FOUNDED, kind, 10 + sequence)));
    }
}
