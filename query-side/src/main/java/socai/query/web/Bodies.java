package socai.query.web;

import java.util.Comparator;
import java.util.List;
import socai.query.compliance.Compliance;

/**
 * The bodies that a {@link Selection} leaves, sorted, one page of them.
 *
 * @param rows the bodies of this page
 * @param hits how many bodies the selection leaves, on all pages
 * @param total how many bodies exist that day
 * @param page from 1
 * @param pages one or more
 */
public record Bodies(List<BodyRow> rows, int hits, int total, int page, int pages) {

    /** No page holds more rows than this. */
    static final int ROWS_MAX = 200;

    public Bodies {
        rows = List.copyOf(rows);
    }

    static Bodies of(Compliance answer, Selection selection) {
        List<BodyRow> all = all(answer);
        Comparator<BodyRow> order = selection.sort().order(selection.descending());
        List<BodyRow> hits =
                all.stream().filter(row -> fits(row, selection)).sorted(order).toList();
        int pages = Math.max(1, Math.ceilDiv(hits.size(), ROWS_MAX));
        int page = Math.min(selection.page(), pages);
        List<BodyRow> rows = hits.stream().skip((page - 1L) * ROWS_MAX).limit(ROWS_MAX).toList();
        return new Bodies(rows, hits.size(), all.size(), page, pages);
    }

    /** Every body, without the province level as a whole. */
    static List<BodyRow> all(Compliance answer) {
        return answer.rows().stream().filter(row -> row.unit() != null).map(BodyRow::new).toList();
    }

    private static boolean fits(BodyRow row, Selection selection) {
        return (selection.level() == null || row.level() == selection.level())
                && (selection.verdict() == null || row.verdict() == selection.verdict())
                && row.reads(selection.text());
    }
}
