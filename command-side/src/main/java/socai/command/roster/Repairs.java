package socai.command.roster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What an import read otherwise than it was written: the first cells by name, all by number.
 *
 * @param listed in order of the file
 */
public record Repairs(List<Repair> listed, int total) {

    static final int LISTED_MAX = 200;

    public Repairs {
        listed = List.copyOf(listed);
    }

    /** Those found so far. */
    static final class Found {

        private final List<Repair> listed = new ArrayList<>();
        private int total;

        void add(Repair repair) {
            total++;
            if (listed.size() < LISTED_MAX) {
                listed.add(repair);
            }
        }

        /** These and those of the other, in order of the file. */
        Repairs with(Found other) {
            List<Repair> all = new ArrayList<>(listed);
            all.addAll(other.listed);
            all.sort(Comparator.comparingLong(Repair::line));
            return new Repairs(
                    all.subList(0, Math.min(all.size(), LISTED_MAX)), total + other.total);
        }
    }
}
