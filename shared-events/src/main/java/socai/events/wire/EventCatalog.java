package socai.events.wire;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import socai.events.Event;
import socai.events.organisation.HeadcountAssigned;
import socai.events.organisation.PopulationRecorded;
import socai.events.organisation.UnitDissolved;
import socai.events.organisation.UnitEstablished;
import socai.events.personnel.Appointed;
import socai.events.personnel.Departed;
import socai.events.personnel.IdentityErased;
import socai.events.personnel.Recruited;
import socai.events.personnel.TrainingCompleted;
import socai.events.personnel.Transferred;
import socai.events.plan.PlanAdopted;

/**
 * The stable names of all events. A name, a number or a stored revision is never changed; a new
 * shape is the next revision with an upcaster, a new meaning is a new event.
 */
public final class EventCatalog {

    private static final List<EventKind> ALL =
            List.of(
                    kind(1, "personnel.recruited", Recruited.class),
                    kind(2, "personnel.transferred", Transferred.class),
                    kind(3, "personnel.appointed", Appointed.class),
                    kind(4, "personnel.training-completed", TrainingCompleted.class),
                    kind(5, "personnel.departed", Departed.class),
                    kind(6, "personnel.identity-erased", IdentityErased.class),
                    kind(101, "organisation.unit-established", UnitEstablished.class),
                    kind(102, "organisation.unit-dissolved", UnitDissolved.class),
                    kind(103, "organisation.headcount-assigned", HeadcountAssigned.class),
                    kind(104, "organisation.population-recorded", PopulationRecorded.class),
                    kind(201, "plan.adopted", PlanAdopted.class));

    private static final Map<Class<?>, EventKind> BY_TYPE =
            ALL.stream().collect(toUnmodifiableMap(EventKind::type, identity()));
    private static final Map<Short, EventKind> BY_NUMBER =
            ALL.stream().collect(toUnmodifiableMap(EventKind::number, identity()));
    private static final Map<String, EventKind> BY_NAME =
            ALL.stream().collect(toUnmodifiableMap(EventKind::name, identity()));

    private EventCatalog() {}

    /** All kinds of event, in order of number. */
    public static List<EventKind> all() {
        return ALL;
    }

    /**
     * The kind of an event of this class.
     *
     * @throws UnknownEvent when {@code type} was never given a name
     */
    public static EventKind of(Class<?> type) {
        return found(BY_TYPE.get(type), type.getName());
    }

    /**
     * The kind of this number.
     *
     * @throws UnknownEvent when the number is not in this version's catalogue
     */
    public static EventKind numbered(int number) {
        return found(BY_NUMBER.get((short) number), "number " + number);
    }

    /**
     * The kind of this name.
     *
     * @throws UnknownEvent when the name is not in this version's catalogue
     */
    public static EventKind named(String name) {
        return found(BY_NAME.get(name), name);
    }

    private static EventKind found(@Nullable EventKind kind, String key) {
        if (kind == null) {
            throw new UnknownEvent(key);
        }
        return kind;
    }

    private static EventKind kind(int number, String name, Class<? extends Event> type) {
        return new EventKind((short) number, name, 1, type);
    }

    /** An event that this version of the product cannot read. It is never skipped. */
    public static final class UnknownEvent extends RuntimeException {

        UnknownEvent(String key) {
            super(
                    "event kind %s is unknown to this version; was it written by a newer one?"
                            .formatted(key));
        }
    }
}
