package socai.query.compliance;

import org.jspecify.annotations.Nullable;
import socai.events.plan.Clause;
import socai.plan.Assessment;
import socai.plan.Readings;
import socai.plan.Readings.TrainedIn;
import socai.plan.Readings.WomenOf;

/**
 * Whom a clause counts, and of whom it takes a share.
 *
 * @param counted whom it counts
 * @param base of whom it takes a share; absent when of posts or of nobody
 */
record Counting(Measure counted, @Nullable Measure base) {

    /** As an assessment counts under given readings. */
    static Counting of(Assessment assessment, Readings readings) {
        Clause clause = assessment.clause();
        if (clause == null || (assessment.of() == null && !clause.isMeasurable())) {
            return new Counting(Measure.MINORITY, null);
        }
        return switch (clause.measure()) {
            case STAFF_OF_ASSIGNED_HEADCOUNT, MEMBERS_OF_COUNCIL_BODY ->
                    new Counting(Measure.MINORITY, null);
            case LEADERS_OF_MINORITY_STAFF ->
                    new Counting(Measure.MINORITY_LEADERS, Measure.MINORITY);
            case TRAINED_OF_MINORITY_STAFF ->
                    new Counting(
                            readings.trainedIn() == TrainedIn.ANY_FIELD
                                    ? Measure.MINORITY_TRAINED
                                    : Measure.MINORITY_TRAINED_IN_ALL,
                            Measure.MINORITY);
            case LEADING_OR_PLANNED -> new Counting(Measure.MINORITY_LEADING_OR_PLANNED, null);
            case LEADERS -> new Counting(Measure.MINORITY_LEADERS, null);
            case PRIORITY -> new Counting(Measure.MINORITY, Measure.STAFF);
            case WOMEN_OF_MINIMUM -> women(assessment.of(), readings);
            case STRUCTURE_OF_POPULATION ->
                    throw new IllegalStateException("%s is not of one body".formatted(clause));
        };
    }

    private static Counting women(@Nullable Clause of, Readings readings) {
        boolean leaders = of != null && of.measure() == Clause.Measure.LEADERS_OF_MINORITY_STAFF;
        boolean ofActual = readings.womenOf() == WomenOf.OF_ACTUAL;
        if (leaders) {
            return new Counting(
                    Measure.MINORITY_WOMEN_LEADERS,
                    ofActual ? Measure.MINORITY_LEADERS : Measure.MINORITY);
        }
        return new Counting(Measure.MINORITY_WOMEN, ofActual ? Measure.MINORITY : null);
    }
}
