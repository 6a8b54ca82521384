package socai.app.erasure;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import socai.events.PersonId;
import socai.identity.Identity;

/**
 * Looks for an identity in every column of every table, in whatever form it is written. A name is
 * not looked for where officers are named who sign and record.
 */
final class Traces {

    private static final Set<String> OFFICERS = Set.of("actor", "signer", "decision_signer");

    private static final String COLUMNS =
            """
            select c.table_schema, c.table_name, c.column_name, c.data_type
            from information_schema.columns c
            join information_schema.tables t using (table_schema, table_name)
            where t.table_type = 'BASE TABLE'
              and c.table_schema not in ('pg_catalog', 'information_schema')
            order by c.table_schema, c.table_name, c.ordinal_position
            """;

    private static final int FETCH = 1_000;

    private record Column(String name, boolean isBytes) {

        String asked() {
            String quoted = '"' + name.replace("\"", "\"\"") + '"';
            return isBytes ? quoted : quoted + "::text";
        }

        String said(ResultSet row, int at) throws SQLException {
            if (isBytes) {
                byte[] bytes = row.getBytes(at);
                return bytes == null ? "" : Wording.of(bytes);
            }
            String text = row.getString(at);
            return text == null ? "" : Wording.of(text);
        }
    }

    private final DataSource database;
    private final JdbcTemplate jdbc;

    Traces(DataSource database) {
        this.database = database;
        this.jdbc = new JdbcTemplate(database);
    }

    /** The tables that hold a trace, each with what was found and in how many rows. */
    List<String> of(PersonId person, Identity identity) {
        Sought sought = new Sought(person, identity);
        List<String> found = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            for (var table : tables().entrySet()) {
                look(connection, table.getKey(), table.getValue(), sought)
                        .forEach((trace, rows) ->
                                found.add("%s: %s × %d".formatted(table.getKey(), trace, rows)));
            }
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException("not all tables could be looked through", e);
        }
        return found;
    }

    /** How many tables are looked through. */
    int count() {
        return tables().size();
    }

    private static Map<Sought.Trace, Long> look(
            Connection connection, String table, List<Column> columns, Sought sought)
            throws SQLException {
        Map<Sought.Trace, Long> found = new EnumMap<>(Sought.Trace.class);
        String asked = columns.stream().map(Column::asked).collect(Collectors.joining(", "));
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(FETCH);
            try (ResultSet row =
                    statement.executeQuery("select %s from %s".formatted(asked, table))) {
                while (row.next()) {
                    List<String> said = new ArrayList<>(columns.size());
                    List<String> named = new ArrayList<>(columns.size());
                    for (int i = 0; i < columns.size(); i++) {
                        String words = columns.get(i).said(row, i + 1);
                        said.add(words);
                        if (!OFFICERS.contains(columns.get(i).name())) {
                            named.add(words);
                        }
                    }
                    sought.in(said, named).forEach(trace -> found.merge(trace, 1L, Long::sum));
                }
            }
        }
        return found;
    }

    private Map<String, List<Column>> tables() {
        Map<String, List<Column>> tables = new TreeMap<>();
        jdbc.query(
                COLUMNS,
                row -> {
                    String table =
                            "\"%s\".\"%s\""
                                    .formatted(
                                            row.getString("table_schema"),
                                            row.getString("table_name"));
                    tables.computeIfAbsent(table, _ -> new ArrayList<>())
                            .add(
                                    new Column(
                                            row.getString("column_name"),
                                            row.getString("data_type").equals("bytea")));
                });
        return tables;
    }
}
