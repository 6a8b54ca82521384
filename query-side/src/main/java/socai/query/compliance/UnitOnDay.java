package socai.query.compliance;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import socai.events.UnitCode;
import socai.events.organisation.HeadcountKind;
import socai.events.organisation.UnitFunction;
import socai.events.organisation.UnitLevel;
import socai.plan.Share;
import socai.plan.Subject;
import socai.plan.Unknowns;
import socai.query.compliance.Compliance.Population;
import socai.query.compliance.Compliance.UnknownNumber;

/**
 * The numbers of one body on one day.
 *
 * @param belowCommune whether it stands under a commune
 * @param people those in service that day
 * @param headcounts the numbers in force, by kind
 * @param unknown the numbers that were known once and are not on the day
 * @param unknowns the same for the rules
 */
record UnitOnDay(
        UnitCode code,
        String name,
        UnitLevel level,
        UnitFunction function,
        boolean belowCommune,
        Figures people,
        Map<HeadcountKind, Integer> headcounts,
        @Nullable Population population,
        List<UnknownNumber> unknown,
        Unknowns unknowns) {

    UnitOnDay {
        unknown = List.copyOf(unknown);
    }

    int staff() {
        return people.staff();
    }

    /** The same body with these people in it. */
    UnitOnDay with(Figures others) {
        return new UnitOnDay(
                code,
                name,
                level,
                function,
                belowCommune,
                others,
                headcounts,
                population,
                unknown,
                unknowns);
    }

    /** The same body with these numbers. */
    UnitOnDay with(Map<HeadcountKind, Integer> others) {
        return new UnitOnDay(
                code,
                name,
                level,
                function,
                belowCommune,
                people,
                others,
                population,
                unknown,
                unknowns);
    }

    /** What the rules must know of it. */
    Subject subject() {
        return new Subject(
                code,
                level,
                function,
                belowCommune,
                people.counts(),
                headcounts,
                population == null ? null : new Share(population.minority(), population.total()),
                unknowns);
    }
}
