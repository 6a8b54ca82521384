package socai.query.web;

import java.time.LocalDate;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.NoHandlerForQueryException;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.server.ResponseStatusException;
import socai.events.UnitCode;
import socai.query.BadParameter;
import socai.query.NotFound;
import socai.query.compliance.AskedReadings;
import socai.query.compliance.Compliance;
import socai.query.compliance.ComplianceOnDay;
import socai.query.compliance.UnitScope;
import socai.query.outlook.DayAhead;

/** Puts the pages' question to whoever answers it, and waits no longer than a reader would. */
final class Answers {

    /** Nobody answers, or not in time; another try may well succeed. */
    @ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
    static final class Unavailable extends RuntimeException {
        Unavailable(Throwable cause) {
            super("no answer to be had now", cause);
        }
    }

    private static final long WAIT_SECONDS = 10;

    private final QueryGateway queries;

    Answers(QueryGateway queries) {
        this.queries = queries;
    }

    Compliance on(LocalDate day, @Nullable UnitCode unit) {
        return to(new ComplianceOnDay(day, unit, AskedReadings.NONE), Compliance.class);
    }

    Compliance on(Asked asked, @Nullable UnitCode unit) {
        return to(
                new ComplianceOnDay(asked.asOf(), asked.knowledge(), unit, asked.readings()),
                Compliance.class);
    }

    /** What is recorded and, when the day lies ahead, what is to be expected. */
    DayAhead<Compliance> ahead(Asked asked, @Nullable UnitCode unit) {
        return DayAhead.of(
                asked.asOf(),
                unit,
                UnitScope.EXISTING,
                asked.knowledge(),
                (known, expected) ->
                        new ComplianceOnDay(asked.asOf(), known, unit, asked.readings(), expected),
                Compliance.class,
                Compliance::knownAt,
                this::to);
    }

    /** The answer to any question. */
    <A> A to(Object question, Class<A> type) {
        try {
            return queries.query(question, ResponseTypes.instanceOf(type))
                    .orTimeout(WAIT_SECONDS, TimeUnit.SECONDS)
                    .join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof TimeoutException
                    || e.getCause() instanceof NoHandlerForQueryException) {
                throw new Unavailable(e);
            }
            if (e.getCause() instanceof NotFound missing) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND, missing.code(), missing);
            }
            if (e.getCause() instanceof BadParameter bad) {
                throw unreadable(bad);
            }
            throw e;
        }
    }

    /** What a page makes of answers, with the same words for a parameter that cannot be meant. */
    <A> A checked(Supplier<A> making) {
        try {
            return making.get();
        } catch (BadParameter bad) {
            throw unreadable(bad);
        }
    }

    private static Selection.Unreadable unreadable(BadParameter bad) {
        return new Selection.Unreadable(bad.parameter(), typed(bad), bad);
    }

    private static String typed(BadParameter bad) {
        return bad.arguments().length == 0 ? "" : String.valueOf(bad.arguments()[0]);
    }
}
