package socai.query.replay;

import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** One set-based statement whose parameters are arrays, a column each. */
public final class Columns {

    private record Column(String type, List<?> values) {}

    private final JdbcTemplate jdbc;
    private final String sql;
    private final List<Column> columns = new ArrayList<>();

    /** A statement with one array parameter for each column to come. */
    public Columns(JdbcTemplate jdbc, String sql) {
        this.jdbc = jdbc;
        this.sql = sql;
    }

    /** Adds the next column: this value of every row. */
    public <R> Columns add(String type, Collection<R> rows, Function<R, ?> value) {
        columns.add(new Column(type, rows.stream().map(value).collect(Collectors.toList())));
        return this;
    }

    /** Runs the statement, unless there is nothing to do. */
    public void execute() {
        if (columns.getFirst().values().isEmpty()) {
            return;
        }
        jdbc.update(connection -> {
            PreparedStatement statement = connection.prepareStatement(sql);
            for (int i = 0; i < columns.size(); i++) {
                Column column = columns.get(i);
                statement.setArray(
                        i + 1, connection.createArrayOf(column.type(), column.values().toArray()));
            }
            return statement;
        });
    }
}
