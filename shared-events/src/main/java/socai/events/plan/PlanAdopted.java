package socai.events.plan;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import socai.events.IllegalFact;
import socai.events.Text;

/**
 * A plan came into force and replaced the one before.
 *
 * @param effectiveOn first day in force
 * @param clauses the minimum shares that it sets
 * @param roadmap by when how much of each target is due, in order of day
 */
public record PlanAdopted(
        PlanId plan,
        LocalDate effectiveOn,
        String title,
        List<Clause> clauses,
        List<Milestone> roadmap)
        implements PlanEvent {

    public PlanAdopted {
        requireNonNull(plan, "plan");
        requireNonNull(effectiveOn, "effectiveOn");
        title = Text.required(title, "title", 500);
        clauses = List.copyOf(requireNonNull(clauses, "clauses"));
        roadmap = List.copyOf(requireNonNull(roadmap, "roadmap"));
        if (clauses.isEmpty() || roadmap.isEmpty()) {
            throw new IllegalFact(
                    "plan-asks-nothing", "a plan without clauses or roadmap asks nothing");
        }
        for (int i = 1; i < roadmap.size(); i++) {
            if (!roadmap.get(i).on().isAfter(roadmap.get(i - 1).on())) {
                throw new IllegalFact("roadmap-out-of-order", "roadmap is not in order of day");
            }
        }
    }
}
