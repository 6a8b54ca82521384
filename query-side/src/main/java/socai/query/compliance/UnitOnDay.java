package socai.query.compliance;

import org.jspecify.annotations.Nullable;
import socai.events.UnitCode;
import socai.events.organisation.UnitLevel;
import socai.query.compliance.Compliance.Population;

/**
 * The numbers of one body on one day.
 *
 * @param people those in service that day
 * @param headcount the denominator of its kind; absent when never recorded
 */
record UnitOnDay(
        UnitCode code,
        String name,
        UnitLevel level,
        Figures people,
        @Nullable Integer headcount,
        @Nullable Population population) {

    int staff() {
        return people.staff();
    }

    int minority() {
        return people.minority();
    }
}
