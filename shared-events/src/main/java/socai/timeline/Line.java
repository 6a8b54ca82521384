package socai.timeline;

import static java.util.Objects.requireNonNull;

/** One line of a {@link Chronicle}: a fact, or word about an earlier line. */
public sealed interface Line<F> {

    /** Its place in the stream, from 0; no two lines have the same. */
    long sequence();

    /** Knowledge: its number in the ledger, which grows with {@link #sequence()}. */
    long ledgerNo();

    /** A fact, recorded for the first time. */
    record Statement<F>(long sequence, Entry<F> entry) implements Line<F> {

        public Statement {
            requireNonNull(entry, "entry");
        }

        @Override
        public long ledgerNo() {
            return entry.ledgerNo();
        }
    }

    /**
     * An earlier line was wrong: this fact stands in its place.
     *
     * @param corrects sequence of the line that is corrected
     */
    record Correction<F>(long sequence, long corrects, Entry<F> entry) implements Line<F> {

        public Correction {
            requireNonNull(entry, "entry");
            requireEarlier(corrects, sequence);
        }

        @Override
        public long ledgerNo() {
            return entry.ledgerNo();
        }
    }

    /**
     * An earlier line is as if it had never been written.
     *
     * @param annuls sequence of the line that is annulled
     */
    record Annulment<F>(long sequence, long annuls, long ledgerNo) implements Line<F> {

        public Annulment {
            requireEarlier(annuls, sequence);
        }
    }

    private static void requireEarlier(long named, long sequence) {
        if (named < 0 || named >= sequence) {
            throw new IllegalArgumentException(
                    "line %d speaks of line %d, which is not earlier".formatted(sequence, named));
        }
    }
}
