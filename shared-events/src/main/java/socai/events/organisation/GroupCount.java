package socai.events.organisation;

import static java.util.Objects.requireNonNull;

import socai.events.EthnicGroup;

/**
 * How many residents are of one ethnic group.
 *
 * @param persons whole persons, zero allowed
 */
public record GroupCount(EthnicGroup ethnicity, int persons) {

    public GroupCount {
        requireNonNull(ethnicity, "ethnicity");
        if (persons < 0) {
            throw new IllegalArgumentException("persons is %d".formatted(persons));
        }
    }
}
