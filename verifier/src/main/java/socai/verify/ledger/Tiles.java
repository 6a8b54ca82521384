package socai.verify.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import socai.verify.GrowingTree;
import socai.verify.Hash;

/** Recomputes every full tile (C2SP tlog-tiles) and looks whether it is the one that is kept. */
final class Tiles implements AutoCloseable {

    private static final int WIDTH = 256;

    private static final String STORED =
            "select hashes from ledger.tile where level = ? and index = ?";

    private static final String SURPLUS =
            """
            select level, index from ledger.tile
            where level < 0 or index < 0 or level > 6
               or (index + 1) * power(256::numeric, level + 1) > ?
            order by level, index
            """;

    /** The tile that is being filled at one level. */
    private static final class Filling {
        private final List<Hash> hashes = new ArrayList<>(WIDTH);
        private long index;
    }

    private final Connection connection;
    private final PreparedStatement stored;
    private final Findings findings;
    private final List<Filling> levels = new ArrayList<>();
    private final Place[] places = new Place[WIDTH];
    private long size;

    Tiles(Connection connection, Findings findings) throws SQLException {
        this.connection = connection;
        this.stored = connection.prepareStatement(STORED);
        this.findings = findings;
    }

    void append(Hash leaf, Place place) throws SQLException {
        places[(int) (size++ % WIDTH)] = place;
        append(0, leaf);
    }

    /** What is kept beyond the last event was not made from events. */
    void end() throws SQLException {
        try (PreparedStatement surplus = connection.prepareStatement(SURPLUS)) {
            surplus.setLong(1, size);
            try (ResultSet rows = surplus.executeQuery()) {
                while (rows.next()) {
                    String tile = "%d/%d".formatted(rows.getLong(1), rows.getLong(2));
                    findings.note(false, Check.TILES, Place.LEDGER, "—", tile);
                }
            }
        }
    }

    private void append(int level, Hash hash) throws SQLException {
        if (level == levels.size()) {
            levels.add(new Filling());
        }
        Filling filling = levels.get(level);
        filling.hashes.add(hash);
        if (filling.hashes.size() == WIDTH) {
            compare(level, filling);
            GrowingTree tree = new GrowingTree();
            filling.hashes.forEach(tree::append);
            filling.hashes.clear();
            filling.index++;
            append(level + 1, tree.root());
        }
    }

    private void compare(int level, Filling filling) throws SQLException {
        byte[] kept = stored(level, filling.index);
        String tile = "%d/%d".formatted(level, filling.index);
        int differing = differing(filling.hashes, kept);
        long span = Math.powExact(256L, level);
        long first = (filling.index * WIDTH + Math.max(0, differing)) * span + 1;
        Place place = level == 0 ? places[Math.max(0, differing)] : range(first, span);
        String found =
                kept == null ? "—" : differing < 0 ? tile : "%s[%d]".formatted(tile, differing);
        findings.note(kept != null && differing < 0, Check.TILES, place, tile, found);
    }

    private static Place range(long first, long span) {
        return Place.between(first, first + span - 1);
    }

    private byte @Nullable [] stored(int level, long index) throws SQLException {
        stored.setInt(1, level);
        stored.setLong(2, index);
        try (ResultSet rows = stored.executeQuery()) {
            return rows.next() ? rows.getBytes(1) : null;
        }
    }

    /** The first hash that is not kept as it must be, or -1. */
    private static int differing(List<Hash> hashes, byte @Nullable [] kept) {
        if (kept == null) {
            return -1;
        }
        for (int i = 0; i < WIDTH; i++) {
            int from = i * Hash.BYTES;
            boolean same =
                    kept.length >= from + Hash.BYTES
                            && Arrays.equals(
                                    hashes.get(i).bytes(),
                                    Arrays.copyOfRange(kept, from, from + Hash.BYTES));
            if (!same) {
                return i;
            }
        }
        return kept.length == WIDTH * Hash.BYTES ? -1 : WIDTH - 1;
    }

    @Override
    public void close() throws SQLException {
        stored.close();
    }
}
