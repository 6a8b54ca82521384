package socai.events.plan;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import socai.events.IllegalFact;

/**
 * The province chose how an open clause of the plan is read. The choice holds until a later one of
 * the same reading; before the first, {@link Reading#byDefault()} holds.
 *
 * @param effectiveOn the first day that is read so
 */
public record ReadingChosen(
        PlanId plan, LocalDate effectiveOn, Reading reading, Reading.Choice choice)
        implements PlanFact {

    public ReadingChosen {
        requireNonNull(plan, "plan");
        requireNonNull(effectiveOn, "effectiveOn");
        requireNonNull(reading, "reading");
        requireNonNull(choice, "choice");
        if (!reading.choices().contains(choice)) {
            throw new IllegalFact(
                    "reading-without-that-choice",
                    "%s cannot be read %s".formatted(reading, choice),
                    reading,
                    choice);
        }
    }
}
