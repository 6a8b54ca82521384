package socai.command.http;

import socai.command.Malformed;
import socai.events.Text;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/**
 * Reads a text of a request's body. A number or a truth is nobody's name and no reason; a control
 * character or half a letter can be stored by nobody, and what misleads nobody should store ({@link
 * Text}).
 */
public final class TextReader extends StdScalarDeserializer<String> {

    public TextReader() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser json, DeserializationContext context) {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            return (String) context.handleUnexpectedToken(String.class, json);
        }
        String text = json.getString();
        if (text.codePoints().anyMatch(TextReader::isUnreadable)) {
            throw new Malformed(pointer(json), "text-unreadable");
        }
        Text.misleading(text)
                .ifPresent(letter -> {
                    throw new Malformed(pointer(json), "text-misleading", letter);
                });
        return text;
    }

    private static String pointer(JsonParser json) {
        return json.streamReadContext().pathAsPointer().toString();
    }

    private static boolean isUnreadable(int codePoint) {
        return Character.isISOControl(codePoint)
                || Character.getType(codePoint) == Character.SURROGATE;
    }
}
