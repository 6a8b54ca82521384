package socai.command.personnel;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import socai.career.Career;
import socai.command.Receipt;
import socai.command.Refused;
import socai.command.personnel.PersonnelRefusal.IdentityAlreadyErased;
import socai.command.personnel.PersonnelRefusal.UnitDoesNotExist;
import socai.events.PersonId;
import socai.events.SealedIdentity;
import socai.events.UnitCode;
import socai.events.personnel.Appointed;
import socai.events.personnel.Departed;
import socai.events.personnel.IdentityErased;
import socai.events.personnel.PersonnelEvent;
import socai.events.personnel.Recruited;
import socai.events.personnel.TrainingCompleted;
import socai.events.personnel.Transferred;
import socai.timeline.Entry;
import socai.timeline.Timeline;

/**
 * One person's working life as the sum of its events. A new event may take effect on any day, so it
 * is judged in its place among all others, not against the latest state.
 */
@AggregateRoot(type = "personnel")
class Person {

    @AggregateIdentifier
    @SuppressWarnings("unused") // Axon reads it
    private @Nullable String id;

    private Timeline<PersonnelEvent> facts = Timeline.of(List.of());

    Person() {}

    Receipt recruit(PersonId person, Recruit order, SealedIdentity identity, Units units) {
        requireUnit(units, order.unit(), order.effectiveOn());
        if (erased().isPresent()) {
            throw new ConcurrencyException("%s was erased; who comes now is new".formatted(person));
        }
        return add(
                new Recruited(
                        person,
                        order.effectiveOn(),
                        order.unit(),
                        order.route(),
                        order.category(),
                        order.sex(),
                        order.ethnicity(),
                        identity));
    }

    @CommandHandler
    Receipt handle(Transfer order, Units units) {
        requireUnit(units, order.unit(), order.effectiveOn());
        return add(new Transferred(order.person(), order.effectiveOn(), order.unit()));
    }

    @CommandHandler
    Receipt handle(Appoint order) {
        return add(new Appointed(order.person(), order.effectiveOn(), order.position()));
    }

    @CommandHandler
    Receipt handle(CompleteTraining order) {
        return add(
                new TrainingCompleted(
                        order.person(),
                        order.effectiveOn(),
                        order.field(),
                        order.level(),
                        order.provider(),
                        order.certificate()));
    }

    @CommandHandler
    Receipt handle(Depart order) {
        return add(new Departed(order.person(), order.effectiveOn(), order.kind()));
    }

    @CommandHandler
    Receipt handle(EraseIdentity order) {
        erased().ifPresent(event -> {
            throw new Refused(new IdentityAlreadyErased(order.person(), event.effectiveOn()));
        });
        return add(new IdentityErased(order.person(), order.effectiveOn()));
    }

    @EventSourcingHandler
    void on(PersonnelEvent event) {
        id = event.person().toString();
        facts = facts.with(entry(event));
    }

    private Receipt add(PersonnelEvent event) {
        Career.clash(facts.with(entry(event)))
                .ifPresent(clash -> {
                    throw new Refused(Refusals.of(clash, event, facts));
                });
        apply(event);
        return new Receipt(event.person().value(), getVersion());
    }

    private Optional<PersonnelEvent> erased() {
        return facts.entries().stream()
                .map(Entry::fact)
                .filter(event -> event instanceof IdentityErased)
                .findFirst();
    }

    private Entry<PersonnelEvent> entry(PersonnelEvent event) {
        return new Entry<>(event.effectiveOn(), facts.entries().size(), event);
    }

    private static void requireUnit(Units units, UnitCode unit, LocalDate day) {
        if (!units.exists(unit, day)) {
            throw new Refused(new UnitDoesNotExist(unit, day));
        }
    }
}
