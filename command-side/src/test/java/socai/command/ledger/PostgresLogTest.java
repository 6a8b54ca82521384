package socai.command.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import socai.command.testing.Node;
import socai.command.testing.Sample;
import socai.events.UnitCode;
import socai.log.Hash;
import socai.log.KeptCheckpoint;
import socai.log.KnownAt;
import socai.log.PlainTree;
import socai.log.PublishedLog;
import socai.log.TileAddress;

class PostgresLogTest {

    private static final Node NODE = Node.onNewLedger();
    private static final PublishedLog LOG = NODE.log();

    @BeforeEach
    void startEmpty() {
        NODE.forgetEverything();
    }

    @AfterAll
    static void close() {
        NODE.close();
    }

    @Test
    void whileNothingIsSealedNothingIsPublished() {
        record(1);

        assertThat(LOG.newest()).isEmpty();
        assertThat(LOG.document(1)).isEmpty();
        assertThat(LOG.proof(1)).isEmpty();
        assertThat(LOG.checkpoints(Long.MAX_VALUE, 10)).isEmpty();
        assertThat(LOG.tile(address("0/000.p/1"))).isEmpty();
        assertThat(LOG.tile(address("entries/000.p/1"))).isEmpty();
        assertThat(LOG.consistency(1, 1)).isEmpty();
        assertThat(LOG.at(Node.NOW)).isEqualTo(new KnownAt(Node.NOW, null, false));
        assertThat(LOG.at(Node.NOW).ledgerNo()).isZero();
    }

    @Test
    void anInstantIsMappedToWhatWasSealedUntilThenAndForEverOnceSomethingLaterWasSealed() {
        seal(2);
        KeptCheckpoint first = LOG.newest().orElseThrow();
        seal(3);
        KeptCheckpoint second = LOG.newest().orElseThrow();

        assertKnown(first.sealedAt().minusNanos(1_000), 0, true);
        assertKnown(first.sealedAt(), 2, true);
        assertKnown(second.sealedAt().minusNanos(1_000), 2, true);
        assertKnown(second.sealedAt(), 5, true);
        assertKnown(second.sealedAt().plusNanos(1_000), 5, false);
        assertKnown(Instant.parse("2999-01-01T00:00:00Z"), 5, false);

        seal(1);

        assertKnown(first.sealedAt(), 2, true);
        assertKnown(second.sealedAt(), 5, true);
        assertKnown(second.sealedAt().plusNanos(1_000), 5, true);
    }

    @Test
    void checkpointsAreListedNewestFirstAndPageByPage() {
        for (int batch = 0; batch < 5; batch++) {
            seal(2);
        }

        assertThat(sizes(Long.MAX_VALUE, 2)).containsExactly(10L, 8L);
        assertThat(sizes(8, 2)).containsExactly(6L, 4L);
        assertThat(sizes(4, 2)).containsExactly(2L);
        assertThat(sizes(2, 2)).isEmpty();
    }

    @Test
    void theProofBetweenTwoSizesIsThatOfTheStandard() {
        seal(7);
        List<Hash> leaves =
                IntStream.rangeClosed(1, 7)
                        .mapToObj(no -> Hash.leaf(Hash.of(LOG.document(no).orElseThrow())))
                        .toList();

        assertThat(LOG.consistency(3, 7)).contains(PlainTree.proof(3, leaves));
        assertThat(LOG.consistency(7, 7)).contains(List.of());
        assertThat(LOG.consistency(3, 8)).isEmpty();
    }

    @Test
    void twoEventsThatSayTheSameHaveEntriesThatDoNotShowIt() {
        seal(2);

        String one = text(1);
        String other = text(2);

        assertThat(one).contains("\"salt\":\"");
        assertThat(one.replaceAll(".*\"salt\":\"([^\"]*)\".*", "$1"))
                .isNotEqualTo(other.replaceAll(".*\"salt\":\"([^\"]*)\".*", "$1"));
    }

    private static String text(long ledgerNo) {
        return new String(LOG.document(ledgerNo).orElseThrow(), UTF_8);
    }

    private static void assertKnown(Instant instant, long ledgerNo, boolean isFinal) {
        KnownAt known = LOG.at(instant);
        assertThat(known.ledgerNo()).isEqualTo(ledgerNo);
        assertThat(known.isFinal()).isEqualTo(isFinal);
        assertThat(Optional.ofNullable(known.checkpoint()).map(KeptCheckpoint::size).orElse(0L))
                .isEqualTo(ledgerNo);
    }

    private static List<Long> sizes(long below, int limit) {
        return LOG.checkpoints(below, limit).stream().map(KeptCheckpoint::size).toList();
    }

    private static TileAddress address(String path) {
        return TileAddress.parse(path).orElseThrow();
    }

    private static void seal(int events) {
        record(events);
        NODE.sealAll();
    }

    private static void record(int events) {
        long before = NODE.rows("ledger.event");
        for (int i = 1; i <= events; i++) {
            NODE.record(Sample.establish(new UnitCode("U" + (before + i))));
        }
    }
}
