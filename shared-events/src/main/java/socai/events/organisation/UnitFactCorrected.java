package socai.events.organisation;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import socai.events.IllegalFact;
import socai.events.UnitCode;

/**
 * What was recorded about the body was wrong and never held; this held instead (đính chính). The
 * wrong record stays in the stream. A correction may itself be corrected, and annulled: then what
 * it corrected holds again.
 *
 * @param sequence the event of this body's stream that is corrected, counted from 0
 * @param fact the whole fact as it should have been recorded
 */
public record UnitFactCorrected(UnitCode unit, long sequence, RightUnitFact fact)
        implements OrganisationEvent {

    public UnitFactCorrected {
        requireNonNull(unit, "unit");
        requireNonNull(fact, "fact");
        if (sequence < 0) {
            throw new IllegalFact(
                    "sequence-negative", "sequence is %d".formatted(sequence), sequence);
        }
        if (!fact.value().unit().equals(unit)) {
            throw new IllegalFact("fact-about-another", "fact is about another body");
        }
    }

    /** The day on which the right fact holds. */
    @Override
    public LocalDate effectiveOn() {
        return fact.value().effectiveOn();
    }
}
