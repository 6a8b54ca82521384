package socai.app.erasure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import socai.events.PersonId;
import socai.identity.Identity;

/**
 * Looks for an identity in every column of every table. Texts are searched as they are, bytes as
 * bytes. A name is not looked for where officers are named who sign and record: somebody of the
 * same name may have signed. A birth date counts only in a row that also names the person, because
 * on any day some decision takes effect.
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

    private record Column(String name, String type) {

        /** As text in which bytes can be searched for: what is not ASCII is written in octal. */
        String said() {
            String quoted = '"' + name.replace("\"", "\"\"") + '"';
            return type.equals("bytea")
                    ? "encode(%s, 'escape')".formatted(quoted)
                    : "%s::text".formatted(quoted);
        }
    }

    private final JdbcTemplate jdbc;

    Traces(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
    }

    /** The tables that hold a trace, each with what was found and in how many rows. */
    List<String> of(PersonId person, Identity identity) {
        List<String> found = new ArrayList<>();
        tables().forEach((table, columns) -> {
            look(table, columns, "number", identity.number(), "", found);
            look(table, named(columns), "name", identity.name(), "", found);
            for (String day : spelled(identity)) {
                look(table, columns, "birth date", day, person.toString(), found);
            }
        });
        return found;
    }

    /** How many tables are looked through. */
    int count() {
        return tables().size();
    }

    private static List<Column> named(List<Column> columns) {
        return columns.stream().filter(column -> !OFFICERS.contains(column.name())).toList();
    }

    private static List<String> spelled(Identity identity) {
        return Stream.of("uuuu-MM-dd", "uuuuMMdd", "dd/MM/uuuu")
                .map(form -> DateTimeFormatter.ofPattern(form).format(identity.birthDate()))
                .toList();
    }

    private void look(
            String table,
            List<Column> columns,
            String what,
            String text,
            String beside,
            List<String> found) {
        if (columns.isEmpty()) {
            return;
        }
        String said = columns.stream().map(Column::said).collect(Collectors.joining(", "));
        Long rows =
                jdbc.queryForObject(
                        """
                        select count(*) from (select lower(concat_ws(' ', %s)) as said from %s) t
                        where (position(lower(?) in said) > 0
                               or position(lower(encode(?, 'escape')) in said) > 0)
                          and position(? in said) > 0
                        """
                                .formatted(said, table),
                        Long.class,
                        text,
                        text.getBytes(UTF_8),
                        beside);
        if (rows != null && rows > 0) {
            found.add("%s: %s × %d".formatted(table, what, rows));
        }
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
                                            row.getString("data_type")));
                });
        return tables;
    }
}
