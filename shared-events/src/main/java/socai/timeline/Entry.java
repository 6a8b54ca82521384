package socai.timeline;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;

/**
 * A fact at its place in both times.
 *
 * @param effectiveOn valid time: the legal date from which the fact holds
 * @param dayOrder place among the facts of the day, the smaller first
 * @param ledgerNo knowledge: the fact's number in the ledger, or within one stream any number that
 *     grows with it
 */
public record Entry<F>(LocalDate effectiveOn, int dayOrder, long ledgerNo, F fact) {

    /** The order of folding: by day, on one day as said, and else in the order of knowledge. */
    static final Comparator<Entry<?>> ORDER =
            Comparator.<Entry<?>, LocalDate>comparing(Entry::effectiveOn)
                    .thenComparingInt(Entry::dayOrder)
                    .thenComparingLong(Entry::ledgerNo);

    public Entry {
        Objects.requireNonNull(effectiveOn, "effectiveOn");
        Objects.requireNonNull(fact, "fact");
    }

    /** A fact of whose place within the day nothing is said. */
    public Entry(LocalDate effectiveOn, long ledgerNo, F fact) {
        this(effectiveOn, 0, ledgerNo, fact);
    }
}
