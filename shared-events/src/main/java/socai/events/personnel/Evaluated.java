package socai.events.personnel;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import socai.events.DayOrder;
import socai.events.IllegalFact;
import socai.events.LegalDay;
import socai.events.PersonId;

/**
 * The person's work in a year was evaluated (đánh giá, xếp loại chất lượng); once for each year.
 *
 * @param dayOrder place among the actions of its day, see {@link DayOrder}
 * @param effectiveOn the day on which the grade was given
 * @param year the year that was evaluated
 */
public record Evaluated(
        PersonId person, LocalDate effectiveOn, int dayOrder, int year, EvaluationGrade grade)
        implements DossierFact {

    public Evaluated {
        requireNonNull(person, "person");
        requireNonNull(effectiveOn, "effectiveOn");
        DayOrder.check(dayOrder);
        requireNonNull(grade, "grade");
        if (year < LegalDay.FIRST.getYear() || year > effectiveOn.getYear()) {
            throw new IllegalFact(
                    "evaluated-too-early",
                    "the year %d is not over or begun on %s".formatted(year, effectiveOn),
                    year,
                    effectiveOn);
        }
    }

    @Override
    public boolean isOfService() {
        return false;
    }
}
