package socai.log;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Up to 256 consecutive hashes at one of the heights 0, 8, 16 … of the tree (C2SP tlog-tiles).
 *
 * @param level 0 for leaf hashes; at each further level a hash covers a full tile of the one below
 * @param index of the tile within its level, from 0
 * @param hashes from left to right, 1 to 256
 */
public record Tile(int level, long index, List<Hash> hashes) {

    /** How many hashes a full tile has. */
    public static final int WIDTH = 256;

    /** How many levels of nodes a tile stands for. */
    static final int HEIGHT = 8;

    public Tile {
        hashes = List.copyOf(hashes);
        if (level < 0 || index < 0 || hashes.isEmpty() || hashes.size() > WIDTH) {
            throw new IllegalArgumentException(
                    "no tile: level %d, index %d, width %d".formatted(level, index, hashes.size()));
        }
    }

    /**
     * The tile of these bytes.
     *
     * @throws IllegalArgumentException when they are no whole number of hashes
     */
    public static Tile of(int level, long index, byte[] bytes) {
        if (bytes.length % Hash.BYTES != 0) {
            throw new IllegalArgumentException(bytes.length + " bytes are no tile");
        }
        ByteBuffer from = ByteBuffer.wrap(bytes);
        List<Hash> hashes = new ArrayList<>(bytes.length / Hash.BYTES);
        while (from.hasRemaining()) {
            byte[] hash = new byte[Hash.BYTES];
            from.get(hash);
            hashes.add(new Hash(hash));
        }
        return new Tile(level, index, hashes);
    }

    /** Whether nothing will ever be added to it. */
    public boolean isFull() {
        return hashes.size() == WIDTH;
    }

    /** The first {@code width} hashes of it. */
    public Tile narrowed(int width) {
        return width == hashes.size() ? this : new Tile(level, index, hashes.subList(0, width));
    }

    /**
     * The hash that stands for this tile one level above.
     *
     * @throws IllegalArgumentException when it is not full
     */
    public Hash root() {
        if (!isFull()) {
            throw new IllegalArgumentException("a partial tile is never hashed into the one above");
        }
        return Hash.complete(hashes);
    }

    /** Its hashes one after another, as they are served and kept. */
    public byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(hashes.size() * Hash.BYTES);
        hashes.forEach(hash -> bytes.put(hash.bytes()));
        return bytes.array();
    }
}
