package socai.log;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a tile or a bundle of entries is served (C2SP tlog-tiles): {@code 0/x001/234.p/17}.
 *
 * @param level 0 to 63, or {@link #ENTRIES}
 * @param index of the tile within its level, from 0
 * @param width 1 to 255 of a partial tile, 256 of a full one
 */
public record TileAddress(int level, long index, int width) {

    /** In the place of a level: the entries themselves. */
    public static final int ENTRIES = -1;

    private static final int LEVEL_MAX = 63;
    private static final Pattern PATH =
            Pattern.compile(
                    "(0|[1-9][0-9]?|entries)/((?:x[0-9]{3}/){0,5}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

    public TileAddress {
        if (level < ENTRIES || level > LEVEL_MAX || index < 0 || width < 1 || width > Tile.WIDTH) {
            throw new IllegalArgumentException(
                    "no tile: level %d, index %d, width %d".formatted(level, index, width));
        }
    }

    /** The address that this path, after {@code /tile/}, writes; nothing when it writes none. */
    public static Optional<TileAddress> parse(String path) {
        Matcher matcher = PATH.matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String level = matcher.group(1);
        String width = matcher.group(3);
        int wide = width == null ? Tile.WIDTH : Integer.parseInt(width);
        int high = level.equals("entries") ? ENTRIES : Integer.parseInt(level);
        if (high > LEVEL_MAX || (width != null && wide >= Tile.WIDTH)) {
            return Optional.empty();
        }
        long index = Long.parseLong(matcher.group(2).replace("x", "").replace("/", ""));
        TileAddress address = new TileAddress(high, index, wide);
        // Leading groups of zeroes would be a second address of the same tile.
        return address.path().equals(path) ? Optional.of(address) : Optional.empty();
    }

    /** Whether it never changes meaning: a full tile stays what it is. */
    public boolean isFull() {
        return width == Tile.WIDTH;
    }

    /** Whether entries stand there, not hashes. */
    public boolean isOfEntries() {
        return level == ENTRIES;
    }

    /** Whether a tree of this size has all of it. */
    public boolean existsIn(long treeSize) {
        long hashes = treeSize >> Math.min(Long.SIZE - 1, Tile.HEIGHT * Math.max(level, 0));
        return index <= hashes / Tile.WIDTH && index * Tile.WIDTH + width <= hashes;
    }

    /** The path after {@code /tile/}. */
    public String path() {
        StringBuilder path = new StringBuilder("%03d".formatted(index % 1000));
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            path.insert(0, "x%03d/".formatted(rest % 1000));
        }
        String first = isOfEntries() ? "entries" : Integer.toString(level);
        return first + "/" + path + (isFull() ? "" : ".p/" + width);
    }
}
