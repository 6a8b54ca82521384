package socai.query.compliance;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import socai.events.UnitCode;
import socai.plan.Exactly70;
import socai.query.knowledge.AskedKnowledge;

/**
 * How do the bodies of the province stand against clause II.2 of the plan?
 *
 * @param asOf valid time: the day asked about
 * @param knownAt the knowledge asked about
 * @param unit one body; absent for all
 * @param exactly70 the reading of a population share of exactly 70 %
 */
public record ComplianceOnDay(
        LocalDate asOf, AskedKnowledge knownAt, @Nullable UnitCode unit, Exactly70 exactly70) {

    public ComplianceOnDay {
        requireNonNull(asOf, "asOf");
        requireNonNull(knownAt, "knownAt");
        requireNonNull(exactly70, "exactly70");
    }

    /** With all that is known. */
    public ComplianceOnDay(LocalDate asOf, @Nullable UnitCode unit, Exactly70 exactly70) {
        this(asOf, AskedKnowledge.NEWEST, unit, exactly70);
    }
}
