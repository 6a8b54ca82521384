package socai.command.plan;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.eventsourcing.eventstore.EventStore;
import socai.command.StreamHandlers;

/** The door to this stream. */
public final class Plans {

    private Plans() {}

    /**
     * Lets the bus deliver this stream's commands.
     *
     * @return for decisions that concern more than plans
     */
    public static Adoption subscribe(CommandBus bus, EventStore events, Bodies bodies) {
        return new Adoption(
                new StreamHandlers(bus, events, bodies).aggregate(Plan.class, _ -> new Plan()),
                bodies);
    }
}
