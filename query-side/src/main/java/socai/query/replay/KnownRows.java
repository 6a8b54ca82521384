package socai.query.replay;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a batch changes in a table that keeps each row with the period of knowledge in which it
 * held: [known_from, known_to) in ledger numbers. A row that goes on unchanged is not touched.
 *
 * @param <S> whose rows they are
 * @param <R> a row without its period of knowledge
 */
public final class KnownRows<S, R> {

    /** {@code known_to} of what still holds. */
    public static final long OPEN = Long.MAX_VALUE;

    private static final long BEFORE_THE_BATCH = 0;

    /** A row of the table that no longer holds as of a ledger number. */
    public record Closed<S, R>(S subject, R row, long knownTo) {}

    /** A new row of the table. */
    public record Opened<S, R>(S subject, R row, long knownFrom, long knownTo) {}

    private final Map<S, Map<R, Long>> held = new LinkedHashMap<>();
    private final List<Closed<S, R>> closed = new ArrayList<>();
    private final List<Opened<S, R>> over = new ArrayList<>();

    /** Says what the table holds of a subject; to be said before anything else of it. */
    public void before(S subject, Collection<R> rows) {
        Map<R, Long> since = new LinkedHashMap<>();
        rows.forEach(row -> since.put(row, BEFORE_THE_BATCH));
        held.put(subject, since);
    }

    /** Says what holds of a subject once {@code ledgerNo} is known. */
    public void known(S subject, long ledgerNo, Collection<R> rows) {
        Map<R, Long> since = held.computeIfAbsent(subject, _ -> new HashMap<>());
        Set<R> wanted = new LinkedHashSet<>(rows);
        Iterator<Map.Entry<R, Long>> each = since.entrySet().iterator();
        while (each.hasNext()) {
            Map.Entry<R, Long> row = each.next();
            if (!wanted.remove(row.getKey())) {
                end(subject, row.getKey(), row.getValue(), ledgerNo);
                each.remove();
            }
        }
        wanted.forEach(row -> since.put(row, ledgerNo));
    }

    /** The rows of the table to close. */
    public List<Closed<S, R>> closed() {
        return List.copyOf(closed);
    }

    /** The rows to add, those too that the batch itself closes again. */
    public List<Opened<S, R>> opened() {
        List<Opened<S, R>> opened = new ArrayList<>(over);
        held.forEach((subject, rows) ->
                rows.forEach((row, knownFrom) -> {
                    if (knownFrom != BEFORE_THE_BATCH) {
                        opened.add(new Opened<>(subject, row, knownFrom, OPEN));
                    }
                }));
        return opened;
    }

    private void end(S subject, R row, long knownFrom, long knownTo) {
        if (knownFrom == BEFORE_THE_BATCH) {
            closed.add(new Closed<>(subject, row, knownTo));
        } else {
            over.add(new Opened<>(subject, row, knownFrom, knownTo));
        }
    }
}
