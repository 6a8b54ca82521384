package socai.query.compliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongFunction;
import socai.events.UnitCode;
import socai.events.organisation.HeadcountKind;

/**
 * Finds the days from which a body has fewer posts or members than the day before, or than it was
 * known to have that day before a correction or an annulment. The day lies in the period; or before
 * it, and the change was made afterwards and became known in the period.
 */
final class HeadcountCuts {

    /**
     * A lower number.
     *
     * @param on valid time: the first day on which it holds
     * @param before the numbers before, by kind
     * @param entries the entries that made it so
     */
    record Cut(
            UnitCode unit,
            LocalDate on,
            Map<HeadcountKind, Integer> before,
            Map<HeadcountKind, Integer> after,
            List<Long> entries) {}

    private final AsKnown known;
    private final LocalDate from;
    private final LocalDate to;
    private final LongFunction<Optional<LocalDate>> afterwards;

    /**
     * In a period, as known.
     *
     * @param afterwards the legal day on which an entry became known that changes what had taken
     *     effect; empty for another
     */
    HeadcountCuts(
            AsKnown known,
            LocalDate from,
            LocalDate to,
            LongFunction<Optional<LocalDate>> afterwards) {
        this.known = known;
        this.from = from;
        this.to = to;
        this.afterwards = afterwards;
    }

    /** Of one body, in order of day. */
    List<Cut> of(UnitCode unit) {
        Optional<BodyLife> life = known.lifeIfKnown(unit);
        if (life.isEmpty()) {
            return List.of();
        }
        Map<LocalDate, Cut> cuts = new TreeMap<>();
        for (LocalDate day : life.get().headcountDays().subSet(from, true, to, true)) {
            Map<HeadcountKind, Integer> before = life.get().headcounts(day.minusDays(1));
            Map<HeadcountKind, Integer> after = life.get().headcounts(day);
            if (isLower(after, before)) {
                cuts.put(day, new Cut(unit, day, before, after, life.get().headcountsSaidOn(day)));
            }
        }
        for (long ledgerNo : known.at(0).recordedAbout(unit, known)) {
            amended(unit, ledgerNo, life.get(), cuts);
        }
        return List.copyOf(cuts.values());
    }

    /** The first day of which an entry takes away what was known before, and still does. */
    private void amended(UnitCode unit, long ledgerNo, BodyLife now, Map<LocalDate, Cut> cuts) {
        Optional<BodyLife> then = known.at(ledgerNo - 1).lifeIfKnown(unit);
        Optional<BodyLife> next = known.at(ledgerNo).lifeIfKnown(unit);
        if (then.isEmpty() || next.isEmpty()) {
            return;
        }
        NavigableSet<LocalDate> days = new TreeSet<>(then.get().headcountDays());
        days.addAll(next.get().headcountDays());
        for (LocalDate day : days.headSet(to, true)) {
            Map<HeadcountKind, Integer> before = then.get().headcounts(day);
            if (isLower(next.get().headcounts(day), before)
                    && isLower(now.headcounts(day), before)
                    && isOfPeriod(day, ledgerNo)) {
                cuts.putIfAbsent(
                        day,
                        new Cut(
                                unit,
                                day,
                                before,
                                now.headcounts(day),
                                entries(ledgerNo, now, day)));
                return;
            }
        }
    }

    private static List<Long> entries(long ledgerNo, BodyLife now, LocalDate day) {
        List<Long> entries = new ArrayList<>(now.headcountsSaidOn(day));
        if (!entries.contains(ledgerNo)) {
            entries.add(ledgerNo);
        }
        return entries.stream().sorted().toList();
    }

    private boolean isOfPeriod(LocalDate day, long ledgerNo) {
        return !day.isBefore(from)
                || afterwards
                        .apply(ledgerNo)
                        .filter(known -> !known.isBefore(from) && !known.isAfter(to))
                        .isPresent();
    }

    private static boolean isLower(
            Map<HeadcountKind, Integer> after, Map<HeadcountKind, Integer> before) {
        return before.entrySet().stream()
                .anyMatch(number -> {
                    Integer next = after.get(number.getKey());
                    return next != null && next < number.getValue();
                });
    }
}
