package socai.command.ledger;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The parameters of a statement, given one after another. */
public final class Parameters {

    private final PreparedStatement statement;
    private int given;

    public Parameters(PreparedStatement statement) {
        this.statement = statement;
    }

    /** Gives one value. */
    public void value(Object value) throws SQLException {
        statement.setObject(++given, value);
    }

    /**
     * Gives one value, or that there is none.
     *
     * @param type of {@link java.sql.Types}
     */
    void valueOrNull(@Nullable Object value, int type) throws SQLException {
        if (value == null) {
            statement.setNull(++given, type);
        } else {
            statement.setObject(++given, value);
        }
    }

    /** Gives one column of many rows as an array of this PostgreSQL type. */
    public <T> void column(
            String type, Collection<T> rows, Function<T, ? extends @Nullable Object> value)
            throws SQLException {
        Object[] elements = rows.stream().map(value).toArray();
        statement.setArray(++given, statement.getConnection().createArrayOf(type, elements));
    }

    /** Gives one column of many rows as an array of bytea; some may be null. */
    public <T> void bytes(Collection<T> rows, Function<T, byte @Nullable []> value)
            throws SQLException {
        byte @Nullable [][] elements = rows.stream().map(value).toArray(byte[][]::new);
        statement.setArray(++given, statement.getConnection().createArrayOf("bytea", elements));
    }
}
