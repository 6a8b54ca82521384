package socai.query.compliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
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
import socai.events.organisation.GroupCount;
import socai.events.organisation.HeadcountAssigned;
import socai.events.organisation.HeadcountKind;
import socai.events.organisation.OrganisationFact;
import socai.events.organisation.PopulationRecorded;
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
    private final Map<HeadcountKind, NavigableMap<LocalDate, Said<Integer>>> headcounts =
            new EnumMap<>(HeadcountKind.class);
    private final NavigableMap<LocalDate, Said<Population>> populations = new TreeMap<>();
    private final NavigableMap<LocalDate, List<GroupCount>> groups = new TreeMap<>();
    private final Map<LocalDate, List<Long>> said = new HashMap<>();

    BodyLife(UnitCode code, List<Line<OrganisationFact>> known) {
        this.code = code;
        this.lines = known.size();
        Chronicle<OrganisationFact> chronicle = Chronicle.of(known);
        Timeline<OrganisationFact> standing = chronicle.standing();
        Words<OrganisationFact> words = new Words<>(chronicle);
        for (Span<UnitState> span : UnitLife.spans(standing)) {
            states.put(span.from(), span.state());
        }
        for (Entry<OrganisationFact> entry : standing.entries()) {
            said.computeIfAbsent(entry.effectiveOn(), _ -> new ArrayList<>()).add(entry.ledgerNo());
            if (entry.fact() instanceof HeadcountAssigned headcount) {
                headcounts
                        .computeIfAbsent(headcount.kind(), _ -> new TreeMap<>())
                        .put(entry.effectiveOn(), words.said(entry, headcount.persons()));
            }
            if (entry.fact() instanceof PopulationRecorded count) {
                groups.put(entry.effectiveOn(), count.groups());
                populations.put(
                        entry.effectiveOn(),
                        words.said(
                                entry,
                                new Population(
                                        count.total(),
                                        count.minority(),
                                        count.effectiveOn(),
                                        count.source())));
            }
        }
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

    /** The numbers of posts and members that were in force, by kind. */
    Map<HeadcountKind, Integer> headcounts(LocalDate day) {
        Map<HeadcountKind, Integer> inForce = new EnumMap<>(HeadcountKind.class);
        headcounts.forEach((kind, numbers) -> {
            Said<Integer> number = floor(numbers, day);
            if (number != null) {
                inForce.put(kind, number.value());
            }
        });
        return inForce;
    }

    /** The number of posts or members of one kind that was in force. */
    @Nullable Said<Integer> headcount(HeadcountKind kind, LocalDate day) {
        NavigableMap<LocalDate, Said<Integer>> numbers = headcounts.get(kind);
        return numbers == null ? null : floor(numbers, day);
    }

    /** The residents that were in force. */
    @Nullable Said<Population> population(LocalDate day) {
        return floor(populations, day);
    }

    /** The residents of each ethnic group, as far as the count in force gives them. */
    List<GroupCount> groups(LocalDate day) {
        List<GroupCount> counted = floor(groups, day);
        return counted == null ? List.of() : counted;
    }

    /** The entries that recorded for the first time what takes effect on a day. */
    List<Long> saidOn(LocalDate day) {
        return said.getOrDefault(day, List.of());
    }

    /** The numbers of one kind by the day on which they begin to hold. */
    NavigableMap<LocalDate, Integer> headcountsFrom(HeadcountKind kind) {
        NavigableMap<LocalDate, Integer> from = new TreeMap<>();
        headcounts
                .getOrDefault(kind, Collections.emptyNavigableMap())
                .forEach((day, number) -> from.put(day, number.value()));
        return from;
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
        return states.values().stream().filter(Existing.class::isInstance).map(Existing.class::cast);
    }

    /**
     * Whether it ever stands at a level, or at any, under the plan. A unit has one function for
     * life; one that never exists, as far as is known, is of no army.
     */
    boolean isEver(@Nullable UnitLevel level) {
        return existing().allMatch(is -> is.function().isUnderThePlan())
                && (level == null || isOf(level));
    }

    /** The numbers of posts that the plan names for it, up to a day. */
    List<Said<Integer>> headcountsUpTo(UnitLevel level, LocalDate day) {
        NavigableMap<LocalDate, Said<Integer>> numbers = headcounts.get(denominator(level));
        return numbers == null ? List.of() : List.copyOf(numbers.headMap(day, true).values());
    }

    /** The counts of residents up to a day. */
    List<Said<Population>> populationsUpTo(LocalDate day) {
        return List.copyOf(populations.headMap(day, true).values());
    }

    /**
     * Its numbers on a day; empty when it does not exist then.
     *
     * @param people those in service in it
     * @param parent the level of the body above it, which may be unknown
     */
    Optional<UnitOnDay> on(
            LocalDate day, Figures people, Function<UnitCode, @Nullable UnitLevel> parent) {
        return existing(day)
                .map(existing -> {
                    Said<Population> population = population(day);
                    return new UnitOnDay(
                            code,
                            existing.name(),
                            existing.level(),
                            existing.function(),
                            existing.parent() != null
                                    && parent.apply(existing.parent()) == UnitLevel.COMMUNE,
                            people,
                            headcounts(day),
                            population == null ? null : population.value());
                });
    }

    private static HeadcountKind denominator(UnitLevel level) {
        return level == UnitLevel.COUNCIL_BODY
                ? HeadcountKind.COUNCIL_MEMBERS
                : HeadcountKind.ASSIGNED;
    }

    private static <T> @Nullable T floor(NavigableMap<LocalDate, T> from, LocalDate day) {
        Map.Entry<LocalDate, T> last = from.floorEntry(day);
        return last == null ? null : last.getValue();
    }
}
