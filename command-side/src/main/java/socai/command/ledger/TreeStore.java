package socai.command.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import socai.log.Hash;
import socai.log.KeptCheckpoint;
import socai.log.Tile;
import socai.log.TiledHashes.Place;

/** The tables of the log: seals, full tiles and checkpoints. */
final class TreeStore {

    private static final String INSERT_TILES =
            """
            insert into ledger.tile (level, index, hashes)
            select * from unnest(?::smallint[], ?::bigint[], ?::bytea[])
            """;

    private static final String CHECKPOINTS =
            "select size, root, sealed_at, note from ledger.checkpoint ";

    private final JdbcTemplate jdbc;

    TreeStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest checkpoint. */
    Optional<KeptCheckpoint> newest() {
        return checkpoints(Long.MAX_VALUE, 1).stream().findFirst();
    }

    /** Checkpoints of smaller trees, largest first. */
    List<KeptCheckpoint> checkpoints(long below, int limit) {
        return jdbc.query(
                CHECKPOINTS + "where size < ? order by size desc limit ?",
                (row, _) -> checkpoint(row),
                below,
                limit);
    }

    /** The last checkpoint sealed at or before an instant. */
    Optional<KeptCheckpoint> at(OffsetDateTime instant) {
        return jdbc
                .query(
                        CHECKPOINTS + "where sealed_at <= ? order by sealed_at desc limit 1",
                        (row, _) -> checkpoint(row),
                        instant)
                .stream()
                .findFirst();
    }

    /**
     * The last seal of a checkpoint.
     *
     * @throws IllegalStateException when it is not there
     */
    Seal last(KeptCheckpoint checkpoint) {
        return jdbc
                .query(
                        "select xid::text, pos, entry from ledger.seal where ledger_no = ?",
                        (row, _) ->
                                new Seal(
                                        checkpoint.size(),
                                        row.getString("xid"),
                                        row.getLong("pos"),
                                        checkpoint.sealedAt(),
                                        new Hash(row.getBytes("entry"))),
                        checkpoint.size())
                .stream()
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException(
                                "ledger number %d is signed and missing"
                                        .formatted(checkpoint.size())));
    }

    void insert(List<Seal> seals, List<Tile> filled, KeptCheckpoint checkpoint) {
        jdbc.execute(
                (ConnectionCallback<@Nullable Void>)
                        connection -> {
                            SealCopy.into(connection, seals);
                            return null;
                        });
        if (!filled.isEmpty()) {
            jdbc.update(
                    INSERT_TILES,
                    statement -> {
                        Parameters parameters = new Parameters(statement);
                        parameters.column("smallint", filled, tile -> (short) tile.level());
                        parameters.column("bigint", filled, Tile::index);
                        parameters.bytes(filled, Tile::bytes);
                    });
        }
        jdbc.update(
                "insert into ledger.checkpoint (size, root, sealed_at, note) values (?, ?, ?, ?)",
                checkpoint.size(),
                checkpoint.root().bytes(),
                Seal.timestamp(checkpoint.sealedAt()),
                checkpoint.note());
    }

    /** The entries of a range of ledger numbers, both ends included. */
    List<Hash> entries(long first, long last) {
        return jdbc.query(
                "select entry from ledger.seal where ledger_no between ? and ? order by ledger_no",
                (row, _) -> new Hash(row.getBytes("entry")),
                first,
                last);
    }

    /**
     * A tile as wide as a tree of this size has it.
     *
     * @throws IllegalStateException when the tables do not hold what was sealed
     */
    Tile tile(Place place, long treeSize) {
        long first = place.index() * Tile.WIDTH;
        long hashes = treeSize >> (8 * place.level());
        if (hashes >= first + Tile.WIDTH) {
            return requireWhole(place, tiles(place.level(), place.index(), place.index()), 1)
                    .getFirst();
        }
        int width = Math.toIntExact(hashes - first);
        List<Hash> open =
                place.level() == 0
                        ? entries(first + 1, treeSize).stream().map(Hash::leaf).toList()
                        : tiles(place.level() - 1, first, hashes - 1).stream()
                                .map(Tile::root)
                                .toList();
        return new Tile(place.level(), place.index(), requireWhole(place, open, width));
    }

    /** The partial tiles of a tree of this size. */
    List<Tile> open(long treeSize) {
        List<Tile> open = new ArrayList<>();
        for (int level = 0; treeSize >> (8 * level) > 0; level++) {
            long hashes = treeSize >> (8 * level);
            if (hashes % Tile.WIDTH != 0) {
                open.add(tile(new Place(level, hashes / Tile.WIDTH), treeSize));
            }
        }
        return open;
    }

    private List<Tile> tiles(int level, long first, long last) {
        return jdbc.query(
                """
                select index, hashes from ledger.tile
                where level = ? and index between ? and ? order by index
                """,
                (row, _) -> Tile.of(level, row.getLong("index"), row.getBytes("hashes")),
                level,
                first,
                last);
    }

    private static <T> List<T> requireWhole(Place place, List<T> found, int wanted) {
        if (found.size() != wanted) {
            throw new IllegalStateException(
                    "tile %d of level %d needs %d parts and the tables hold %d"
                            .formatted(place.index(), place.level(), wanted, found.size()));
        }
        return found;
    }

    private static KeptCheckpoint checkpoint(ResultSet row) throws SQLException {
        return new KeptCheckpoint(
                row.getLong("size"),
                new Hash(row.getBytes("root")),
                row.getObject("sealed_at", OffsetDateTime.class).toInstant(),
                row.getString("note"));
    }
}
