package socai.verify;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether bytes are one JSON object in canonical form (RFC 8785), down to its innermost value:
 * names in order and each once, no white space, strings escaped only where they must be, numbers
 * written in one way. A number with an exponent is taken for not canonical; no event has one.
 */
public final class CanonicalJson {

    private static final int DEPTH_MAX = 100;
    private static final Pattern WORD =
            Pattern.compile("true|false|null|-?(?:0|[1-9][0-9]*)\\.[0-9]*[1-9]|-?[1-9][0-9]*|0");
    private static final Pattern ESCAPE =
            Pattern.compile("\\\\(?:[\"\\\\bfnrt]|u00(?:0[0-7be-f]|1[0-9a-f]))");

    private final String text;
    private int at;

    private CanonicalJson(String text) {
        this.text = text;
    }

    /** Whether {@code bytes} are one canonical object and nothing else. */
    public static boolean isObject(byte[] bytes) {
        Optional<String> text = Utf8.decode(bytes);
        if (text.isEmpty()) {
            return false;
        }
        CanonicalJson json = new CanonicalJson(text.get());
        return json.object(0) && json.at == json.text.length();
    }

    /** Whether {@code bytes} are one canonical array and nothing else. */
    public static boolean isArray(byte[] bytes) {
        Optional<String> text = Utf8.decode(bytes);
        if (text.isEmpty()) {
            return false;
        }
        CanonicalJson json = new CanonicalJson(text.get());
        return json.array(0) && json.at == json.text.length();
    }

    /**
     * The members of a canonical object of nothing but texts, as they are written between their
     * quotes; none when it is anything else.
     */
    public static SortedMap<String, String> texts(byte[] bytes) {
        SortedMap<String, String> texts = new TreeMap<>();
        if (isObject(bytes)) {
            for (var member : JsonObject.members(bytes).orElseThrow().entrySet()) {
                String value = member.getValue();
                if (!value.startsWith("\"")) {
                    return new TreeMap<>();
                }
                texts.put(member.getKey(), value.substring(1, value.length() - 1));
            }
        }
        return texts;
    }

    private boolean object(int depth) {
        if (!take('{')) {
            return false;
        }
        if (take('}')) {
            return true;
        }
        String last = null;
        do {
            int start = at;
            if (!string()) {
                return false;
            }
            String name = text.substring(start + 1, at - 1);
            if ((last != null && last.compareTo(name) >= 0) || !take(':') || !value(depth)) {
                return false;
            }
            last = name;
        } while (take(','));
        return take('}');
    }

    private boolean array(int depth) {
        if (!take('[')) {
            return false;
        }
        if (take(']')) {
            return true;
        }
        do {
            if (!value(depth)) {
                return false;
            }
        } while (take(','));
        return take(']');
    }

    private boolean value(int depth) {
        if (at == text.length() || depth == DEPTH_MAX) {
            return false;
        }
        return switch (text.charAt(at)) {
            case '{' -> object(depth + 1);
            case '[' -> array(depth + 1);
            case '"' -> string();
            default -> matches(WORD);
        };
    }

    private boolean string() {
        if (!take('"')) {
            return false;
        }
        while (at < text.length() && text.charAt(at) != '"') {
            char c = text.charAt(at);
            if (c == '\\') {
                if (!matches(ESCAPE)) {
                    return false;
                }
            } else if (c < ' ') {
                return false;
            } else {
                at++;
            }
        }
        return take('"');
    }

    private boolean matches(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return false;
        }
        at = matcher.end();
        return true;
    }

    private boolean take(char expected) {
        if (at < text.length() && text.charAt(at) == expected) {
            at++;
            return true;
        }
        return false;
    }
}
