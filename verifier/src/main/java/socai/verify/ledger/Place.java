package socai.verify.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which event a finding is about, as exactly as the check can tell.
 *
 * @param from its ledger number, or the first that it may be; 0 when it has none
 * @param to its ledger number, or the last that it may be
 * @param stream whose event it is; absent when only the numbers are known
 * @param sequence its place in the stream
 */
public record Place(long from, long to, @Nullable UUID stream, long sequence) {

    /** No event in particular: the ledger as a whole. */
    public static final Place LEDGER = new Place(0, 0, null, 0);

    static Place of(long ledgerNo) {
        return new Place(ledgerNo, ledgerNo, null, 0);
    }

    static Place between(long from, long to) {
        return new Place(from, to, null, 0);
    }

    static Place of(long ledgerNo, @Nullable UUID stream, long sequence) {
        return new Place(ledgerNo, ledgerNo, stream, sequence);
    }

    /** Whether an event or a range of events is named. */
    public boolean isEvent() {
        return from > 0 || stream != null;
    }

    @Override
    public String toString() {
        String numbers =
                from == 0
                        ? ""
                        : from == to ? "ledgerNo " + from : "ledgerNo %d…%d".formatted(from, to);
        return stream == null
                ? numbers
                : "%s stream %s sequence %d".formatted(numbers, stream, sequence).strip();
    }
}
