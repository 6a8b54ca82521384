package socai.command.personnel;

import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import socai.career.Career;
import socai.career.CareerState;
import socai.career.CareerState.InService;
import socai.career.StatedIdentities;
import socai.command.Receipt;
import socai.command.Refused;
import socai.command.personnel.People.Enrolled;
import socai.command.personnel.PersonnelRefusal.IdentityAlreadyErased;
import socai.command.personnel.Staffing.Bond;
import socai.command.personnel.Staffing.Standing;
import socai.dossier.DossierFold;
import socai.events.PersonId;
import socai.events.UnitCode;
import socai.events.personnel.Annulled;
import socai.events.personnel.Corrected;
import socai.events.personnel.IdentityErased;
import socai.events.personnel.PersonnelEvent;
import socai.events.personnel.PersonnelFact;
import socai.events.personnel.Reassigned;
import socai.events.personnel.Recruited;
import socai.organisation.UnitLife.Days;
import socai.timeline.Chronicle;
import socai.timeline.Entry;
import socai.timeline.Line;
import socai.timeline.Step;
import socai.timeline.Timeline;

/**
 * One person's working life as the sum of its events. A new event may take effect on any day, and
 * may change what was recorded before, so all that would stand is judged, not the latest state.
 */
@AggregateRoot(type = "personnel")
class Person {

    @AggregateIdentifier
    @SuppressWarnings("unused") // Axon reads it
    private @Nullable String id;

    private Chronicle<PersonnelFact> chronicle = Chronicle.of(List.of());

    Person() {}

    Receipt recruit(Enrolled who, Recruit order, Units units) {
        PersonId person = who.person();
        if (erased().isPresent()) {
            throw new ConcurrencyException("%s was erased; who comes now is new".formatted(person));
        }
        if (who.isKnown() && StatedIdentities.standing(chronicle).isEmpty()) {
            throw new ConcurrencyException(
                    "no recruitment of %s stands any more; who comes now is new".formatted(person));
        }
        SamePerson.doubt(chronicle, who, order)
                .ifPresent(doubt -> {
                    throw new Refused(doubt);
                });
        return record(
                new Recruited(
                        person,
                        order.effectiveOn(),
                        order.unit(),
                        order.route(),
                        order.category(),
                        order.sex(),
                        order.ethnicity(),
                        who.identity()),
                units);
    }

    @CommandHandler
    Receipt handle(Decide order, Units units, People people) {
        erased().filter(_ -> order.actions().stream().anyMatch(Person::identifies))
                .ifPresent(event -> {
                    throw new Refused(
                            new IdentityAlreadyErased(order.person(), event.effectiveOn()));
                });
        return decide(order.person(), order.actions(), units, people);
    }

    private static boolean identifies(Action action) {
        return action instanceof Action.RecordIdentity || action instanceof Action.CorrectIdentity;
    }

    private Optional<PersonnelFact> erased() {
        return chronicle.standing().entries().stream()
                .map(Entry::fact)
                .filter(fact -> fact instanceof IdentityErased)
                .findFirst();
    }

    /** How the person stands to a body that ends on {@code day}. */
    Standing standingTo(UnitCode unit, LocalDate day) {
        Timeline<PersonnelFact> facts = chronicle.standing();
        if (Career.on(day, facts) instanceof InService serving && serving.unit().equals(unit)) {
            return new Standing(Bond.STAFF, serving.position(), null);
        }
        return bindingAfter(unit, day, facts)
                .map(entry ->
                        new Standing(
                                Bond.COMING_OR_GUEST,
                                null,
                                chronicle.standingWord(entry.ledgerNo())))
                .orElseGet(() -> new Standing(Bond.NONE, null, null));
    }

    /** What brings the person to a body, as staff or guest, for any day from {@code day} on. */
    private static Optional<Entry<PersonnelFact>> bindingAfter(
            UnitCode unit, LocalDate day, Timeline<PersonnelFact> facts) {
        Entry<PersonnelFact> binding = null;
        for (Step<PersonnelFact, CareerState> step : Career.steps(facts)) {
            LocalDate next = step.entry().effectiveOn();
            if (binding != null && next.isAfter(day) && next.isAfter(binding.effectiveOn())) {
                break;
            }
            if (!isBoundTo(unit, step.after())) {
                binding = null;
            } else if (binding == null) {
                binding = step.entry();
            }
        }
        return Optional.ofNullable(binding);
    }

    private static boolean isBoundTo(UnitCode unit, CareerState state) {
        return state instanceof InService serving
                && (serving.unit().equals(unit) || serving.workplace().equals(unit));
    }

    /** The moves that stand by which the person followed a body on {@code day}, by sequence. */
    List<Long> movesOutOf(UnitCode unit, LocalDate day) {
        return chronicle.standing().entries().stream()
                .filter(entry ->
                        entry.fact() instanceof Reassigned move
                                && move.from().equals(unit)
                                && move.effectiveOn().equals(day))
                .map(Entry::ledgerNo)
                .toList();
    }

    /** Whether the person is on the staff of a body or its guest on any day but these. */
    boolean isInOutside(UnitCode unit, Optional<Days> days) {
        return Career.spans(chronicle.standing()).stream()
                .filter(span ->
                        span.state() instanceof InService serving
                                && (serving.unit().equals(unit)
                                        || serving.workplace().equals(unit)))
                .anyMatch(span ->
                        days.filter(there -> there.cover(new Days(span.from(), span.to())))
                                .isEmpty());
    }

    @CommandHandler
    Receipt handle(EraseIdentity order, Units units) {
        erased().ifPresent(event -> {
            throw new Refused(new IdentityAlreadyErased(order.person(), event.effectiveOn()));
        });
        return record(new IdentityErased(order.person(), order.effectiveOn()), units);
    }

    @EventSourcingHandler
    void on(PersonnelEvent event) {
        id = event.person().toString();
        chronicle = chronicle.with(line(event, chronicle));
    }

    private Receipt record(PersonnelFact fact, Units units) {
        return decided(List.of(fact), chronicle.with(line(fact, chronicle)), units);
    }

    private Receipt decide(PersonId person, List<Action> actions, Units units, People people) {
        List<PersonnelEvent> events = new ArrayList<>(actions.size());
        Chronicle<PersonnelFact> proposed = chronicle;
        for (Action action : actions) {
            PersonnelEvent event = new Amendments(person, proposed, people).event(action);
            events.add(event);
            proposed = proposed.with(line(event, proposed));
        }
        if (erased().isEmpty()) {
            AgeAtEntry.require(person, chronicle, proposed, people);
        }
        return decided(events, proposed, units);
    }

    private Receipt decided(
            List<? extends PersonnelEvent> events, Chronicle<PersonnelFact> proposed, Units units) {
        PersonId person = events.getFirst().person();
        judge(events, proposed, new Bodies(units));
        events.forEach(AggregateLifecycle::apply);
        return new Receipt(person.value(), getVersion(), events.size());
    }

    private void judge(
            List<? extends PersonnelEvent> events,
            Chronicle<PersonnelFact> proposed,
            Bodies bodies) {
        Timeline<PersonnelFact> all = proposed.standing();
        bodies.requireThere(events);
        Career.clash(all)
                .ifPresent(clash -> {
                    throw new Refused(
                            Refusals.of(
                                    clash,
                                    factsOf(events),
                                    events.getFirst(),
                                    all,
                                    proposed::standingWord));
                });
        Career.shift(chronicle, proposed)
                .ifPresent(shift -> {
                    throw new Refused(
                            Refusals.of(shift, events.getFirst(), proposed::standingWord));
                });
        DossierFold.clash(all)
                .ifPresent(clash -> {
                    throw new Refused(
                            DossierRefusals.of(
                                    clash,
                                    factsOf(events),
                                    events.getFirst(),
                                    all,
                                    proposed::standingWord));
                });
        bodies.requireEverywhere(events.getFirst().person(), chronicle.standing(), all);
    }

    private static List<PersonnelFact> factsOf(List<? extends PersonnelEvent> events) {
        List<PersonnelFact> facts = new ArrayList<>(events.size());
        for (PersonnelEvent event : events) {
            switch (event) {
                case PersonnelFact fact -> facts.add(fact);
                case Corrected word -> facts.add(word.fact().value());
                case Annulled _ -> {}
            }
        }
        return facts;
    }

    /** Within one stream the sequence is knowledge enough. */
    private static Line<PersonnelFact> line(
            PersonnelEvent event, Chronicle<PersonnelFact> recorded) {
        long sequence = recorded.lines().size();
        return Career.line(sequence, sequence, event);
    }
}
