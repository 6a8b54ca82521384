package socai.command.plan;

import java.util.List;
import java.util.UUID;
import socai.command.Command;
import socai.events.plan.PlanId;

/**
 * All that one decision orders under one plan, in order, judged as a whole: readings chosen, tasks
 * laid down, reports of what was done, corrections and annulments.
 */
public record DecideOnPlan(PlanId plan, List<PlanAction> actions) implements Command {

    /** More than any real document lays down or reports at once. */
    public static final int ACTIONS_MAX = 200;

    public DecideOnPlan {
        actions = List.copyOf(actions);
        if (actions.isEmpty() || actions.size() > ACTIONS_MAX) {
            throw new IllegalArgumentException(
                    "actions has %d, not 1 to %d".formatted(actions.size(), ACTIONS_MAX));
        }
    }

    @Override
    public UUID stream() {
        return plan.stream();
    }
}
