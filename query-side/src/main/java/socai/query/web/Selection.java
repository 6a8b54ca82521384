package socai.query.web;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import socai.events.organisation.UnitLevel;
import socai.plan.Verdict;
import socai.text.Spelling;

/**
 * Which day, which bodies and which order the reader asked for. Every state of the dashboard is one
 * of these, and every one of these is an address that can be shared.
 *
 * @param asked the day asked about, and the knowledge
 * @param level only bodies of this level
 * @param verdict only bodies with this verdict
 * @param text only bodies whose name or code hold this; empty for all
 * @param page from 1
 */
public record Selection(
        Asked asked,
        @Nullable UnitLevel level,
        @Nullable Verdict verdict,
        String text,
        Column sort,
        boolean descending,
        int page) {

    /** A parameter of the address has a value that means nothing. */
    static final class Unreadable extends RuntimeException {
        private final String parameter;
        private final String typed;

        Unreadable(String parameter, String typed, @Nullable Throwable cause) {
            super("%s=%s".formatted(parameter, typed), cause);
            this.parameter = parameter;
            this.typed = typed;
        }

        String parameter() {
            return parameter;
        }

        String typed() {
            return typed;
        }
    }

    static final Column FIRST_SORT = Column.GAP;
    private static final int TEXT_LENGTH_MAX = 100;
    private static final int PAGE_MAX = 1_000_000;

    static Selection of(Asked asked) {
        return new Selection(asked, null, null, "", FIRST_SORT, FIRST_SORT.descendingFirst(), 1);
    }

    /**
     * Reads the parameters of an address.
     *
     * @throws AskedDay.Unreadable when the day cannot be read
     * @throws Unreadable when another parameter cannot be read
     */
    static Selection read(Map<String, String> asked, LocalDate today) {
        Asked times = Asked.readOnly(asked, today, "level", "verdict", "q", "sort", "dir", "page");
        Column sort = choice(asked, "sort", Column.class);
        Column order = sort == null ? FIRST_SORT : sort;
        String direction = asked.getOrDefault("dir", "");
        String text = Spelling.of(asked.getOrDefault("q", "")).text();
        return new Selection(
                times,
                choice(asked, "level", UnitLevel.class),
                choice(asked, "verdict", Verdict.class),
                text.substring(0, Math.min(text.length(), TEXT_LENGTH_MAX)),
                order,
                direction.isEmpty() ? order.descendingFirst() : direction.equals("desc"),
                page(asked.getOrDefault("page", "")));
    }

    /** The address of this state; what is at its default is left out, the day never. */
    public String address() {
        boolean sorted = sort != FIRST_SORT || descending != FIRST_SORT.descendingFirst();
        return asked.at(
                "/",
                "level",
                word(level),
                "verdict",
                word(verdict),
                "q",
                text.isEmpty() ? null : text,
                "sort",
                sorted ? sort.word() : null,
                "dir",
                sorted ? direction() : null,
                "page",
                page > 1 ? Integer.toString(page) : null);
    }

    private static @Nullable String word(@Nullable Enum<?> choice) {
        return choice == null ? null : choice.name().toLowerCase(Locale.ROOT);
    }

    /** Valid time: the day asked about. */
    public LocalDate asOf() {
        return asked.asOf();
    }

    /** {@code asc} or {@code desc}. */
    public String direction() {
        return descending ? "desc" : "asc";
    }

    /** Whether any body may be left out. */
    public boolean isFiltered() {
        return level != null || verdict != null || !text.isEmpty();
    }

    /** Sorted by {@code column}: its usual direction first, the other one when asked again. */
    public Selection sortedBy(Column column) {
        boolean turned = column == sort ? !descending : column.descendingFirst();
        return new Selection(asked, level, verdict, text, column, turned, 1);
    }

    public Selection onDay(LocalDate day) {
        return new Selection(asked.on(day), level, verdict, text, sort, descending, 1);
    }

    public Selection onPage(int number) {
        return new Selection(asked, level, verdict, text, sort, descending, number);
    }

    public Selection withoutFilters() {
        return new Selection(asked, null, null, "", sort, descending, 1);
    }

    /** Only the bodies of one level with one verdict, in the first order. */
    public Selection only(UnitLevel onlyLevel, Verdict onlyVerdict) {
        boolean first = FIRST_SORT.descendingFirst();
        return new Selection(asked, onlyLevel, onlyVerdict, "", FIRST_SORT, first, 1);
    }

    static int page(String typed) {
        if (typed.isEmpty()) {
            return 1;
        }
        try {
            int page = Integer.parseInt(typed);
            if (page < 1 || page > PAGE_MAX) {
                throw new Unreadable("page", typed, null);
            }
            return page;
        } catch (NumberFormatException e) {
            throw new Unreadable("page", typed, e);
        }
    }

    static <E extends Enum<E>> @Nullable E choice(
            Map<String, String> asked, String parameter, Class<E> choices) {
        String typed = asked.getOrDefault(parameter, "");
        if (typed.isBlank()) {
            return null;
        }
        try {
            return Enum.valueOf(choices, typed.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new Unreadable(parameter, typed, e);
        }
    }
}
