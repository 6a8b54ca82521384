package socai.plan;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import socai.events.UnitCode;
import socai.events.organisation.HeadcountKind;
import socai.events.organisation.UnitFunction;
import socai.events.organisation.UnitLevel;

/**
 * What the rules must know of a body on a day.
 *
 * @param belowCommune whether it stands under a commune
 * @param headcounts the numbers of posts or members in force; a kind never recorded is absent
 * @param population the EM share of the residents; absent when never recorded or unknown
 * @param unknown which of these numbers were known once and are not on the day
 */
public record Subject(
        UnitCode unit,
        UnitLevel level,
        UnitFunction function,
        boolean belowCommune,
        Counts counts,
        Map<HeadcountKind, Integer> headcounts,
        @Nullable Share population,
        Unknowns unknown) {

    public Subject {
        headcounts = Map.copyOf(headcounts);
    }

    /** A body of which every number that was ever known is known. */
    public Subject(
            UnitCode unit,
            UnitLevel level,
            UnitFunction function,
            boolean belowCommune,
            Counts counts,
            Map<HeadcountKind, Integer> headcounts,
            @Nullable Share population) {
        this(unit, level, function, belowCommune, counts, headcounts, population, Unknowns.NONE);
    }

    /** The same body with other people in it. */
    public Subject with(Counts others) {
        return new Subject(
                unit, level, function, belowCommune, others, headcounts, population, unknown);
    }
}
