package socai.command.organisation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import socai.command.Receipt;
import socai.command.Refused;
import socai.command.organisation.OrganisationRefusal.OutsideLifeOfUnit;
import socai.command.organisation.OrganisationRefusal.PopulationOnlyForCommunes;
import socai.command.organisation.OrganisationRefusal.UnitAlreadyEstablished;
import socai.command.organisation.OrganisationRefusal.WrongHeadcountKind;
import socai.events.organisation.HeadcountAssigned;
import socai.events.organisation.HeadcountKind;
import socai.events.organisation.OrganisationEvent;
import socai.events.organisation.PopulationRecorded;
import socai.events.organisation.UnitDissolved;
import socai.events.organisation.UnitEstablished;
import socai.events.organisation.UnitLevel;

/** One body of the province and what is laid down for it. */
@AggregateRoot(type = "organisation")
class Unit {

    @AggregateIdentifier
    @SuppressWarnings("unused") // Axon reads it
    private @Nullable String id;

    private @Nullable UnitEstablished established;
    private @Nullable LocalDate dissolvedOn;

    Unit() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Receipt handle(EstablishUnit order) {
        if (established != null) {
            throw new Refused(new UnitAlreadyEstablished(order.unit(), established.effectiveOn()));
        }
        return add(
                new UnitEstablished(
                        order.unit(),
                        order.effectiveOn(),
                        order.name(),
                        order.level(),
                        order.function()));
    }

    @CommandHandler
    Receipt handle(AssignHeadcount order) {
        UnitLevel level = whileItExists(order).level();
        boolean members = order.kind() == HeadcountKind.COUNCIL_MEMBERS;
        if (members != (level == UnitLevel.COUNCIL_BODY)) {
            throw new Refused(new WrongHeadcountKind(order.unit(), level, order.kind()));
        }
        return add(
                new HeadcountAssigned(
                        order.unit(), order.effectiveOn(), order.kind(), order.persons()));
    }

    @CommandHandler
    Receipt handle(RecordPopulation order) {
        UnitLevel level = whileItExists(order).level();
        if (level != UnitLevel.COMMUNE) {
            throw new Refused(new PopulationOnlyForCommunes(order.unit(), level));
        }
        return add(
                new PopulationRecorded(
                        order.unit(),
                        order.effectiveOn(),
                        order.total(),
                        order.minority(),
                        order.source()));
    }

    @EventSourcingHandler
    void on(OrganisationEvent event) {
        switch (event) {
            case UnitEstablished first -> {
                id = first.unit().stream().toString();
                established = first;
            }
            case UnitDissolved last -> dissolvedOn = last.effectiveOn();
            case HeadcountAssigned _, PopulationRecorded _ -> {
                // No rule looks at earlier numbers: each stands from its own day on.
            }
        }
    }

    private UnitEstablished whileItExists(OrganisationCommand order) {
        UnitEstablished since = established;
        if (since == null) {
            throw new IllegalStateException(order.unit() + " has a stream but no establishment");
        }
        LocalDate day = order.effectiveOn();
        boolean ended = dissolvedOn != null && !day.isBefore(dissolvedOn);
        if (ended || day.isBefore(since.effectiveOn())) {
            throw new Refused(new OutsideLifeOfUnit(order.unit(), day, since.effectiveOn()));
        }
        return since;
    }

    private static Receipt add(OrganisationEvent event) {
        apply(event);
        return new Receipt(event.unit().stream(), getVersion());
    }
}
