package socai.events.plan;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import socai.events.IllegalFact;

/**
 * A step of the roadmap (II.2, II.3: 80 % by 2030, 100 % by 2035).
 *
 * @param on the last day by which the step is due
 * @param percent how much of each target is due, 1 to 100
 */
public record Milestone(LocalDate on, int percent) {

    public Milestone {
        requireNonNull(on, "on");
        if (percent < 1 || percent > 100) {
            throw new IllegalFact(
                    "percent-outside", "percent is %d, not 1 to 100".formatted(percent), percent);
        }
    }
}
