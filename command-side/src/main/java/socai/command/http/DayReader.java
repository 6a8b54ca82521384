package socai.command.http;

import java.time.DateTimeException;
import java.time.LocalDate;
import socai.command.Malformed;
import socai.events.LegalDay;
import socai.text.Spelling;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads a day of a request's body: 2026-11-01, and nothing else. */
public final class DayReader extends StdScalarDeserializer<LocalDate> {

    public DayReader() {
        super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser json, DeserializationContext context) {
        String pointer = json.streamReadContext().pathAsPointer().toString();
        String text = json.getString();
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            throw new Malformed(pointer, "date-malformed", text);
        }
        LocalDate day;
        try {
            day = LocalDate.parse(Spelling.of(text).text());
        } catch (DateTimeException _) {
            throw new Malformed(pointer, "date-malformed", text);
        }
        if (!LegalDay.isSayable(day)) {
            throw new Malformed(pointer, "date-out-of-range", text, LegalDay.FIRST, LegalDay.LAST);
        }
        return day;
    }
}
