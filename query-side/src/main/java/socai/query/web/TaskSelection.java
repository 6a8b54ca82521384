package socai.query.web;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import socai.events.LegalDay;
import socai.events.UnitCode;
import socai.query.tasks.TaskState;
import socai.query.tasks.TasksOnDay;

/**
 * Which day, which tasks and whose the reader asked for. Every one of these is an address.
 *
 * @param asked the day and the knowledge asked about
 * @param to the last day listed; absent for twelve months ahead
 * @param owner only what this body owes
 * @param state only what stands so
 * @param page from 1
 */
public record TaskSelection(
        Asked asked,
        @Nullable LocalDate to,
        @Nullable UnitCode owner,
        @Nullable TaskState state,
        int page) {

    private static final int ROWS = 50;

    /**
     * Reads the parameters of an address.
     *
     * @throws AskedDay.Unreadable when a day cannot be read
     * @throws Selection.Unreadable when another parameter cannot be read
     */
    static TaskSelection read(Map<String, String> typed, LocalDate today) {
        Asked asked = Asked.readOnly(typed, today, "to", "owner", "state", "page");
        String to = typed.getOrDefault("to", "");
        return new TaskSelection(
                asked,
                to.isBlank() ? null : AskedDay.read(to, asked.asOf()),
                Asked.unit(typed, "owner"),
                Selection.choice(typed, "state", TaskState.class),
                Selection.page(typed.getOrDefault("page", "")));
    }

    /** Valid time: the day asked about. */
    public LocalDate asOf() {
        return asked.asOf();
    }

    /** The question that this asks. */
    TasksOnDay question() {
        return new TasksOnDay(asOf(), asked.knowledge(), horizon(), owner, state, page - 1, ROWS);
    }

    /** The last day listed. */
    public LocalDate horizon() {
        LocalDate ahead = to == null ? asOf().plusMonths(TasksOnDay.MONTHS_AHEAD) : to;
        return LegalDay.isSayable(ahead) ? ahead : LegalDay.LAST;
    }

    /** The address of this state; what is at its default is left out, the day never. */
    public String address() {
        return asked.at(
                "/tasks",
                "to",
                to == null ? null : to.toString(),
                "owner",
                owner == null ? null : owner.value(),
                "state",
                state == null ? null : state.name().toLowerCase(Locale.ROOT),
                "page",
                page > 1 ? Integer.toString(page) : null);
    }

    /** Whether any task may be left out that falls due in time. */
    public boolean isFiltered() {
        return owner != null || state != null;
    }

    public TaskSelection only(TaskState onlyState) {
        return new TaskSelection(asked, to, owner, onlyState, 1);
    }

    public TaskSelection onPage(int number) {
        return new TaskSelection(asked, to, owner, state, number);
    }

    public TaskSelection withoutFilters() {
        return new TaskSelection(asked, to, null, null, 1);
    }

    /** How many pages so many rows fill. */
    static int pages(int rows) {
        return Math.ceilDiv(rows, ROWS);
    }
}
