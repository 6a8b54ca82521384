package socai.events.personnel;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import socai.events.IllegalFact;
import socai.events.PersonId;

/**
 * An authority declared a recorded decision void from the beginning (thu hồi, hủy bỏ): the event is
 * as if it had never been. It stays in the stream. An annulment may itself be annulled: then what
 * it annulled holds again.
 *
 * @param effectiveOn the day from which the annulled event was said to hold
 * @param sequence the event of this person's stream that is annulled, counted from 0
 */
public record Annulled(PersonId person, LocalDate effectiveOn, long sequence)
        implements PersonnelEvent {

    public Annulled {
        requireNonNull(person, "person");
        requireNonNull(effectiveOn, "effectiveOn");
        if (sequence < 0) {
            throw new IllegalFact(
                    "sequence-negative", "sequence is %d".formatted(sequence), sequence);
        }
    }
}
