package socai.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Nothing was recorded, because questions are open. It has no stack trace: nothing is broken. The
 * same request with the codes of all its questions, under another request id, is recorded.
 */
public final class NeedsConfirmation extends RuntimeException {

    private final transient List<AskedQuestion> open;
    private final transient Set<String> stale;

    /**
     * Questions without an answer.
     *
     * @param sent the codes that the request had sent along
     */
    public NeedsConfirmation(List<AskedQuestion> open, Set<String> sent) {
        super(open.size() + " questions are open", null, false, false);
        this.open = List.copyOf(open);
        Set<String> outdated = new TreeSet<>(sent);
        outdated.removeIf(code ->
                open.stream().noneMatch(one -> code.startsWith(one.question().code() + ":")));
        this.stale = outdated;
    }

    /** The questions to answer, in the order of the request. */
    public List<AskedQuestion> open() {
        return open;
    }

    /**
     * The codes that were sent for a question that is open all the same: they confirmed other
     * figures than stand now, or another place.
     */
    public Set<String> stale() {
        return stale;
    }

    /** The questions, seen from a larger request in which this one stands at {@code place}. */
    public List<AskedQuestion> openWithin(String place) {
        List<AskedQuestion> there = new ArrayList<>(open.size());
        open.forEach(one -> there.add(one.within(place)));
        return there;
    }
}
