package socai.command.organisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import socai.events.UnitCode;
import socai.events.organisation.GroupCount;

/**
 * Record a commune's population and how many of it are ethnic minority.
 *
 * @param groups of each group, as far as the source gives them
 * @param countedOn the day on which the source counted; absent when it does not say
 */
public record RecordPopulation(
        UnitCode unit,
        LocalDate effectiveOn,
        int total,
        int minority,
        List<GroupCount> groups,
        @Nullable LocalDate countedOn,
        String source)
        implements OrganisationCommand {

    public RecordPopulation {
        groups = List.copyOf(groups);
    }

    /** A count without groups. */
    public RecordPopulation(
            UnitCode unit, LocalDate effectiveOn, int total, int minority, String source) {
        this(unit, effectiveOn, total, minority, List.of(), null, source);
    }
}
