package socai.events.plan;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import socai.events.IllegalFact;

/**
 * What was recorded under the plan was wrong and never held; this held instead (đính chính). The
 * wrong record stays in the stream. A correction may itself be corrected, and annulled: then what
 * it corrected holds again.
 *
 * @param sequence the event of this plan's stream that is corrected, counted from 0
 * @param fact the whole fact as it should have been recorded
 */
public record PlanFactCorrected(PlanId plan, long sequence, RightPlanFact fact)
        implements PlanEvent {

    public PlanFactCorrected {
        requireNonNull(plan, "plan");
        requireNonNull(fact, "fact");
        if (sequence < 0) {
            throw new IllegalFact(
                    "sequence-negative", "sequence is %d".formatted(sequence), sequence);
        }
        if (!fact.value().plan().equals(plan)) {
            throw new IllegalFact("fact-about-another", "fact is about another plan");
        }
    }

    /** The day on which the right fact holds. */
    @Override
    public LocalDate effectiveOn() {
        return fact.value().effectiveOn();
    }
}
