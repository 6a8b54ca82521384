package socai.command.roster;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import socai.command.Order;
import socai.command.Refusal;
import socai.command.Refused;
import socai.command.personnel.PersonnelRefusal.UnitDoesNotExist;
import socai.command.personnel.PersonnelRefusal.UnitEndsBefore;
import socai.command.personnel.Recruit;
import socai.command.personnel.Units;
import socai.command.roster.Books.Who;
import socai.events.Decision;
import socai.events.PersonId;
import socai.events.UnitCode;
import socai.events.personnel.PersonnelEvent;
import socai.identity.Identity;

/** Holds a roster against what the ledger knows, in a few questions about all rows at once. */
final class Judgement {

    private final Roster roster;
    private final FileOrder order;
    private final Map<Identity, Who> who;
    private final Map<PersonId, List<PersonnelEvent>> careers;
    private final Units units;
    private final Map<Decision, Refusal> objections;
    private final Map<Optional<Decision>, Order> orders = new HashMap<>();
    private final Mistakes mistakes;
    private final Repairs.Found repaired = new Repairs.Found();

    Judgement(Roster roster, FileOrder order, Map<Identity, Who> who, Books books) {
        this.roster = roster;
        this.order = order;
        this.who = who;
        this.mistakes = roster.mistakes().copy();
        this.careers =
                books.careers(who.values().stream().filter(Who::isKnown).map(Who::person).toList());
        this.units =
                books.bodies(
                        roster.lines().stream()
                                .map(line -> line.admission().recruit().unit())
                                .flatMap(unit ->
                                        Stream.concat(
                                                Stream.of(unit), LostZeros.putBack(unit).stream()))
                                .collect(Collectors.toSet()));
        Set<Decision> cited =
                roster.lines().stream()
                        .flatMap(line -> line.own().stream())
                        .collect(Collectors.toSet());
        order.decision().ifPresent(cited::add);
        this.objections = books.objections(cited);
    }

    /**
     * All facts of the roster, in order of the file.
     *
     * @throws Refused when the decision of the whole file cannot be cited
     * @throws RosterRefused with everything that is wrong with any row
     */
    List<Recording> recordings() {
        order.decision()
                .map(objections::get)
                .ifPresent(objection -> {
                    throw new Refused(objection);
                });
        List<Recording> recordings = new ArrayList<>(roster.facts());
        roster.lines().forEach(line -> judge(withZeros(line), recordings));
        if (!mistakes.isEmpty()) {
            throw mistakes.asRefused();
        }
        return recordings;
    }

    /** Everything that was read otherwise than it was written. */
    Repairs repairs() {
        return roster.found().with(repaired);
    }

    /**
     * The line with the zeros in front of its unit's code that a spreadsheet took for a number's,
     * when no body has the code as it stands there and one has it with them.
     */
    private RosterLine withZeros(RosterLine line) {
        Recruit recruit = line.admission().recruit();
        UnitCode written = recruit.unit();
        LocalDate day = recruit.effectiveOn();
        return LostZeros.putBack(written)
                .filter(_ -> !units.exists(written, day) && units.endOf(written).isEmpty())
                .filter(whole -> units.exists(whole, day))
                .map(whole -> {
                    repaired.add(
                            new Repair(
                                    line.line(),
                                    roster.label(Column.UNIT),
                                    written.value(),
                                    whole.value()));
                    return line.in(whole);
                })
                .orElse(line);
    }

    private void judge(RosterLine line, List<Recording> recordings) {
        line.own()
                .ifPresent(own -> {
                    Refusal objection = objections.get(own);
                    if (objection != null) {
                        mistake(line, Column.DECISION_NUMBER, own.number(), objection);
                    }
                });
        Who is = requireNonNull(who.get(line.identity()));
        List<PersonnelEvent> recorded = careers.getOrDefault(is.person(), List.of());
        try {
            long sequence = recorded.size();
            for (PersonnelEvent event : line.admission().events(is.enrolled(), recorded, units)) {
                recordings.add(new Recording(sequence++, event, order(line)));
            }
        } catch (Refused refused) {
            refuse(line, refused.refusal());
        }
    }

    /** Points at the cell that the rule speaks of. */
    private void refuse(RosterLine line, Refusal refusal) {
        var recruit = line.admission().recruit();
        var position = line.admission().position();
        if (refusal instanceof UnitDoesNotExist || refusal instanceof UnitEndsBefore) {
            mistake(line, Column.UNIT, recruit.unit().value(), refusal);
        } else if (position != null && position.on().isBefore(recruit.effectiveOn())) {
            mistake(line, Column.APPOINTED_ON, position.on().toString(), refusal);
        } else {
            mistake(line, Column.NUMBER, line.identity().number().digits(), refusal);
        }
    }

    private void mistake(RosterLine line, Column column, String value, Refusal refusal) {
        mistakes.add(new Mistake(line.line(), roster.label(column), value, refusal));
    }

    private Order order(RosterLine line) {
        return orders.computeIfAbsent(line.own(), own -> order.order(own, roster.hash()));
    }
}
