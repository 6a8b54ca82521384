package socai.query.replay;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The events that projections do not get past, from the moment they fail until they go on. What
 * failed is told by kind only: a message could quote what the event says.
 */
public final class Obstacles {

    /** Whoever reads: the event itself cannot be read, so that no projection gets past it. */
    static final String READING = "reading";

    /**
     * Where it stands.
     *
     * @param from ledger number of the event, or of the first that it may be
     * @param to ledger number of the event, or of the last that it may be
     * @param error what kind of error it was
     */
    public record Obstacle(long from, long to, String error) {

        /** The ledger number of the event, or two between which it is. */
        public String place() {
            return from == to ? Long.toString(from) : from + "…" + to;
        }
    }

    private final Map<String, Obstacle> met = new ConcurrentHashMap<>();

    /** All of them, by projection. */
    public Map<String, Obstacle> all() {
        return new TreeMap<>(met);
    }

    void meet(String who, long from, long to, Throwable error) {
        Throwable root = error;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        met.put(who, new Obstacle(from, to, root.getClass().getSimpleName()));
    }

    boolean isMetBy(String who) {
        return met.containsKey(who);
    }

    /** Says that all up to {@code ledgerNo} went well. */
    void pass(String who, long ledgerNo) {
        met.computeIfPresent(who, (_, known) -> known.to() > ledgerNo ? known : null);
    }
}
