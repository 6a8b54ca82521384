package socai.benchmarks;

/**
 * Events that were written or read: how many, and the sum of their hashes, in which a missing, a
 * doubled and a changed one show.
 */
record Tally(long events, long sum) {

    static final Tally NONE = new Tally(0, 0);

    Tally and(Object event) {
        return new Tally(events + 1, sum + event.hashCode());
    }

    Tally and(Tally more) {
        return new Tally(events + more.events, sum + more.sum);
    }
}
