package socai.events.plan;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import socai.events.Text;

/**
 * The plan asks for something to be done: a row of its annex, or a report that its text asks for.
 *
 * @param effectiveOn the first day on which the task holds
 * @param clause where the task stands, such as {@code Phụ lục, mục IV, số 4; V.4.e}
 * @param title as printed
 * @param partners who takes part, as printed; absent when nobody is named
 * @param product what shows that it was done, as printed
 */
public record TaskLaidDown(
        PlanId plan,
        LocalDate effectiveOn,
        TaskNumber task,
        String clause,
        String title,
        TaskOwner owner,
        @Nullable String partners,
        String product,
        TaskTime time)
        implements PlanFact {

    public TaskLaidDown {
        requireNonNull(plan, "plan");
        requireNonNull(effectiveOn, "effectiveOn");
        requireNonNull(task, "task");
        clause = Text.required(clause, "clause", 100);
        title = Text.required(title, "title", 500);
        requireNonNull(owner, "owner");
        partners = partners == null ? null : Text.required(partners, "partners", 300);
        product = Text.required(product, "product", 300);
        requireNonNull(time, "time");
    }
}
