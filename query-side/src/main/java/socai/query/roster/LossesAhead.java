package socai.query.roster;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Set;
import socai.events.UnitCode;
import socai.outlook.Retirement.OnlyYearKnown;
import socai.query.knowledge.AskedKnowledge;

/**
 * How many of those who serve in some bodies, together, will no longer count there?
 *
 * <p>Of whoever serves on the day asked about by what is recorded, it is also asked who reaches the
 * age or ends a term before it: nobody could record that yet when the day lies ahead.
 *
 * @param asOf valid time: the day asked about
 * @param retiringByAge whether those who serve there retire by age
 * @param onlyYearKnown when somebody retires of whose birth only the year is known
 */
public record LossesAhead(
        Set<UnitCode> units,
        LocalDate asOf,
        AskedKnowledge knownAt,
        boolean retiringByAge,
        OnlyYearKnown onlyYearKnown) {

    public LossesAhead {
        units = Set.copyOf(units);
        requireNonNull(asOf, "asOf");
        requireNonNull(knownAt, "knownAt");
        requireNonNull(onlyYearKnown, "onlyYearKnown");
    }
}
