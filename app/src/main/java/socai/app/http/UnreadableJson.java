package socai.app.http;

import java.util.Arrays;
import java.util.Collection;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says in words of the client's what Jackson could not read, and where. */
final class UnreadableJson {

    private UnreadableJson() {}

    /** The place (RFC 6901); empty for the whole body. */
    static String pointer(JacksonException json) {
        return json.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null
                                ? String.valueOf(step.getIndex())
                                : step.getPropertyName())
                .map(step -> "/" + step)
                .collect(Collectors.joining());
    }

    /** What is wrong there. */
    static String why(JacksonException json, Sentences sentences) {
        return switch (json) {
            case UnrecognizedPropertyException unknown ->
                    sentences.say(
                            "field.unknown",
                            unknown.getPropertyName(),
                            names(unknown.getKnownPropertyIds()));
            case InvalidFormatException wrong
                    when wrong.getTargetType() != null && wrong.getTargetType().isEnum() ->
                    sentences.say(
                            "field.one-of",
                            String.valueOf(wrong.getValue()),
                            Arrays.stream(wrong.getTargetType().getEnumConstants())
                                    .map(String::valueOf)
                                    .collect(Collectors.joining(", ")));
            case MismatchedInputException _ -> sentences.say("field.kind");
            default -> broken(json.getLocation(), sentences);
        };
    }

    private static String broken(@Nullable TokenStreamLocation at, Sentences sentences) {
        return at == null
                ? sentences.say("field.kind")
                : sentences.say("field.broken", at.getLineNr(), at.getColumnNr());
    }

    private static String names(@Nullable Collection<Object> known) {
        return known == null
                ? "–"
                : known.stream()
                        .map(String::valueOf)
                        .collect(Collectors.toCollection(TreeSet::new))
                        .stream()
                        .collect(Collectors.joining(", "));
    }
}
