package socai.query.compliance;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import socai.events.LegalDay;
import socai.events.UnitCode;
import socai.query.compliance.Tally.ByParticular;
import socai.query.compliance.Tally.Came;
import socai.query.compliance.Tally.People;
import socai.query.compliance.Tally.Residents;
import socai.reference.VerySmallList;

/** A number of persons as every other answer gives it, and in which bodies and days it is. */
final class NumberOf {

    private final CountOf question;
    private final AsKnown known;

    NumberOf(CountOf question, AsKnown known) {
        this.question = question;
        this.known = known;
    }

    /**
     * The bodies asked about that exist on the day.
     *
     * @throws socai.query.NotFound when nothing was known of the one body
     */
    List<UnitOnDay> existing() {
        UnitCode only = question.unit();
        if (only == null) {
            return question.together().on(question.asOf(), known).units();
        }
        known.life(only);
        return known.unit(only, question.asOf()).stream().toList();
    }

    /** The bodies in which persons are counted, on the days on which these exist or not. */
    Collection<UnitCode> units() {
        UnitCode only = question.unit();
        if (only != null) {
            return Set.of(only);
        }
        return question.together() == UnitScope.EVER
                ? UnitScope.EVER.ever(known)
                : existing().stream().map(UnitOnDay::code).toList();
    }

    /** The last day before those that count. */
    LocalDate before() {
        return Objects.requireNonNullElse(question.from(), LegalDay.FIRST).minusDays(1);
    }

    /** How many. */
    long persons(VerySmallList list, MovementRows rows) {
        Collection<UnitCode> units = units();
        return switch (question.what()) {
            case People people ->
                    units.stream()
                            .mapToLong(unit -> people.in(known.people(unit, question.asOf())))
                            .sum();
            case Came came ->
                    came.half()
                            .people()
                            .in(
                                    rows.cameInto(
                                            new MovementRows.Asked(
                                                    known.ledgerNo(),
                                                    before(),
                                                    question.asOf(),
                                                    units)));
            case ByParticular particular ->
                    particular.particulars(list).stream()
                            .mapToLong(one -> persons(one, units))
                            .sum();
            case Residents _ -> throw new IllegalStateException("residents are no persons counted");
        };
    }

    private long persons(String particular, Collection<UnitCode> units) {
        return units.stream()
                .mapToLong(unit ->
                        known.persons(unit, particular, question.asOf())
                                - known.persons(unit, particular, before()))
                .sum();
    }
}
