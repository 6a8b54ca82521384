package socai.command.personnel;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.Repository;
import socai.command.StreamHandlers;

/** The door to this stream. */
public final class Personnel {

    private Personnel() {}

    /**
     * Lets the bus deliver this stream's commands.
     *
     * @return for decisions that concern more than people
     */
    public static Staffing subscribe(
            CommandBus bus, EventStore events, People people, Units units) {
        StreamHandlers handlers = new StreamHandlers(bus, events, units, people);
        Repository<Person> repository = handlers.aggregate(Person.class, _ -> new Person());
        handlers.handler(new Recruiting(repository, people, units));
        Deciding deciding = new Deciding(repository, people, units);
        handlers.handler(deciding);
        return new Staffing(repository, deciding, units);
    }
}
