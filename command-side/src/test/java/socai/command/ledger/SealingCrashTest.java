package socai.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionException;
import socai.command.Order;
import socai.command.organisation.AssignHeadcount;
import socai.command.testing.Node;
import socai.command.testing.Sample;
import socai.events.organisation.HeadcountAssigned;
import socai.events.organisation.HeadcountKind;
import socai.testing.BreaksConnections;

/** The sealing transaction is broken off at every statement, before and after it. */
@BreaksConnections
class SealingCrashTest {

    private static final int SEALED_BEFORE = 250;
    private static final int BATCH = 270;
    private static final int STATEMENTS_MIN = 8;

    private static final Node NODE = Node.onNewLedger();

    @BeforeEach
    void startEmpty() {
        NODE.forgetEverything();
    }

    @AfterAll
    static void close() {
        NODE.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aCrashAtAnyStatementLeavesTheOldStateOrTheNewAndTheNextSealsTheRest(boolean after) {
        int step = 0;
        while (breaksAt(step, after)) {
            step++;
        }
        assertThat(step).isGreaterThanOrEqualTo(STATEMENTS_MIN);
    }

    @Test
    void aSealerThatDoesNotKnowWhetherItsLastBatchWasCommittedLooksAgain() {
        append(NODE, SEALED_BEFORE);
        int commit = lastStep();
        NODE.forgetEverything();
        append(NODE, SEALED_BEFORE);
        Breaking database = new Breaking(NODE.database(), commit, true);
        Sealer sealer = sealerOn(database);
        tryToSeal(sealer);
        assertThat(database.isBroken()).isTrue();
        append(NODE, BATCH);

        assertThat(sealer.sealBatch()).isEqualTo(BATCH);

        SealedLog.of(NODE).isWhole(SEALED_BEFORE + BATCH);
    }

    private static boolean breaksAt(int step, boolean after) {
        NODE.forgetEverything();
        append(NODE, SEALED_BEFORE);
        NODE.sealAll();
        append(NODE, BATCH);
        Breaking database = new Breaking(NODE.database(), step, after);
        Sealer sealer = sealerOn(database);

        tryToSeal(sealer);

        assertThat(NODE.rows("ledger.seal"))
                .isIn((long) SEALED_BEFORE, SEALED_BEFORE + (long) BATCH);
        SealedLog.of(NODE).isWhole(NODE.rows("ledger.seal"));
        NODE.sealAll();
        append(NODE, BATCH);
        NODE.sealAll();
        SealedLog.of(NODE).isWhole(SEALED_BEFORE + 2L * BATCH);
        return database.isBroken();
    }

    private static int lastStep() {
        int step = 0;
        while (true) {
            NODE.forgetEverything();
            append(NODE, SEALED_BEFORE);
            Breaking database = new Breaking(NODE.database(), step, true);
            tryToSeal(sealerOn(database));
            if (!database.isBroken()) {
                return step - 1;
            }
            step++;
        }
    }

    private static Sealer sealerOn(Breaking database) {
        return new Sealer(database, new JdbcTransactionManager(database), NODE.keys());
    }

    static void tryToSeal(Sealer sealer) {
        try {
            sealer.sealBatch();
        } catch (DataAccessException | TransactionException _) {
            // The connection is gone; what counts is what the database holds.
        }
    }

    static void append(Node node, int count) {
        HeadcountAssigned event =
                new HeadcountAssigned(
                        Sample.FINANCE, Sample.FOUNDED, HeadcountKind.ASSIGNED, count);
        Order order =
                Sample.order(
                        new AssignHeadcount(
                                Sample.FINANCE, Sample.FOUNDED, HeadcountKind.ASSIGNED, count));
        List<LedgerEvent> events =
                IntStream.range(0, count)
                        .mapToObj(_ -> new LedgerEvent(UUID.randomUUID(), 0, event, order))
                        .toList();
        node.append(events);
    }
}
