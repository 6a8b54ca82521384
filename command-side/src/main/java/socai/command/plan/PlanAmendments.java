package socai.command.plan;

import java.time.LocalDate;
import socai.command.Refused;
import socai.command.plan.PlanRefusal.AdoptionIsNotAmended;
import socai.command.plan.PlanRefusal.NoSuchPlanEvent;
import socai.command.plan.PlanRefusal.PlanAnnulmentHoldsNoFact;
import socai.command.plan.PlanRefusal.PlanEventAlreadyAnnulled;
import socai.command.plan.PlanRefusal.PlanEventAlreadyCorrected;
import socai.events.plan.PlanAdopted;
import socai.events.plan.PlanEvent;
import socai.events.plan.PlanFact;
import socai.events.plan.PlanFactAnnulled;
import socai.events.plan.PlanFactCorrected;
import socai.events.plan.PlanId;
import socai.events.plan.RightPlanFact;
import socai.timeline.Chronicle;
import socai.timeline.Line;
import socai.timeline.Line.Annulment;
import socai.timeline.Line.Correction;
import socai.timeline.Line.Statement;

/** Makes the event of an ordered action; what an amendment names must be there and stand. */
final class PlanAmendments {

    private final PlanId plan;
    private final Chronicle<PlanEvent> recorded;

    /** Amendments of what is recorded so far, the earlier actions of the same decision included. */
    PlanAmendments(PlanId plan, Chronicle<PlanEvent> recorded) {
        this.plan = plan;
        this.recorded = recorded;
    }

    PlanEvent event(PlanAction action) {
        return switch (action) {
            case PlanAction.Take take -> take.fact();
            case PlanAction.Correct correct -> correct(correct.sequence(), correct.fact());
            case PlanAction.Annul annul ->
                    new PlanFactAnnulled(plan, dayOf(standing(annul.sequence())), annul.sequence());
        };
    }

    private PlanEvent correct(long sequence, PlanFact right) {
        if (standing(sequence) instanceof Annulment<PlanEvent>) {
            throw new Refused(new PlanAnnulmentHoldsNoFact(plan, sequence));
        }
        recorded.correctedBy(sequence)
                .ifPresent(by -> {
                    throw new Refused(new PlanEventAlreadyCorrected(plan, sequence, by));
                });
        return new PlanFactCorrected(plan, sequence, new RightPlanFact(right));
    }

    private Line<PlanEvent> standing(long sequence) {
        Line<PlanEvent> named = line(sequence);
        if (named instanceof Statement<PlanEvent> first
                && first.entry().fact() instanceof PlanAdopted) {
            throw new Refused(new AdoptionIsNotAmended(plan, sequence));
        }
        recorded.annulledBy(sequence)
                .ifPresent(by -> {
                    throw new Refused(new PlanEventAlreadyAnnulled(plan, sequence, by));
                });
        return named;
    }

    /** The day that is touched; that of an annulment is the day of what it had annulled. */
    private LocalDate dayOf(Line<PlanEvent> line) {
        return switch (line) {
            case Statement<PlanEvent> stated -> stated.entry().effectiveOn();
            case Correction<PlanEvent> corrected -> corrected.entry().effectiveOn();
            case Annulment<PlanEvent> annulled -> dayOf(line(annulled.annuls()));
        };
    }

    private Line<PlanEvent> line(long sequence) {
        return recorded.lines().stream()
                .filter(line -> line.sequence() == sequence)
                .findFirst()
                .orElseThrow(() -> new Refused(new NoSuchPlanEvent(plan, sequence)));
    }
}
