package socai.command.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import socai.command.Command;
import socai.events.plan.Clause;
import socai.events.plan.Milestone;
import socai.events.plan.PlanId;

/**
 * Put a plan into force from {@code effectiveOn}; it replaces the plan before. Once adopted it can
 * neither be corrected nor annulled: one that cannot be computed or that contradicts itself is
 * malformed ({@link SoundClauses}, {@link SoundRoadmap}). Events are not asked this: what was
 * recorded stays readable.
 */
public record AdoptPlan(
        PlanId plan,
        LocalDate effectiveOn,
        String title,
        List<Clause> clauses,
        List<Milestone> roadmap)
        implements Command {

    public AdoptPlan {
        clauses = List.copyOf(clauses);
        roadmap = List.copyOf(roadmap);
        SoundClauses.require(clauses);
        SoundRoadmap.require(effectiveOn, roadmap);
    }

    @Override
    public UUID stream() {
        return plan.stream();
    }
}
