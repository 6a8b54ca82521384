package socai.command.reorganisation;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import socai.command.Receipt;
import socai.command.Refused;
import socai.command.organisation.Annulled;
import socai.command.organisation.Founding;
import socai.command.organisation.OrganisationRefusal.UnitHasHadStaff;
import socai.command.organisation.Staff;
import socai.command.personnel.Action;
import socai.command.personnel.Decide;
import socai.command.personnel.Staffing;
import socai.command.reorganisation.AnnulReorganisation.OfBody;
import socai.events.PersonId;
import socai.events.UnitCode;
import socai.events.organisation.OrganisationFact;
import socai.events.organisation.SuccessorNumbers;
import socai.organisation.Ending;
import socai.organisation.UnitLife.Days;

/** Lets bodies and people decide about the annulment of a reorganisation, in one transaction. */
final class Annulling {

    private final Founding founding;
    private final Staffing staffing;
    private final Staff staff;

    Annulling(Founding founding, Staffing staffing, Staff staff) {
        this.founding = founding;
        this.staffing = staffing;
        this.staff = staff;
    }

    @CommandHandler
    Receipt handle(AnnulReorganisation order) {
        Map<UnitCode, Annulled> annulled = new LinkedHashMap<>();
        Map<UnitCode, Optional<Days>> days = new LinkedHashMap<>();
        withNumbers(order)
                .forEach((unit, sequences) -> {
                    Annulled after = founding.annul(unit, List.copyOf(sequences));
                    annulled.put(unit, after);
                    days.put(unit, after.days());
                });
        founding.requireNoCircle(annulled);
        UnitCode last = order.bodies().getLast().unit();
        Receipt receipt = requireNonNull(annulled.get(last)).receipt();
        List<Decide> returns = returns(annulled);
        if (!returns.isEmpty()) {
            receipt = staffing.decide(returns, days);
        }
        annulled.forEach(this::requireNobodyOnLostDays);
        return receipt;
    }

    /** What is named, and the numbers that the void reorganisations had stated. */
    private Map<UnitCode, Set<Long>> withNumbers(AnnulReorganisation order) {
        Map<UnitCode, Set<Long>> all = new LinkedHashMap<>();
        for (OfBody body : order.bodies()) {
            all.put(body.unit(), new LinkedHashSet<>(body.sequences()));
        }
        for (OfBody body : order.bodies()) {
            founding.facts(body.unit(), body.sequences()).stream()
                    .flatMap(fact -> Ending.of(fact).stream())
                    .filter(ending -> ending.numbers() != SuccessorNumbers.LAPSED)
                    .forEach(ending ->
                            ending.into().forEach(unit -> addNumbers(unit, ending.on(), all)));
        }
        return all;
    }

    private void addNumbers(UnitCode unit, LocalDate day, Map<UnitCode, Set<Long>> all) {
        List<Long> stated = founding.statedOn(unit, day);
        if (!stated.isEmpty()) {
            all.computeIfAbsent(unit, _ -> new LinkedHashSet<>()).addAll(stated);
        }
    }

    /** Each of those who followed a body goes back to it. */
    private List<Decide> returns(Map<UnitCode, Annulled> annulled) {
        Map<PersonId, List<Action>> moves = new LinkedHashMap<>();
        annulled.forEach((unit, after) -> {
            for (OrganisationFact ending : after.endings()) {
                for (PersonId person : staff.everIn(unit)) {
                    for (long move : staffing.movesOutOf(person, unit, ending.effectiveOn())) {
                        moves.computeIfAbsent(person, _ -> new ArrayList<>())
                                .add(new Action.Annul(move));
                    }
                }
            }
        });
        return moves.entrySet().stream()
                .map(person -> new Decide(person.getKey(), person.getValue()))
                .toList();
    }

    private void requireNobodyOnLostDays(UnitCode unit, Annulled after) {
        if (!after.losesDays()) {
            return;
        }
        long people =
                staff.everIn(unit).stream()
                        .filter(person -> staffing.isInOutside(person, unit, after.days()))
                        .count();
        if (people > 0) {
            throw new Refused(new UnitHasHadStaff(unit, (int) people));
        }
    }
}
