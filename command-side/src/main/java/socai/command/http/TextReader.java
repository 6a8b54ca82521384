package socai.command.http;

import socai.command.Malformed;
import socai.events.Text;
import socai.text.Spelling;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/**
 * Reads a text of a request's body. A number or a truth is nobody's name and no reason; a control
 * character or half a letter can be stored by nobody, and what misleads nobody should store ({@link
 * Text}). Spaces of other kinds and letters that only look like those of Vietnamese are read as
 * what they are meant for ({@link Spelling}), so that what looks the same is the same.
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
        Spelling spelling = Spelling.of(text);
        spelling.doubt()
                .ifPresent(doubt -> {
                    throw new Malformed(
                            pointer(json),
                            "text-of-two-scripts",
                            doubt.letter(),
                            doubt.word(),
                            doubt.place());
                });
        return spelling.text();
    }

    private static String pointer(JsonParser json) {
        return json.streamReadContext().pathAsPointer().toString();
    }

    private static boolean isUnreadable(int codePoint) {
        return Character.isISOControl(codePoint)
                || Character.getType(codePoint) == Character.SURROGATE;
    }
}
