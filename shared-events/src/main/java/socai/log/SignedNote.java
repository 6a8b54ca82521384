package socai.log;

import java.util.List;
import java.util.stream.Collectors;

/** Text signed by one or more keys (C2SP signed-note). */
public final class SignedNote {

    private SignedNote() {}

    /**
     * The text, a blank line, and one signature line for each key.
     *
     * @throws IllegalArgumentException when the text does not end in a newline, holds a control
     *     character besides, or nobody signs it
     */
    public static String sign(String text, List<SigningKey> keys) {
        if (!text.endsWith("\n")
                || text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n')) {
            throw new IllegalArgumentException("no text of a note");
        }
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("a note is signed by at least one key");
        }
        return text
                + "\n"
                + keys.stream().map(key -> key.signatureLine(text)).collect(Collectors.joining());
    }
}
