package socai.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import socai.command.Order;
import socai.command.testing.Node;
import socai.events.Authority;
import socai.events.Decision;
import socai.events.Event;
import socai.events.PersonId;
import socai.events.personnel.SecondmentEnded;

/** What stops inside a copy into a table is not written, and its connection stays in order. */
class StoppedCopyInTest {

    private static final int ROWS = 20_000;
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

    private static final Node NODE = Node.withTwoUnits();
    private static final HikariDataSource POOL = pool();

    @AfterAll
    static void close() {
        POOL.close();
        NODE.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 19_999})
    void aRowThatCannotBeWrittenEndsTheCopyAndTheConnectionAnswersWhatItIsAsked(int at)
            throws SQLException {
        try (Connection connection = POOL.getConnection()) {
            prepare(connection);
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> copy(connection, at, -1))
                    .withMessage("no such row");
            connection.rollback();
            requireOrder(connection);
        }
    }

    @Test
    void aCopyThatTheServerRefusesMeanwhileLeavesTheConnectionInOrder() throws SQLException {
        for (int stopsAt : new int[] {-1, 9_000, 19_999}) {
            try (Connection connection = POOL.getConnection()) {
                prepare(connection);
                assertThatExceptionOfType(Exception.class)
                        .isThrownBy(() -> copy(connection, stopsAt, 10));
                connection.rollback();
                requireOrder(connection);
            }
        }
    }

    @Test
    void manyEventsWhoseNotesBreakOffAreNotThere() {
        UUID stream = UUID.randomUUID();
        Register breaking =
                _ ->
                        List.of(
                                new Note(
                                        "select ?::int",
                                        _ -> {
                                            throw new StackOverflowError();
                                        }));
        PostgresLedger ledger =
                new PostgresLedger(
                        POOL, Clock.fixed(Node.NOW, ZoneOffset.UTC), List.of(breaking), () -> {});

        assertThatExceptionOfType(StackOverflowError.class)
                .isThrownBy(() -> ledger.appendEvents(messages(stream, 150)));

        assertThat(NODE.eventsOf(stream)).isEmpty();
        assertThat(new JdbcTemplate(POOL).queryForObject("select 7", Integer.class)).isEqualTo(7);
    }

    private static void prepare(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("create temporary table copied (id int primary key) on commit drop");
        }
    }

    /**
     * @param stopsAt row that throws, -1 for none
     * @param twice row that has the key of the one before it, -1 for none
     */
    private static void copy(Connection connection, int stopsAt, int twice) throws SQLException {
        BinaryCopy.rows(
                connection,
                "copied (id)",
                1,
                IntStream.range(0, ROWS).boxed().toList(),
                (row, to) -> {
                    if (row == stopsAt) {
                        throw new IllegalArgumentException("no such row");
                    }
                    to.int4(row == twice ? row - 1 : row);
                });
    }

    private static void requireOrder(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            for (int i = 0; i < 5; i++) {
                statement.execute("begin");
                try (ResultSet answer = statement.executeQuery("select " + i)) {
                    assertThat(answer.next()).isTrue();
                    assertThat(answer.getInt(1)).isEqualTo(i);
                }
                statement.execute("commit");
            }
        }
    }

    private static List<DomainEventMessage<Event>> messages(UUID stream, int count) {
        Order order =
                new Order(
                        new Authority(
                                "hoa.nt",
                                new Decision("9/QĐ", DAY, "Sở Nội vụ", "An"),
                                "test",
                                UUID.randomUUID()),
                        "fingerprint",
                        null);
        return Stream.iterate(0, i -> i + 1)
                .limit(count)
                .<DomainEventMessage<Event>>map(i ->
                        new GenericDomainEventMessage<>(
                                "Person",
                                stream.toString(),
                                i,
                                new SecondmentEnded(new PersonId(stream), DAY.plusDays(i), 0),
                                order.asMetaData()))
                .toList();
    }

    private static HikariDataSource pool() {
        HikariConfig config = new HikariConfig();
        config.setDataSource(NODE.database());
        config.setMaximumPoolSize(1);
        return new HikariDataSource(config);
    }
}
