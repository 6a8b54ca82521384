package socai.events.plan;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import socai.events.IllegalFact;

/**
 * A record under the plan is void from the beginning: a choice that was revoked, a task that was
 * not laid down, a report that is withdrawn. The event is as if it had never been. An annulment may
 * itself be annulled: then what it annulled holds again.
 *
 * @param effectiveOn the day from which the annulled event was said to hold
 * @param sequence the event of this plan's stream that is annulled, counted from 0
 */
public record PlanFactAnnulled(PlanId plan, LocalDate effectiveOn, long sequence)
        implements PlanEvent {

    public PlanFactAnnulled {
        requireNonNull(plan, "plan");
        requireNonNull(effectiveOn, "effectiveOn");
        if (sequence < 0) {
            throw new IllegalFact(
                    "sequence-negative", "sequence is %d".formatted(sequence), sequence);
        }
    }
}
