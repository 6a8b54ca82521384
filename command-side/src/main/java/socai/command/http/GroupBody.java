package socai.command.http;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import socai.events.organisation.GroupCount;

/** How many residents are of one ethnic group. */
record GroupBody(@NotNull EthnicityBody ethnicity, @NotNull @PositiveOrZero Integer persons) {

    GroupCount count() {
        return new GroupCount(ethnicity.group(), persons);
    }
}
