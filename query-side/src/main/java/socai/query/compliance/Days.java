package socai.query.compliance;

import java.time.LocalDate;
import socai.query.BadParameter;

/** What is asked of two days. */
final class Days {

    private Days() {}

    /**
     * Checks that no period ends before it begins.
     *
     * @throws BadParameter when it does
     */
    static void inOrder(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new BadParameter("to", "period-ends-before-it-begins", from, to);
        }
    }
}
