package socai.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * A question that was asked about one place of a request.
 *
 * @param about whom or what it is about, such as a stream; blank when that follows from the place
 * @param pointer the place: a JSON pointer from the subject on, or the line of a file
 * @param within where in the request the subject stands; blank when it is all of the request
 */
public record AskedQuestion(Question question, String about, String pointer, String within) {

    private static final int DIGEST_BYTES = 8;

    /** A question about a subject that is all of the request. */
    public AskedQuestion(Question question, String about, String pointer) {
        this(question, about, pointer, "");
    }

    /**
     * What must be sent back to answer yes: the code of the question and a digest of what it showed
     * about what. When any of that has changed meanwhile, the code is another.
     */
    public String confirmsBy() {
        StringBuilder shown = new StringBuilder();
        say(shown, about);
        say(shown, pointer);
        for (Map.Entry<String, String> figure : new TreeMap<>(question.figures()).entrySet()) {
            say(shown, figure.getKey());
            say(shown, figure.getValue());
        }
        return question.code() + ":" + digest(shown.toString());
    }

    /** The place in the whole request. */
    public String place() {
        return within + pointer;
    }

    /** The same question, seen from a larger request of which this one is a part. */
    AskedQuestion within(String place) {
        return new AskedQuestion(question, about, pointer, place + within);
    }

    /** Sixteen hexadecimal digits that stand for a text. */
    static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(hash, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JDK lacks SHA-256", e);
        }
    }

    /** With its length before it, so that two texts cannot pass for one. */
    private static void say(StringBuilder to, String text) {
        to.append(text.length()).append(':').append(text).append('\n');
    }
}
