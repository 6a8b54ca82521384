package socai.events.personnel;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import socai.events.PersonId;

/**
 * The person left service. A retirement decision is signed months before it takes effect, so the
 * event is often in the future when it is recorded.
 *
 * @param effectiveOn first day out of service: the person still counts on the day before
 */
public record Departed(PersonId person, LocalDate effectiveOn, DepartureKind kind)
        implements PersonnelEvent {

    public Departed {
        requireNonNull(person, "person");
        requireNonNull(effectiveOn, "effectiveOn");
        requireNonNull(kind, "kind");
    }
}
