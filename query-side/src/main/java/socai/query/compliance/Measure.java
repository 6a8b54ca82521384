package socai.query.compliance;

import java.util.function.Predicate;
import socai.career.CareerState.InService;
import socai.events.Sex;

/**
 * Whom a figure counts, among those in service in a body. The columns of the movements, in order.
 */
public enum Measure {
    STAFF(_ -> true),
    MINORITY(person -> person.ethnicity().isMinority()),
    WOMEN(person -> person.sex() == Sex.FEMALE),
    MINORITY_WOMEN(person -> person.ethnicity().isMinority() && person.sex() == Sex.FEMALE),
    LEADERS(InService::isLeader),
    MINORITY_LEADERS(person -> person.ethnicity().isMinority() && person.isLeader());

    static final int COUNT = values().length;

    private final Predicate<InService> counts;

    Measure(Predicate<InService> counts) {
        this.counts = counts;
    }

    boolean counts(InService person) {
        return counts.test(person);
    }
}
