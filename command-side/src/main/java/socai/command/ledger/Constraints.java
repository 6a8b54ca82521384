package socai.command.ledger;

import java.sql.SQLException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Tells violated constraints apart by name. SQLState 23505 alone says only that something was
 * taken: a sequence number (try again), a request (answer again) or an identity (refuse) are
 * different things.
 */
public final class Constraints {

    private static final String UNIQUE_VIOLATION = "23505";

    private Constraints() {}

    /** Whether {@code failure} was caused by the unique constraint of this name. */
    public static boolean isViolated(Throwable failure, String constraint) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && names(sql, constraint)) {
                return true;
            }
        }
        return false;
    }

    private static boolean names(SQLException sql, String constraint) {
        if (!UNIQUE_VIOLATION.equals(sql.getSQLState()) || !(sql instanceof PSQLException pg)) {
            return false;
        }
        ServerErrorMessage message = pg.getServerErrorMessage();
        return message != null && constraint.equals(message.getConstraint());
    }
}
