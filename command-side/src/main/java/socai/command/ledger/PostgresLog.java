package socai.command.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import socai.log.EntryBundle;
import socai.log.Hash;
import socai.log.KeptCheckpoint;
import socai.log.KnownAt;
import socai.log.LogProof;
import socai.log.Proofs;
import socai.log.PublishedLog;
import socai.log.Tile;
import socai.log.TileAddress;
import socai.log.TiledHashes;
import socai.log.TiledHashes.Place;
import socai.log.VerifierKey;

/** The log as its tables have it. */
public final class PostgresLog implements PublishedLog {

    private final TreeStore tree;
    private final Numbering numbering;
    private final KeyRing keys;

    public PostgresLog(DataSource dataSource, KeyRing keys) {
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        this.tree = new TreeStore(jdbc);
        this.numbering = new Numbering(jdbc);
        this.keys = keys;
    }

    @Override
    public Optional<KeptCheckpoint> newest() {
        return tree.newest();
    }

    @Override
    public Optional<byte[]> tile(TileAddress address) {
        long size = size();
        if (!address.existsIn(size)) {
            return Optional.empty();
        }
        if (address.isOfEntries()) {
            long before = address.index() * Tile.WIDTH;
            return Optional.of(EntryBundle.of(tree.entries(before + 1, before + address.width())));
        }
        Place place = new Place(address.level(), address.index());
        return Optional.of(tree.tile(place, size).narrowed(address.width()).bytes());
    }

    @Override
    public List<VerifierKey> keys() {
        return keys.keys();
    }

    @Override
    public Optional<byte[]> document(long ledgerNo) {
        return numbering.documents(ledgerNo).stream().findFirst();
    }

    @Override
    public Optional<LogProof> proof(long ledgerNo) {
        return newest().filter(newest -> ledgerNo >= 1 && ledgerNo <= newest.size())
                .map(newest -> {
                    long index = ledgerNo - 1;
                    List<Hash> path = proofs(newest.size()).inclusion(index, newest.size());
                    return new LogProof(index, path, newest.note());
                });
    }

    @Override
    public Optional<List<Hash>> consistency(long from, long to) {
        return size() < to ? Optional.empty() : Optional.of(proofs(to).consistency(from, to));
    }

    @Override
    public List<KeptCheckpoint> checkpoints(long below, int limit) {
        return tree.checkpoints(below, limit);
    }

    @Override
    public KnownAt at(Instant instant) {
        // First the newest: what is sealed meanwhile is later than any instant called final here.
        boolean isFinal =
                newest().filter(newest -> !newest.sealedAt().isBefore(instant)).isPresent();
        Instant microsecond = instant.truncatedTo(ChronoUnit.MICROS);
        return new KnownAt(instant, tree.at(Seal.timestamp(microsecond)).orElse(null), isFinal);
    }

    private Proofs proofs(long size) {
        return new Proofs(new TiledHashes(place -> tree.tile(place, size)));
    }

    private long size() {
        return newest().map(KeptCheckpoint::size).orElse(0L);
    }
}
