package socai.command.registers;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import socai.command.Command;
import socai.command.Order;
import socai.command.StaleVersion;

/**
 * Refuses an order that was given for another version of the stream than the last (RFC 9110,
 * If-Match). A writer that slips in after this look is caught by the ledger's own constraint, and
 * the next attempt looks again.
 */
public final class VersionGuard implements MessageHandlerInterceptor<CommandMessage<?>> {

    private static final long NO_STREAM = -1;

    private final EventStore events;

    public VersionGuard(EventStore events) {
        this.events = events;
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        CommandMessage<?> message = unitOfWork.getMessage();
        Long expected = Order.of(message.getMetaData()).expectedVersion();
        if (expected != null && message.getPayload() instanceof Command command) {
            long actual =
                    events.lastSequenceNumberFor(command.stream().toString()).orElse(NO_STREAM);
            if (actual != expected && actual != NO_STREAM) {
                throw new StaleVersion(expected, actual);
            }
        }
        return chain.proceed();
    }
}
