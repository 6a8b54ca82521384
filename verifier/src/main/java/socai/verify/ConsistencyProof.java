package socai.verify;

import java.util.ArrayList;
import java.util.List;

/**
 * Shows that a log only grew from one tree to another; checked as RFC 9162 §2.1.4.2 says.
 *
 * @param path as RFC 6962 §2.1.2 orders it; empty from the empty tree and between equal sizes
 */
public record ConsistencyProof(List<Hash> path) {

    public ConsistencyProof {
        path = List.copyOf(path);
    }

    /**
     * Checks that the later tree begins with the earlier one.
     *
     * @throws NotProven when it does not
     */
    public void verify(long earlierSize, Hash earlierRoot, long laterSize, Hash laterRoot) {
        String where = "%d → %d".formatted(earlierSize, laterSize);
        if (earlierSize < 0 || earlierSize > laterSize) {
            throw new NotProven(Flaw.OUTSIDE_THE_TREE, where);
        }
        if (earlierSize == 0 || earlierSize == laterSize) {
            if (!path.isEmpty()) {
                throw new NotProven(Flaw.WRONG_LENGTH, where);
            }
            Hash expected = earlierSize == 0 ? Hash.OF_NOTHING : laterRoot;
            require(earlierRoot.equals(expected), Flaw.OTHER_HISTORY, where);
            return;
        }
        require(!path.isEmpty(), Flaw.WRONG_LENGTH, where);
        climb(earlierSize, earlierRoot, laterSize, laterRoot, where);
    }

    private void climb(
            long earlierSize, Hash earlierRoot, long laterSize, Hash laterRoot, String where) {
        List<Hash> steps = new ArrayList<>(path);
        if (Long.bitCount(earlierSize) == 1) {
            steps.addFirst(earlierRoot);
        }
        long fn = earlierSize - 1;
        long sn = laterSize - 1;
        while (InclusionProof.isRightChild(fn)) {
            fn >>= 1;
            sn >>= 1;
        }
        Hash fr = steps.getFirst();
        Hash sr = steps.getFirst();
        for (Hash c : steps.subList(1, steps.size())) {
            require(sn != 0, Flaw.WRONG_LENGTH, where);
            if (InclusionProof.isRightChild(fn) || fn == sn) {
                fr = Hash.node(c, fr);
                sr = Hash.node(c, sr);
                while (!InclusionProof.isRightChild(fn) && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                sr = Hash.node(sr, c);
            }
            fn >>= 1;
            sn >>= 1;
        }
        require(sn == 0, Flaw.WRONG_LENGTH, where);
        require(fr.equals(earlierRoot) && sr.equals(laterRoot), Flaw.OTHER_HISTORY, where);
    }

    private static void require(boolean holds, Flaw otherwise, String where) {
        if (!holds) {
            throw new NotProven(otherwise, where);
        }
    }
}
