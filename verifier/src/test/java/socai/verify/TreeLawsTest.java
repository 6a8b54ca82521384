package socai.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import socai.testing.Seeds;

/** The verification algorithms agree with the recursive definitions, and with nothing else. */
class TreeLawsTest {

    private static final int SIZE_MAX = 70;

    @Test
    void hashesAreThoseOfTheCertificateTransparencyTestVectors() {
        assertThat(new GrowingTree().root())
                .hasToString("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        GrowingTree tree = new GrowingTree();
        for (String entry :
                List.of(
                        "",
                        "00",
                        "10",
                        "2021",
                        "3031",
                        "40414243",
                        "5051525354555657",
                        "606162636465666768696a6b6c6d6e6f")) {
            tree.append(Hash.leaf(HexFormat.of().parseHex(entry)));
        }
        assertThat(tree.root())
                .hasToString("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
    }

    @Test
    void aGrowingTreeHasTheRootOfTheDefinitionAtEverySize() {
        NaiveTree all = NaiveTree.of(SIZE_MAX, "a");
        GrowingTree growing = new GrowingTree();
        for (int size = 1; size <= SIZE_MAX; size++) {
            growing.append(all.leaves().get(size - 1));
            assertThat(growing.root()).isEqualTo(all.rootAt(size));
            assertThat(growing.size()).isEqualTo(size);
        }
    }

    @Test
    void everyLeafOfEveryTreeIsProvenAtItsPlace() {
        for (int size = 1; size <= SIZE_MAX; size++) {
            NaiveTree tree = NaiveTree.of(size, "a");
            for (int index = 0; index < size; index++) {
                tree.inclusion(index).verify(tree.leaves().get(index), size, tree.root());
            }
        }
    }

    @Test
    void everyTreeIsProvenToBeginWithEveryEarlierOne() {
        for (int size = 0; size <= SIZE_MAX; size++) {
            NaiveTree tree = NaiveTree.of(size, "a");
            for (int earlier = 0; earlier <= size; earlier++) {
                tree.consistency(earlier).verify(earlier, tree.rootAt(earlier), size, tree.root());
            }
        }
    }

    @Test
    void noLeafIsProvenAtAnotherIndexOrInATreeOfAnotherSize() {
        Seeds.each(random -> {
            int size = random.nextInt(1, SIZE_MAX);
            NaiveTree tree = NaiveTree.of(size, "a");
            int index = random.nextInt(size);
            InclusionProof proof = tree.inclusion(index);
            Hash leaf = tree.leaves().get(index);
            for (int other = 0; other < size; other++) {
                if (other != index) {
                    InclusionProof moved = new InclusionProof(other, proof.path());
                    refused(() -> moved.verify(leaf, size, tree.root()));
                }
            }
            refused(() -> new InclusionProof(-1, proof.path()).verify(leaf, size, tree.root()));
            refused(() -> new InclusionProof(size, proof.path()).verify(leaf, size, tree.root()));
            refused(() -> proof.verify(leaf, 0, tree.root()));
        });
    }

    @Test
    void anInclusionProofWithOneHashMoreLessOrChangedIsRefused() {
        Seeds.each(random -> {
            int size = random.nextInt(1, SIZE_MAX);
            NaiveTree tree = NaiveTree.of(size, "a");
            int index = random.nextInt(size);
            Hash leaf = tree.leaves().get(index);
            for (List<Hash> path : changed(tree.inclusion(index).path(), random)) {
                refused(() -> new InclusionProof(index, path).verify(leaf, size, tree.root()));
            }
            refused(() -> tree.inclusion(index).verify(flipped(leaf, random), size, tree.root()));
            refused(() -> tree.inclusion(index).verify(leaf, size, flipped(tree.root(), random)));
        });
    }

    @Test
    void aConsistencyProofWithOneHashMoreLessOrChangedIsRefused() {
        Seeds.each(random -> {
            int size = random.nextInt(1, SIZE_MAX);
            int earlier = random.nextInt(size + 1);
            NaiveTree tree = NaiveTree.of(size, "a");
            Hash before = tree.rootAt(earlier);
            for (List<Hash> path : changed(tree.consistency(earlier).path(), random)) {
                refused(() ->
                        new ConsistencyProof(path).verify(earlier, before, size, tree.root()));
            }
            ConsistencyProof proof = tree.consistency(earlier);
            refused(() -> proof.verify(earlier, flipped(before, random), size, tree.root()));
            if (earlier > 0) {
                refused(() -> proof.verify(earlier, before, size, flipped(tree.root(), random)));
            }
            refused(() -> proof.verify(size + 1, tree.root(), size, tree.root()));
            refused(() -> proof.verify(-1, before, size, tree.root()));
        });
    }

    @Test
    void aRewrittenPrefixAndAForkHaveNoConsistencyProof() {
        Seeds.each(random -> {
            int size = random.nextInt(2, SIZE_MAX);
            int earlier = random.nextInt(1, size);
            NaiveTree kept = NaiveTree.of(size, "a");
            List<Hash> rewritten = new ArrayList<>(kept.leaves());
            int victim = random.nextInt(earlier);
            rewritten.set(victim, flipped(rewritten.get(victim), random));
            NaiveTree other = new NaiveTree(rewritten);
            Hash before = kept.rootAt(earlier);

            refused(() -> other.consistency(earlier).verify(earlier, before, size, other.root()));
            refused(() -> kept.consistency(earlier).verify(earlier, before, size, other.root()));

            NaiveTree fork = NaiveTree.of(size, "b");
            refused(() -> fork.consistency(earlier).verify(earlier, before, size, fork.root()));
        });
    }

    private static List<List<Hash>> changed(List<Hash> path, RandomGenerator random) {
        List<List<Hash>> all = new ArrayList<>();
        for (int i = 0; i < path.size(); i++) {
            List<Hash> flipped = new ArrayList<>(path);
            flipped.set(i, flipped(flipped.get(i), random));
            all.add(flipped);
            List<Hash> without = new ArrayList<>(path);
            without.remove(i);
            all.add(without);
        }
        for (int i = 0; i <= path.size(); i++) {
            List<Hash> longer = new ArrayList<>(path);
            longer.add(i, Hash.of(new byte[] {7}));
            all.add(longer);
        }
        return all;
    }

    private static Hash flipped(Hash hash, RandomGenerator random) {
        byte[] bytes = hash.bytes();
        bytes[random.nextInt(Hash.BYTES)] ^= (byte) (1 << random.nextInt(8));
        return Hash.wrap(bytes);
    }

    private static void refused(Runnable verification) {
        assertThatThrownBy(verification::run).isInstanceOf(NotProven.class);
    }
}
