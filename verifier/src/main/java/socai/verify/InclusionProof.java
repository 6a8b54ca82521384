package socai.verify;

import java.util.List;

/**
 * Shows that a leaf stands at its place in a tree; checked as RFC 9162 §2.1.3.2 says.
 *
 * @param index of the leaf, from 0
 * @param path from the leaf's sibling up to the root's child
 */
public record InclusionProof(long index, List<Hash> path) {

    public InclusionProof {
        path = List.copyOf(path);
    }

    /**
     * Checks that {@code leaf} is covered.
     *
     * @param size of the tree
     * @throws NotProven when it is not
     */
    public void verify(Hash leaf, long size, Hash root) {
        if (index < 0 || index >= size) {
            throw new NotProven(Flaw.OUTSIDE_THE_TREE, "index %d of %d".formatted(index, size));
        }
        long fn = index;
        long sn = size - 1;
        Hash r = leaf;
        for (Hash p : path) {
            if (sn == 0) {
                throw wrongLength(size);
            }
            if (isRightChild(fn) || fn == sn) {
                r = Hash.node(p, r);
                while (!isRightChild(fn) && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                r = Hash.node(r, p);
            }
            fn >>= 1;
            sn >>= 1;
        }
        if (sn != 0) {
            throw wrongLength(size);
        }
        if (!r.equals(root)) {
            throw new NotProven(Flaw.OTHER_ROOT, "index %d of %d".formatted(index, size));
        }
    }

    static boolean isRightChild(long number) {
        return (number & 1) == 1;
    }

    private NotProven wrongLength(long size) {
        return new NotProven(
                Flaw.WRONG_LENGTH,
                "%d hashes for index %d of %d".formatted(path.size(), index, size));
    }
}
