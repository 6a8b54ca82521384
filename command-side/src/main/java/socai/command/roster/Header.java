package socai.command.roster;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import socai.command.Malformed;

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

    int size() {
        return labels.size();
    }

    /** What the row says in this column; empty when the file has no such column. */
    String cell(List<String> row, Column column) {
        Integer place = places.get(column);
        return place == null ? "" : row.get(place);
    }

    /** What the file calls the column. */
    String label(Column column) {
        Integer place = places.get(column);
        return place == null ? Words.best(column) : labels.get(place);
    }
}
