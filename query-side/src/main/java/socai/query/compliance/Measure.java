package socai.query.compliance;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import socai.career.CareerState.InService;
import socai.events.Sex;
import socai.reference.TrainingFields;

/**
 * Whom a figure counts, among those in service in a body. The columns of the movements, in order.
 */
public enum Measure {
    STAFF,
    MINORITY,
    WOMEN,
    MINORITY_WOMEN,
    LEADERS,
    MINORITY_LEADERS,
    MINORITY_WOMEN_LEADERS,
    /** Who holds a leadership title or is planned for one. */
    MINORITY_LEADING_OR_PLANNED,
    /** Who completed a training in any field of clause II.4. */
    MINORITY_TRAINED,
    /** Who completed one in each of them. */
    MINORITY_TRAINED_IN_ALL;

    static final int COUNT = values().length;

    /** All columns, separated by commas. */
    static final String COLUMNS =
            Stream.of(values()).map(Measure::column).collect(Collectors.joining(", "));

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean counts(InService person) {
        boolean minority = person.ethnicity().isMinority();
        boolean woman = person.sex() == Sex.FEMALE;
        return switch (this) {
            case STAFF -> true;
            case MINORITY -> minority;
            case WOMEN -> woman;
            case MINORITY_WOMEN -> minority && woman;
            case LEADERS -> person.isLeader();
            case MINORITY_LEADERS -> minority && person.isLeader();
            case MINORITY_WOMEN_LEADERS -> minority && woman && person.isLeader();
            case MINORITY_LEADING_OR_PLANNED ->
                    minority && (person.isLeader() || person.isPlannedForLeadership());
            case MINORITY_TRAINED -> minority && TrainingFields.isInAny(person.trained());
            case MINORITY_TRAINED_IN_ALL -> minority && TrainingFields.isInEvery(person.trained());
        };
    }
}
