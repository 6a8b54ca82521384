package socai.query.compliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import socai.events.UnitCode;
import socai.events.organisation.OrganisationFact;
import socai.events.organisation.UnitLevel;
import socai.organisation.UnitLife;
import socai.organisation.UnitState;
import socai.organisation.UnitState.Existing;
import socai.query.compliance.Compliance.Population;
import socai.query.compliance.Explanation.Said;
import socai.timeline.Chronicle;
import socai.timeline.Entry;
import socai.timeline.Line;
import socai.timeline.Span;
import socai.timeline.Timeline;

/** The whole life of a body in valid time as known at one number of the ledger. */
final class BodyLife {

    private final UnitCode code;
    private final int lines;
    private final NavigableMap<LocalDate, UnitState> states = new TreeMap<>();
    private final Timeline<OrganisationFact> standing;
    private final Words<OrganisationFact> words;
    private final Map<LocalDate, List<Long>> said = new HashMap<>();

    BodyLife(UnitCode code, List<Line<OrganisationFact>> known) {
        this.code = code;
        this.lines = known.size();
        Chronicle<OrganisationFact> chronicle = Chronicle.of(known);
        this.standing = chronicle.standing();
        this.words = new Words<>(chronicle);
        for (Span<UnitState> span : UnitLife.spans(standing)) {
            states.put(span.from(), span.state());
        }
        for (Entry<OrganisationFact> entry : standing.entries()) {
            said.computeIfAbsent(entry.effectiveOn(), _ -> new ArrayList<>()).add(entry.ledgerNo());
        }
    }

    /** The facts that stand. */
    Timeline<OrganisationFact> standing() {
        return standing;
    }

    /** The entry with the last word about the fact that an entry recorded for the first time. */
    long lastAbout(long ledgerNo) {
        return words.lastAbout(ledgerNo);
    }

    /** How many lines of the body's chronicle this follows from. */
    int lines() {
        return lines;
    }

    /** What the body is on a day; empty when it does not exist then. */
    Optional<Existing> existing(LocalDate day) {
        return floor(states, day) instanceof Existing existing
                ? Optional.of(existing)
                : Optional.empty();
    }

    /** The entries that recorded for the first time what takes effect on a day. */
    List<Long> saidOn(LocalDate day) {
        return said.getOrDefault(day, List.of());
    }

    /** The days on which anything about it changes. */
    Stream<LocalDate> days() {
        return said.keySet().stream();
    }

    /** Whether it ever stands at this level. */
    boolean isOf(UnitLevel level) {
        return existing().anyMatch(is -> is.level() == level);
    }

    private Stream<Existing> existing() {
        return states.values().stream()
                .filter(Existing.class::isInstance)
                .map(Existing.class::cast);
    }

    /**
     * Whether it ever stands at a level, or at any, under the plan. A unit has one function for
     * life; one that never exists, as far as is known, is of no army.
     */
    boolean isEver(@Nullable UnitLevel level) {
        return existing().allMatch(is -> is.function().isUnderThePlan())
                && (level == null || isOf(level));
    }

    /**
     * Its numbers on a day; empty when it does not exist then.
     *
     * @param people those in service in it
     * @param numbers of its posts, members and residents
     * @param parent the level of the body above it, which may be unknown
     */
    Optional<UnitOnDay> on(
            LocalDate day,
            Figures people,
            BodyNumbers numbers,
            Function<UnitCode, @Nullable UnitLevel> parent) {
        return existing(day)
                .map(existing -> {
                    Said<Population> population = numbers.population(day);
                    return new UnitOnDay(
                            code,
                            existing.name(),
                            existing.level(),
                            existing.function(),
                            existing.parent() != null
                                    && parent.apply(existing.parent()) == UnitLevel.COMMUNE,
                            people,
                            numbers.headcounts(day),
                            population == null ? null : population.value(),
                            numbers.unknown(day),
                            numbers.unknowns(day));
                });
    }

    private static <T> @Nullable T floor(NavigableMap<LocalDate, T> from, LocalDate day) {
        Map.Entry<LocalDate, T> last = from.floorEntry(day);
        return last == null ? null : last.getValue();
    }
}
