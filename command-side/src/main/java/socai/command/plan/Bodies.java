package socai.command.plan;

import java.time.LocalDate;
import socai.events.UnitCode;
import socai.events.plan.TaskOwner;

/** Which bodies there are, as far as a decision about the tasks of a plan must know. */
public interface Bodies {

    /**
     * Whether a body exists on {@code day} and is of those meant; any body is when one is named.
     * What is decided on the answer is not asked again when it is written: a body that ends
     * meanwhile owes nothing any more, whatever was reported.
     */
    boolean isAmong(TaskOwner.Kind meant, UnitCode unit, LocalDate day);
}
