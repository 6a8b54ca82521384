package socai.query.compliance;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import socai.events.UnitCode;
import socai.query.knowledge.AskedKnowledge;

/**
 * How does a body stand on a day and at the end of every year of the plan and of those that are to
 * replace it, by what is recorded?
 *
 * @param asOf valid time: the day asked about; each day looked at has its own plan and readings
 * @param unit one body; absent for the province level as a whole
 * @param readings asked for on all days; what they leave open is as the province chose for each
 */
public record StandingAhead(
        LocalDate asOf, AskedKnowledge knownAt, @Nullable UnitCode unit, AskedReadings readings) {

    public StandingAhead {
        requireNonNull(asOf, "asOf");
        requireNonNull(knownAt, "knownAt");
        requireNonNull(readings, "readings");
    }
}
