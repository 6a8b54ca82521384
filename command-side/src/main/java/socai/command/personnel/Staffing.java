package socai.command.personnel;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;
import socai.command.Receipt;
import socai.command.personnel.Action.Take;
import socai.events.PersonId;
import socai.events.UnitCode;
import socai.events.personnel.Position;
import socai.events.personnel.Reassigned;

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
     */
    public record Standing(Bond bond, @Nullable Position position) {}

    /** How this person stands to this body that ends on {@code day}. */
    public Standing standingOf(PersonId person, UnitCode unit, LocalDate day) {
        return people.load(person.toString()).invoke(p -> p.standingTo(unit, day));
    }

    /**
     * Records who follows where, in the present transaction.
     *
     * @param coming bodies that the same decision establishes
     * @throws socai.command.Refused with all that cannot stand
     */
    public Receipt reassign(List<Reassigned> moves, Set<UnitCode> coming) {
        Units withComing = new WithComing(units, coming);
        return deciding.forAll(
                moves,
                Reassigned::person,
                (person, move) ->
                        person.handle(
                                new Decide(move.person(), List.of(new Take(move))), withComing));
    }
}
