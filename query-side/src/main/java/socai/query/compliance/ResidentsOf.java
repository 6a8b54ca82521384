package socai.query.compliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import socai.events.EthnicGroup;
import socai.events.UnitCode;
import socai.events.organisation.GroupCount;
import socai.events.organisation.UnitLevel;
import socai.query.compliance.Compliance.Population;
import socai.query.compliance.Explanation.Said;
import socai.query.compliance.Tally.Residents;
import socai.reference.VerySmallList;

/** The counts of residents in force in some bodies on a day, as known. */
final class ResidentsOf {

    /** One body with a count. */
    record Found(UnitOnDay unit, long number, Said<Population> said) {}

    private final Residents whose;
    private final LocalDate day;
    private final Set<EthnicGroup> groups;
    private final List<Found> found = new ArrayList<>();
    private final List<UnitCode> uncounted = new ArrayList<>();

    ResidentsOf(
            Residents whose,
            VerySmallList list,
            List<UnitOnDay> units,
            AsKnown known,
            LocalDate day) {
        this.whose = whose;
        this.day = day;
        this.groups = Tally.groups(whose.group(), list);
        for (UnitOnDay unit : units) {
            add(unit, known.numbers(unit.code()));
        }
    }

    /** Those with a count. */
    List<Found> found() {
        return found;
    }

    /** The communes without one. */
    List<UnitCode> uncounted() {
        return uncounted;
    }

    /** All together; absent when there is no count. */
    @Nullable Long sum() {
        return found.isEmpty() ? null : found.stream().mapToLong(Found::number).sum();
    }

    private void add(UnitOnDay unit, BodyNumbers numbers) {
        Said<Population> said = numbers.population(day);
        Long number = said == null ? null : number(said.value(), numbers.groups(day));
        if (said != null && number != null) {
            found.add(new Found(unit, number, said));
        } else if (unit.level() == UnitLevel.COMMUNE) {
            uncounted.add(unit.code());
        }
    }

    private @Nullable Long number(Population population, List<GroupCount> counts) {
        return switch (whose.whose()) {
            case ALL -> (long) population.total();
            case EM -> (long) population.minority();
            case OTHERS -> (long) population.total() - population.minority();
            case GROUPED -> counts.stream().mapToLong(GroupCount::persons).sum();
            case GROUP ->
                    sum(
                            counts.stream()
                                    .filter(count -> groups.contains(count.ethnicity()))
                                    .toList());
        };
    }

    private static @Nullable Long sum(List<GroupCount> counts) {
        return counts.isEmpty() ? null : counts.stream().mapToLong(GroupCount::persons).sum();
    }
}
