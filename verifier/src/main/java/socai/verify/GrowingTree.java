package socai.verify;

import java.util.ArrayList;
import java.util.List;

/**
 * The root of a tree of any size, recomputed leaf by leaf (RFC 6962 §2.1). It keeps one hash for
 * each complete subtree, so that millions of leaves need a few dozen hashes of memory.
 */
public final class GrowingTree {

    /** Complete subtrees from the largest, at the left, to the smallest. */
    private final List<Hash> subtrees = new ArrayList<>();

    private long size;

    /** Adds the leaf at index {@link #size()}. */
    public void append(Hash leaf) {
        Hash merged = leaf;
        for (long n = size; InclusionProof.isRightChild(n); n >>= 1) {
            merged = Hash.node(subtrees.removeLast(), merged);
        }
        subtrees.add(merged);
        size++;
    }

    /** How many leaves there are. */
    public long size() {
        return size;
    }

    /** The root of the tree so far. */
    public Hash root() {
        if (subtrees.isEmpty()) {
            return Hash.OF_NOTHING;
        }
        Hash root = subtrees.getLast();
        for (int i = subtrees.size() - 2; i >= 0; i--) {
            root = Hash.node(subtrees.get(i), root);
        }
        return root;
    }
}
