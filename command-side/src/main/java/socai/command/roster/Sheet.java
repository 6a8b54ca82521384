package socai.command.roster;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import socai.command.Malformed;
import socai.events.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

/**
 * The rows of a CSV file (RFC 4180) in UTF-8, with or without a byte-order mark, read one after
 * another. Whether commas or semicolons separate its cells is seen in its first line; Excel writes
 * semicolons where a comma separates decimals.
 */
final class Sheet implements AutoCloseable {

    private static final int FIRST_LINE_MAX = 65_536;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final JsonParser parser;

    /**
     * One row.
     *
     * @param line on which it begins, from 1
     */
    record Row(long line, List<String> cells) {

        boolean isBlank() {
            return cells.stream().allMatch(Text::isBlank);
        }
    }

    private Sheet(JsonParser parser) {
        this.parser = parser;
    }

    static Sheet open(BoundedFile file) {
        Reader text = new InputStreamReader(file, UTF_8.newDecoder());
        BufferedReader lines = new BufferedReader(text, FIRST_LINE_MAX);
        try {
            CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator(lines));
            return new Sheet(
                    new CsvMapper()
                            .reader()
                            .with(schema)
                            .with(CsvReadFeature.WRAP_AS_ARRAY)
                            .with(CsvReadFeature.SKIP_EMPTY_LINES)
                            .createParser(lines));
        } catch (CharacterCodingException _) {
            throw new Malformed("", "roster-not-utf-8");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The next row that says anything.
     *
     * @throws Malformed when the rest cannot be read as CSV or as UTF-8
     */
    Optional<Row> next() {
        try {
            while (true) {
                Row row = read();
                if (row == null || !row.isBlank()) {
                    return Optional.ofNullable(row);
                }
            }
        } catch (JacksonException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw new Malformed("", "roster-not-utf-8");
            }
            throw new Malformed("", "roster-not-csv", parser.currentLocation().getLineNr());
        }
    }

    private @Nullable Row read() {
        JsonToken token = parser.nextToken();
        while (token != null && !isRow(token)) {
            token = parser.nextToken();
        }
        if (token == null) {
            return null;
        }
        long line = parser.currentLocation().getLineNr();
        List<String> cells = new ArrayList<>();
        while (parser.nextToken() == JsonToken.VALUE_STRING) {
            cells.add(parser.getString().strip());
        }
        return new Row(line, cells);
    }

    /** The first array holds all rows. */
    private boolean isRow(JsonToken token) {
        return token == JsonToken.START_ARRAY && parser.streamReadContext().getNestingDepth() > 1;
    }

    private static char separator(BufferedReader lines) throws IOException {
        lines.mark(1);
        if (lines.read() != BYTE_ORDER_MARK) {
            lines.reset();
        }
        lines.mark(FIRST_LINE_MAX);
        int commas = 0;
        int semicolons = 0;
        boolean quoted = false;
        for (int i = 1; i < FIRST_LINE_MAX; i++) {
            int letter = lines.read();
            if (letter < 0 || (letter == '\n' && !quoted)) {
                break;
            }
            quoted ^= letter == '"';
            commas += letter == ',' && !quoted ? 1 : 0;
            semicolons += letter == ';' && !quoted ? 1 : 0;
        }
        lines.reset();
        return semicolons > commas ? ';' : ',';
    }

    @Override
    public void close() {
        parser.close();
    }
}
