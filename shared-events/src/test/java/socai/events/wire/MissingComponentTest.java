package socai.events.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import socai.events.Authority;
import socai.events.Decision;
import socai.events.plan.PlanId;
import socai.events.plan.TaskNumber;

/**
 * Jackson 3 hands a missing component to a record as null without an error, so every record refuses
 * it by itself. The records are found in the examples, so that a new one is checked unasked.
 */
class MissingComponentTest {

    private static final Authority AUTHORITY =
            new Authority(
                    "lan",
                    new Decision("125/QĐ-SNV", LocalDate.of(2026, 3, 1), "Sở Nội vụ", "Trần Văn A"),
                    "Tuyển dụng",
                    new UUID(1, 2));

    static Stream<Arguments> requiredComponents() {
        Map<Class<?>, Record> records = new LinkedHashMap<>();
        EventContractTest.examples().forEach(event -> collect(event, records));
        collect(AUTHORITY, records);
        return records.values().stream()
                .flatMap(value ->
                        Arrays.stream(value.getClass().getRecordComponents())
                                .filter(MissingComponentTest::isRequired)
                                .map(component -> Arguments.of(value, component.getName())));
    }

    @ParameterizedTest
    @MethodSource("requiredComponents")
    void a_record_refuses_a_missing_component_by_name(Record value, String component) {
        // What is one text on the wire is called there by what it is.
        String name =
                switch (value) {
                    case PlanId _ -> "plan";
                    case TaskNumber _ -> "task";
                    default -> component;
                };
        assertThat(catchThrowable(() -> without(component, value)))
                .as("%s without %s", value.getClass().getSimpleName(), component)
                .isInstanceOfAny(NullPointerException.class, IllegalArgumentException.class)
                .hasMessageContaining(name);
    }

    private static boolean isRequired(RecordComponent component) {
        return !component.getType().isPrimitive()
                && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static void collect(@Nullable Object value, Map<Class<?>, Record> found) {
        if (value instanceof Collection<?> many) {
            many.forEach(each -> collect(each, found));
        }
        if (value instanceof Record record
                && found.putIfAbsent(record.getClass(), record) == null) {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                collect(read(component, record), found);
            }
        }
    }

    private static void without(String missing, Record value) throws Throwable {
        RecordComponent[] components = value.getClass().getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        @Nullable Object[] values = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            boolean isMissing = components[i].getName().equals(missing);
            values[i] = isMissing ? null : read(components[i], value);
        }
        Constructor<?> canonical = value.getClass().getDeclaredConstructor(types);
        try {
            canonical.newInstance(values);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    private static @Nullable Object read(RecordComponent component, Record value) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
