package socai.app;

import java.util.OptionalInt;
import socai.query.FirstLoad;

/**
 * How far the start has come with recording the demonstration and with bringing the ledger into the
 * projections; one process has one.
 */
final class LoadProgress implements FirstLoad {

    /** Nothing under way. */
    private static final int NONE = -1;

    private volatile int percent = NONE;
    private int fromPercent;

    /** Recording, which is the first half of a load that projecting ends. */
    void recording(long done, long all) {
        fromPercent = 50;
        percent = all == 0 ? 0 : Math.clamp(done * 50 / all, 0, 50);
    }

    /** Projecting what is recorded. */
    void projecting(long done, long all) {
        int left = 100 - fromPercent;
        percent = all == 0 ? 0 : Math.clamp(fromPercent + done * left / all, 0, 99);
    }

    /** Nothing is being loaded any more. */
    void end() {
        percent = NONE;
    }

    @Override
    public OptionalInt percent() {
        int now = percent;
        return now == NONE ? OptionalInt.empty() : OptionalInt.of(now);
    }
}
