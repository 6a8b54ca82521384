package socai.command.reorganisation;

import java.time.LocalDate;
import java.util.List;
import socai.command.Refusal;
import socai.events.PersonId;
import socai.events.UnitCode;

/** The rules of a reorganisation that can say no. */
public sealed interface ReorganisationRefusal extends Refusal {

    /** A body continues in one that exists on the day or is established by the same decision. */
    record SuccessorDoesNotExist(UnitCode unit, LocalDate effectiveOn)
            implements ReorganisationRefusal {}

    /** Everybody on the headcount of a body that ends goes somewhere. */
    record StaffNotCovered(int people, UnitCode unit, List<PersonId> who)
            implements ReorganisationRefusal {

        public StaffNotCovered {
            who = who == null ? List.of() : List.copyOf(who);
        }
    }

    /**
     * Whoever comes to the body later, or works there on secondment, is seen to before.
     *
     * @param events for each of them, in the same order, the number of the event in their record
     *     that brings them
     */
    record StillExpected(int people, UnitCode unit, List<PersonId> who, List<Long> events)
            implements ReorganisationRefusal {

        public StillExpected {
            who = who == null ? List.of() : List.copyOf(who);
            events = events == null ? List.of() : List.copyOf(events);
        }
    }

    /**
     * What was known of the posts or residents of a body is said of those that go on.
     *
     * @param kinds which numbers are to be said
     */
    record NumbersNotSaid(UnitCode unit, LocalDate effectiveOn, List<String> kinds)
            implements ReorganisationRefusal {

        public NumbersNotSaid {
            kinds = kinds == null ? List.of() : List.copyOf(kinds);
        }
    }

    /** Members are no posts, and residents are those of communes. */
    record NumbersNotAddable(UnitCode unit, UnitCode into, String kind)
            implements ReorganisationRefusal {}

    /** A number of the very day was stated before; the decision says whether it holds after it. */
    record NumberStatedBefore(UnitCode unit, LocalDate effectiveOn, String kind)
            implements ReorganisationRefusal {}

    /** A reorganisation states numbers of the bodies that go on, and of no others. */
    record NumbersOfAnotherBody(UnitCode unit) implements ReorganisationRefusal {}

    /** The bodies together have afterwards what they had before, unless it is said otherwise. */
    record TotalsDiffer(String kind, int before, int after) implements ReorganisationRefusal {}

    /** Only staff of the bodies concerned is named. */
    record NamedButNotStaff(int people, List<PersonId> who) implements ReorganisationRefusal {

        public NamedButNotStaff {
            who = who == null ? List.of() : List.copyOf(who);
        }
    }
}
