package socai.command.http;

import socai.command.Malformed;
import socai.events.IllegalFact;
import socai.events.personnel.Coefficient;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/**
 * Reads a coefficient of pay as text with two decimals: "2.34". A JSON number is refused, because
 * whoever writes one may have rounded it.
 */
public final class CoefficientReader extends StdScalarDeserializer<Coefficient> {

    public CoefficientReader() {
        super(Coefficient.class);
    }

    @Override
    public Coefficient deserialize(JsonParser json, DeserializationContext context) {
        String pointer = json.streamReadContext().pathAsPointer().toString();
        String text = json.getString();
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            throw new Malformed(pointer, "coefficient-malformed", text);
        }
        try {
            return Coefficient.parse(text.strip());
        } catch (IllegalFact illegal) {
            throw new Malformed(pointer, illegal.code(), illegal.arguments());
        }
    }
}
