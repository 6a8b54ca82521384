package socai.command.ledger;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * One statement that a {@link Register} writes together with the events, in the same round trip and
 * transaction.
 *
 * @param sql one statement, with parameters
 * @param values gives the parameters, in order
 * @param objection told the first row of a query that looks for what must not be; a statement that
 *     returns no rows objects to nothing
 */
public record Note(String sql, Values values, Objection objection) {

    /** What a statement that looks for nothing says. */
    static final Objection NONE = _ -> {};

    /** Gives a statement its parameters. */
    @FunctionalInterface
    public interface Values {
        void bind(Parameters parameters) throws SQLException;
    }

    /** Says what a found row means. */
    @FunctionalInterface
    public interface Objection {
        /**
         * Called on the first row found.
         *
         * @throws socai.command.Refused when the append must not be
         * @throws org.axonframework.modelling.command.ConcurrencyException when it was decided on
         *     what another writer has changed since
         */
        void raise(ResultSet row) throws SQLException;
    }

    public Note {
        requireNonNull(sql, "sql");
        requireNonNull(values, "values");
        requireNonNull(objection, "objection");
    }

    /** A statement whose rows, if any, mean nothing. */
    public Note(String sql, Values values) {
        this(sql, values, NONE);
    }
}
