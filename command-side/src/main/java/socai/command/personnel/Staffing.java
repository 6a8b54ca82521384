package socai.command.personnel;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;
import socai.command.Receipt;
import socai.command.personnel.Action.Take;
import socai.events.PersonId;
import socai.events.UnitCode;
import socai.events.personnel.Position;
import socai.events.personnel.Reassigned;
import socai.organisation.UnitLife.Days;

/** Lets the staff of bodies follow them inside a larger decision. */
public final class Staffing {

    private final Repository<Person> people;
    private final Deciding deciding;
    private final Units units;

    Staffing(Repository<Person> people, Deciding deciding, Units units) {
        this.people = people;
        this.deciding = deciding;
        this.units = units;
    }

    /** How a person is bound to a body from a day on. */
    public enum Bond {
        /** Not at all. */
        NONE,
        /** On its headcount on that day. */
        STAFF,
        /** Comes to it later, or works there on secondment. */
        COMING_OR_GUEST
    }

    /**
     * How a person stands to a body that ends on a day.
     *
     * @param position the position held on that day
     * @param by the number of the event in the person's record that leads there later, or as a
     *     guest; absent for others
     */
    public record Standing(Bond bond, @Nullable Position position, @Nullable Long by) {}

    /** How this person stands to this body that ends on {@code day}. */
    public Standing standingOf(PersonId person, UnitCode unit, LocalDate day) {
        return people.load(person.toString()).invoke(p -> p.standingTo(unit, day));
    }

    /**
     * The moves by which this person, as is recorded and stands, followed this body on {@code day},
     * by their sequence in the person's stream.
     */
    public List<Long> movesOutOf(PersonId person, UnitCode unit, LocalDate day) {
        return people.load(person.toString()).invoke(p -> p.movesOutOf(unit, day));
    }

    /** Whether the person is ever in the body on another day than these. */
    public boolean isInOutside(PersonId person, UnitCode unit, Optional<Days> days) {
        return people.load(person.toString()).invoke(p -> p.isInOutside(unit, days));
    }

    /**
     * Records who follows where, in the present transaction.
     *
     * @param coming bodies that the same decision establishes, on the day of the moves
     * @throws socai.command.Refused with all that cannot stand
     */
    public Receipt reassign(List<Reassigned> moves, Set<UnitCode> coming) {
        Optional<Days> fromThen = Optional.of(new Days(moves.getFirst().effectiveOn(), null));
        Map<UnitCode, Optional<Days>> decided = HashMap.newHashMap(coming.size());
        coming.forEach(unit -> decided.put(unit, fromThen));
        return decide(
                moves.stream()
                        .map(move -> new Decide(move.person(), List.of(new Take(move))))
                        .toList(),
                decided);
    }

    /**
     * Records what is decided about people together with bodies, in the present transaction.
     *
     * @param decided the days on which the same decision lets bodies exist
     * @throws socai.command.Refused with all that cannot stand
     */
    public Receipt decide(List<Decide> orders, Map<UnitCode, Optional<Days>> decided) {
        Units as = new AsDecided(units, decided);
        return deciding.forAll(orders, as, _ -> "");
    }
}
