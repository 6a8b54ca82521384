package socai.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.OptionalLong;

/**
 * The offline receipt of one event (C2SP tlog-proof).
 *
 * @param place where the event stands in the log and the hashes that show it
 * @param note the signed checkpoint, not yet opened
 */
public record Receipt(InclusionProof place, SignedNote note) {

    private static final String FIRST_LINE = "c2sp.org/tlog-proof@v1";
    private static final int PATH_MAX = 63;

    /**
     * Reads a receipt without believing it. Its extra data is not authenticated and says nothing.
     *
     * @throws NotProven when it is none
     */
    public static Receipt parse(byte[] bytes) {
        String text = Utf8.decode(bytes).orElseThrow(() -> notAProof("not UTF-8"));
        int blank = text.indexOf("\n\n");
        if (blank < 0) {
            throw notAProof("no checkpoint");
        }
        List<String> lines = List.of(text.substring(0, blank).split("\n", -1));
        if (!lines.getFirst().equals(FIRST_LINE)) {
            throw notAProof(lines.getFirst());
        }
        int next = 1;
        if (next < lines.size() && lines.get(next).startsWith("extra ")) {
            if (Base64Text.decode(lines.get(next).substring(6)).isEmpty()) {
                throw notAProof("extra data");
            }
            next++;
        }
        List<Hash> path = lines.stream().skip(next + 1L).map(Receipt::hash).toList();
        if (next >= lines.size() || path.size() > PATH_MAX) {
            throw notAProof("%d lines".formatted(lines.size()));
        }
        SignedNote note = SignedNote.parse(text.substring(blank + 2).getBytes(UTF_8));
        return new Receipt(new InclusionProof(index(lines.get(next)), path), note);
    }

    /**
     * Checks that this event stands in the log where both the receipt and the document say.
     *
     * @param document the event document, byte for byte
     * @return the signed checkpoint that covers it
     * @throws NotProven when it is not proven
     */
    public Checkpoint verify(byte[] document, KnownKeys known) {
        Checkpoint checkpoint = Checkpoint.open(note, known);
        Hash leaf = Hash.leaf(Hash.of(document).bytes());
        place.verify(leaf, checkpoint.size(), checkpoint.root());
        long named = EventDocument.ledgerNoOf(document);
        if (named != place.index() + 1) {
            throw new NotProven(Flaw.OTHER_PLACE, "%d and %d".formatted(named, place.index() + 1));
        }
        return checkpoint;
    }

    private static long index(String line) {
        OptionalLong index =
                line.startsWith("index ") ? Decimal.parse(line.substring(6)) : OptionalLong.empty();
        return index.orElseThrow(() -> notAProof(line));
    }

    private static Hash hash(String line) {
        return Base64Text.decodeHash(line).orElseThrow(() -> notAProof(line));
    }

    private static NotProven notAProof(String where) {
        return new NotProven(Flaw.NOT_A_PROOF, where);
    }
}
