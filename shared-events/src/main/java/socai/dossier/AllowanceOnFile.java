package socai.dossier;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import socai.events.personnel.AllowanceGranted;
import socai.events.personnel.PersonnelFact;

/**
 * An allowance and what ended it: its end, another of the same kind, or the end of service.
 *
 * @param ended absent while nothing ended it
 */
public record AllowanceOnFile(
        OnFile<AllowanceGranted> granted, @Nullable OnFile<? extends PersonnelFact> ended) {

    /** Whether it is paid on {@code day}, as far as what takes effect until then says. */
    public boolean isPaidOn(LocalDate day) {
        AllowanceGranted fact = granted.fact();
        return ended == null
                && !day.isBefore(fact.effectiveOn())
                && (fact.until() == null || !day.isAfter(fact.until()));
    }
}
