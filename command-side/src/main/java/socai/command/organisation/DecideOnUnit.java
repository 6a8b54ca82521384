package socai.command.organisation;

import java.util.List;
import java.util.UUID;
import socai.command.Command;
import socai.events.IllegalFact;
import socai.events.UnitCode;

/**
 * All that one decision orders about one body, in order, judged as a whole. What ends a body whose
 * staff must go somewhere is a reorganisation.
 */
public record DecideOnUnit(UnitCode unit, List<UnitAction> actions) implements Command {

    /** More than any real decision orders about one body. */
    public static final int ACTIONS_MAX = 100;

    public DecideOnUnit {
        actions = List.copyOf(actions);
        if (actions.isEmpty() || actions.size() > ACTIONS_MAX) {
            throw new IllegalFact(
                    "list-too-short-or-long",
                    "actions has %d, not 1 to %d".formatted(actions.size(), ACTIONS_MAX),
                    "actions",
                    actions.size(),
                    ACTIONS_MAX);
        }
    }

    @Override
    public UUID stream() {
        return unit.stream();
    }
}
