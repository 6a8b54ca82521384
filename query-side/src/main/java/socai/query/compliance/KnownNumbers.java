package socai.query.compliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of posts or members of one kind of a body, of each day, as known after each entry.
 */
final class KnownNumbers {

    /**
     * A number in force that is lower than one that stood before it.
     *
     * @param on valid time: the first day on which it is
     * @param until valid time: the first day on which one of the two is another; {@link
     *     LocalDate#MAX} for none
     * @param before the number that stood the day before, or that was said of this very day
     * @param since place of the entry since which the number of this day is known to be lower;
     *     below 0 when it was never known to be as high
     */
    record Lowered(LocalDate on, LocalDate until, int before, int since) {}

    /** Before the first place, so that the next one is below 0 too. */
    private static final int NEVER = -2;

    private final List<NavigableMap<LocalDate, @Nullable Integer>> known;

    /**
     * After each entry, the first and last included, the numbers by the day they begin to hold;
     * null while unknown.
     */
    KnownNumbers(List<NavigableMap<LocalDate, @Nullable Integer>> known) {
        this.known = List.copyOf(known);
    }

    /** Each lower number: than that of the day before, or than what was known of the same day. */
    List<Lowered> lowered() {
        List<Lowered> lowered = new ArrayList<>();
        NavigableMap<LocalDate, @Nullable Integer> now = known.getLast();
        now.forEach((day, number) -> {
            Integer before = on(day.minusDays(1), now);
            if (before != null && number != null && number < before) {
                lowered.add(
                        new Lowered(day, changes(day, now), before, lastAsHigh(day, before) + 1));
            }
        });
        for (int place = 0; place < known.size() - 1; place++) {
            lowered.addAll(loweredSince(place, now));
        }
        return lowered;
    }

    /** What was said of a day, and is lower from the next entry on until now. */
    private List<Lowered> loweredSince(int place, NavigableMap<LocalDate, @Nullable Integer> now) {
        List<Lowered> lowered = new ArrayList<>();
        NavigableMap<LocalDate, @Nullable Integer> then = known.get(place);
        then.forEach((day, before) -> {
            Integer number = on(day, now);
            if (number != null
                    && before != null
                    && number < before
                    && lastAsHigh(day, before) == place) {
                LocalDate end = changes(day, now);
                LocalDate thenEnd = changes(day, then);
                lowered.add(
                        new Lowered(day, end.isBefore(thenEnd) ? end : thenEnd, before, place + 1));
            }
        });
        return lowered;
    }

    /** The last place at which the number of a day was known to be this or more. */
    private int lastAsHigh(LocalDate day, int number) {
        for (int place = known.size() - 1; place >= 0; place--) {
            Integer then = on(day, known.get(place));
            if (then != null && then >= number) {
                return place;
            }
        }
        return NEVER;
    }

    private static LocalDate changes(
            LocalDate day, NavigableMap<LocalDate, @Nullable Integer> numbers) {
        Integer number = on(day, numbers);
        return numbers.tailMap(day, false).entrySet().stream()
                .filter(later -> !Objects.equals(later.getValue(), number))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(LocalDate.MAX);
    }

    private static @Nullable Integer on(
            LocalDate day, NavigableMap<LocalDate, @Nullable Integer> numbers) {
        Map.Entry<LocalDate, @Nullable Integer> last = numbers.floorEntry(day);
        return last == null ? null : last.getValue();
    }
}
