package socai.command.organisation;

import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import socai.command.organisation.OrganisationRefusal.NumbersStillStated;
import socai.command.organisation.OrganisationRefusal.StillMoved;
import socai.command.organisation.OrganisationRefusal.UnitHasHadStaff;
import socai.command.organisation.UnitAction.Annul;
import socai.command.organisation.UnitAction.Take;
import socai.events.PersonId;
import socai.events.UnitCode;
import socai.events.organisation.HeadcountAssigned;
import socai.events.organisation.NumberOrigin;
import socai.events.organisation.OrganisationEvent;
import socai.events.organisation.OrganisationFact;
import socai.events.organisation.PopulationRecorded;
import socai.events.organisation.UnitEstablished;
import socai.events.organisation.UnitFactAnnulled;
import socai.events.organisation.UnitFactCorrected;
import socai.organisation.Ending;
import socai.organisation.Superiors;
import socai.organisation.UnitLife;
import socai.organisation.UnitLife.Days;
import socai.timeline.Chronicle;
import socai.timeline.Entry;
import socai.timeline.Line;
import socai.timeline.Span;
import socai.timeline.Timeline;

/** One body of the province and what is laid down for it, judged on its whole life. */
@AggregateRoot(type = "organisation")
class Unit {

    @AggregateIdentifier
    @SuppressWarnings("unused") // Axon reads it
    private @Nullable String id;

    private Chronicle<OrganisationFact> chronicle = Chronicle.of(List.of());

    Unit() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Receipt handle(EstablishUnit order, Records records) {
        return record(
                records,
                new UnitEstablished(
                        order.unit(),
                        order.effectiveOn(),
                        order.name(),
                        order.level(),
                        order.function()));
    }

    @CommandHandler
    Receipt handle(AssignHeadcount order, Records records) {
        return record(
                records,
                new HeadcountAssigned(
                        order.unit(),
                        order.effectiveOn(),
                        order.kind(),
                        order.act(),
                        order.persons(),
                        NumberOrigin.OWN_DECISION));
    }

    @CommandHandler
    Receipt handle(RecordPopulation order, Records records) {
        return record(
                records,
                new PopulationRecorded(
                        order.unit(),
                        order.effectiveOn(),
                        order.total(),
                        order.minority(),
                        order.groups(),
                        order.countedOn(),
                        order.source()));
    }

    @CommandHandler
    Receipt handle(DecideOnUnit order, Staff staff, Lives lives, Records records) {
        List<OrganisationEvent> events = events(order.unit(), order.actions(), records);
        Chronicle<OrganisationFact> proposed = with(events);
        Timeline<OrganisationFact> all = proposed.standing();
        requireNoStaffOnLostDays(order.unit(), all, staff);
        requireNobodyLeftBehind(order.unit(), all, staff, records);
        requireNumbersGoToo(order.unit(), all, records);
        requireNoCircle(order.unit(), all, records);
        if (events.stream().anyMatch(event -> !(event instanceof OrganisationFact))) {
            lives.change(order.unit(), UnitLife.days(all));
        }
        return apply(order.unit(), events);
    }

    /** Records a fact, be it the end of the body, whose staff somebody else sees to. */
    Receipt record(Records records, OrganisationFact fact) {
        return apply(fact.unit(), events(fact.unit(), List.of(new Take(fact)), records));
    }

    /** The facts that stand among these events. */
    List<OrganisationFact> facts(List<Long> sequences) {
        return chronicle.standing().entries().stream()
                .filter(entry -> sequences.contains(entry.ledgerNo()))
                .map(Entry::fact)
                .toList();
    }

    /** The numbers that stand and were stated by a reorganisation on a day, by sequence. */
    List<Long> statedOn(LocalDate day) {
        return statedOn(day, chronicle.standing());
    }

    private static List<Long> statedOn(LocalDate day, Timeline<OrganisationFact> facts) {
        return facts.entries().stream()
                .filter(entry ->
                        entry.effectiveOn().equals(day) && isOfReorganisation(entry.fact()))
                .map(Entry::ledgerNo)
                .toList();
    }

    private static boolean isOfReorganisation(OrganisationFact fact) {
        return (fact instanceof HeadcountAssigned number
                        && number.origin() == NumberOrigin.REORGANISATION)
                || (fact instanceof PopulationRecorded count
                        && count.origin() == NumberOrigin.REORGANISATION);
    }

    /** Annuls these events, whose effect on staff somebody else sees to. */
    Annulled annul(UnitCode unit, List<Long> sequences, Lives lives, Records records) {
        List<OrganisationEvent> events =
                events(unit, sequences.stream().<UnitAction>map(Annul::new).toList(), records);
        Timeline<OrganisationFact> before = chronicle.standing();
        Timeline<OrganisationFact> after = with(events).standing();
        Optional<Days> days = UnitLife.days(after);
        lives.change(unit, days);
        return new Annulled(
                apply(unit, events),
                Followers.endingsLost(before, after),
                days,
                losesDays(before, after),
                Superiors.gained(Superiors.of(before), Superiors.of(after)));
    }

    /** Whether anything is recorded, be it void by now. */
    boolean isRecorded() {
        return !chronicle.lines().isEmpty();
    }

    /** The parents of the body, in order of days. */
    List<Span<UnitCode>> parents() {
        return Superiors.of(chronicle.standing());
    }

    @EventSourcingHandler
    void on(OrganisationEvent event) {
        id = event.unit().stream().toString();
        chronicle = chronicle.with(line(event, chronicle));
    }

    private List<OrganisationEvent> events(
            UnitCode unit, List<UnitAction> actions, Records records) {
        List<OrganisationEvent> events = new ArrayList<>(actions.size());
        for (UnitAction action : actions) {
            events.add(new UnitAmendments(unit, with(events)).event(action));
        }
        Chronicle<OrganisationFact> proposed = with(events);
        Timeline<OrganisationFact> all = proposed.standing();
        UnitLife.clash(all, (kind, day) -> RecordedNumbers.inherits(unit, all, records, kind, day))
                .ifPresent(clash -> {
                    throw new Refused(
                            UnitRefusals.of(
                                    clash,
                                    factsOf(events),
                                    events.getFirst(),
                                    all,
                                    proposed::standingWord));
                });
        return events;
    }

    private void requireNoStaffOnLostDays(
            UnitCode unit, Timeline<OrganisationFact> all, Staff staff) {
        if (losesDays(chronicle.standing(), all)) {
            int people = staff.everIn(unit).size();
            if (people > 0) {
                throw new Refused(new UnitHasHadStaff(unit, people));
            }
        }
    }

    private static boolean losesDays(
            Timeline<OrganisationFact> before, Timeline<OrganisationFact> after) {
        Optional<Days> lost = UnitLife.days(before);
        return lost.isPresent()
                && UnitLife.days(after).filter(days -> days.cover(lost.get())).isEmpty();
    }

    /** Whom an ending moved goes back by the same decision as the ending. */
    private void requireNobodyLeftBehind(
            UnitCode unit, Timeline<OrganisationFact> all, Staff staff, Records records) {
        List<OrganisationFact> endings = Followers.endingsLost(chronicle.standing(), all);
        if (endings.isEmpty()) {
            return;
        }
        List<PersonId> moved = Followers.of(endings, staff.everIn(unit), records);
        if (!moved.isEmpty()) {
            throw new Refused(new StillMoved(moved.size(), unit, moved));
        }
    }

    /** The numbers that a reorganisation states are void when it is, and not by themselves. */
    private void requireNumbersGoToo(
            UnitCode unit, Timeline<OrganisationFact> all, Records records) {
        RecordedNumbers recorded = new RecordedNumbers(records);
        for (OrganisationFact lost : Followers.endingsLost(chronicle.standing(), all)) {
            Ending ending = Ending.of(lost).orElseThrow();
            for (UnitCode successor : ending.into()) {
                Timeline<OrganisationFact> facts =
                        successor.equals(unit) ? all : recorded.of(successor);
                if (!statedOn(ending.on(), facts).isEmpty()) {
                    throw new Refused(new NumbersStillStated(unit, successor, ending.on()));
                }
            }
        }
    }

    /** What stood before was judged then. */
    private void requireNoCircle(UnitCode unit, Timeline<OrganisationFact> all, Records records) {
        List<Span<UnitCode>> gained =
                Superiors.gained(Superiors.of(chronicle.standing()), Superiors.of(all));
        Hierarchy.requireNoCircle(unit, gained, other -> Hierarchy.parents(records.of(other)));
    }

    private static Receipt apply(UnitCode unit, List<OrganisationEvent> events) {
        events.forEach(AggregateLifecycle::apply);
        return new Receipt(unit.stream(), getVersion(), events.size());
    }

    private Chronicle<OrganisationFact> with(List<OrganisationEvent> events) {
        Chronicle<OrganisationFact> more = chronicle;
        for (OrganisationEvent event : events) {
            more = more.with(line(event, more));
        }
        return more;
    }

    private static List<OrganisationFact> factsOf(List<OrganisationEvent> events) {
        List<OrganisationFact> facts = new ArrayList<>(events.size());
        for (OrganisationEvent event : events) {
            switch (event) {
                case OrganisationFact fact -> facts.add(fact);
                case UnitFactCorrected word -> facts.add(word.fact().value());
                case UnitFactAnnulled _ -> {}
            }
        }
        return facts;
    }

    /** Within one stream the sequence is knowledge enough. */
    private static Line<OrganisationFact> line(
            OrganisationEvent event, Chronicle<OrganisationFact> recorded) {
        long sequence = recorded.lines().size();
        return UnitLife.line(sequence, sequence, event);
    }
}
