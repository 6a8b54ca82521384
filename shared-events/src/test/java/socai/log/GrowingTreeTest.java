package socai.log;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import socai.log.TiledHashes.Place;
import socai.testing.Seeds;

class GrowingTreeTest {

    private static final int SIZE_MAX = 1_100;
    private static final int LARGE = 70_000;
    private static final int KEPT_MAX = 3_000;

    @Test
    void theTreeWithoutLeavesHasTheHashOfNothing() {
        assertThat(GrowingTree.empty().root())
                .hasToString("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    }

    @Test
    void atEverySizeTheRootIsThatOfTheStandard() {
        List<Hash> leaves = PlainTree.leaves(SIZE_MAX);
        GrowingTree tree = GrowingTree.empty();
        for (int size = 0; size <= SIZE_MAX; size++) {
            assertThat(tree.root()).as("size %d", size).isEqualTo(root(leaves, size));
            assertThat(tree.size()).isEqualTo(size);
            tree.add(PlainTree.entry(size), _ -> {});
        }
    }

    @Test
    void atEverySizeTilesGiveTheProofsOfTheStandard() {
        List<Hash> leaves = PlainTree.leaves(SIZE_MAX);
        for (int size = 1; size <= SIZE_MAX; size += size < 70 ? 1 : 37) {
            Proofs proofs = new Proofs(new TiledHashes(tilesOf(leaves, size)));
            assertThat(proofs.root(size)).isEqualTo(root(leaves, size));
            for (int i = 0; i < size; i += size < 70 ? 1 : 13) {
                String which = "%d in %d".formatted(i, size);
                List<Hash> all = leaves.subList(0, size);
                assertThat(proofs.inclusion(i, size)).as(which).isEqualTo(PlainTree.path(i, all));
                assertThat(proofs.consistency(i + 1, size))
                        .as(which)
                        .isEqualTo(PlainTree.proof(i + 1, all));
            }
        }
    }

    @Test
    void aLargeTreeHasTheTilesThatTheStandardCountsAndItsProofs() {
        Map<Place, Tile> full = new HashMap<>();
        GrowingTree tree = GrowingTree.empty();
        for (int i = 0; i < LARGE; i++) {
            tree.add(PlainTree.entry(i), tile -> full.put(place(tile), tile));
        }
        List<Hash> leaves = PlainTree.leaves(LARGE);

        assertThat(tree.root()).isEqualTo(PlainTree.root(leaves));
        assertThat(full.keySet().stream().filter(place -> place.level() == 0)).hasSize(273);
        assertThat(full.keySet().stream().filter(place -> place.level() == 1)).hasSize(1);
        assertThat(full).hasSize(274).allSatisfy((at, tile) -> assertThat(tile.isFull()).isTrue());
        assertThat(open(leaves, LARGE))
                .extracting(tile -> tile.hashes().size())
                .containsExactly(112, 17, 1);

        open(leaves, LARGE).forEach(tile -> full.put(place(tile), tile));
        Proofs proofs = new Proofs(new TiledHashes(place -> requireNonNull(full.get(place))));
        for (int i : List.of(0, 255, 256, 65_535, 65_536, LARGE - 1)) {
            assertThat(proofs.inclusion(i, LARGE)).isEqualTo(PlainTree.path(i, leaves));
            assertThat(proofs.consistency(i + 1, LARGE)).isEqualTo(PlainTree.proof(i + 1, leaves));
        }
    }

    @Test
    void aTreeGrowsOnFromWhatWasKeptOfItAsIfItHadNeverStopped() {
        List<Hash> leaves = PlainTree.leaves(LARGE);
        Seeds.each(random -> growsOn(leaves, random.nextInt(KEPT_MAX), random.nextInt(600)));
        growsOn(leaves, 65_400, 300);
        growsOn(leaves, 65_536, 300);
    }

    private static void growsOn(List<Hash> leaves, int kept, int more) {
        GrowingTree tree = GrowingTree.resume(kept, open(leaves, kept));
        List<Tile> filled = new ArrayList<>();
        IntStream.range(kept, kept + more).forEach(i -> tree.add(PlainTree.entry(i), filled::add));

        assertThat(tree.root()).isEqualTo(root(leaves, kept + more));
        assertThat(filled)
                .allSatisfy(
                        tile -> assertThat(tile).isEqualTo(tile(leaves, kept + more, place(tile))));
    }

    @Test
    void aCopyGrowsOnItsOwn() {
        GrowingTree tree = GrowingTree.empty();
        tree.add(PlainTree.entry(0), _ -> {});
        Hash before = tree.root();

        tree.copy().add(PlainTree.entry(1), _ -> {});

        assertThat(tree.root()).isEqualTo(before);
        assertThat(tree.size()).isEqualTo(1);
    }

    @Test
    void whatWasKeptOfAnotherSizeIsRefused() {
        List<Tile> open = open(PlainTree.leaves(300), 300);

        assertThatIllegalArgumentException().isThrownBy(() -> GrowingTree.resume(301, open));
        assertThatIllegalArgumentException().isThrownBy(() -> GrowingTree.resume(300, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> GrowingTree.resume(65_580, open));
    }

    @Test
    void aProofOfWhatIsNotInTheTreeIsRefused() {
        Proofs proofs = new Proofs((_, _) -> Hash.ofNothing());

        assertThatIllegalArgumentException().isThrownBy(() -> proofs.inclusion(5, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> proofs.inclusion(-1, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> proofs.consistency(0, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> proofs.consistency(6, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> proofs.root(-1));
    }

    private static Hash root(List<Hash> leaves, int size) {
        return PlainTree.root(leaves.subList(0, size));
    }

    private static Function<Place, Tile> tilesOf(List<Hash> leaves, int size) {
        return place -> tile(leaves, size, place);
    }

    /** The tile as C2SP tlog-tiles defines it: roots of ranges of the leaves. */
    private static Tile tile(List<Hash> leaves, int size, Place place) {
        int span = 1 << (Tile.HEIGHT * place.level());
        List<Hash> hashes = new ArrayList<>();
        for (int i = 0; i < Tile.WIDTH; i++) {
            int begin = Math.toIntExact((place.index() * Tile.WIDTH + i) * span);
            if (begin + span > size) {
                break;
            }
            hashes.add(PlainTree.root(leaves.subList(begin, begin + span)));
        }
        return new Tile(place.level(), place.index(), hashes);
    }

    private static List<Tile> open(List<Hash> leaves, int size) {
        List<Tile> open = new ArrayList<>();
        for (int level = 0; size >> (Tile.HEIGHT * level) > 0; level++) {
            int hashes = size >> (Tile.HEIGHT * level);
            if (hashes % Tile.WIDTH != 0) {
                open.add(tile(leaves, size, new Place(level, hashes / Tile.WIDTH)));
            }
        }
        return open;
    }

    private static Place place(Tile tile) {
        return new Place(tile.level(), tile.index());
    }
}
