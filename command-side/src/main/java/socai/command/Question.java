package socai.command;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Something that a rule asks before it records what is possible but seldom meant, such as a second
 * head of a unit. Each is a record whose components are the figures that the question shows; the
 * sentence for the user is found under {@link #code()} in the message bundles, with the components
 * in order.
 *
 * <p>The figures become part of the event when the answer is yes and stand there in clear for ever.
 * No component may therefore say who somebody is: no name, no identity number, no birth date, and
 * of another person not even the id.
 */
public interface Question {

    /** The stable code, such as {@code second-head}. */
    default String code() {
        return getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    /** The figures by name, in the order in which the sentence names them. */
    default Map<String, String> figures() {
        Map<String, String> figures = new LinkedHashMap<>();
        for (RecordComponent component : getClass().getRecordComponents()) {
            try {
                var accessor = component.getAccessor();
                accessor.setAccessible(true);
                figures.put(component.getName(), String.valueOf(accessor.invoke(this)));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("a question hides its figures: " + this, e);
            }
        }
        return figures;
    }
}
