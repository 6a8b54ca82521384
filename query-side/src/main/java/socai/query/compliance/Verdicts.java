package socai.query.compliance;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import socai.events.plan.Milestone;
import socai.plan.Assessment;
import socai.plan.Readings;
import socai.query.compliance.Compliance.DemoData;
import socai.query.compliance.Compliance.Row;
import socai.query.knowledge.Knowledge;

/**
 * The answer to {@link DaysInCompliance}.
 *
 * @param spans adjoining, from the first day to the last, neighbours with another clause, verdict
 *     or reading
 */
public record Verdicts(
        DaysInCompliance question, Knowledge knownAt, List<Span> spans, DemoData demo) {

    /**
     * Days [from, to) under one clause with one verdict.
     *
     * @param readings the readings used on the first of these days
     * @param against how the body stood against the clause on the first of these days; absent while
     *     it does not exist or the clause does not bind it
     * @param first how the body stood on the first of these days; absent while it does not exist
     * @param crossedBy what took effect on the first day, at most {@value #CROSSED_BY_MAX} facts;
     *     empty for the first span, which began when the question begins
     * @param step the step of the roadmap whose last day, or the day after it, the first day is;
     *     absent when it is neither
     * @param said the entries about the body, its numbers or the plan that took effect on the first
     *     day
     */
    public record Span(
            LocalDate from,
            LocalDate to,
            Readings readings,
            @Nullable Assessment against,
            @Nullable Row first,
            List<Change> crossedBy,
            @Nullable Milestone step,
            List<Long> said) {

        /** The most facts that one span names. */
        public static final int CROSSED_BY_MAX = 20;

        public Span {
            crossedBy = List.copyOf(crossedBy);
            said = List.copyOf(said);
        }

        /** How many days it has. */
        public long days() {
            return ChronoUnit.DAYS.between(from, to);
        }
    }

    public Verdicts {
        spans = List.copyOf(spans);
    }
}
