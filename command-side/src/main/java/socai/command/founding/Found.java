package socai.command.founding;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import socai.command.Command;
import socai.events.IllegalFact;
import socai.events.UnitCode;
import socai.events.organisation.UnitEstablished;
import socai.events.plan.PlanAdopted;
import socai.events.plan.PlanFact;
import socai.events.plan.PlanId;
import socai.reference.Foundation;

/**
 * Found the ledger of the province: all of it is recorded under one decision, or nothing.
 *
 * @param units to be established
 * @param plan to be put into force; absent when it is in the ledger already or not wanted
 * @param underPlan readings and tasks, in order
 */
public record Found(
        List<UnitEstablished> units, @Nullable PlanAdopted plan, List<PlanFact> underPlan)
        implements Command {

    public Found {
        units = List.copyOf(units);
        underPlan = List.copyOf(underPlan);
        if (units.isEmpty() && plan == null && underPlan.isEmpty()) {
            throw new IllegalFact("founding-of-nothing", "nothing is left to be recorded");
        }
    }

    /**
     * The founding decision made of these parts of the reference data.
     *
     * @param without units that are left out, because somebody established them already
     * @throws IllegalFact when {@code without} names a unit that is not among those parts, or when
     *     nothing is left
     */
    public static Found of(Set<FoundingPart> parts, Set<UnitCode> without) {
        Set<FoundingPart> chosen = EnumSet.noneOf(FoundingPart.class);
        chosen.addAll(parts);
        List<UnitEstablished> units = new ArrayList<>();
        if (chosen.contains(FoundingPart.PROVINCE_UNITS)) {
            units.addAll(Foundation.provinceUnits());
        }
        if (chosen.contains(FoundingPart.COMMUNES)) {
            units.addAll(Foundation.communes());
        }
        Set<UnitCode> unknown = new LinkedHashSet<>(without);
        units.forEach(unit -> unknown.remove(unit.unit()));
        if (!unknown.isEmpty()) {
            throw new IllegalFact(
                    "no-unit-of-the-founding",
                    "%s is not among the units to be established".formatted(unknown),
                    unknown.iterator().next());
        }
        units.removeIf(unit -> without.contains(unit.unit()));
        List<PlanFact> underPlan = new ArrayList<>();
        if (chosen.contains(FoundingPart.PLAN)) {
            underPlan.addAll(Foundation.readings());
        }
        if (chosen.contains(FoundingPart.TASKS)) {
            underPlan.addAll(Foundation.tasks());
        }
        return new Found(
                units, chosen.contains(FoundingPart.PLAN) ? Foundation.plan() : null, underPlan);
    }

    /** The plan that is put into force or under which something is laid down. */
    public @Nullable PlanId planId() {
        if (plan != null) {
            return plan.plan();
        }
        return underPlan.isEmpty() ? null : underPlan.getFirst().plan();
    }

    /** The plan, or else the last unit: the receipt speaks of the last event written. */
    @Override
    public UUID stream() {
        PlanId under = planId();
        return requireNonNull(
                under == null ? units.getLast().unit().stream() : under.stream(), "stream");
    }
}
