package socai.verify;

import java.util.ArrayList;
import java.util.List;

/** The recursive definitions of RFC 6962 §2.1, §2.1.1 and §2.1.2, as slow as they are written. */
public record NaiveTree(List<Hash> leaves) {

    /** A tree of that many different leaves; {@code world} makes them differ from other trees'. */
    static NaiveTree of(int size, String world) {
        List<Hash> leaves = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            leaves.add(Hash.leaf((world + i).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        }
        return new NaiveTree(leaves);
    }

    public Hash root() {
        return root(leaves);
    }

    public Hash rootAt(int size) {
        return root(leaves.subList(0, size));
    }

    InclusionProof inclusion(int index) {
        return new InclusionProof(index, path(index, leaves));
    }

    ConsistencyProof consistency(int earlierSize) {
        return new ConsistencyProof(
                earlierSize == 0 || earlierSize == leaves.size()
                        ? List.of()
                        : subproof(earlierSize, leaves, true));
    }

    private static Hash root(List<Hash> some) {
        if (some.isEmpty()) {
            return Hash.of(new byte[0]);
        }
        if (some.size() == 1) {
            return some.getFirst();
        }
        int k = split(some.size());
        return Hash.node(root(some.subList(0, k)), root(some.subList(k, some.size())));
    }

    private static List<Hash> path(int m, List<Hash> some) {
        if (some.size() == 1) {
            return List.of();
        }
        int k = split(some.size());
        List<Hash> left = some.subList(0, k);
        List<Hash> right = some.subList(k, some.size());
        return m < k ? with(path(m, left), root(right)) : with(path(m - k, right), root(left));
    }

    private static List<Hash> subproof(int m, List<Hash> some, boolean complete) {
        if (m == some.size()) {
            return complete ? List.of() : List.of(root(some));
        }
        int k = split(some.size());
        List<Hash> left = some.subList(0, k);
        List<Hash> right = some.subList(k, some.size());
        return m <= k
                ? with(subproof(m, left, complete), root(right))
                : with(subproof(m - k, right, false), root(left));
    }

    /** The largest power of two smaller than n. */
    private static int split(int n) {
        return Integer.highestOneBit(n - 1);
    }

    private static List<Hash> with(List<Hash> hashes, Hash last) {
        List<Hash> all = new ArrayList<>(hashes);
        all.add(last);
        return List.copyOf(all);
    }
}
