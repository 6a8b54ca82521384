package socai.command.reorganisation;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import socai.command.Receipt;
import socai.command.Refused;
import socai.command.StreamHandlers;
import socai.command.organisation.Founding;
import socai.command.organisation.Staff;
import socai.command.personnel.Staffing;
import socai.command.personnel.Staffing.Bond;
import socai.command.personnel.Staffing.Standing;
import socai.command.personnel.Units;
import socai.command.reorganisation.ReorganisationRefusal.NamedButNotStaff;
import socai.command.reorganisation.ReorganisationRefusal.StaffNotCovered;
import socai.command.reorganisation.ReorganisationRefusal.StillExpected;
import socai.command.reorganisation.ReorganisationRefusal.SuccessorDoesNotExist;
import socai.command.reorganisation.Reorganise.Follow;
import socai.command.reorganisation.Reorganise.Named;
import socai.events.DayOrder;
import socai.events.PersonId;
import socai.events.UnitCode;
import socai.events.organisation.OrganisationFact;
import socai.events.organisation.UnitEstablished;
import socai.events.organisation.UnitMerged;
import socai.events.organisation.UnitSplit;
import socai.events.personnel.Position;
import socai.events.personnel.Reassigned;
import socai.organisation.Ending;

/** Lets bodies and people decide about one reorganisation, inside one transaction. */
public final class Reorganising {

    private final Founding founding;
    private final Staffing staffing;
    private final Staff staff;
    private final Units units;

    private Reorganising(Founding founding, Staffing staffing, Staff staff, Units units) {
        this.founding = founding;
        this.staffing = staffing;
        this.staff = staff;
        this.units = units;
    }

    /** Lets the bus deliver reorganisations and their annulments. */
    public static void subscribe(
            CommandBus bus,
            EventStore events,
            Founding founding,
            Staffing staffing,
            Staff staff,
            Units units) {
        StreamHandlers handlers = new StreamHandlers(bus, events);
        handlers.handler(new Reorganising(founding, staffing, staff, units));
        handlers.handler(new Annulling(founding, staffing, staff));
    }

    @CommandHandler
    Receipt handle(Reorganise order) throws Exception {
        Set<UnitCode> coming =
                order.established().stream().map(UnitEstablished::unit).collect(toSet());
        requireSuccessors(order, coming);
        Settlement settlement = new Settlement(order, founding.recorded());
        List<OrganisationFact> endings = order.endings().stream().map(settlement::settled).toList();
        settlement.requireWhole();
        Receipt receipt = null;
        for (UnitEstablished begin : order.established()) {
            receipt = founding.record(begin);
        }
        List<Reassigned> moves = new ArrayList<>();
        Map<PersonId, Named> named =
                order.named().stream().collect(toMap(Named::person, identity()));
        for (OrganisationFact ending : endings) {
            moves.addAll(moves(ending, ruleFor(ending, order), named));
            receipt = founding.record(ending);
        }
        for (OrganisationFact number : order.numbers().stated()) {
            receipt = founding.record(number);
        }
        requireAllNamedAreStaff(order, moves);
        if (!moves.isEmpty()) {
            receipt = staffing.reassign(moves, coming);
        }
        if (receipt == null) {
            throw new IllegalStateException("a reorganisation of nothing");
        }
        return receipt;
    }

    private List<Reassigned> moves(
            OrganisationFact ending, @Nullable UnitCode rule, Map<PersonId, Named> named) {
        LocalDate day = ending.effectiveOn();
        boolean goesOn = ending instanceof UnitSplit division && division.goesOn();
        List<Reassigned> moves = new ArrayList<>();
        List<PersonId> uncovered = new ArrayList<>();
        List<PersonId> expected = new ArrayList<>();
        List<Long> bringing = new ArrayList<>();
        for (PersonId person : staff.everIn(ending.unit())) {
            Standing standing = staffing.standingOf(person, ending.unit(), day);
            Named exception = named.get(person);
            UnitCode to = exception == null ? rule : exception.to();
            if (standing.bond() == Bond.COMING_OR_GUEST && !goesOn) {
                expected.add(person);
                bringing.add(requireNonNull(standing.by()));
            } else if (standing.bond() == Bond.STAFF && to != null && !to.equals(ending.unit())) {
                Position position =
                        exception == null ? kept(standing.position()) : exception.position();
                moves.add(
                        new Reassigned(person, day, DayOrder.UNSAID, ending.unit(), to, position));
            } else if (standing.bond() == Bond.STAFF && !goesOn) {
                uncovered.add(person);
            }
        }
        if (!expected.isEmpty()) {
            throw new Refused(
                    new StillExpected(expected.size(), ending.unit(), expected, bringing));
        }
        if (!uncovered.isEmpty()) {
            throw new Refused(new StaffNotCovered(uncovered.size(), ending.unit(), uncovered));
        }
        return moves;
    }

    /** A leadership title ends with the body; any other position goes along. */
    private static @Nullable Position kept(@Nullable Position position) {
        return position == null || position.isLeadership() ? null : position;
    }

    private static @Nullable UnitCode ruleFor(OrganisationFact ending, Reorganise order) {
        for (Follow rule : order.follow()) {
            if (rule.from().equals(ending.unit())) {
                return rule.to();
            }
        }
        return ending instanceof UnitMerged merger ? merger.into() : null;
    }

    private void requireSuccessors(Reorganise order, Set<UnitCode> coming) {
        Set<UnitCode> successors = new LinkedHashSet<>();
        order.endings()
                .forEach(fact -> Ending.of(fact).ifPresent(end -> successors.addAll(end.into())));
        Set<UnitCode> ending =
                order.endings().stream()
                        .filter(fact -> !(fact instanceof UnitSplit division && division.goesOn()))
                        .map(OrganisationFact::unit)
                        .collect(toSet());
        for (UnitCode successor : successors) {
            boolean there =
                    coming.contains(successor) || units.exists(successor, order.effectiveOn());
            if (!there || ending.contains(successor)) {
                throw new Refused(new SuccessorDoesNotExist(successor, order.effectiveOn()));
            }
        }
    }

    private static void requireAllNamedAreStaff(Reorganise order, List<Reassigned> moves) {
        Set<PersonId> moving = moves.stream().map(Reassigned::person).collect(toSet());
        List<PersonId> strangers =
                order.named().stream()
                        .map(Named::person)
                        .filter(person -> !moving.contains(person))
                        .toList();
        if (!strangers.isEmpty()) {
            throw new Refused(new NamedButNotStaff(strangers.size(), strangers));
        }
    }
}
