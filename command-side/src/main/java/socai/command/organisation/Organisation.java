package socai.command.organisation;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.eventsourcing.eventstore.EventStore;
import socai.command.StreamHandlers;

/** The door to this stream. */
public final class Organisation {

    private Organisation() {}

    /**
     * Lets the bus deliver this stream's commands.
     *
     * @return for decisions that concern more than bodies
     */
    public static Founding subscribe(
            CommandBus bus, EventStore events, Staff staff, Lives lives, Records records) {
        return new Founding(
                new StreamHandlers(bus, events, staff, lives, records)
                        .aggregate(Unit.class, _ -> new Unit()),
                lives,
                records);
    }
}
