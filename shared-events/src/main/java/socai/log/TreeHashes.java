package socai.log;

/** Where proofs take the roots of complete subtrees from. */
@FunctionalInterface
public interface TreeHashes {

    /**
     * The root of the subtree over the leaves from {@code index << height}, {@code 1 << height} of
     * them.
     */
    Hash at(int height, long index);
}
