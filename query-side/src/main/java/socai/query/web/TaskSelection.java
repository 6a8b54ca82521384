package socai.query.web;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import socai.events.LegalDay;
import socai.events.UnitCode;
import socai.query.knowledge.AskedKnowledge;
import socai.query.tasks.TaskState;
import socai.query.tasks.TasksOnDay;

/**
 * Which day, which tasks and whose the reader asked for. Every one of these is an address.
 *
 * @param asOf valid time: the day asked about
 * @param to the last day listed; absent for twelve months ahead
 * @param owner only what this body owes
 * @param state only what stands so
 * @param page from 1
 */
public record TaskSelection(
        LocalDate asOf,
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
    static TaskSelection read(Map<String, String> asked, LocalDate today) {
        LocalDate asOf = AskedDay.read(asked.get("asOf"), today);
        String to = asked.getOrDefault("to", "");
        return new TaskSelection(
                asOf,
                to.isBlank() ? null : AskedDay.read(to, asOf),
                owner(asked.getOrDefault("owner", "").strip()),
                Selection.choice(asked, "state", TaskState.class),
                Selection.page(asked.getOrDefault("page", "")));
    }

    /** The question that this asks. */
    TasksOnDay question() {
        return new TasksOnDay(asOf, AskedKnowledge.NEWEST, horizon(), owner, state, page - 1, ROWS);
    }

    /** The last day listed. */
    public LocalDate horizon() {
        LocalDate ahead = to == null ? asOf.plusMonths(TasksOnDay.MONTHS_AHEAD) : to;
        return LegalDay.isSayable(ahead) ? ahead : LegalDay.LAST;
    }

    /** The address of this state; what is at its default is left out, the day never. */
    public String address() {
        UriComponentsBuilder address =
                UriComponentsBuilder.fromPath("/tasks").queryParam("asOf", asOf);
        if (to != null) {
            address.queryParam("to", to);
        }
        if (owner != null) {
            address.queryParam("owner", owner.value());
        }
        if (state != null) {
            address.queryParam("state", state.name().toLowerCase(Locale.ROOT));
        }
        if (page > 1) {
            address.queryParam("page", page);
        }
        return address.toUriString();
    }

    /** Whether any task may be left out that falls due in time. */
    public boolean isFiltered() {
        return owner != null || state != null;
    }

    public TaskSelection only(TaskState onlyState) {
        return new TaskSelection(asOf, to, owner, onlyState, 1);
    }

    public TaskSelection onPage(int number) {
        return new TaskSelection(asOf, to, owner, state, number);
    }

    public TaskSelection withoutFilters() {
        return new TaskSelection(asOf, to, null, null, 1);
    }

    /** How many pages so many rows fill. */
    static int pages(int rows) {
        return Math.ceilDiv(rows, ROWS);
    }

    private static @Nullable UnitCode owner(String typed) {
        if (typed.isEmpty()) {
            return null;
        }
        try {
            return new UnitCode(typed);
        } catch (IllegalArgumentException e) {
            throw new Selection.Unreadable("owner", typed, e);
        }
    }
}
