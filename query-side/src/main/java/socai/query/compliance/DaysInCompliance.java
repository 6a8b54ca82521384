package socai.query.compliance;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import socai.events.UnitCode;
import socai.plan.Assessment;
import socai.plan.Assessment.Requirement;
import socai.plan.Assessment.Step;
import socai.plan.Assessment.Target;
import socai.query.knowledge.AskedKnowledge;

/**
 * On which days did a body, or the province level as a whole, meet the clause that bound it?
 *
 * @param unit the body; absent for the province level as a whole
 * @param from valid time: the first day
 * @param to the first day after the period, [from, to)
 * @param line of what it is asked whether the body was below it; spans differ by that too
 * @param expected whose departures the figures are to be without; none for the recorded ones
 */
public record DaysInCompliance(
        @Nullable UnitCode unit,
        LocalDate from,
        LocalDate to,
        AskedClause clause,
        AskedKnowledge knownAt,
        AskedReadings readings,
        Line line,
        Expected expected) {

    /** Below which a body can be. */
    public enum Line {
        /** What its verdict is given against. */
        VERDICT,
        /** What the guidance line asks on the day. */
        PACE,
        /** The step of the roadmap in force on the day. */
        STEP,
        /** The full minimum. */
        FULL;

        /** Whether a minimum is asked and is not reached. */
        public boolean isAbove(@Nullable Assessment assessment) {
            Requirement asked = assessment == null ? null : asked(assessment);
            return asked != null && !asked.isMet();
        }

        private @Nullable Requirement asked(Assessment assessment) {
            Step step = assessment.stepInForce();
            Target target = assessment.target();
            Requirement line = assessment.guidance();
            return switch (this) {
                case VERDICT -> target == null ? null : target.required();
                case PACE -> line == null ? assessment.required() : line;
                case STEP -> step == null ? null : step.required();
                case FULL -> assessment.required();
            };
        }
    }

    /** The same about verdicts. */
    public DaysInCompliance(
            @Nullable UnitCode unit,
            LocalDate from,
            LocalDate to,
            AskedClause clause,
            AskedKnowledge knownAt,
            AskedReadings readings) {
        this(unit, from, to, clause, knownAt, readings, Line.VERDICT, Expected.NONE);
    }

    /** The recorded figures, and on which side of a line they are. */
    public DaysInCompliance(
            @Nullable UnitCode unit,
            LocalDate from,
            LocalDate to,
            AskedClause clause,
            AskedKnowledge knownAt,
            AskedReadings readings,
            Line line) {
        this(unit, from, to, clause, knownAt, readings, line, Expected.NONE);
    }

    /**
     * Checks the question.
     *
     * @throws socai.query.BadParameter when the days are in the wrong order
     */
    public DaysInCompliance {
        requireNonNull(clause, "clause");
        requireNonNull(knownAt, "knownAt");
        requireNonNull(readings, "readings");
        requireNonNull(line, "line");
        requireNonNull(expected, "expected");
        Days.inOrder(from, to);
    }
}
