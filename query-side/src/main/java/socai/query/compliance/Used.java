package socai.query.compliance;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import socai.events.organisation.UnitLevel;
import socai.events.plan.Clause;
import socai.events.plan.Clause.Scope;
import socai.events.plan.Reading;
import socai.plan.Assessment;
import socai.plan.Assessment.Reason;
import socai.plan.Readings;
import socai.plan.Readings.WomenOf;

/** Which numbers and readings an assessment rests on. */
final class Used {

    private final Assessment assessment;
    private final @Nullable Clause clause;
    private final Readings readings;

    Used(Assessment assessment, Readings readings) {
        this.assessment = assessment;
        this.clause = assessment.clause();
        this.readings = readings;
    }

    /**
     * Whether it takes a share of posts or members, or of a minimum that is one, or shows them
     * though no clause binds.
     */
    boolean posts() {
        if (clause == null) {
            return assessment.base() != null;
        }
        return clauses().anyMatch(each -> each.measure().isOfPosts()) && !isOfActual();
    }

    /** Whether the residents of a body decide which clause binds it. */
    boolean population(UnitLevel level) {
        return level == UnitLevel.COMMUNE && (clause == null || isOfBand());
    }

    /** Whether the verdict could follow from another choice of the reading. */
    boolean reading(Reading reading) {
        return switch (reading) {
            case EXACTLY_70 -> isOfBand();
            case BELOW_5 -> assessment.reason() == Reason.POPULATION_SHARE_BELOW_LOWEST_BAND;
            case ROADMAP, YEAR_2030, VERDICT -> asks();
            case WOMEN_OF -> clause != null && assessment.of() != null;
            case HEADCOUNT ->
                    clauses()
                                    .anyMatch(each ->
                                            each.measure()
                                                    == Clause.Measure.STAFF_OF_ASSIGNED_HEADCOUNT)
                            && !isOfActual();
            case ROUNDING -> asks() && clauses().anyMatch(each -> each.measure().isShare());
            case TRAINED_IN ->
                    clause != null && clause.measure() == Clause.Measure.TRAINED_OF_MINORITY_STAFF;
            case VERY_SMALL -> false;
        };
    }

    private boolean asks() {
        return clause != null && (clause.measure().isShare() || clause.measure().isPersons());
    }

    private boolean isOfBand() {
        return clauses()
                .anyMatch(each -> each.scope() == Scope.COMMUNE && each.measure().isOfPosts());
    }

    /** Women of the staff that is there are no share of a number of posts. */
    private boolean isOfActual() {
        return assessment.of() != null && readings.womenOf() == WomenOf.OF_ACTUAL;
    }

    private Stream<Clause> clauses() {
        return Stream.of(Optional.ofNullable(clause), Optional.ofNullable(assessment.of()))
                .flatMap(Optional::stream);
    }
}
