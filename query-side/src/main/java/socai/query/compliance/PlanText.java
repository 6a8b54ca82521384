package socai.query.compliance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import socai.events.plan.PlanAdopted;
import socai.plan.Readings;
import socai.query.knowledge.Knowledge;

/**
 * The answer to {@link PlanOnDay}.
 *
 * @param plan the plan; absent when none is in force
 * @param ledgerNo the entry that says it; 0 when none is in force
 * @param readings how its open clauses are read that day
 */
public record PlanText(
        LocalDate asOf,
        Knowledge knownAt,
        @Nullable PlanAdopted plan,
        long ledgerNo,
        Readings readings) {}
