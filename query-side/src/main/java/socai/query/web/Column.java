package socai.query.web;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import socai.events.plan.Clause;
import socai.plan.Share;
import socai.plan.Verdict;

/** A column of the table by which it can be sorted. What is missing comes last either way. */
public enum Column {
    BODY(false),
    LEVEL(false),
    POPULATION(true),
    CLAUSE(false),
    RATIO(true),
    REQUIRED(true),
    PERSONS(true),
    SHARE(false),
    GAP(true),
    MILESTONE(true),
    VERDICT(false);

    private static final List<Verdict> URGENCY =
            List.of(
                    Verdict.NOT_MET,
                    Verdict.NOT_YET,
                    Verdict.MISSING_DATA,
                    Verdict.MET,
                    Verdict.NOT_APPLICABLE,
                    Verdict.NOT_REGULATED);

    private final boolean descendingFirst;

    Column(boolean descendingFirst) {
        this.descendingFirst = descendingFirst;
    }

    /** The name in addresses and messages. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether readers want the greatest on top. */
    boolean descendingFirst() {
        return descendingFirst;
    }

    Comparator<BodyRow> order(boolean descending) {
        return switch (this) {
            case BODY -> by(BodyRow::name, vietnamese(), descending);
            case LEVEL -> by(BodyRow::level, Comparator.naturalOrder(), descending);
            case POPULATION -> by(BodyRow::populationShare, Column::exactly, descending);
            case CLAUSE -> by(Column::citation, Comparator.<String>naturalOrder(), descending);
            case RATIO -> by(BodyRow::minimumPercent, Comparator.naturalOrder(), descending);
            case REQUIRED -> by(BodyRow::required, Comparator.naturalOrder(), descending);
            case PERSONS -> by(BodyRow::persons, Comparator.naturalOrder(), descending);
            case SHARE -> by(BodyRow::share, Column::exactly, descending);
            case GAP -> by(BodyRow::gap, Comparator.naturalOrder(), descending);
            case MILESTONE -> by(BodyRow::milestoneGap, Comparator.naturalOrder(), descending);
            case VERDICT -> by(Column::urgency, Comparator.naturalOrder(), descending);
        };
    }

    private static <K> Comparator<BodyRow> by(
            Function<BodyRow, @Nullable K> key, Comparator<K> ascending, boolean descending) {
        Comparator<K> order = descending ? ascending.reversed() : ascending;
        return (a, b) -> missingLast(key.apply(a), key.apply(b), order);
    }

    private static <K> int missingLast(@Nullable K a, @Nullable K b, Comparator<K> order) {
        if (a == null || b == null) {
            return Boolean.compare(a == null, b == null);
        }
        return order.compare(a, b);
    }

    private static @Nullable String citation(BodyRow row) {
        Clause clause = row.clause();
        return clause == null ? null : clause.citation();
    }

    private static int urgency(BodyRow row) {
        return URGENCY.indexOf(row.verdict());
    }

    private static int exactly(Share a, Share b) {
        return Long.compare(
                Math.multiplyExact(a.part(), b.whole()), Math.multiplyExact(b.part(), a.whole()));
    }

    private static Comparator<String> vietnamese() {
        Collator alphabet = Collator.getInstance(Locale.of("vi"));
        return alphabet::compare;
    }
}
