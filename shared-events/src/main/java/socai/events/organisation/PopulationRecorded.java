package socai.events.organisation;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import socai.events.IllegalFact;
import socai.events.Text;
import socai.events.UnitCode;

/**
 * The population of a commune was recorded, with how many of it are ethnic minority. The share
 * decides the band of clause II.2.b and is always the exact fraction {@code minority / total}.
 *
 * @param effectiveOn the day from which this count is the one in force
 * @param total all residents
 * @param minority residents of the 53 groups other than Kinh
 * @param groups counts per ethnic group as far as the source gives them, in order of slug
 * @param countedOn the day on which the source counted; absent when it does not say
 * @param source the document or data set of the count
 * @param origin whether the decision that reorganised the commune states it
 */
public record PopulationRecorded(
        UnitCode unit,
        LocalDate effectiveOn,
        int total,
        int minority,
        List<GroupCount> groups,
        @Nullable LocalDate countedOn,
        String source,
        NumberOrigin origin)
        implements OrganisationFact {

    public PopulationRecorded {
        requireNonNull(unit, "unit");
        requireNonNull(effectiveOn, "effectiveOn");
        groups =
                requireNonNull(groups, "groups").stream()
                        .sorted(Comparator.comparing(GroupCount::ethnicity))
                        .toList();
        source = Text.required(source, "source", 500);
        requireNonNull(origin, "origin");
        if (total < 1 || minority < 0 || minority > total) {
            throw new IllegalFact(
                    "minority-no-share",
                    "minority %d of total %d is not a share of a population"
                            .formatted(minority, total),
                    minority,
                    total);
        }
        if (groups.stream().map(GroupCount::ethnicity).distinct().count() < groups.size()) {
            throw new IllegalFact("group-named-twice", "groups names an ethnic group twice");
        }
        if (counted(groups, true) > minority || counted(groups, false) > total - minority) {
            throw new IllegalFact(
                    "groups-above-population",
                    "groups add up to more than the population",
                    minority,
                    total - minority);
        }
    }

    /** A count without groups. */
    public PopulationRecorded(
            UnitCode unit, LocalDate effectiveOn, int total, int minority, String source) {
        this(unit, effectiveOn, total, minority, List.of(), null, source);
    }

    /** A count that no reorganisation states. */
    public PopulationRecorded(
            UnitCode unit,
            LocalDate effectiveOn,
            int total,
            int minority,
            List<GroupCount> groups,
            @Nullable LocalDate countedOn,
            String source) {
        this(
                unit,
                effectiveOn,
                total,
                minority,
                groups,
                countedOn,
                source,
                NumberOrigin.OWN_DECISION);
    }

    private static long counted(List<GroupCount> groups, boolean minority) {
        return groups.stream()
                .filter(group -> group.ethnicity().isMinority() == minority)
                .mapToLong(GroupCount::persons)
                .sum();
    }
}
