package socai.command;

import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends a command to the stream that decides and waits for its receipt. Losing a race against
 * another writer of the same stream reloads and tries again, a few times with jitter; a refusal is
 * final at once. Only when something stands in the way is it asked whether that is the effect of
 * the same request sent before: requests are rarely sent twice.
 */
public final class Recorder {

    private static final Logger LOG = LoggerFactory.getLogger(Recorder.class);
    private static final int ATTEMPTS_MAX = 6;
    private static final long WAIT_SECONDS_MAX = 30;

    private final CommandBus bus;
    private final Requests requests;

    public Recorder(CommandBus bus, Requests requests) {
        this.bus = bus;
        this.requests = requests;
    }

    /**
     * Records a command.
     *
     * @throws Refused when a rule says no
     * @throws NeedsConfirmation when a rule asks what the order does not answer
     * @throws StaleVersion when the order's expected version is not the current one
     * @throws AggregateNotFoundException when the stream is unknown
     * @throws ConcurrencyException when other writers won every attempt
     */
    public Receipt record(Command command, Order order) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(command, order);
            } catch (Refused | NeedsConfirmation | StaleVersion | AggregateNotFoundException no) {
                return requests.earlier(order).orElseThrow(() -> no);
            } catch (ConcurrencyException raced) {
                Optional<Receipt> earlier = requests.earlier(order);
                if (earlier.isPresent()) {
                    return earlier.get();
                }
                if (attempt == ATTEMPTS_MAX) {
                    throw raced;
                }
                LOG.debug("attempt {} at {} lost a race", attempt, command.stream());
                long jitter = ThreadLocalRandom.current().nextLong(1, 1L << (attempt + 2));
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(jitter));
            }
        }
    }

    private Receipt once(Command command, Order order) {
        FutureCallback<Command, Receipt> callback = new FutureCallback<>();
        bus.dispatch(new GenericCommandMessage<>(command, order.asMetaData()), callback);
        CommandResultMessage<? extends Receipt> result =
                callback.getResult(WAIT_SECONDS_MAX, TimeUnit.SECONDS);
        if (result.isExceptional()) {
            throw unchecked(result.exceptionResult());
        }
        @Nullable Receipt receipt = result.getPayload();
        if (receipt == null) {
            throw new IllegalStateException(command.getClass() + " left no receipt");
        }
        return receipt;
    }

    private static RuntimeException unchecked(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
    }
}
