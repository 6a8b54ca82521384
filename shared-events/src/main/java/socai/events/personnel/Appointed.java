package socai.events.personnel;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import socai.events.PersonId;

/**
 * The person was promoted or appointed to a position in the body where they serve that day (bổ
 * nhiệm). It replaces the position held before.
 *
 * @param effectiveOn first day in the position
 */
public record Appointed(PersonId person, LocalDate effectiveOn, Position position)
        implements PersonnelEvent {

    public Appointed {
        requireNonNull(person, "person");
        requireNonNull(effectiveOn, "effectiveOn");
        requireNonNull(position, "position");
    }
}
