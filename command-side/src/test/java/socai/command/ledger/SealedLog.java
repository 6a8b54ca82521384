package socai.command.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import socai.command.testing.Node;
import socai.log.EntryBundle;
import socai.log.Hash;
import socai.log.KeptCheckpoint;
import socai.log.PlainTree;
import socai.log.PublishedLog;
import socai.log.Tile;
import socai.log.TileAddress;

/** The log of a node, held against its documents by the plainest tree there is. */
final class SealedLog {

    private final Node node;
    private final PublishedLog log;
    private final List<Hash> leaves;

    private SealedLog(Node node) {
        this.node = node;
        this.log = node.log();
        this.leaves =
                node.jdbc()
                        .query(
                                "select entry from ledger.seal order by ledger_no",
                                (row, _) -> Hash.leaf(new Hash(row.getBytes(1))));
    }

    static SealedLog of(Node node) {
        return new SealedLog(node);
    }

    /** That so many events are in it, and that every hash of it is what it must be. */
    void isWhole(long size) {
        assertThat(leaves).hasSize(Math.toIntExact(size));
        assertThat(log.newest().map(KeptCheckpoint::size).orElse(0L)).isEqualTo(size);
        everyCheckpointIsTheRootOfItsSize();
        everyTileIsThere();
        assertThat(node.rows("ledger.tile")).isEqualTo(size / 256 + size / 65_536);
        for (long ledgerNo = 1; ledgerNo <= size; ledgerNo += 1 + size / 50) {
            entryIsThatOfTheDocument(ledgerNo);
        }
    }

    private void everyCheckpointIsTheRootOfItsSize() {
        List<KeptCheckpoint> all = log.checkpoints(Long.MAX_VALUE, 10_000);
        for (KeptCheckpoint kept : all.subList(0, Math.min(20, all.size()))) {
            Hash root = PlainTree.root(leaves.subList(0, Math.toIntExact(kept.size())));
            assertThat(kept.root()).as("root of %d", kept.size()).isEqualTo(root);
            assertThat(kept.note())
                    .startsWith("%s\n%d\n%s\n\n— ".formatted(Node.ORIGIN, kept.size(), root));
            assertThat(sealedAt(kept.size())).isEqualTo(kept.sealedAt());
        }
    }

    private Instant sealedAt(long ledgerNo) {
        return node.jdbc()
                .query(
                        "select sealed_at from ledger.seal where ledger_no = ?",
                        (row, _) -> row.getTimestamp(1).toInstant(),
                        ledgerNo)
                .getFirst();
    }

    private void everyTileIsThere() {
        for (int begin = 0; begin < leaves.size(); begin += Tile.WIDTH) {
            int end = Math.min(begin + Tile.WIDTH, leaves.size());
            Tile tile = new Tile(0, begin / Tile.WIDTH, leaves.subList(begin, end));
            TileAddress address = new TileAddress(0, tile.index(), end - begin);
            assertThat(log.tile(address).orElseThrow()).isEqualTo(tile.bytes());
            TileAddress entries = new TileAddress(TileAddress.ENTRIES, tile.index(), end - begin);
            assertThat(log.tile(entries).orElseThrow())
                    .isEqualTo(EntryBundle.of(entries(begin + 1L, end)));
        }
    }

    private List<Hash> entries(long first, long last) {
        return node.jdbc()
                .query(
                        "select entry from ledger.seal where ledger_no between ? and ? order by ledger_no",
                        (row, _) -> new Hash(row.getBytes(1)),
                        first,
                        last);
    }

    private void entryIsThatOfTheDocument(long ledgerNo) {
        byte[] document = log.document(ledgerNo).orElseThrow();
        assertThat(new String(document, UTF_8)).contains("\"ledgerNo\":%d,".formatted(ledgerNo));
        assertThat(Hash.leaf(Hash.of(document)))
                .as("entry %d", ledgerNo)
                .isEqualTo(leaves.get(Math.toIntExact(ledgerNo - 1)));
        assertThat(log.proof(ledgerNo).orElseThrow().path())
                .isEqualTo(PlainTree.path(Math.toIntExact(ledgerNo - 1), leaves));
    }
}
