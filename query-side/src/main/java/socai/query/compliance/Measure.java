package socai.query.compliance;

import socai.career.CareerState.InService;
import socai.events.Sex;

/**
 * Whom a figure counts, among those in service in a body. The columns of the movements, in order.
 */
public enum Measure {
    STAFF,
    MINORITY,
    WOMEN,
    MINORITY_WOMEN,
    LEADERS,
    MINORITY_LEADERS;

    static final int COUNT = values().length;

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
        };
    }
}
