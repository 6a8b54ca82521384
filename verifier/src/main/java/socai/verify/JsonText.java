package socai.verify;

/** Strings as RFC 8785 §3.2.2.2 writes them: only what must be escaped is, in one way. */
final class JsonText {

    private JsonText() {}

    static void write(String value, StringBuilder json) {
        json.append('"');
        for (int i = 0; i < value.length(); i++) {
            write(value.charAt(i), json);
        }
        json.append('"');
    }

    private static void write(char c, StringBuilder json) {
        switch (c) {
            case '"' -> json.append("\\\"");
            case '\\' -> json.append("\\\\");
            case '\b' -> json.append("\\b");
            case '\t' -> json.append("\\t");
            case '\n' -> json.append("\\n");
            case '\f' -> json.append("\\f");
            case '\r' -> json.append("\\r");
            default -> {
                if (c < ' ') {
                    json.append("\\u%04x".formatted((int) c));
                } else {
                    json.append(c);
                }
            }
        }
    }
}
