package socai.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static socai.command.testing.Sample.FINANCE;
import static socai.command.testing.Sample.FOUNDED;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import socai.command.Order;
import socai.command.organisation.AssignHeadcount;
import socai.command.testing.Node;
import socai.command.testing.Sample;
import socai.command.testing.Together;
import socai.command.testing.Together.Outcome;
import socai.events.organisation.HeadcountAssigned;
import socai.events.organisation.HeadcountKind;
import socai.events.wire.SealedChannel;
import socai.testing.BreaksConnections;

class SealerTest {

    private static final int BULK = 25_000;
    private static final Duration DEADLINE = Duration.ofSeconds(20);
    private static final Duration TAKEN_OVER_MAX = Duration.ofSeconds(5);
    private static final AssignHeadcount ASSIGN =
            new AssignHeadcount(FINANCE, FOUNDED, HeadcountKind.ASSIGNED, 10);

    private static final Node NODE = Node.onNewLedger();

    @BeforeEach
    void startEmpty() {
        NODE.forgetEverything();
    }

    @AfterAll
    static void close() {
        NODE.close();
    }

    @Test
    void anEmptyLedgerHasNothingToSeal() {
        assertThat(NODE.sealer().sealBatch()).isZero();
    }

    @Test
    void numbersAreDenseFromOne() {
        NODE.append(events(3));
        NODE.sealAll();
        NODE.append(events(2));
        NODE.sealAll();

        assertThat(numbers()).containsExactly(1L, 2L, 3L, 4L, 5L);
        everyEventIsSealedOnceInOrder(5);
    }

    @Test
    void numbersStayDenseWhereAppendsWereRolledBack() {
        NODE.append(events(2));
        List<LedgerEvent> clashing = new ArrayList<>(events(2));
        clashing.add(clashing.getFirst());
        assertThatThrownBy(() -> NODE.append(clashing)).isInstanceOf(RuntimeException.class);
        NODE.append(events(2));
        NODE.sealAll();

        assertThat(numbers()).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void whatIsSealedIsNotSealedAgain() {
        NODE.append(events(3));
        NODE.sealAll();

        assertThat(NODE.sealer().sealBatch()).isZero();
        assertThat(NODE.rows("ledger.seal")).isEqualTo(3);
    }

    @Test
    void anEventThatIsNotCommittedIsNotSealed() throws SQLException {
        try (Connection open = openTransaction()) {
            append(open, events(3));

            assertThat(NODE.sealer().sealBatch()).isZero();
            open.rollback();
        }
        assertThat(NODE.sealer().sealBatch()).isZero();
    }

    @Test
    void aBulkTransactionThatSmallCommitsOvertookIsSealedWholeAndInOrder() throws SQLException {
        NODE.append(events(5));
        NODE.sealAll();
        try (Connection bulk = openTransaction()) {
            append(bulk, events(BULK));
            for (int i = 0; i < 20; i++) {
                NODE.append(events(1));
            }

            assertThat(NODE.sealer().sealBatch()).isZero();
            bulk.commit();
        }
        NODE.append(events(1));
        NODE.sealAll();

        everyEventIsSealedOnceInOrder(5 + BULK + 20 + 1);
    }

    @Test
    void whatWasCommittedBeforeABulkTransactionBeganIsSealedWhileItRuns() throws SQLException {
        NODE.append(events(5));
        try (Connection bulk = openTransaction()) {
            append(bulk, events(10));
            NODE.append(events(1));

            NODE.sealAll();

            assertThat(numbers()).containsExactly(1L, 2L, 3L, 4L, 5L);
            bulk.rollback();
        }
        NODE.sealAll();
        everyEventIsSealedOnceInOrder(6);
    }

    @Test
    void timesOfSealingGrowThoughTheClockGoesBack() {
        Instant future = Node.NOW.plus(Duration.ofDays(100_000));
        NODE.append(events(1));
        NODE.sealAll();
        NODE.jdbc()
                .execute(
                        """
                        begin;
                        set local session_replication_role = replica;
                        update ledger.seal set sealed_at = '%1$s';
                        update ledger.checkpoint set sealed_at = '%1$s';
                        commit
                        """
                                .formatted(future));
        NODE.append(events(2));
        NODE.sealAll();
        NODE.append(events(1));
        NODE.sealAll();

        assertThat(sealedAt())
                .containsExactly(
                        future,
                        future.plusNanos(1_000),
                        future.plusNanos(1_000),
                        future.plusNanos(2_000));
    }

    @Test
    void timesOfSealingGrowWithTheNumbers() {
        for (int i = 0; i < 5; i++) {
            NODE.append(events(3));
            NODE.sealAll();
        }

        assertThat(sealedAt()).hasSize(15).isSorted();
        assertThat(sealedAt().stream().distinct()).hasSize(5);
    }

    @Test
    void manySealersAtOnceNumberEveryEventOnce() {
        List<Outcome<Integer>> outcomes =
                Together.run(
                        8,
                        i -> {
                            int sealed = 0;
                            Sealer sealer = NODE.sealer();
                            for (int round = 0; round < 50; round++) {
                                if (i % 2 == 0) {
                                    NODE.append(events(1 + round % 3));
                                }
                                sealed += sealer.sealBatch();
                            }
                            return sealed;
                        });
        NODE.sealAll();

        assertThat(outcomes.stream().map(Outcome::failure).flatMap(Optional::stream)).isEmpty();
        everyEventIsSealedOnceInOrder(NODE.rows("ledger.event"));
    }

    @Test
    void aSealerDoesNotWaitForAnotherThatIsSealing() throws SQLException {
        NODE.append(events(3));
        try (Connection elsewhere = openTransaction();
                Statement statement = elsewhere.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(%d)".formatted(0x50CA_15EAL));

            assertThat(NODE.sealer().sealBatch()).isZero();
            elsewhere.rollback();
        }
        assertThat(NODE.sealer().sealBatch()).isEqualTo(3);
    }

    @Test
    void theLastNumberIsAnnouncedOncePerBatch() throws SQLException {
        try (Connection listening = NODE.database().getConnection();
                Statement statement = listening.createStatement()) {
            statement.execute("listen " + SealedChannel.NAME);
            NODE.append(events(7));

            NODE.sealAll();

            assertThat(announced(listening)).containsExactly("7");
        }
    }

    @Test
    void nothingIsAnnouncedWhenNothingWasSealed() throws SQLException {
        try (Connection listening = NODE.database().getConnection();
                Statement statement = listening.createStatement()) {
            statement.execute("listen " + SealedChannel.NAME);
            NODE.sealer().sealBatch();
            NODE.append(events(1));
            NODE.sealAll();

            assertThat(announced(listening)).containsExactly("1");
        }
    }

    @Test
    @BreaksConnections
    void aSealerKilledInTheMiddleLeavesTheOldStateAndTheNextSealsAll() throws Exception {
        NODE.append(events(5));
        NODE.sealAll();
        NODE.append(events(100));

        try (Connection killed = NODE.database().getConnection();
                Connection inTheWay = openTransaction()) {
            int pid = killed.unwrap(PGConnection.class).getBackendPID();
            holdNumber(inTheWay, 50);
            Future<Integer> sealing = sealOn(killed);
            waitUntil(() -> isWaitingForALock(pid));

            NODE.jdbc().queryForObject("select pg_terminate_backend(?)", Boolean.class, pid);

            assertThatThrownBy(() -> sealing.get(20, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class);
            inTheWay.rollback();
        }

        assertThat(numbers()).containsExactly(1L, 2L, 3L, 4L, 5L);
        waitUntil(() -> NODE.sealer().sealBatch() == 100);
        everyEventIsSealedOnceInOrder(105);
    }

    @Test
    @BreaksConnections
    void aStartedSealerSealsWhatComesAndGoesOnAfterItsConnectionIsKilled() {
        try (Node own = Node.onNewLedger();
                Sealer sealer = own.sealer()) {
            sealer.start();
            own.append(events(3));
            sealer.wake();
            waitUntil(() -> own.rows("ledger.seal") == 3);

            own.jdbc()
                    .queryForList(
                            """
                            select pg_terminate_backend(pid) from pg_stat_activity
                            where datname = current_database() and pid <> pg_backend_pid()
                            """);
            waitUntil(() -> answers(own));
            own.append(events(4));
            sealer.wake();

            waitUntil(() -> own.rows("ledger.seal") == 7);
        }
    }

    @Test
    @BreaksConnections
    void anotherNodeGoesOnWhenTheOneThatIsSealingDies() throws SQLException {
        NODE.append(events(300));
        HikariDataSource dying = new HikariDataSource();
        dying.setDataSource(NODE.database());
        try (Connection inTheWay = openTransaction()) {
            holdNumber(inTheWay, 50);
            Sealer first = new Sealer(dying, new JdbcTransactionManager(dying), NODE.keys());
            first.start();
            int pid = waitUntilSomebodyWaitsForALock();
            try (Sealer second = NODE.sealer()) {
                second.start();
                inTheWay.rollback();
                dying.close();
                NODE.jdbc().queryForList("select pg_terminate_backend(?)", pid);

                waitUntil(() -> NODE.rows("ledger.seal") == 300, TAKEN_OVER_MAX);
            }
        }
        everyEventIsSealedOnceInOrder(300);
    }

    @Test
    void twoNodesThatSealInTurnLetOneTreeGrow() {
        Sealer one = NODE.sealer();
        try (Node neighbour = NODE.neighbour()) {
            Sealer other = neighbour.sealer();
            for (int i = 0; i < 4; i++) {
                NODE.append(events(170));
                assertThat((i % 2 == 0 ? one : other).sealBatch()).isEqualTo(170);
            }
        }
        everyEventIsSealedOnceInOrder(680);
    }

    @Test
    void nothingIsSealedOnTopOfWhatWasChanged() {
        NODE.append(events(300));
        Sealer remembers = NODE.sealer();
        remembers.sealBatch();
        NODE.jdbc()
                .execute(
                        """
                        begin;
                        set local session_replication_role = replica;
                        update ledger.seal set entry = sha256('forged') where ledger_no = 290;
                        commit
                        """);
        NODE.append(events(1));

        assertThatIllegalStateException()
                .isThrownBy(() -> NODE.sealer().sealBatch())
                .withMessageContaining("another root than the one signed");
        assertThat(NODE.rows("ledger.seal")).isEqualTo(300);
        assertThat(remembers.sealBatch()).isEqualTo(1);
    }

    @Test
    void aStartedSealerNeedsNobodyToWakeIt() {
        try (Sealer sealer = NODE.sealer()) {
            sealer.start();
            NODE.append(events(3));

            waitUntil(() -> NODE.rows("ledger.seal") == 3);
        }
    }

    private void everyEventIsSealedOnceInOrder(long count) {
        assertThat(NODE.rows("ledger.event")).isEqualTo(count);
        assertThat(numbers())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, count).boxed().toList());
        assertThat(
                        NODE.jdbc()
                                .queryForList(
                                        """
                                        select e.pos from ledger.event e
                                        left join ledger.seal s using (xid, pos)
                                        where s.ledger_no is null
                                        """,
                                        Long.class))
                .isEmpty();
        assertThat(
                        NODE.jdbc()
                                .queryForList(
                                        """
                                        select ledger_no from (
                                            select ledger_no, row_number() over (order by xid, pos)
                                                as place
                                            from ledger.seal) numbered
                                        where ledger_no <> place
                                        """,
                                        Long.class))
                .isEmpty();
        assertThat(sealedAt()).isSorted();
        SealedLog.of(NODE).isWhole(count);
    }

    private List<Long> numbers() {
        return NODE.jdbc()
                .query(
                        "select ledger_no from ledger.sealed_event order by ledger_no",
                        (row, _) -> row.getLong(1));
    }

    private List<Instant> sealedAt() {
        return NODE.jdbc()
                .query(
                        "select sealed_at from ledger.seal order by ledger_no",
                        (row, _) -> row.getTimestamp(1).toInstant());
    }

    /** Events of so many new streams. */
    private static List<LedgerEvent> events(int count) {
        HeadcountAssigned event =
                new HeadcountAssigned(FINANCE, FOUNDED, HeadcountKind.ASSIGNED, 10);
        Order order = Sample.order(ASSIGN);
        return IntStream.range(0, count)
                .mapToObj(_ -> new LedgerEvent(UUID.randomUUID(), 0, event, order))
                .toList();
    }

    private Connection openTransaction() throws SQLException {
        Connection connection = NODE.database().getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    /** Appends to a transaction that stays open. */
    private static void append(Connection open, List<LedgerEvent> events) throws SQLException {
        try (PreparedStatement insert =
                open.prepareStatement(
                        """
                        insert into ledger.event (stream, sequence, kind, effective_on, recorded_at,
                            actor, decision_number, decision_signed_on, decision_issuer,
                            decision_signer, reason, request, payload)
                        select unnest(?::uuid[]), 0, 103, '2010-01-01', now(), 'a', 'n',
                            '2010-01-01', 'i', 's', 'r', gen_random_uuid(), '\\x00'
                        """)) {
            Object[] streams = events.stream().map(LedgerEvent::stream).toArray();
            insert.setArray(1, open.createArrayOf("uuid", streams));
            insert.executeUpdate();
        }
    }

    /** Whoever gives this number now waits until the transaction ends. */
    private static void holdNumber(Connection open, int number) throws SQLException {
        try (Statement statement = open.createStatement()) {
            // An event of its own transaction would raise no horizon: this row names none.
            statement.execute(
                    "insert into ledger.seal values (%d, '1'::xid8, %d, now(), sha256(''))"
                            .formatted(number, number));
        }
    }

    private static Future<Integer> sealOn(Connection connection) {
        SingleConnectionDataSource only = new SingleConnectionDataSource(connection, true);
        Sealer sealer = new Sealer(only, new JdbcTransactionManager(only), NODE.keys());
        return CompletableFuture.supplyAsync(
                sealer::sealBatch, Executors.newVirtualThreadPerTaskExecutor());
    }

    private boolean isWaitingForALock(int pid) {
        return !NODE.jdbc()
                .queryForList(
                        "select 1 from pg_stat_activity where pid = ? and wait_event_type = 'Lock'",
                        Integer.class,
                        pid)
                .isEmpty();
    }

    private int waitUntilSomebodyWaitsForALock() {
        List<Integer> waiting = new ArrayList<>();
        waitUntil(() -> {
            waiting.addAll(
                    NODE.jdbc()
                            .queryForList(
                                    """
                                    select pid from pg_stat_activity
                                    where datname = current_database() and wait_event_type = 'Lock'
                                    """,
                                    Integer.class));
            return !waiting.isEmpty();
        });
        return waiting.getFirst();
    }

    private static boolean answers(Node node) {
        try {
            return node.rows("ledger.event") >= 0;
        } catch (DataAccessException _) {
            return false;
        }
    }

    private static List<String> announced(Connection listening) throws SQLException {
        PGNotification[] arrived =
                listening
                        .unwrap(PGConnection.class)
                        .getNotifications(Math.toIntExact(DEADLINE.toMillis()));
        return arrived == null
                ? List.of()
                : Arrays.stream(arrived).map(PGNotification::getParameter).toList();
    }

    private static void waitUntil(BooleanSupplier condition) {
        waitUntil(condition, DEADLINE);
    }

    private static void waitUntil(BooleanSupplier condition, Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("deadline").isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }
}
