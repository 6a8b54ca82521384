package socai.command.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;

/**
 * A real database that is asked over a counted line: what is executed and what is committed goes to
 * the server and back once each.
 */
public final class CountedTrips {

    private final DataSource counted;
    private final List<String> trips = new CopyOnWriteArrayList<>();

    public CountedTrips(DataSource database) {
        this.counted =
                watched(
                        DataSource.class,
                        database,
                        (called, result) ->
                                result instanceof Connection c ? connection(c) : result);
    }

    public DataSource dataSource() {
        return counted;
    }

    /** Begins to count anew. */
    public void forget() {
        trips.clear();
    }

    /**
     * What went to the server since, in order: {@code execute…} with its SQL, or {@code commit}.
     */
    public List<String> trips() {
        return List.copyOf(trips);
    }

    private Connection connection(Connection real) {
        return watched(
                Connection.class,
                real,
                (called, result) -> {
                    if (called.equals("commit") || called.equals("rollback")) {
                        trips.add(called);
                    }
                    return switch (result) {
                        case PreparedStatement s -> statement(PreparedStatement.class, s);
                        case Statement s -> statement(Statement.class, s);
                        case null, default -> result;
                    };
                });
    }

    private <S extends Statement> S statement(Class<S> type, S real) {
        return watched(
                type,
                real,
                (called, result) -> {
                    if (called.startsWith("execute")) {
                        trips.add("%s %s".formatted(called, real));
                    }
                    return result;
                });
    }

    private interface Watcher {
        Object saw(String called, Object result);
    }

    private static <T> T watched(Class<T> type, T real, Watcher watcher) {
        InvocationHandler handler =
                (_, method, arguments) -> {
                    try {
                        return watcher.saw(method.getName(), method.invoke(real, arguments));
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                };
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
