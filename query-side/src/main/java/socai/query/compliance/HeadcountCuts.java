package socai.query.compliance;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import socai.events.UnitCode;
import socai.events.organisation.HeadcountKind;
import socai.events.organisation.OrganisationFact;
import socai.query.compliance.Explanation.Said;
import socai.query.compliance.KnownNumbers.Lowered;
import socai.query.compliance.Lifting.Lifted;
import socai.timeline.Chronicle;
import socai.timeline.Line;

/**
 * Finds the numbers of posts or members that are lower than the day before, or than was known of
 * the same day before a correction, an annulment or another decision, and by which a minimum asks
 * for fewer persons. Each is asked about on one day, whatever period is looked at.
 */
final class HeadcountCuts {

    /**
     * A lower number.
     *
     * @param askedOn the first day on which it lifts a minimum, or a later legal day on which it
     *     became known
     * @param lifted the body on that first day
     * @param before the number before
     * @param entries the entries that made it so, ascending
     */
    record Cut(
            UnitCode unit,
            HeadcountKind kind,
            LocalDate askedOn,
            Lifted lifted,
            int before,
            List<Long> entries) {}

    /** What is asked about once. */
    private record Key(HeadcountKind kind, LocalDate day, LocalDate askedOn) {}

    private final AsKnown known;
    private final Lifting lifting;
    private final LongFunction<Optional<LocalDate>> afterwards;

    /**
     * As known and read.
     *
     * @param afterwards the legal day on which an entry became known that changes what had taken
     *     effect; empty for another
     */
    HeadcountCuts(
            AsKnown known, AskedReadings readings, LongFunction<Optional<LocalDate>> afterwards) {
        this.known = known;
        this.lifting = new Lifting(known, readings);
        this.afterwards = afterwards;
    }

    /** All of one body, whenever they are asked about. */
    List<Cut> of(UnitCode unit) {
        List<List<Line<OrganisationFact>>> lines = known.linesAbout(unit);
        List<Long> entries =
                lines.stream().flatMap(List::stream).map(Line::ledgerNo).sorted().toList();
        if (entries.isEmpty()) {
            return List.of();
        }
        List<BodyNumbers> states =
                entries.stream().map(ledgerNo -> known.at(ledgerNo).numbers(unit)).toList();
        List<Story<OrganisationFact>> stories =
                lines.stream().map(body -> new Story<>(Chronicle.of(body))).toList();
        Map<Key, Cut> cuts = new LinkedHashMap<>();
        for (HeadcountKind kind : HeadcountKind.values()) {
            List<NavigableMap<LocalDate, @Nullable Integer>> numbers =
                    states.stream().map(state -> state.headcountsFrom(kind)).toList();
            for (Lowered lowered : new KnownNumbers(numbers).lowered()) {
                lifting.first(unit, kind, lowered)
                        .map(lifted ->
                                cut(kind, lowered, lifted, states.getLast(), entries, stories))
                        .ifPresent(cut -> cuts.merge(key(cut), cut, HeadcountCuts::together));
            }
        }
        return List.copyOf(cuts.values());
    }

    private Cut cut(
            HeadcountKind kind,
            Lowered lowered,
            Lifted lifted,
            BodyNumbers now,
            List<Long> entries,
            List<Story<OrganisationFact>> stories) {
        Said<Integer> inForce = Objects.requireNonNull(now.headcount(kind, lowered.on()));
        long since = lowered.since() < 0 ? inForce.ledgerNo() : entries.get(lowered.since());
        LocalDate askedOn =
                afterwards
                        .apply(since)
                        .filter(day -> day.isAfter(lifted.day()))
                        .orElse(lifted.day());
        SortedSet<Long> told = new TreeSet<>();
        stories.forEach(story -> told.addAll(story.of(List.of(inForce.ledgerNo(), since))));
        return new Cut(
                lifted.body().code(), kind, askedOn, lifted, lowered.before(), List.copyOf(told));
    }

    private static Key key(Cut cut) {
        return new Key(cut.kind(), cut.lifted().day(), cut.askedOn());
    }

    /** Under the higher number before. */
    private static Cut together(Cut one, Cut other) {
        Cut higher = one.before() >= other.before() ? one : other;
        SortedSet<Long> entries = new TreeSet<>();
        Stream.of(one, other).forEach(cut -> entries.addAll(cut.entries()));
        return new Cut(
                higher.unit(),
                higher.kind(),
                higher.askedOn(),
                higher.lifted(),
                higher.before(),
                List.copyOf(entries));
    }
}
