package socai.events.personnel;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import socai.events.DayOrder;
import socai.events.PersonId;
import socai.events.Text;

/**
 * The person was given another job position in the same body (thay đổi vị trí việc làm). It neither
 * gives nor takes a leadership title.
 *
 * @param dayOrder place among the actions of its day, see {@link DayOrder}
 * @param effectiveOn first day in the job position
 * @param jobPosition as in the list of job positions of the body
 */
public record JobPositionChanged(
        PersonId person, LocalDate effectiveOn, int dayOrder, String jobPosition)
        implements PersonnelFact {

    public JobPositionChanged {
        requireNonNull(person, "person");
        requireNonNull(effectiveOn, "effectiveOn");
        DayOrder.check(dayOrder);
        jobPosition = Text.required(jobPosition, "jobPosition", 200);
    }
}
