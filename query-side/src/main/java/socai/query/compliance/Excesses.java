package socai.query.compliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import socai.events.UnitCode;
import socai.plan.Excess;
import socai.plan.Rules;
import socai.query.compliance.Drafts.Draft;
import socai.query.compliance.Drafts.Who;
import socai.query.compliance.Explanation.Said;
import socai.query.compliance.MovementRows.Asked;
import socai.query.compliance.Signals.ReportDay;
import socai.query.compliance.Signals.Signal;
import socai.query.compliance.Standings.KnownPlan;
import socai.tasks.Programme.Stood;

/**
 * Finds the days of a period on which a number of a unit is above the one it is counted against, as
 * half-open spans without a gap. What a unit is asked about is one span.
 */
final class Excesses {

    /** The most facts about people that one signal names: those of the day on which it began. */
    private static final int FACTS_MAX = 20;

    /**
     * One span, as far as it lies in the period.
     *
     * @param since its first day, which may be before the period
     * @param day its last day in the period
     * @param body the unit on that day
     * @param entries the entries behind the numbers, ascending
     */
    record Found(
            LocalDate since,
            LocalDate day,
            UnitOnDay body,
            List<Excess> excesses,
            NavigableSet<Long> entries) {

        Draft signal(@Nullable ReportDay near) {
            return new Draft(
                    new Signal(
                            SignalKind.ABOVE_WHOLE,
                            body.code(),
                            body.name(),
                            day,
                            near,
                            body.people(),
                            body.people(),
                            Map.of(),
                            Map.of(),
                            since,
                            excesses,
                            List.of(),
                            List.of()),
                    List.of(new Who(null, List.copyOf(entries))));
        }
    }

    private final AsKnown known;
    private final SignalsInPeriod question;
    private final MovementRows rows;
    private final NavigableSet<LocalDate> ruleDays = new TreeSet<>();

    Excesses(AsKnown known, SignalsInPeriod question, MovementRows rows) {
        this.known = known;
        this.question = question;
        this.rows = rows;
        for (KnownPlan plan : known.plans()) {
            ruleDays.add(plan.plan().effectiveOn());
            known.choices(plan.plan().plan()).stream()
                    .map(Stood::fact)
                    .forEach(choice -> ruleDays.add(choice.effectiveOn()));
        }
    }

    /** All spans of one unit that reach into the period, in order. */
    List<Found> of(UnitCode unit) {
        NavigableSet<LocalDate> changes = new TreeSet<>(ruleDays);
        changes.addAll(known.days(unit));
        NavigableSet<LocalDate> days =
                new TreeSet<>(changes.subSet(question.from(), false, question.to(), true));
        days.add(question.from());
        List<Found> found = new ArrayList<>();
        LocalDate since = null;
        for (LocalDate day : days) {
            boolean above = !on(unit, day).isEmpty();
            if (above && since == null) {
                since = day.equals(question.from()) ? first(unit, day, changes) : day;
            }
            if (!above && since != null) {
                found.add(found(unit, since, day.minusDays(1)));
                since = null;
            }
        }
        if (since != null) {
            found.add(found(unit, since, question.to()));
        }
        return found;
    }

    /** The first day of the span in which a day lies. */
    private LocalDate first(UnitCode unit, LocalDate day, NavigableSet<LocalDate> changes) {
        LocalDate first = changes.floor(day);
        if (first == null) {
            return day;
        }
        LocalDate before = changes.lower(first);
        while (before != null && !on(unit, before).isEmpty()) {
            first = before;
            before = changes.lower(first);
        }
        return first;
    }

    private List<Excess> on(UnitCode unit, LocalDate day) {
        return known.unit(unit, day)
                .map(body -> known.measuring(day, question.readings()).unit(body).excesses())
                .orElse(List.of());
    }

    private Found found(UnitCode unit, LocalDate since, LocalDate day) {
        UnitOnDay body = known.unit(unit, day).orElseThrow();
        List<Excess> excesses = on(unit, day);
        return new Found(since, day, body, excesses, entries(body, excesses, since, day));
    }

    /** Of the numbers in force, and of who came on the day on which it began. */
    private NavigableSet<Long> entries(
            UnitOnDay body, List<Excess> excesses, LocalDate since, LocalDate day) {
        NavigableSet<Long> entries = new TreeSet<>();
        BodyNumbers numbers = known.numbers(body.code());
        Said<?> posts =
                numbers.headcount(
                        Rules.postsOf(
                                body.level(), known.readings(day, question.readings()).headcount()),
                        day);
        Said<?> residents = numbers.population(day);
        for (Excess one : excesses) {
            Said<?> said =
                    switch (one.reason()) {
                        case STAFF_ABOVE_POSTS, MINORITY_ABOVE_POSTS, COUNTED_ABOVE_BASE -> posts;
                        case STAFF_ABOVE_RESIDENTS, MINORITY_ABOVE_RESIDENTS -> residents;
                    };
            if (said != null) {
                entries.add(said.ledgerNo());
                entries.add(said.knownBy());
            }
        }
        rows
                .changes(
                        new Asked(
                                known.ledgerNo(), since.minusDays(1), since, List.of(body.code())),
                        FACTS_MAX,
                        0)
                .stream()
                .flatMap(change -> Stream.of(change.ledgerNo(), change.knownBy()))
                .forEach(entries::add);
        return entries;
    }
}
