package socai.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import socai.events.plan.Clause;
import socai.events.plan.Clause.Band;

/** The bands of clause II.2.b: which minimum binds a commune of a given EM share of population. */
public final class PopulationBands {

    private PopulationBands() {}

    /**
     * The clause whose band holds {@code share}. A share in a gap between two bands falls to the
     * one that {@code reading} names, and one above the highest band falls to that band. Below the
     * lowest band there is no minimum (reading BELOW_5: NOT_REGULATED).
     *
     * @param clauses the banded clauses of one plan, in any order; clauses without a band always
     *     hold
     */
    public static Optional<Clause> clauseFor(List<Clause> clauses, Share share, Exactly70 reading) {
        List<Clause> ascending =
                clauses.stream().sorted(Comparator.comparingInt(PopulationBands::from)).toList();
        Clause below = null;
        for (Clause clause : ascending) {
            Band band = clause.band();
            if (band == null || holds(band, share)) {
                return Optional.of(clause);
            }
            if (startsAbove(band, share)) {
                return inGap(below, clause, reading);
            }
            below = clause;
        }
        return Optional.ofNullable(below);
    }

    private static Optional<Clause> inGap(@Nullable Clause below, Clause above, Exactly70 reading) {
        if (below == null) {
            return Optional.empty();
        }
        return Optional.of(
                switch (reading) {
                    case STRICTER -> above;
                    case LOWER -> below;
                });
    }

    private static int from(Clause clause) {
        Band band = clause.band();
        return band == null ? 0 : band.fromPercent();
    }

    private static boolean holds(Band band, Share share) {
        Integer below = band.belowPercent();
        return !startsAbove(band, share) && (below == null || share.compareToPercent(below) < 0);
    }

    private static boolean startsAbove(Band band, Share share) {
        int edge = share.compareToPercent(band.fromPercent());
        return edge < 0 || (edge == 0 && !band.includesFrom());
    }
}
