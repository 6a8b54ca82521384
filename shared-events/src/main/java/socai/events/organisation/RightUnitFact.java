package socai.events.organisation;

import static java.util.Objects.requireNonNull;

/** A fact inside a correction; the wire form says by name and revision which kind it is. */
public record RightUnitFact(OrganisationFact value) {

    public RightUnitFact {
        requireNonNull(value, "value");
    }
}
