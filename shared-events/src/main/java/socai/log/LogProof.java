package socai.log;

import java.util.List;

/**
 * That one entry is in the log, checkable without it (C2SP tlog-proof): the receipt of one event.
 *
 * @param index of the leaf from 0, that is the ledger number less one
 * @param path from the leaf's sibling to the root's child
 * @param checkpoint the signed note of the tree
 */
public record LogProof(long index, List<Hash> path, String checkpoint) {

    public LogProof {
        path = List.copyOf(path);
    }

    /** The file {@code .tlog-proof}. */
    public String text() {
        StringBuilder text =
                new StringBuilder("c2sp.org/tlog-proof@v1\nindex ").append(index).append('\n');
        path.forEach(hash -> text.append(hash).append('\n'));
        return text.append('\n').append(checkpoint).toString();
    }
}
