package socai.command.registers;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import socai.command.Command;
import socai.command.NeedsConfirmation;
import socai.command.Order;
import socai.command.Receipt;
import socai.command.Refused;
import socai.command.StaleVersion;

/**
 * Refuses an order that was given for another version of the stream than the last (RFC 9110,
 * If-Match). It looks at what was decided: a receipt that does not follow on the expected version
 * was decided on another state than the client has seen, and a refusal may be due to what the
 * client has not seen. Who comes later still is caught by the ledger's own constraint, after which
 * the next attempt looks again.
 */
public final class VersionGuard implements MessageHandlerInterceptor<CommandMessage<?>> {

    private final EventStore events;

    public VersionGuard(EventStore events) {
        this.events = events;
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        CommandMessage<?> message = unitOfWork.getMessage();
        Long expected = Order.of(message.getMetaData()).expectedVersion();
        if (expected == null) {
            return chain.proceed();
        }
        try {
            Object answer = chain.proceed();
            if (answer instanceof Receipt receipt
                    && receipt.version() != expected + receipt.events()) {
                throw new StaleVersion(expected, receipt.version() - receipt.events());
            }
            return answer;
        } catch (Refused | NeedsConfirmation refused) {
            if (message.getPayload() instanceof Command command) {
                requireCurrent(command, expected);
            }
            throw refused;
        }
    }

    private void requireCurrent(Command command, long expected) {
        events.lastSequenceNumberFor(command.stream().toString())
                .filter(actual -> actual != expected)
                .ifPresent(actual -> {
                    throw new StaleVersion(expected, actual);
                });
    }
}
