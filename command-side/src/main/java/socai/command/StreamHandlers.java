package socai.command;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.AnnotationCommandHandlerAdapter;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.CreationPolicyAggregateFactory;
import org.axonframework.modelling.command.Repository;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/** Connects the handlers of one stream to the command bus, with nothing found by magic. */
public final class StreamHandlers {

    private static final CommandTargetResolver BY_STREAM =
            message ->
                    new VersionedAggregateIdentifier(
                            (Object) ((Command) message.getPayload()).stream(), null);

    private final CommandBus bus;
    private final EventStore events;
    private final ParameterResolverFactory parameters;

    /**
     * Handlers for streams kept in {@code events}.
     *
     * @param resources what handler methods may ask for as parameters, such as ports
     */
    public StreamHandlers(CommandBus bus, EventStore events, Object... resources) {
        this.bus = bus;
        this.events = events;
        List<ParameterResolverFactory> factories = new ArrayList<>();
        factories.add(ClasspathParameterResolverFactory.forClass(StreamHandlers.class));
        factories.add(new SimpleResourceParameterResolverFactory(List.of(resources)));
        this.parameters = MultiParameterResolverFactory.ordered(factories);
    }

    /** Subscribes the command handlers inside an aggregate class. */
    public <A> Repository<A> aggregate(Class<A> type, CreationPolicyAggregateFactory<A> factory) {
        Repository<A> repository =
                EventSourcingRepository.builder(type)
                        .eventStore(events)
                        .parameterResolverFactory(parameters)
                        .build();
        AggregateAnnotationCommandHandler.<A>builder()
                .aggregateType(type)
                .repository(repository)
                .creationPolicyAggregateFactory(factory)
                .commandTargetResolver(BY_STREAM)
                .parameterResolverFactory(parameters)
                .build()
                .subscribe(bus);
        return repository;
    }

    /** Subscribes an object with command handlers. */
    public void handler(Object handler) {
        new AnnotationCommandHandlerAdapter<>(handler, parameters).subscribe(bus);
    }
}
