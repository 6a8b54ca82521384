package socai.command.ledger;

import static java.util.Objects.requireNonNull;

import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;
import socai.events.Authority;
import socai.events.Event;
import socai.events.wire.EventCatalog;
import socai.events.wire.EventJson;
import socai.events.wire.EventKind;

/**
 * Axon's view of the wire form: logical names instead of class names, canonical JSON instead of
 * whatever a mapper would do, and the authority of a row as message metadata.
 */
final class CatalogSerializer implements Serializer {

    static final String AUTHORITY = "authority";

    private final Converter converter = new ChainingConverter();

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> representation) {
        EventKind kind = EventCatalog.of(requireNonNull(object).getClass());
        T data = converter.convert(EventJson.write((Event) object), representation);
        return new SimpleSerializedObject<>(data, representation, type(kind));
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> representation) {
        return converter.canConvert(byte[].class, representation);
    }

    @Override
    @SuppressWarnings({
        "unchecked",
        "TypeParameterUnusedInFormals"
    }) // the caller names the type it stored under this name
    public <S, T> T deserialize(SerializedObject<S> stored) {
        if (stored.getData() instanceof Authority authority) {
            return (T) MetaData.with(AUTHORITY, authority);
        }
        byte[] bytes = converter.convert(stored.getData(), byte[].class);
        return (T) EventJson.read(kind(stored.getType()), bytes);
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        return type.getName().equals(MetaData.class.getName()) ? MetaData.class : kind(type).type();
    }

    @Override
    @SuppressWarnings("rawtypes") // as Axon declares it
    public SerializedType typeForClass(@Nullable Class type) {
        return type(EventCatalog.of(requireNonNull(type)));
    }

    @Override
    public Converter getConverter() {
        return converter;
    }

    private static EventKind kind(SerializedType type) {
        return EventCatalog.named(type.getName(), Integer.parseInt(type.getRevision()));
    }

    static SerializedType type(EventKind kind) {
        return new SimpleSerializedType(kind.name(), Integer.toString(kind.revision()));
    }
}
