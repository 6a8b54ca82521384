package socai.log;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * What must be remembered of a tree to let it grow: at each level the hashes that fill no tile yet,
 * at most 255. For one thread.
 */
public final class GrowingTree {

    private final List<List<Hash>> open;
    private long size;

    private GrowingTree(long size, List<List<Hash>> open) {
        this.size = size;
        this.open = open;
    }

    /** A tree without leaves. */
    public static GrowingTree empty() {
        return new GrowingTree(0, new ArrayList<>());
    }

    /**
     * A tree that has grown already.
     *
     * @param open its partial tiles
     * @throws IllegalArgumentException when a tree of this size has other partial tiles
     */
    public static GrowingTree resume(long size, List<Tile> open) {
        List<List<Hash>> levels = new ArrayList<>();
        List<Tile> upwards = open.stream().sorted(Comparator.comparingInt(Tile::level)).toList();
        for (Tile tile : upwards) {
            while (levels.size() < tile.level()) {
                levels.add(new ArrayList<>());
            }
            levels.add(new ArrayList<>(tile.hashes()));
        }
        for (int level = 0; size >> (Tile.HEIGHT * level) > 0; level++) {
            long width = (size >> (Tile.HEIGHT * level)) % Tile.WIDTH;
            if (width != (level < levels.size() ? levels.get(level).size() : 0)) {
                throw new IllegalArgumentException(
                        "a tree of %d leaves has %d open hashes at level %d"
                                .formatted(size, width, level));
            }
        }
        return new GrowingTree(size, levels);
    }

    /** The same tree, to grow on its own. */
    public GrowingTree copy() {
        List<List<Hash>> levels = new ArrayList<>();
        open.forEach(hashes -> levels.add(new ArrayList<>(hashes)));
        return new GrowingTree(size, levels);
    }

    /** How many leaves it has. */
    public long size() {
        return size;
    }

    /**
     * Adds the leaf of this entry.
     *
     * @param filled told of every tile that is full now
     */
    public void add(Hash entry, Consumer<Tile> filled) {
        add(0, Hash.leaf(entry), filled);
        size++;
    }

    private void add(int level, Hash hash, Consumer<Tile> filled) {
        if (level == open.size()) {
            open.add(new ArrayList<>());
        }
        List<Hash> hashes = open.get(level);
        hashes.add(hash);
        if (hashes.size() == Tile.WIDTH) {
            long index = size >> (Tile.HEIGHT * (level + 1));
            Tile tile = new Tile(level, index, hashes);
            hashes.clear();
            filled.accept(tile);
            add(level + 1, tile.root(), filled);
        }
    }

    /** The root over all leaves (RFC 6962 section 2.1). */
    public Hash root() {
        List<Hash> peaks = new ArrayList<>();
        for (List<Hash> hashes : open.reversed()) {
            int begin = 0;
            for (int width = Tile.WIDTH / 2; width > 0; width /= 2) {
                if ((hashes.size() & width) != 0) {
                    peaks.add(Hash.complete(hashes.subList(begin, begin + width)));
                    begin += width;
                }
            }
        }
        return peaks.reversed().stream()
                .reduce((right, left) -> Hash.node(left, right))
                .orElseGet(Hash::ofNothing);
    }
}
