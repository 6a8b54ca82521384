package socai.command.roster;

import java.util.List;

/** A roster of which something cannot stand. Nothing of it was recorded. */
public final class RosterRefused extends RuntimeException {

    private final transient List<Mistake> listed;
    private final int total;
    private final boolean malformed;

    RosterRefused(List<Mistake> listed, int total, boolean malformed) {
        super("%d mistakes, such as %s".formatted(total, listed.getFirst()), null, false, false);
        this.listed = List.copyOf(listed);
        this.total = total;
        this.malformed = malformed;
    }

    /** The first mistakes, at most 200, in order of the file. */
    public List<Mistake> listed() {
        return listed;
    }

    /** How many mistakes there are in all. */
    public int total() {
        return total;
    }

    /** Whether any would be one against any state of the ledger. */
    public boolean isMalformed() {
        return malformed;
    }
}
