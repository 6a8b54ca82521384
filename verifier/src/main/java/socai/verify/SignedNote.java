package socai.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A text with signatures (C2SP signed-note). Its text means nothing before it is opened. */
public final class SignedNote {

    private static final int BYTES_MAX = 1_000_000;
    private static final int SIGNATURES_MAX = 64;
    private static final int ID_BYTES = 4;
    private static final String DASH = "— ";

    @SuppressWarnings("ArrayRecordComponent") // on its way to the check, never compared
    private record Line(String name, String id, byte[] signature) {}

    private final String text;
    private final List<Line> lines;

    private SignedNote(String text, List<Line> lines) {
        this.text = text;
        this.lines = lines;
    }

    /**
     * Reads a note without believing it.
     *
     * @throws NotProven when it is none
     */
    public static SignedNote parse(byte[] bytes) {
        if (bytes.length > BYTES_MAX) {
            throw notANote("%d bytes".formatted(bytes.length));
        }
        String note = Utf8.decode(bytes).orElseThrow(() -> notANote("not UTF-8"));
        int blank = note.lastIndexOf("\n\n");
        if (blank < 0 || !note.endsWith("\n") || blank + 2 == note.length()) {
            throw notANote("text, blank line, signatures");
        }
        if (note.chars().anyMatch(c -> c < 0x20 && c != '\n')) {
            throw notANote("control character");
        }
        List<Line> lines = note.substring(blank + 2).lines().map(SignedNote::line).toList();
        if (lines.size() > SIGNATURES_MAX) {
            throw notANote("%d signatures".formatted(lines.size()));
        }
        return new SignedNote(note.substring(0, blank + 1), lines);
    }

    private static Line line(String line) {
        String[] words = line.startsWith(DASH) ? line.substring(2).split(" ", -1) : new String[0];
        if (words.length != 2 || !VerifierKey.isName(words[0])) {
            throw notANote(line);
        }
        Optional<byte[]> signature = Base64Text.decode(words[1]);
        if (signature.isEmpty() || signature.get().length <= ID_BYTES) {
            throw notANote(line);
        }
        byte[] bytes = signature.get();
        return new Line(
                words[0],
                HexFormat.of().formatHex(bytes, 0, ID_BYTES),
                Arrays.copyOfRange(bytes, ID_BYTES, bytes.length));
    }

    /**
     * Checks every signature that claims to be by a known key; signatures of others say nothing.
     *
     * @return the known keys that have signed, at least one
     * @throws NotProven when a known key's signature is wrong or repeated, or when there is none
     */
    public Set<VerifierKey> open(KnownKeys known) {
        byte[] signed = text.getBytes(UTF_8);
        Set<VerifierKey> signers = new LinkedHashSet<>();
        for (Line line : lines) {
            Optional<VerifierKey> key = known.claimed(line.name(), line.id());
            if (key.isEmpty()) {
                continue;
            }
            if (!key.get().hasSigned(signed, line.signature())) {
                throw new NotProven(Flaw.BAD_SIGNATURE, line.name() + "+" + line.id());
            }
            if (!signers.add(key.get())) {
                throw new NotProven(Flaw.REPEATED_SIGNATURE, line.name() + "+" + line.id());
            }
        }
        if (signers.isEmpty()) {
            throw new NotProven(Flaw.UNKNOWN_KEY, "signatures");
        }
        return signers;
    }

    /** What was signed, with its last newline. */
    public String text() {
        return text;
    }

    private static NotProven notANote(String where) {
        return new NotProven(Flaw.NOT_A_NOTE, where);
    }
}
