package socai.benchmarks;

import java.util.List;
import socai.benchmarks.Struck.Accepted;
import socai.benchmarks.Struck.Declined;

/**
 * What a run of the hammer came to, after everything was found to be as told.
 *
 * @param seconds how long it struck
 * @param attempts how often a command went over a bus; the rest are retries
 * @param gaveUp how often other writers won every attempt
 */
record HammerReport(
        int people,
        int hot,
        double seconds,
        long attempts,
        long accepted,
        long declined,
        long gaveUp) {

    static HammerReport of(
            int people, int hot, double seconds, long attempts, List<Struck> struck) {
        long accepted = struck.stream().filter(Accepted.class::isInstance).count();
        long declined = struck.stream().filter(Declined.class::isInstance).count();
        return new HammerReport(
                people,
                hot,
                seconds,
                attempts,
                accepted,
                declined,
                struck.size() - accepted - declined);
    }

    long commands() {
        return accepted + declined + gaveUp;
    }

    long retries() {
        return attempts - commands();
    }

    String markdown() {
        return """
        | what | count |
        |---|---|
        | people, of whom hot | %,d, %,d |
        | seconds | %.1f |
        | commands sent by 8 writers on 2 nodes | %,d (%,.0f a second) |
        | acknowledged, each in the ledger once, at its version | %,d |
        | refused, each justified by a version its node can have seen | %,d |
        | told that other writers won all 6 attempts, and not in the ledger | %,d |
        | retries after a lost race | %,d (%.1f %% of commands) |
        | lost updates, gaps, wrong refusals, flaws found by verification | 0 |
        """
                .formatted(
                        people,
                        hot,
                        seconds,
                        commands(),
                        commands() / seconds,
                        accepted,
                        declined,
                        gaveUp,
                        retries(),
                        100.0 * retries() / commands());
    }
}
