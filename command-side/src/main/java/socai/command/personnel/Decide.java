package socai.command.personnel;

import java.util.List;
import java.util.UUID;
import socai.command.Command;
import socai.command.personnel.Action.Take;
import socai.events.IllegalFact;
import socai.events.PersonId;
import socai.events.personnel.PersonnelFact;

/**
 * All that one decision orders about one person, in order. It is judged as a whole: each action may
 * need the others to stand, and either all are recorded or none.
 */
public record Decide(PersonId person, List<Action> actions) implements Command {

    /** More than any real decision orders about one person. */
    public static final int ACTIONS_MAX = 100;

    public Decide {
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

    /** A decision that orders nothing but that this fact holds. */
    public static Decide that(PersonnelFact fact) {
        return new Decide(fact.person(), List.of(new Take(fact)));
    }

    @Override
    public UUID stream() {
        return person.value();
    }
}
