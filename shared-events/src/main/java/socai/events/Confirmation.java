package socai.events;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The answer yes to a question that was asked before an event was recorded.
 *
 * @param code of the question, such as {@code second-head}
 * @param figures what was shown with it, by name; never anything that says who somebody is
 * @param by the account or actor that confirmed it
 */
public record Confirmation(String code, SortedMap<String, String> figures, String by) {

    private static final int FIGURES_MAX = 20;

    public Confirmation {
        code = Text.required(code, "confirmed.code", 100);
        by = Text.required(by, "confirmed.by", 100);
        if (figures.size() > FIGURES_MAX) {
            throw new IllegalArgumentException(code + " shows too many figures");
        }
        SortedMap<String, String> sorted = new TreeMap<>();
        figures.forEach((name, figure) ->
                sorted.put(
                        Text.required(name, "confirmed.figures", 100),
                        Text.required(figure, name, 500)));
        figures = Collections.unmodifiableSortedMap(sorted);
    }
}
