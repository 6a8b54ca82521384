package socai.events.plan;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import socai.events.Text;
import socai.events.UnitCode;

/**
 * A body that answers for a task did it.
 *
 * @param effectiveOn the day on which it was done
 * @param by the body that did it
 * @param due which occurrence, by its last day; absent when the task is continuous
 * @param product the document that shows it
 */
public record TaskDone(
        PlanId plan,
        LocalDate effectiveOn,
        TaskNumber task,
        UnitCode by,
        @Nullable LocalDate due,
        Product product)
        implements PlanFact {

    /**
     * A document that came of a task.
     *
     * @param number number and symbol as printed, such as {@code 12/BC-UBND}
     * @param name what it is, as printed
     */
    public record Product(String number, String name) {

        public Product {
            number = Text.required(number, "number", 100);
            name = Text.required(name, "name", 300);
        }
    }

    public TaskDone {
        requireNonNull(plan, "plan");
        requireNonNull(effectiveOn, "effectiveOn");
        requireNonNull(task, "task");
        requireNonNull(by, "by");
        requireNonNull(product, "product");
    }
}
