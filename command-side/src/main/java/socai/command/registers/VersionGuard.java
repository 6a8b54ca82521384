package socai.command.registers;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import socai.command.Command;
import socai.command.Order;
import socai.command.Receipt;
import socai.command.StaleVersion;

/**
 * Refuses an order that was given for another version of the stream than the last (RFC 9110,
 * If-Match). It looks before the stream decides and again at what was decided: a writer that slips
 * in between has moved the receipt on, and one that comes later still is caught by the ledger's own
 * constraint, after which the next attempt looks again.
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
        Object answer = chain.proceed();
        if (expected != null
                && answer instanceof Receipt receipt
                && receipt.version() != expected + 1) {
            throw new StaleVersion(expected, receipt.version() - 1);
        }
        return answer;
    }
}
