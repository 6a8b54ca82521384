package socai.events.organisation;

import static java.util.Objects.requireNonNull;

import socai.events.EthnicGroup;
import socai.events.IllegalFact;

/**
 * How many residents are of one ethnic group.
 *
 * @param persons whole persons, zero allowed
 */
public record GroupCount(EthnicGroup ethnicity, int persons) {

    public GroupCount {
        requireNonNull(ethnicity, "ethnicity");
        if (persons < 0) {
            throw new IllegalFact(
                    "persons-outside",
                    "persons is %d".formatted(persons),
                    persons,
                    Integer.MAX_VALUE);
        }
    }
}
