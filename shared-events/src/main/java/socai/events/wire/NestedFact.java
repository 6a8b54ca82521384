package socai.events.wire;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import socai.events.Event;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * A fact inside another event: name, revision and payload, so that it is read for ever as if it
 * stood alone, upcast where its shape has moved on.
 */
final class NestedFact {

    private static final Set<String> PROPERTIES = Set.of("event", "fact", "revision");

    private NestedFact() {}

    static <N, F extends Event> void addTo(
            SimpleModule module,
            Class<N> type,
            Function<N, F> unwrap,
            Class<F> facts,
            Function<F, N> wrap) {
        module.addSerializer(
                type,
                new StdSerializer<N>(type) {
                    @Override
                    public void serialize(N value, JsonGenerator json, SerializationContext c) {
                        write(unwrap.apply(value), json, c);
                    }
                });
        module.addDeserializer(
                type,
                new StdDeserializer<N>(type) {
                    @Override
                    public N deserialize(JsonParser json, DeserializationContext c) {
                        return wrap.apply(facts.cast(read(c.readTree(json), c)));
                    }
                });
    }

    private static void write(Event fact, JsonGenerator json, SerializationContext context) {
        EventKind kind = EventCatalog.of(fact.getClass());
        json.writeStartObject();
        json.writeStringProperty("event", kind.name());
        json.writeName("fact");
        context.writeValue(json, fact);
        json.writeNumberProperty("revision", kind.revision());
        json.writeEndObject();
    }

    private static Event read(JsonNode nested, DeserializationContext context) {
        Set<String> properties = new TreeSet<>(nested.propertyNames());
        if (!properties.equals(PROPERTIES)) {
            context.reportInputMismatch(
                    Event.class, "a nested fact has %s, not %s", properties, PROPERTIES);
        }
        EventKind kind =
                EventCatalog.named(nested.get("event").asString(), nested.get("revision").asInt());
        return EventJson.read(kind, nested.get("fact"));
    }
}
