package socai.log;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The roots of complete subtrees, taken from tiles; each tile is fetched once. For one thread. */
public final class TiledHashes implements TreeHashes {

    /** Which tile: level and index. */
    public record Place(int level, long index) {}

    private final Function<Place, Tile> tiles;
    private final Map<Place, Tile> fetched = new HashMap<>();

    /**
     * Hashes from this source.
     *
     * @param tiles gives a tile at least as wide as the size of the tree asks for
     */
    public TiledHashes(Function<Place, Tile> tiles) {
        this.tiles = tiles;
    }

    @Override
    public Hash at(int height, long index) {
        int within = height % Tile.HEIGHT;
        long first = index << within;
        Place place = new Place(height / Tile.HEIGHT, first / Tile.WIDTH);
        int offset = (int) (first % Tile.WIDTH);
        List<Hash> hashes = fetched.computeIfAbsent(place, tiles).hashes();
        return Hash.complete(hashes.subList(offset, offset + (1 << within)));
    }
}
