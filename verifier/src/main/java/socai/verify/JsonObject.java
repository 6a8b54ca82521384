package socai.verify;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The members of a JSON object in canonical form (RFC 8785: names in order, each once, no white
 * space between them). Values are kept as they are written; what lies inside a nested one is not
 * judged.
 */
final class JsonObject {

    private final String text;
    private final SortedMap<String, String> members = new TreeMap<>();
    private int at;

    private JsonObject(String text) {
        this.text = text;
    }

    /** Names and written values, or nothing when {@code bytes} is no canonical object. */
    static Optional<SortedMap<String, String>> members(byte[] bytes) {
        Optional<String> text = Utf8.decode(bytes);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        JsonObject object = new JsonObject(text.get());
        return object.isRead()
                ? Optional.of(Collections.unmodifiableSortedMap(object.members))
                : Optional.empty();
    }

    private boolean isRead() {
        if (!take('{')) {
            return false;
        }
        if (take('}')) {
            return at == text.length();
        }
        do {
            if (!member()) {
                return false;
            }
        } while (take(','));
        return take('}') && at == text.length();
    }

    private boolean member() {
        int start = at;
        if (!skipString()) {
            return false;
        }
        String name = text.substring(start + 1, at - 1);
        boolean inOrder = members.isEmpty() || members.lastKey().compareTo(name) < 0;
        if (!inOrder || !take(':')) {
            return false;
        }
        int value = at;
        if (!skipValue()) {
            return false;
        }
        members.put(name, text.substring(value, at));
        return true;
    }

    private boolean skipValue() {
        int start = at;
        int depth = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (depth == 0 && (c == ',' || c == '}')) {
                return at > start;
            }
            if (c == '"') {
                if (!skipString()) {
                    return false;
                }
                continue;
            }
            if (c <= ' ' || (depth == 0 && c == ']')) {
                return false;
            }
            depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
            at++;
        }
        return false;
    }

    private boolean skipString() {
        if (!take('"')) {
            return false;
        }
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') {
                return true;
            }
            if (c < ' ') {
                return false;
            }
            if (c == '\\') {
                at++;
            }
        }
        return false;
    }

    private boolean take(char expected) {
        if (at < text.length() && text.charAt(at) == expected) {
            at++;
            return true;
        }
        return false;
    }
}
