package socai.events.personnel;

import static java.util.Objects.requireNonNull;

/** A fact inside a correction; the wire form says by name and revision which kind it is. */
public record RightFact(PersonnelFact value) {

    public RightFact {
        requireNonNull(value, "value");
    }
}
