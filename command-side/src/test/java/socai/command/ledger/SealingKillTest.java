package socai.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static socai.command.ledger.SealingCrashTest.append;
import static socai.command.ledger.SealingCrashTest.tryToSeal;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongPredicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import socai.command.testing.Node;
import socai.log.KeyFolder;
import socai.testing.BreaksConnections;

/**
 * The sealer's process, and then the database's, is killed as {@code kill -9} does, before and
 * after every statement of the sealing transaction. All that is left is the old state until the
 * commit is through, and the new one from then on; another sealer goes on.
 */
@Timeout(120)
@BreaksConnections
class SealingKillTest {

    private static final long SEALED_BEFORE = 250;
    private static final long BATCH = 270;
    private static final int STATEMENTS_MIN = 8;
    private static final long NOTICED_SECONDS_MAX = 10;

    private static final Node NODE = Node.onNewLedger();

    @AfterAll
    static void close() {
        NODE.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aSealerKilledAtAnyStatementLeavesTheOldStateUntilItsCommitIsThrough(boolean after)
            throws IOException, SQLException {
        PGSimpleDataSource at = NODE.database().unwrap(PGSimpleDataSource.class);
        List<Long> left = new ArrayList<>();
        boolean struck = true;
        while (struck) {
            prepare(NODE);
            // Alone: another that opens its keys would hold the lock for a moment.
            try (SealerInAnotherProcess sealer =
                    SealerInAnotherProcess.begin(at, NODE.folder(), left.size(), after)) {
                struck = sealer.sealAndDie();
            }
            left.add(sealedAtLast(NODE, struck));
        }

        areOldUntilTheCommit(left, after);
    }

    /** After each statement; what is before one is after the one before it. */
    @Test
    void aDatabaseKilledAfterAnyStatementLeavesTheOldStateUntilTheCommitIsThrough()
            throws IOException {
        try (KilledServer server = new KilledServer()) {
            List<Long> left = new ArrayList<>();
            Node node = Node.on(server.database());
            boolean struck = true;
            while (struck) {
                prepare(node);
                struck = killsAt(left.size(), server, node);
                node.close();
                node = node.neighbour();
                left.add(sealedAtLast(node, struck));
            }
            node.close();
            areOldUntilTheCommit(left, true);
        }
    }

    private static boolean killsAt(int step, KilledServer server, Node node) throws IOException {
        Breaking database = new Breaking(node.database(), step, true, _ -> server.kill());
        KeyRing keys = keysOf(node);
        tryToSeal(new Sealer(database, new JdbcTransactionManager(database), keys));
        if (database.isBroken()) {
            server.restart();
        }
        return database.isBroken();
    }

    /** Without the pool, which would wait half a minute for a database that is dead. */
    private static KeyRing keysOf(Node node) {
        KeyRing keys =
                new KeyRing(
                        node.database(),
                        new JdbcTransactionManager(node.database()),
                        new KeyFolder(node.folder()),
                        Node.ORIGIN);
        keys.open();
        return keys;
    }

    private static void prepare(Node node) {
        node.forgetEverything();
        append(node, (int) SEALED_BEFORE);
        sealUpTo(SEALED_BEFORE, node);
        append(node, (int) BATCH);
    }

    /** How much is sealed; the log over it is whole, also when another sealer has gone on. */
    private static long sealedAtLast(Node node, boolean struck) {
        long sealed = node.rows("ledger.seal");
        if (struck) {
            SealedLog.of(node).isWhole(sealed);
            append(node, (int) BATCH);
            sealUpTo(SEALED_BEFORE + 2 * BATCH, node);
            SealedLog.of(node).isWhole(SEALED_BEFORE + 2 * BATCH);
        }
        return sealed;
    }

    /** As long as PostgreSQL has not noticed that whoever sealed is dead, it keeps the lock. */
    private static void sealUpTo(long size, Node node) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(NOTICED_SECONDS_MAX);
        while (node.rows("ledger.seal") < size && System.nanoTime() < deadline) {
            node.sealAll();
        }
    }

    /** The last one was not struck: there were no more statements. */
    private static void areOldUntilTheCommit(List<Long> left, boolean after) {
        LongPredicate isOld = sealed -> sealed == SEALED_BEFORE;
        int statements = left.size() - 1;
        assertThat(statements).isGreaterThanOrEqualTo(STATEMENTS_MIN);
        assertThat(left.subList(0, statements - 1)).as("%s", left).allMatch(isOld::test);
        assertThat(left.get(statements - 1))
                .as("%s", left)
                .isEqualTo(after ? SEALED_BEFORE + BATCH : SEALED_BEFORE);
        assertThat(left.getLast()).isEqualTo(SEALED_BEFORE + BATCH);
    }
}
