package socai.events.organisation;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import socai.events.IllegalFact;
import socai.events.UnitCode;

/**
 * An authority declared a recorded decision about the body void from the beginning (thu hồi, hủy
 * bỏ): the event is as if it had never been. An annulment may itself be annulled: then what it
 * annulled holds again.
 *
 * @param effectiveOn the day from which the annulled event was said to hold
 * @param sequence the event of this body's stream that is annulled, counted from 0
 */
public record UnitFactAnnulled(UnitCode unit, LocalDate effectiveOn, long sequence)
        implements OrganisationEvent {

    public UnitFactAnnulled {
        requireNonNull(unit, "unit");
        requireNonNull(effectiveOn, "effectiveOn");
        if (sequence < 0) {
            throw new IllegalFact(
                    "sequence-negative", "sequence is %d".formatted(sequence), sequence);
        }
    }
}
