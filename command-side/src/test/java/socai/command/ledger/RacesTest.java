package socai.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;
import static socai.command.testing.Sample.FINANCE;
import static socai.command.testing.Sample.FOUNDED;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import socai.command.organisation.AssignHeadcount;
import socai.command.testing.Node;
import socai.command.testing.Sample;
import socai.events.UnitCode;
import socai.events.organisation.HeadcountAssigned;
import socai.events.organisation.HeadcountKind;

class RacesTest {

    private static final Node NODE = Node.withTwoUnits();

    @AfterAll
    static void close() {
        NODE.close();
    }

    private final UUID stream = Sample.freshRequest();

    @BeforeEach
    void theStreamHasBegun() {
        NODE.append(List.of(headcount(0)));
    }

    @Test
    void aStreamBegunTwiceIsAConcurrencyConflict() {
        assertThatExceptionOfType(ConcurrencyException.class)
                .isThrownBy(() -> NODE.append(List.of(headcount(0))));
    }

    @Test
    void aSequenceNumberTakenTwiceIsAConcurrencyConflict() {
        NODE.append(List.of(headcount(1)));

        assertThatExceptionOfType(ConcurrencyException.class)
                .isThrownBy(() -> NODE.append(List.of(headcount(1))));
        assertThat(NODE.eventsOf(stream)).hasSize(2);
    }

    @Test
    void aTakenSequenceNumberAmongManyIsAConcurrencyConflictAndNoneIsStored() {
        NODE.append(List.of(headcount(1), headcount(2)));

        assertThatExceptionOfType(ConcurrencyException.class)
                .isThrownBy(() -> NODE.append(List.of(headcount(3), headcount(2))));
        assertThat(NODE.eventsOf(stream)).hasSize(3);
    }

    @Test
    void anotherUniqueConstraintIsNoConcurrencyConflict() {
        NODE.jdbc()
                .update(
                        "insert into registers.unit (code, exists_from) values ('SNNMT', ?)",
                        FOUNDED);

        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> NODE.record(Sample.establish(new UnitCode("SNNMT"))));
    }

    @Test
    void aConstraintIsToldByItsName() {
        Throwable taken =
                catchThrowable(() ->
                        NODE.jdbc()
                                .update(
                                        "insert into registers.unit (code, exists_from)"
                                                + " values ('STC', ?)",
                                        FOUNDED));

        assertThat(Races.among(Set.of("unit_pkey"), taken)).isTrue();
        assertThat(Races.among(Set.of("event_stream_sequence"), taken)).isFalse();
    }

    @Test
    void aMissingValueIsNoUniqueViolation() {
        Throwable missing =
                catchThrowable(() ->
                        NODE.jdbc()
                                .update(
                                        "insert into registers.identity values (null, ?)",
                                        new UUID(0, 1)));

        assertThat(missing).isNotNull();
        assertThat(Races.among(Set.of("identity_pkey"), missing)).isFalse();
    }

    private LedgerEvent headcount(int sequence) {
        HeadcountKind kind = HeadcountKind.ASSIGNED;
        return new LedgerEvent(
                stream,
                sequence,
                new HeadcountAssigned(FINANCE, FOUNDED, kind, 10 + sequence),
                Sample.order(new AssignHeadcount(FINANCE, FOUNDED, kind, 10 + sequence)));
    }
}
