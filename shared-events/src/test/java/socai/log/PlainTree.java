package socai.log;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** RFC 6962 section 2.1 word for word, over all leaves at once. */
public final class PlainTree {

    private PlainTree() {}

    public static Hash entry(long index) {
        return Hash.of(("entry " + index).getBytes(StandardCharsets.UTF_8));
    }

    public static List<Hash> leaves(long size) {
        return LongStream.range(0, size).mapToObj(i -> Hash.leaf(entry(i))).toList();
    }

    /** MTH(D[n]). */
    public static Hash root(List<Hash> leaves) {
        if (leaves.isEmpty()) {
            return Hash.of(new byte[0]);
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int k = k(leaves.size());
        return Hash.node(root(leaves.subList(0, k)), root(leaves.subList(k, leaves.size())));
    }

    /** PATH(m, D[n]). */
    public static List<Hash> path(int m, List<Hash> leaves) {
        if (leaves.size() == 1) {
            return List.of();
        }
        int k = k(leaves.size());
        List<Hash> left = leaves.subList(0, k);
        List<Hash> right = leaves.subList(k, leaves.size());
        return m < k ? plus(path(m, left), root(right)) : plus(path(m - k, right), root(left));
    }

    /** PROOF(m, D[n]). */
    public static List<Hash> proof(int m, List<Hash> leaves) {
        return subproof(m, leaves, true);
    }

    private static List<Hash> subproof(int m, List<Hash> leaves, boolean b) {
        if (m == leaves.size()) {
            return b ? List.of() : List.of(root(leaves));
        }
        int k = k(leaves.size());
        List<Hash> left = leaves.subList(0, k);
        List<Hash> right = leaves.subList(k, leaves.size());
        return m <= k
                ? plus(subproof(m, left, b), root(right))
                : plus(subproof(m - k, right, false), root(left));
    }

    private static int k(int n) {
        int k = 1;
        while (k * 2 < n) {
            k *= 2;
        }
        return k;
    }

    private static List<Hash> plus(List<Hash> some, Hash more) {
        List<Hash> all = new ArrayList<>(some);
        all.add(more);
        return all;
    }
}
