package socai.command.ledger;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * A database of which something dies before or after the n-th thing that is asked of it; if nothing
 * else is said, the server process of the connection, which is ended from another one.
 */
final class Breaking extends AbstractDataSource {

    private final DataSource real;
    private final int step;
    private final boolean after;
    private final Death death;
    private int steps;
    private boolean broken;

    Breaking(DataSource real, int step, boolean after) {
        this(real, step, after, connection -> endBackend(real, connection));
    }

    Breaking(DataSource real, int step, boolean after, Death death) {
        this.real = real;
        this.step = step;
        this.after = after;
        this.death = death;
    }

    /** What happens at that step. */
    @FunctionalInterface
    interface Death {
        void strike(Connection connection) throws SQLException;
    }

    /** Whether it came to that. */
    boolean isBroken() {
        return broken;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = real.getConnection();
        return wrapped(Connection.class, connection, connection);
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    private <T> T wrapped(Class<T> type, T target, Connection connection) {
        Object proxy =
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (_, method, arguments) -> call(target, method, arguments, connection));
        return type.cast(proxy);
    }

    private Object call(Object target, Method method, Object[] arguments, Connection connection)
            throws Throwable {
        boolean hit = isStep(method) && steps++ == step;
        if (hit && !after) {
            end(connection);
        }
        Object result;
        try {
            result = method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
        if (hit && after) {
            end(connection);
        }
        if (result instanceof PreparedStatement statement) {
            return wrapped(PreparedStatement.class, statement, connection);
        }
        return result instanceof Statement statement && method.getName().equals("createStatement")
                ? wrapped(Statement.class, statement, connection)
                : result;
    }

    /** Rows are copied by the driver's own connection, which is asked for just before. */
    private static boolean isStep(Method method) {
        String name = method.getName();
        return name.startsWith("execute") || name.equals("commit") || name.equals("unwrap");
    }

    private void end(Connection connection) throws SQLException {
        broken = true;
        death.strike(connection);
    }

    private static void endBackend(DataSource real, Connection connection) throws SQLException {
        int pid = connection.unwrap(PGConnection.class).getBackendPID();
        try (Connection other = real.getConnection();
                PreparedStatement kill =
                        other.prepareStatement("select pg_terminate_backend(?, 10000)")) {
            kill.setInt(1, pid);
            kill.execute();
        }
    }
}
