package socai.events.wire;

import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.NONE;

import com.fasterxml.jackson.annotation.PropertyAccessor;
import java.util.UUID;
import java.util.function.Function;
import socai.events.EthnicGroup;
import socai.events.Event;
import socai.events.PartialDate;
import socai.events.PersonId;
import socai.events.SealedIdentity;
import socai.events.UnitCode;
import socai.events.organisation.OrganisationFact;
import socai.events.organisation.RightUnitFact;
import socai.events.personnel.PersonnelFact;
import socai.events.personnel.RightFact;
import socai.events.plan.PlanFact;
import socai.events.plan.PlanId;
import socai.events.plan.RightPlanFact;
import socai.events.plan.TaskNumber;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Events as canonical JSON bytes (RFC 8785: sorted names, no white space, UTF-8), the very bytes
 * that are stored and hashed. Reading is strict: a missing, null-for-primitive or unknown property
 * is an error that names it, never a silent default.
 */
public final class EventJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .addModule(values())
                    .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                    .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
                    .changeDefaultVisibility(
                            visible -> visible.withVisibility(PropertyAccessor.IS_GETTER, NONE))
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                    .build();

    private EventJson() {}

    /** The canonical bytes of an event. */
    public static byte[] write(Event event) {
        return MAPPER.writeValueAsBytes(event);
    }

    /**
     * The event in its current shape.
     *
     * @throws JacksonException naming the property, when the bytes are not of this kind
     */
    public static Event read(EventKind kind, byte[] bytes) {
        if (kind.isCurrent()) {
            return MAPPER.readValue(bytes, kind.type());
        }
        return read(kind, MAPPER.readTree(bytes));
    }

    /** The event in its current shape, from a tree in the shape of this kind. */
    static Event read(EventKind kind, JsonNode tree) {
        Upcaster upcaster = kind.upcaster();
        if (upcaster == null) {
            return MAPPER.treeToValue(tree, kind.type());
        }
        upcaster.upcast((ObjectNode) tree);
        return read(EventCatalog.named(kind.name(), kind.revision() + 1), tree);
    }

    private static SimpleModule values() {
        SimpleModule module = new SimpleModule("socai values");
        text(module, PersonId.class, PersonId::toString, PersonId::parse);
        text(module, UnitCode.class, UnitCode::value, UnitCode::new);
        text(module, EthnicGroup.class, EthnicGroup::slug, EthnicGroup::new);
        text(module, PartialDate.class, PartialDate::toString, PartialDate::parse);
        text(module, PlanId.class, PlanId::number, PlanId::new);
        text(module, TaskNumber.class, TaskNumber::value, TaskNumber::new);
        text(module, SealedIdentity.class, SealedIdentity::ciphertext, SealedIdentity::new);
        text(module, UUID.class, UUID::toString, UUID::fromString);
        NestedFact.addTo(
                module, RightFact.class, RightFact::value, PersonnelFact.class, RightFact::new);
        NestedFact.addTo(
                module,
                RightUnitFact.class,
                RightUnitFact::value,
                OrganisationFact.class,
                RightUnitFact::new);
        NestedFact.addTo(
                module,
                RightPlanFact.class,
                RightPlanFact::value,
                PlanFact.class,
                RightPlanFact::new);
        return module;
    }

    private static <T> void text(
            SimpleModule module,
            Class<T> type,
            Function<T, String> write,
            Function<String, T> read) {
        module.addSerializer(
                type,
                new StdSerializer<T>(type) {
                    @Override
                    public void serialize(T value, JsonGenerator json, SerializationContext c) {
                        json.writeString(write.apply(value));
                    }
                });
        module.addDeserializer(
                type,
                new StdDeserializer<T>(type) {
                    @Override
                    public T deserialize(JsonParser json, DeserializationContext c) {
                        return read.apply(json.getString());
                    }
                });
    }
}
