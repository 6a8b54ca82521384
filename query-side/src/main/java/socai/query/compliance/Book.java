package socai.query.compliance;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The movements of one body in the order in which they became known, with {@link Run}s over every
 * 64, 1,024, 16,384 … of them: a tree over knowledge whose nodes are ordered by day, so that a
 * figure on any day as known at any number costs a few binary searches however long the history.
 *
 * <p>One writer at a time adds and then publishes; readers take no lock and see what was published.
 * What was once published never changes.
 */
final class Book {

    private static final int LEAF = 64;
    private static final int LEAF_BITS = 6;
    private static final int FAN_BITS = 4;
    private static final int LEVELS = 5;

    private final int width;
    private int size;
    private long[] ledgerNos = new long[LEAF];
    private int[] days = new int[LEAF];
    private byte[] changes;
    private final Run[][] runs = new Run[LEVELS][0];
    private volatile Published published;

    /**
     * A book without movements.
     *
     * @param width how many figures each movement changes
     */
    Book(int width) {
        this.width = width;
        this.changes = new byte[LEAF * width];
        this.published = new Published(this);
    }

    /** What readers see; the arrays may hold more than {@code size}, which is not theirs. */
    private static final class Published {
        final int size;
        final long[] ledgerNos;
        final int[] days;
        final byte[] changes;
        final Run[][] runs;

        Published(Book book) {
            this.size = book.size;
            this.ledgerNos = book.ledgerNos;
            this.days = book.days;
            this.changes = book.changes;
            this.runs = book.runs.clone();
        }
    }

    /**
     * Adds a movement that became known after all others.
     *
     * @param day days since 1970
     * @param change one number for each figure
     */
    void add(long ledgerNo, int day, int[] change) {
        if (size == ledgerNos.length) {
            ledgerNos = Arrays.copyOf(ledgerNos, 2 * size);
            days = Arrays.copyOf(days, 2 * size);
            changes = Arrays.copyOf(changes, 2 * size * width);
        }
        ledgerNos[size] = ledgerNo;
        days[size] = day;
        for (int m = 0; m < width; m++) {
            byte fits = (byte) change[m];
            if (fits != change[m]) {
                throw new IllegalStateException(
                        "entry %d changes a figure by %d".formatted(ledgerNo, change[m]));
            }
            changes[size * width + m] = fits;
        }
        size++;
        for (int level = 0; level < LEVELS && size % span(level) == 0; level++) {
            close(level);
        }
    }

    /** Shows readers what was added. */
    void publish() {
        published = new Published(this);
    }

    /** The figures on a day as known at {@code ledgerNo}. */
    int[] on(LocalDate day, long ledgerNo) {
        Published now = published;
        int end = known(now, ledgerNo);
        int on = (int) day.toEpochDay();
        int[] figures = new int[width];
        int done = 0;
        for (int level = LEVELS - 1; level >= 0; level--) {
            int span = span(level);
            for (; done + span <= end; done += span) {
                now.runs[level][done / span].addTo(figures, on);
            }
        }
        for (; done < end; done++) {
            if (now.days[done] <= on) {
                for (int m = 0; m < width; m++) {
                    figures[m] += now.changes[done * width + m];
                }
            }
        }
        return figures;
    }

    /** The days of all movements known at {@code ledgerNo}, in no order, some more than once. */
    IntStream days(long ledgerNo) {
        Published now = published;
        return Arrays.stream(now.days, 0, known(now, ledgerNo));
    }

    private void close(int level) {
        int number = size / span(level) - 1;
        if (number == runs[level].length) {
            runs[level] = Arrays.copyOf(runs[level], Math.max(4, 2 * number));
        }
        runs[level][number] = new Run(days, changes, width, size - span(level), size);
    }

    private static int known(Published now, long ledgerNo) {
        int from = 0;
        int to = now.size;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (now.ledgerNos[middle] <= ledgerNo) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private static int span(int level) {
        return 1 << (LEAF_BITS + FAN_BITS * level);
    }
}
