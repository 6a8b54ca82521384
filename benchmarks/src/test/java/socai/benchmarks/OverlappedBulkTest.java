package socai.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import socai.app.CommandSide;
import socai.app.QuerySide;
import socai.app.postgres.EmbeddedServer;
import socai.command.ledger.LedgerEvent;
import socai.events.EthnicGroup;
import socai.events.PersonId;
import socai.events.SealedIdentity;
import socai.events.Sex;
import socai.events.UnitCode;
import socai.events.personnel.Recruited;
import socai.events.personnel.RecruitmentRoute;
import socai.events.personnel.StaffCategory;

/**
 * A bulk transaction of 25,000 events that small commits overtake while it is open: with Axon's
 * stock engine most of it never reaches a projection.
 */
@Timeout(300)
class OverlappedBulkTest {

    private static final int BULK = 25_000;
    private static final int CHUNK = 1_000;
    private static final int OVERTAKING_PER_CHUNK = 4;
    private static final int OVERTAKING = BULK / CHUNK * OVERTAKING_PER_CHUNK;
    private static final UnitCode UNIT = Orders.UNITS.getFirst();
    private static final SealedIdentity NOBODY =
            new SealedIdentity(Base64.getEncoder().encodeToString(new byte[40]));

    @Test
    void onOneNodeEveryEventIsStoredSealedAndProjectedOnce() {
        try (DataFolder folder = new DataFolder();
                EmbeddedServer server = EmbeddedServer.start(folder.path());
                Node node = both(server, folder)) {
            overtake(node, node);
            everyEventIsProjectedOnce(node);
        }
    }

    @Test
    void onTwoNodesEveryEventIsStoredSealedAndProjectedOnce() {
        try (DataFolder folder = new DataFolder();
                EmbeddedServer server = EmbeddedServer.start(folder.path());
                Node node = both(server, folder);
                Node other = both(server, folder)) {
            overtake(node, other);
            everyEventIsProjectedOnce(other);
        }
    }

    private static Node both(EmbeddedServer server, DataFolder folder) {
        return new Node(server, folder.keys(), CommandSide.class, QuerySide.class);
    }

    /** The small commits are sealed and read only behind the bulk, or they would hide it. */
    private static void overtake(Node loading, Node overtaking) {
        loading.recorder().record(Orders.establish(UNIT), Orders.order(UUID.randomUUID()));
        loading.transaction()
                .executeWithoutResult(_ -> {
                    for (int i = 0; i < BULK / CHUNK; i++) {
                        loading.ledger().append(recruited(CHUNK));
                        Crowd.run(OVERTAKING_PER_CHUNK, _ -> overtaking.append(recruited(1)));
                    }
                    assertThat(committed(overtaking))
                            .as("committed before the bulk")
                            .isEqualTo(1 + OVERTAKING);
                });
        overtaking.append(recruited(1));
    }

    private static void everyEventIsProjectedOnce(Node node) {
        int recruited = BULK + OVERTAKING + 1;
        assertThat(count(node, "select count(*) from ledger.event")).isEqualTo(1 + recruited);
        giveEverybodyAKey(node);
        assertThat(Wholeness.require(node.database()).size()).isEqualTo(1 + recruited);
        await(() ->
                count(node, "select coalesce(max(ledger_no), 0) from compliance.position")
                        >= 1 + recruited);
        await(() -> count(node, "select count(*) from roster.service") >= recruited);

        assertThat(
                        node.jdbc()
                                .queryForList(
                                        """
                                        select ledger_no from compliance.movement
                                        where staff = 1 order by ledger_no
                                        """,
                                        Long.class))
                .as("one movement for each recruitment, whose number it names")
                .containsExactlyElementsOf(
                        node.jdbc()
                                .queryForList(
                                        """
                                        select ledger_no from ledger.sealed_event
                                        join ledger.event_kind k on k.number = kind
                                        where k.name = 'personnel.recruited' order by ledger_no
                                        """,
                                        Long.class))
                .hasSize(recruited)
                .doesNotHaveDuplicates();
        assertThat(count(node, "select sum(staff) from compliance.movement")).isEqualTo(recruited);
        assertThat(count(node, "select count(*) from roster.service")).isEqualTo(recruited);
        assertThat(
                        count(
                                node,
                                """
                                select count(*) from ledger.event e
                                join ledger.event_kind k on k.number = e.kind
                                where k.name = 'personnel.recruited' and not exists (
                                    select 1 from roster.service s where s.person = e.stream)
                                """))
                .isZero();
    }

    /** The bulk went by the register of identities, and a ledger without keys is not whole. */
    private static void giveEverybodyAKey(Node node) {
        node.jdbc()
                .update(
                        """
                        insert into keys.person_key (person, wrapped)
                        select e.stream, decode(repeat('00', 60), 'hex') from ledger.event e
                        join ledger.event_kind k on k.number = e.kind
                        where k.name = 'personnel.recruited'
                        """);
    }

    private static List<LedgerEvent> recruited(int count) {
        List<LedgerEvent> events = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            PersonId person = new PersonId(UUID.randomUUID());
            Recruited event =
                    new Recruited(
                            person,
                            Orders.RECRUITED,
                            UNIT,
                            RecruitmentRoute.EXAM,
                            StaffCategory.CIVIL_SERVANT,
                            Sex.FEMALE,
                            new EthnicGroup("tay"),
                            NOBODY);
            events.add(new LedgerEvent(person.value(), 0, event, Orders.order(UUID.randomUUID())));
        }
        return events;
    }

    /** Seen from outside the transaction that is open. */
    private static long committed(Node node) {
        try (Connection outside = node.database().getConnection();
                Statement statement = outside.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from ledger.event")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long count(Node node, String sql) {
        Long count = node.jdbc().queryForObject(sql, Long.class);
        return count == null ? 0 : count;
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("deadline").isLessThan(deadline);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }
}
