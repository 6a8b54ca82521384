package socai.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/** A table of reference data on the class path, by column name. */
final class Table {

    private Table() {}

    static List<Map<String, String>> rows(String name) {
        try (InputStream file =
                        Objects.requireNonNull(Table.class.getResourceAsStream(name), name);
                MappingIterator<Map<String, String>> rows =
                        new CsvMapper()
                                .readerForMapOf(String.class)
                                .with(CsvSchema.emptySchema().withHeader())
                                .readValues(file)) {
            return rows.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    static String cell(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }
}
