package socai.events.plan;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import socai.events.IllegalFact;
import socai.events.Text;
import socai.events.UnitCode;

/**
 * Who answers for a task. What a group of bodies owes, each of them owes by itself.
 *
 * @param kind one body or a group
 * @param unit the one body meant, exactly when the kind is {@link Kind#UNIT}
 * @param asPrinted the heading under which the plan prints the task
 */
public record TaskOwner(Kind kind, @Nullable UnitCode unit, String asPrinted) {

    /** Which bodies are meant. */
    public enum Kind {
        /** One named body. */
        UNIT,
        /** Each department, agency and public service unit of the province (annex, IV). */
        PROVINCE_BODIES,
        /** Each commune (annex, V). */
        COMMUNES
    }

    public TaskOwner {
        requireNonNull(kind, "kind");
        asPrinted = Text.required(asPrinted, "asPrinted", 200);
        if ((kind == Kind.UNIT) != (unit != null)) {
            throw new IllegalFact(
                    "owner-unit-and-kind", "owner.unit goes with kind UNIT and only with it");
        }
    }
}
