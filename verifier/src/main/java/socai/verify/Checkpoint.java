package socai.verify;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What a log said of itself: this root at this size (C2SP tlog-checkpoint).
 *
 * @param origin the name of the log
 * @param size how many entries the tree has
 * @param signers the known keys that vouch for it, at least one of them the log's own
 */
public record Checkpoint(String origin, long size, Hash root, Set<VerifierKey> signers) {

    private static final int LINES_MIN = 3;

    public Checkpoint {
        signers = Set.copyOf(signers);
    }

    private static Checkpoint parse(String text, Set<VerifierKey> signers) {
        List<String> lines = text.lines().toList();
        if (!text.endsWith("\n")
                || lines.size() < LINES_MIN
                || lines.stream().anyMatch(String::isEmpty)) {
            throw notACheckpoint("origin, size, root");
        }
        OptionalLong size = Decimal.parse(lines.get(1));
        if (size.isEmpty()) {
            throw notACheckpoint("size " + lines.get(1));
        }
        Hash root =
                Base64Text.decodeHash(lines.get(2))
                        .orElseThrow(() -> notACheckpoint("root " + lines.get(2)));
        if (size.getAsLong() == 0 && !root.equals(Hash.OF_NOTHING)) {
            throw notACheckpoint("a root without entries");
        }
        return new Checkpoint(lines.getFirst(), size.getAsLong(), root, signers);
    }

    /**
     * Opens a note that a known key of the log has signed; a log's keys bear its origin as name.
     *
     * @throws NotProven when no known key of this origin has signed it, or it is no checkpoint
     */
    public static Checkpoint open(SignedNote note, KnownKeys known) {
        Set<VerifierKey> signers = note.open(known);
        Checkpoint checkpoint = parse(note.text(), signers);
        if (signers.stream().noneMatch(key -> key.name().equals(checkpoint.origin()))) {
            throw new NotProven(Flaw.OTHER_ORIGIN, checkpoint.origin());
        }
        return checkpoint;
    }

    private static NotProven notACheckpoint(String where) {
        return new NotProven(Flaw.NOT_A_CHECKPOINT, where);
    }
}
