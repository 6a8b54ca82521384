package socai.command.organisation;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.eventsourcing.eventstore.EventStore;
import socai.command.StreamHandlers;

/** The door to this stream. */
public final class Organisation {

    private Organisation() {}

    /** Lets the bus deliver this stream's commands. */
    public static void subscribe(CommandBus bus, EventStore events) {
        new StreamHandlers(bus, events).aggregate(Unit.class, _ -> new Unit());
    }
}
