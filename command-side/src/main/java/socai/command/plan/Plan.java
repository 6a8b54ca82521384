package socai.command.plan;

import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import socai.command.Receipt;
import socai.command.Refused;
import socai.command.plan.PlanRefusal.OwnerDoesNotExist;
import socai.command.plan.PlanRefusal.PlanAlreadyAdopted;
import socai.events.UnitCode;
import socai.events.plan.PlanAdopted;
import socai.events.plan.PlanEvent;
import socai.events.plan.PlanFact;
import socai.events.plan.PlanFactAnnulled;
import socai.events.plan.PlanFactCorrected;
import socai.events.plan.PlanId;
import socai.events.plan.ReadingChosen;
import socai.events.plan.TaskDone;
import socai.events.plan.TaskLaidDown;
import socai.tasks.Programme;
import socai.timeline.Chronicle;
import socai.timeline.Line;

/** One plan document, and all that is recorded under it, judged as a whole. */
@AggregateRoot(type = "plan")
class Plan {

    @AggregateIdentifier
    @SuppressWarnings("unused") // Axon reads it
    private @Nullable String id;

    private final List<Line<PlanEvent>> lines = new ArrayList<>();
    private @Nullable PlanAdopted adopted;

    Plan() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Receipt handle(AdoptPlan order) {
        if (adopted != null) {
            throw new Refused(new PlanAlreadyAdopted(order.plan(), adopted.effectiveOn()));
        }
        AggregateLifecycle.apply(
                new PlanAdopted(
                        order.plan(),
                        order.effectiveOn(),
                        order.title(),
                        order.clauses(),
                        order.roadmap()));
        return new Receipt(order.stream(), getVersion());
    }

    @CommandHandler
    Receipt handle(DecideOnPlan order, Bodies bodies) {
        List<PlanEvent> events = events(order.plan(), order.actions());
        Programme all = Programme.of(with(events).standing());
        List<PlanFact> facts = factsOf(events);
        all.clash()
                .ifPresent(clash -> {
                    throw new Refused(PlanRefusals.of(clash, facts, all));
                });
        facts.forEach(fact -> requireOwner(fact, all, bodies));
        events.forEach(AggregateLifecycle::apply);
        return new Receipt(order.stream(), getVersion(), events.size());
    }

    @EventSourcingHandler
    void on(PlanEvent event) {
        id = event.plan().stream().toString();
        if (event instanceof PlanAdopted first) {
            adopted = first;
        }
        lines.add(line(lines.size(), event));
    }

    private List<PlanEvent> events(PlanId plan, List<PlanAction> actions) {
        List<PlanEvent> events = new ArrayList<>(actions.size());
        for (PlanAction action : actions) {
            events.add(new PlanAmendments(plan, with(events)).event(action));
        }
        return events;
    }

    private static void requireOwner(PlanFact fact, Programme all, Bodies bodies) {
        switch (fact) {
            case ReadingChosen _ -> {}
            case TaskLaidDown task -> {
                UnitCode unit = task.owner().unit();
                if (unit != null
                        && !bodies.isAmong(task.owner().kind(), unit, task.effectiveOn())) {
                    throw new Refused(new OwnerDoesNotExist(task.task(), unit, task.effectiveOn()));
                }
            }
            case TaskDone report ->
                    all.task(report.task()).ifPresent(task -> requireOwner(report, task, bodies));
        }
    }

    private static void requireOwner(TaskDone report, TaskLaidDown task, Bodies bodies) {
        var refusal = PlanRefusals.notAmongOwners(report, task);
        if (!bodies.isAmong(task.owner().kind(), report.by(), refusal.on())) {
            throw new Refused(refusal);
        }
    }

    private Chronicle<PlanEvent> with(List<PlanEvent> events) {
        List<Line<PlanEvent>> more = new ArrayList<>(lines);
        events.forEach(event -> more.add(line(more.size(), event)));
        return Chronicle.of(more);
    }

    private static List<PlanFact> factsOf(List<PlanEvent> events) {
        List<PlanFact> facts = new ArrayList<>(events.size());
        for (PlanEvent event : events) {
            switch (event) {
                case PlanFact fact -> facts.add(fact);
                case PlanFactCorrected word -> facts.add(word.fact().value());
                case PlanAdopted _, PlanFactAnnulled _ -> {}
            }
        }
        return facts;
    }

    /** Within one stream the sequence is knowledge enough. */
    private static Line<PlanEvent> line(long sequence, PlanEvent event) {
        return Programme.line(sequence, sequence, event);
    }
}
