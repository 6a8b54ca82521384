package socai.verify.ledger;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Keeps of each check how much it looked at and the first thing that is wrong. */
final class Findings {

    private static final class Tally {
        private long looked;
        private long bad;
        private final Finding[] first = new Finding[1];
    }

    private final Map<Check, Tally> tallies = new EnumMap<>(Check.class);

    /** Notes that one thing was looked at and, unless it {@code holds}, what was found. */
    void note(boolean holds, Check check, Place place, Object expected, Object found) {
        Tally tally = tallies.computeIfAbsent(check, _ -> new Tally());
        tally.looked++;
        if (!holds) {
            if (tally.bad++ == 0) {
                tally.first[0] =
                        new Finding(check, place, String.valueOf(expected), String.valueOf(found));
            }
        }
    }

    /** Notes that two things are, or are not, equal. */
    void same(Check check, Place place, Object expected, Object found) {
        note(expected.equals(found), check, place, expected, found);
    }

    /** The outcome of every check that was asked for, in their order. */
    List<Outcome> outcomes(Set<Check> asked) {
        return Stream.of(Check.values()).filter(asked::contains).map(this::outcome).toList();
    }

    private Outcome outcome(Check check) {
        Tally tally = tallies.getOrDefault(check, new Tally());
        return new Outcome(check, tally.looked, tally.bad, tally.first[0]);
    }
}
