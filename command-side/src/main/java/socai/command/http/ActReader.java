package socai.command.http;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import socai.command.http.ActRequest.By;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads an {@link ActRequest}: the fields that {@link By} names, and all others as the fact. Unlike
 * Jackson's own unwrapping it refuses a field that neither knows.
 */
public final class ActReader extends ValueDeserializer<ActRequest<?>> {

    private static final Set<String> OF_AUTHORITY =
            Arrays.stream(By.class.getRecordComponents())
                    .map(RecordComponent::getName)
                    .collect(Collectors.toUnmodifiableSet());

    private final @Nullable JavaType fact;

    /** For Jackson, which asks for a reader of the fact at hand afterwards. */
    public ActReader() {
        this(null);
    }

    private ActReader(@Nullable JavaType fact) {
        this.fact = fact;
    }

    @Override
    public ValueDeserializer<?> createContextual(
            DeserializationContext context, @Nullable BeanProperty property) {
        return new ActReader(context.getContextualType().containedType(0));
    }

    @Override
    public ActRequest<?> deserialize(JsonParser json, DeserializationContext context) {
        JsonNode read = context.readTree(json);
        if (!(read instanceof ObjectNode whole)) {
            return context.reportInputMismatch(this, "an object was expected");
        }
        ObjectNode authority = context.getNodeFactory().objectNode();
        OF_AUTHORITY.stream()
                .filter(whole::has)
                .forEach(field -> authority.set(field, whole.remove(field)));
        return new ActRequest<>(context.readTreeAsValue(authority, By.class), fact(whole, context));
    }

    /** Which fact it is follows from the address, so that its {@code type} is not read. */
    private FactBody fact(ObjectNode fields, DeserializationContext context) {
        try (JsonParser parser = context.treeAsTokens(fields)) {
            parser.nextToken();
            return (FactBody)
                    context.findContextualValueDeserializer(fact, null)
                            .deserialize(parser, context);
        }
    }
}
