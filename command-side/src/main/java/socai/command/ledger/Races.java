package socai.command.ledger;

import java.sql.SQLException;
import java.util.Set;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Tells lost races from other failures. SQLState 23505 alone says only that something was taken;
 * the name of the constraint says whether another writer was faster or something is wrong. Two
 * writers that PostgreSQL found waiting for each other (40P01) have raced too, and one of them was
 * undone.
 */
final class Races {

    private static final String UNIQUE_VIOLATION = "23505";
    private static final String DEADLOCK = "40P01";

    private Races() {}

    /**
     * Whether {@code failure} was caused by a faster writer who took one of {@code constraints}.
     */
    static boolean among(Set<String> constraints, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isRace(constraints, sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRace(Set<String> constraints, SQLException sql) {
        if (DEADLOCK.equals(sql.getSQLState())) {
            return true;
        }
        if (!UNIQUE_VIOLATION.equals(sql.getSQLState()) || !(sql instanceof PSQLException pg)) {
            return false;
        }
        ServerErrorMessage message = pg.getServerErrorMessage();
        return message != null && constraints.contains(message.getConstraint());
    }
}
