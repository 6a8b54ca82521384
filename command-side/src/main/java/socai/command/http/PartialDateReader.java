package socai.command.http;

import socai.command.Malformed;
import socai.events.IllegalFact;
import socai.events.PartialDate;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads a date with precision: 2026, 2026-11 or 2026-11-01, and nothing else. */
public final class PartialDateReader extends StdScalarDeserializer<PartialDate> {

    public PartialDateReader() {
        super(PartialDate.class);
    }

    @Override
    public PartialDate deserialize(JsonParser json, DeserializationContext context) {
        String pointer = json.streamReadContext().pathAsPointer().toString();
        String text = json.getString();
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            throw new Malformed(pointer, "partial-date-malformed", text);
        }
        try {
            return PartialDate.parse(text.strip());
        } catch (IllegalFact illegal) {
            throw new Malformed(pointer, illegal.code(), illegal.arguments());
        }
    }
}
