package socai.command.plan;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.eventsourcing.eventstore.EventStore;
import socai.command.StreamHandlers;

/** The door to this stream. */
public final class Plans {

    private Plans() {}

    /** Lets the bus deliver this stream's commands. */
    public static void subscribe(CommandBus bus, EventStore events, Bodies bodies) {
        new StreamHandlers(bus, events, bodies).aggregate(Plan.class, _ -> new Plan());
    }
}
