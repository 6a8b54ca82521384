package socai.command.roster;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import socai.command.Malformed;
import socai.events.Text;

/** Which cell of a row says what. */
final class Header {

    private final List<String> labels;
    private final Map<Column, Integer> places = new EnumMap<>(Column.class);

    /**
     * The header that these labels are.
     *
     * @throws Malformed when one is unknown or comes twice, or a required one is missing
     */
    Header(List<String> labels) {
        this.labels = List.copyOf(labels);
        for (int place = 0; place < labels.size(); place++) {
            String label = labels.get(place);
            if (Text.isBlank(label)) {
                continue;
            }
            Column column =
                    Words.value(Column.class, label)
                            .orElseThrow(() ->
                                    new Malformed(
                                            "",
                                            "roster-column-unknown",
                                            label,
                                            Words.all(Column.class)));
            if (places.put(column, place) != null) {
                throw new Malformed("", "roster-column-twice", label);
            }
        }
        requireAll();
    }

    private void requireAll() {
        String missing =
                Arrays.stream(Column.values())
                        .filter(column -> column.isRequired() && !places.containsKey(column))
                        .map(Words::best)
                        .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new Malformed("", "roster-columns-missing", missing);
        }
    }

    /** How many columns have a name. */
    int size() {
        return places.size();
    }

    /** Whether the row says something in a place above which there is no name of a column. */
    boolean leavesOut(List<String> row) {
        for (int place = 0; place < row.size(); place++) {
            if (!places.containsValue(place) && !Text.isBlank(row.get(place))) {
                return true;
            }
        }
        return false;
    }

    /**
     * What the row says in this column; empty when the file has no such column, or the row ends
     * before it, as a spreadsheet leaves out empty cells at the end.
     */
    String cell(List<String> row, Column column) {
        Integer place = places.get(column);
        return place == null || place >= row.size() ? "" : row.get(place);
    }

    /** What the file calls the column. */
    String label(Column column) {
        Integer place = places.get(column);
        return place == null ? Words.best(column) : labels.get(place);
    }
}
