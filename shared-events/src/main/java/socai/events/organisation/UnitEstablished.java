package socai.events.organisation;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import socai.events.Text;
import socai.events.UnitCode;

/**
 * A body came into being.
 *
 * @param effectiveOn its first day
 * @param function whether the body's task is ethnic affairs, to which clauses II.2.c and II.3.b
 *     speak
 */
public record UnitEstablished(
        UnitCode unit, LocalDate effectiveOn, String name, UnitLevel level, UnitFunction function)
        implements OrganisationFact {

    public UnitEstablished {
        requireNonNull(unit, "unit");
        requireNonNull(effectiveOn, "effectiveOn");
        name = Text.required(name, "name", 200);
        requireNonNull(level, "level");
        requireNonNull(function, "function");
    }
}
