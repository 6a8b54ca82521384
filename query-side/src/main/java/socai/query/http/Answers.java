package socai.query.http;

import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;

/** Asks a question and waits a bounded time for the answer. */
public final class Answers {

    private static final long SECONDS_MAX = 20;

    private final QueryGateway gateway;

    public Answers(QueryGateway gateway) {
        this.gateway = gateway;
    }

    /** The answer; what goes wrong while answering comes out as it was thrown. */
    public <A> A to(Object question, Class<A> type) {
        try {
            return gateway.query(question, ResponseTypes.instanceOf(type))
                    .orTimeout(SECONDS_MAX, TimeUnit.SECONDS)
                    .join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
