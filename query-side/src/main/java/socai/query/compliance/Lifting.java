package socai.query.compliance;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import socai.events.UnitCode;
import socai.events.organisation.HeadcountKind;
import socai.events.organisation.UnitLevel;
import socai.plan.Assessment;
import socai.plan.Assessment.Requirement;
import socai.plan.Assessment.Target;
import socai.query.compliance.KnownNumbers.Lowered;
import socai.query.compliance.Restated.Turn;
import socai.query.compliance.Signals.Signal;
import socai.query.compliance.Standings.KnownPlan;
import socai.tasks.Programme.Stood;

/**
 * Finds the first day on which a minimum asks for fewer persons because a number of posts or
 * members is lower. What a minimum asks for follows from the plan, its readings, and the level,
 * residents and numbers of the body, or of those at province level; so it can change only on their
 * days.
 */
final class Lifting {

    /**
     * A body with the lower number.
     *
     * @param before the same body that day with the number before
     * @param turns each clause that asks for fewer, of the body or of the province level
     */
    record Lifted(LocalDate day, UnitOnDay before, UnitOnDay body, List<Turn> turns) {}

    private final AsKnown known;
    private final WithAndWithout compared;
    private final NavigableSet<LocalDate> ruleDays = new TreeSet<>();
    private @Nullable NavigableSet<LocalDate> provinceDays;

    Lifting(AsKnown known, AskedReadings readings) {
        this.known = known;
        this.compared = new WithAndWithout(known, readings);
        for (KnownPlan plan : known.plans()) {
            ruleDays.add(plan.plan().effectiveOn());
            known.choices(plan.plan().plan()).stream()
                    .map(Stood::fact)
                    .forEach(choice -> ruleDays.add(choice.effectiveOn()));
        }
    }

    /** The first day, while the lower number and the one before hold. */
    Optional<Lifted> first(UnitCode unit, HeadcountKind kind, Lowered number) {
        NavigableSet<LocalDate> days = new TreeSet<>(ruleDays);
        BodyLife life = known.life(unit);
        life.days().forEach(days::add);
        known.numbers(unit).days().forEach(days::add);
        if (life.isOf(UnitLevel.PROVINCE)) {
            days.addAll(provinceDays());
        }
        days.add(number.on());
        return days.subSet(number.on(), number.until()).stream()
                .filter(day -> known.plan(day) != null)
                .flatMap(day -> lifted(unit, kind, number.before(), day).stream())
                .findFirst();
    }

    private Optional<Lifted> lifted(UnitCode unit, HeadcountKind kind, int number, LocalDate day) {
        return known.unit(unit, day)
                .flatMap(body -> {
                    Map<HeadcountKind, Integer> numbers = new EnumMap<>(body.headcounts());
                    numbers.put(kind, number);
                    UnitOnDay before = body.with(numbers);
                    List<Turn> turns =
                            compared.turns(before, body, day).stream()
                                    .filter(Lifting::asksForFewer)
                                    .toList();
                    return turns.isEmpty()
                            ? Optional.empty()
                            : Optional.of(new Lifted(day, before, body, turns));
                });
    }

    private NavigableSet<LocalDate> provinceDays() {
        NavigableSet<LocalDate> found = provinceDays;
        if (found == null) {
            found = new TreeSet<>();
            for (UnitCode unit : UnitScope.PROVINCE_LEVEL.ever(known)) {
                known.life(unit).days().forEach(found::add);
                known.numbers(unit).days().forEach(found::add);
            }
            provinceDays = found;
        }
        return found;
    }

    private static boolean asksForFewer(Turn turn) {
        if (turn.before() == null || turn.after() == null) {
            return false;
        }
        return Signal.isTurned(turn)
                || isFewer(turn.before().required(), turn.after().required())
                || isFewer(target(turn.before()), target(turn.after()));
    }

    private static boolean isFewer(@Nullable Requirement before, @Nullable Requirement after) {
        return before != null && (after == null || after.persons() < before.persons());
    }

    private static @Nullable Requirement target(Assessment assessment) {
        Target target = assessment.target();
        return target == null ? null : target.required();
    }
}
