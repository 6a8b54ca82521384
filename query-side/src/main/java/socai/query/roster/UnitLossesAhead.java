package socai.query.roster;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import socai.events.UnitCode;
import socai.query.knowledge.AskedKnowledge;

/**
 * Who of those who serve in each body, without a recorded end, reaches the age of retirement or
 * ends a term after the day of the knowledge?
 *
 * @param unit one body; absent for all
 */
public record UnitLossesAhead(@Nullable UnitCode unit, AskedKnowledge knownAt) {

    public UnitLossesAhead {
        requireNonNull(knownAt, "knownAt");
    }
}
