package socai.command.plan;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import socai.command.Receipt;
import socai.command.Refused;
import socai.command.plan.PlanRefusal.PlanAlreadyAdopted;
import socai.events.plan.PlanAdopted;
import socai.events.plan.PlanEvent;
import socai.events.plan.PlanFact;
import socai.events.plan.PlanFactAnnulled;
import socai.events.plan.PlanFactCorrected;

/** One plan document. */
@AggregateRoot(type = "plan")
class Plan {

    @AggregateIdentifier
    @SuppressWarnings("unused") // Axon reads it
    private @Nullable String id;

    private @Nullable PlanAdopted adopted;

    Plan() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Receipt handle(AdoptPlan order) {
        if (adopted != null) {
            throw new Refused(new PlanAlreadyAdopted(order.plan(), adopted.effectiveOn()));
        }
        apply(
                new PlanAdopted(
                        order.plan(),
                        order.effectiveOn(),
                        order.title(),
                        order.clauses(),
                        order.roadmap()));
        return new Receipt(order.stream(), getVersion());
    }

    @EventSourcingHandler
    void on(PlanEvent event) {
        switch (event) {
            case PlanAdopted first -> {
                id = first.plan().stream().toString();
                adopted = first;
            }
            case PlanFact _, PlanFactCorrected _, PlanFactAnnulled _ -> {}
        }
    }
}
