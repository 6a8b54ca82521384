package socai.log;

import java.util.ArrayList;
import java.util.List;

/** Proofs of RFC 6962 sections 2.1.1 and 2.1.2, made from the roots of complete subtrees. */
public final class Proofs {

    private final TreeHashes hashes;

    public Proofs(TreeHashes hashes) {
        this.hashes = hashes;
    }

    /**
     * The root of the tree of the first {@code size} leaves.
     *
     * @throws IllegalArgumentException when the size is negative
     */
    public Hash root(long size) {
        requireOrder(0, size, size);
        return size == 0 ? Hash.ofNothing() : over(0, size);
    }

    /**
     * That the leaf at {@code index}, from 0, is in the tree of this size: siblings from the leaf
     * to the root's child.
     *
     * @throws IllegalArgumentException when the tree has no such leaf
     */
    public List<Hash> inclusion(long index, long size) {
        requireOrder(0, index, size - 1);
        List<Hash> path = new ArrayList<>();
        path(index, 0, size, path);
        return List.copyOf(path);
    }

    /**
     * That the tree of {@code from} leaves is the beginning of that of {@code to}; empty when they
     * are the same.
     *
     * @throws IllegalArgumentException unless 1 &lt;= from &lt;= to
     */
    public List<Hash> consistency(long from, long to) {
        requireOrder(1, from, to);
        List<Hash> proof = new ArrayList<>();
        if (from < to) {
            subproof(from, 0, to, true, proof);
        }
        return List.copyOf(proof);
    }

    private void path(long index, long begin, long end, List<Hash> into) {
        if (end - begin == 1) {
            return;
        }
        long middle = middle(begin, end);
        if (index < middle) {
            path(index, begin, middle, into);
            into.add(over(middle, end));
        } else {
            path(index, middle, end, into);
            into.add(over(begin, middle));
        }
    }

    private void subproof(long from, long begin, long end, boolean known, List<Hash> into) {
        if (from == end) {
            if (!known) {
                into.add(over(begin, end));
            }
            return;
        }
        long middle = middle(begin, end);
        if (from <= middle) {
            subproof(from, begin, middle, known, into);
            into.add(over(middle, end));
        } else {
            subproof(from, middle, end, false, into);
            into.add(over(begin, middle));
        }
    }

    private Hash over(long begin, long end) {
        long width = end - begin;
        if (Long.bitCount(width) == 1) {
            int height = Long.numberOfTrailingZeros(width);
            return hashes.at(height, begin >> height);
        }
        long middle = middle(begin, end);
        return Hash.node(over(begin, middle), over(middle, end));
    }

    /** The left part is the largest power of two that is smaller than the whole. */
    private static long middle(long begin, long end) {
        return begin + Long.highestOneBit(end - begin - 1);
    }

    private static void requireOrder(long least, long smaller, long larger) {
        if (smaller < least || smaller > larger) {
            throw new IllegalArgumentException(
                    "%d is not from %d to %d".formatted(smaller, least, larger));
        }
    }
}
