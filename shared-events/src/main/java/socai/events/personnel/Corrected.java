package socai.events.personnel;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import socai.events.IllegalFact;
import socai.events.PersonId;

/**
 * What was recorded was wrong and never held; this held instead (đính chính). The wrong record
 * stays in the stream. A correction may itself be corrected, and annulled: then what it corrected
 * holds again.
 *
 * @param sequence the event of this person's stream that is corrected, counted from 0
 * @param fact the whole fact as it should have been recorded
 */
public record Corrected(PersonId person, long sequence, RightFact fact) implements PersonnelEvent {

    public Corrected {
        requireNonNull(person, "person");
        requireNonNull(fact, "fact");
        if (sequence < 0) {
            throw new IllegalFact(
                    "sequence-negative", "sequence is %d".formatted(sequence), sequence);
        }
        if (!fact.value().person().equals(person)) {
            throw new IllegalFact("fact-about-another", "fact is about another person");
        }
    }

    /** The day on which the right fact holds. */
    @Override
    public LocalDate effectiveOn() {
        return fact.value().effectiveOn();
    }

    @Override
    public int dayOrder() {
        return fact.value().dayOrder();
    }
}
