package socai.query.units;

import java.time.LocalDate;
import java.util.List;
import socai.events.UnitCode;
import socai.query.knowledge.Knowledge;

/**
 * The answer to {@link UnitsLackingNumbers}.
 *
 * @param asOf valid time: the day asked about
 * @param knownAt what was known
 * @param units how many units exist that day; army and police are no part of it (clause II.5)
 * @param communes how many of them are communes
 * @param unrecorded units of the reference data about which nothing is recorded, by code
 * @param withoutHeadcount units without a number of posts or members that day
 * @param withoutPopulation communes without a count of residents that day
 */
public record LackingNumbers(
        LocalDate asOf,
        Knowledge knownAt,
        int units,
        int communes,
        List<UnitCode> unrecorded,
        Lacking withoutHeadcount,
        Lacking withoutPopulation) {

    public LackingNumbers {
        unrecorded = List.copyOf(unrecorded);
    }

    /** A unit by code and name. */
    public record Named(UnitCode unit, String name) {}

    /**
     * Units that lack something.
     *
     * @param count how many they are
     * @param first the first {@value UnitsLackingNumbers#LISTED_MAX} of them by level and code
     */
    public record Lacking(int count, List<Named> first) {

        public Lacking {
            first = List.copyOf(first);
        }

        static Lacking of(List<Named> all) {
            return new Lacking(
                    all.size(),
                    all.subList(0, Math.min(all.size(), UnitsLackingNumbers.LISTED_MAX)));
        }
    }
}
