package socai.query.compliance;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import socai.query.knowledge.AskedKnowledge;

/**
 * Which plan is in force, and what does it say?
 *
 * @param asOf valid time: the day asked about
 */
public record PlanOnDay(LocalDate asOf, AskedKnowledge knownAt) {

    public PlanOnDay {
        requireNonNull(asOf, "asOf");
        requireNonNull(knownAt, "knownAt");
    }
}
