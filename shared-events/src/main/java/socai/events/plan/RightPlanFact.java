package socai.events.plan;

import static java.util.Objects.requireNonNull;

/** A fact inside a correction; the wire form says by name and revision which kind it is. */
public record RightPlanFact(PlanFact value) {

    public RightPlanFact {
        requireNonNull(value, "value");
    }
}
