package socai.query.roster;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Set;
import socai.events.UnitCode;
import socai.query.knowledge.AskedKnowledge;

/**
 * How many of those who serve in some bodies, together, will no longer count there?
 *
 * @param asOf valid time: the day asked about; later losses are told
 * @param retiringByAge whether those who serve there retire by age
 */
public record LossesAhead(
        Set<UnitCode> units, LocalDate asOf, AskedKnowledge knownAt, boolean retiringByAge) {

    public LossesAhead {
        units = Set.copyOf(units);
        requireNonNull(asOf, "asOf");
        requireNonNull(knownAt, "knownAt");
    }
}
