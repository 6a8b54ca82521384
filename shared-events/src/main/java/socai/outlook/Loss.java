package socai.outlook;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * One person who will no longer count from a day on; nobody can tell who.
 *
 * @param on the first day on which the person no longer counts
 * @param minority whether of an ethnic minority (EM)
 * @param leader whether a leadership or management title is held until then
 */
public record Loss(LocalDate on, Cause cause, boolean minority, boolean woman, boolean leader) {

    /** Why somebody no longer counts. */
    public enum Cause {
        /** The normal age of retirement is reached and nothing else is recorded. */
        RETIREMENT,
        /** The term of a leadership title ends; the person stays in service. */
        END_OF_TERM,
        /** A departure or a move to another body is recorded and takes effect later. */
        RECORDED
    }

    public Loss {
        requireNonNull(on, "on");
        requireNonNull(cause, "cause");
    }

    /** What is missing of the recorded figures, which already lack those whose end is recorded. */
    Change change() {
        Change person = Change.persons(1, minority, woman);
        Change title = leader ? Change.titles(1, minority, woman) : Change.NONE;
        return switch (cause) {
            case RETIREMENT -> person.plus(title).negated();
            case END_OF_TERM -> title.negated();
            case RECORDED -> Change.NONE;
        };
    }
}
