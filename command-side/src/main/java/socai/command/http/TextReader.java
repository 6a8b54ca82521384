package socai.command.http;

import socai.command.Malformed;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/**
 * Reads a text of a request's body. A number or a truth is nobody's name and no reason; a control
 * character or half a letter can be stored by nobody ({@link socai.events.Text}).
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
            String pointer = json.streamReadContext().pathAsPointer().toString();
            throw new Malformed(pointer, "text-unreadable");
        }
        return text;
    }

    private static boolean isUnreadable(int codePoint) {
        return Character.isISOControl(codePoint)
                || Character.getType(codePoint) == Character.SURROGATE;
    }
}
