package socai.command.roster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The mistakes found so far: the first of them by name, all of them by number. */
final class Mistakes {

    static final int LISTED_MAX = 200;

    private final List<Mistake> listed = new ArrayList<>();
    private int total;
    private boolean malformed;

    void add(Mistake mistake) {
        total++;
        malformed |= mistake.refusal() instanceof RosterRefusal;
        if (listed.size() < LISTED_MAX) {
            listed.add(mistake);
        }
    }

    /** The same, to which more can be added apart. */
    Mistakes copy() {
        Mistakes copy = new Mistakes();
        copy.listed.addAll(listed);
        copy.total = total;
        copy.malformed = malformed;
        return copy;
    }

    boolean isEmpty() {
        return total == 0;
    }

    /** Everything found here, in order of the file. */
    RosterRefused asRefused() {
        listed.sort(Comparator.comparingLong(Mistake::line));
        return new RosterRefused(listed, total, malformed);
    }
}
