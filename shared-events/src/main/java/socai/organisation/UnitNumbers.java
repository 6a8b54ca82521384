package socai.organisation;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import socai.events.UnitCode;
import socai.events.organisation.HeadcountAssigned;
import socai.events.organisation.HeadcountKind;
import socai.events.organisation.OrganisationFact;
import socai.events.organisation.PopulationRecorded;
import socai.events.organisation.SuccessorNumbers;
import socai.events.organisation.UnitLevel;
import socai.organisation.InForce.Known;
import socai.organisation.InForce.Source;
import socai.organisation.InForce.Stated;
import socai.organisation.InForce.Unknown;
import socai.organisation.InForce.Why;
import socai.organisation.UnitLife.Days;
import socai.organisation.UnitState.Existing;
import socai.timeline.Entry;
import socai.timeline.Step;
import socai.timeline.Timeline;

/**
 * The numbers of posts, members and residents of bodies on every day. A number holds until the next
 * of its kind, or until a reorganisation of the body. From then on it is the sum of the
 * predecessors' numbers, if the decision says that they are added up, or what is stated for that
 * day or a later one; until something is known, it is unknown and never the number of before.
 *
 * <p>Of one question alone: what was found is kept.
 */
public final class UnitNumbers {

    /** What stands about bodies. */
    public interface Facts {

        /** The facts about a body; none when nothing is known of it. */
        Timeline<OrganisationFact> of(UnitCode unit);

        /** Every body of which a standing fact may name this one as going on with it. */
        Collection<UnitCode> predecessors(UnitCode unit);
    }

    private static final String POPULATION = "POPULATION";

    private record Key(UnitCode unit, String kind, LocalDate day) {}

    private record AxisKey(UnitCode unit, String kind) {}

    /** What is said of a number of a body, and what changes it, by day. */
    private record Axis<V>(
            NavigableMap<LocalDate, InForce<V>> stated,
            NavigableMap<LocalDate, List<Coming>> coming,
            Optional<Days> life) {

        NavigableSet<LocalDate> days() {
            NavigableSet<LocalDate> days = new TreeSet<>(stated.keySet());
            days.addAll(coming.keySet());
            return days;
        }

        boolean existedBefore(LocalDate day) {
            return life.filter(its -> its.from().isBefore(day)).isPresent();
        }
    }

    /** A kind of number: which facts state it, how it is added up, which bodies have one. */
    private record Kind<V>(
            String name,
            Function<OrganisationFact, Optional<Word<V>>> word,
            BinaryOperator<V> sum,
            Function<UnitLevel, Boolean> isOf) {}

    /** What a fact says of a number; without a value it is withdrawn. */
    private record Word<V>(@Nullable V value) {}

    /** A reorganisation that gives a body something. */
    private record Coming(Ending ending, UnitLevel level, Source by) {

        boolean isAddedUp() {
            return ending.numbers() == SuccessorNumbers.ADDED_UP;
        }
    }

    private static final Kind<Residents> RESIDENTS =
            new Kind<>(
                    POPULATION,
                    fact ->
                            fact instanceof PopulationRecorded count
                                    ? Optional.of(new Word<>(Residents.of(count)))
                                    : Optional.empty(),
                    Residents::plus,
                    level -> level == UnitLevel.COMMUNE);

    private final Facts facts;
    private final Map<Key, Optional<InForce<?>>> found = new HashMap<>();
    private final Map<AxisKey, Axis<?>> axes = new HashMap<>();

    public UnitNumbers(Facts facts) {
        this.facts = facts;
    }

    /** The numbers of posts or members of a kind, by the day from which each holds. */
    public NavigableMap<LocalDate, InForce<Integer>> headcounts(UnitCode unit, HeadcountKind kind) {
        return line(unit, posts(kind));
    }

    /** The counts of residents, by the day from which each holds. */
    public NavigableMap<LocalDate, InForce<Residents>> residents(UnitCode unit) {
        return line(unit, RESIDENTS);
    }

    private static Kind<Integer> posts(HeadcountKind kind) {
        return new Kind<>(
                kind.name(),
                fact ->
                        fact instanceof HeadcountAssigned headcount && headcount.kind() == kind
                                ? Optional.of(new Word<>(headcount.persons()))
                                : Optional.empty(),
                Math::addExact,
                level ->
                        (level == UnitLevel.COUNCIL_BODY)
                                == (kind == HeadcountKind.COUNCIL_MEMBERS));
    }

    private <V> NavigableMap<LocalDate, InForce<V>> line(UnitCode unit, Kind<V> kind) {
        NavigableMap<LocalDate, InForce<V>> line = new TreeMap<>();
        for (LocalDate day : axis(unit, kind).days()) {
            InForce<V> then = on(day, unit, kind);
            if (then != null) {
                line.put(day, then);
            }
        }
        return line;
    }

    /** What holds on a day, what the day itself brings included. */
    @SuppressWarnings("unchecked") // a key has numbers of one type alone
    private <V> @Nullable InForce<V> on(LocalDate day, UnitCode unit, Kind<V> kind) {
        Axis<V> axis = axis(unit, kind);
        LocalDate last = axis.days().floor(day);
        if (last == null) {
            return null;
        }
        Key key = new Key(unit, kind.name(), last);
        Optional<InForce<?>> known = found.get(key);
        if (known == null) {
            // Bodies that name each other on one day, while a decision is known by half, end here.
            found.put(key, Optional.empty());
            known = Optional.ofNullable(compute(unit, axis, last, kind));
            found.put(key, known);
        }
        return (InForce<V>) known.orElse(null);
    }

    private <V> @Nullable InForce<V> compute(
            UnitCode unit, Axis<V> axis, LocalDate day, Kind<V> kind) {
        InForce<V> stated = axis.stated().get(day);
        return stated != null
                ? stated
                : reorganised(
                        axis.existedBefore(day),
                        on(day.minusDays(1), unit, kind),
                        day,
                        axis.coming().getOrDefault(day, List.of()),
                        unit,
                        kind);
    }

    @SuppressWarnings("unchecked") // a key has an axis of one type alone
    private <V> Axis<V> axis(UnitCode unit, Kind<V> kind) {
        AxisKey key = new AxisKey(unit, kind.name());
        Axis<?> known = axes.get(key);
        if (known == null) {
            Timeline<OrganisationFact> own = facts.of(unit);
            Optional<Days> life = UnitLife.days(own);
            known =
                    new Axis<>(
                            stated(unit, own, kind),
                            life.map(days -> coming(unit, own, days, kind)).orElseGet(TreeMap::new),
                            life);
            axes.put(key, known);
        }
        return (Axis<V>) known;
    }

    /** What the last fact of each day says. */
    private static <V> NavigableMap<LocalDate, InForce<V>> stated(
            UnitCode unit, Timeline<OrganisationFact> own, Kind<V> kind) {
        NavigableMap<LocalDate, InForce<V>> stated = new TreeMap<>();
        for (Entry<OrganisationFact> entry : own.entries()) {
            LocalDate day = entry.effectiveOn();
            Source by = new Source(unit, entry.ledgerNo());
            kind.word()
                    .apply(entry.fact())
                    .ifPresent(word -> {
                        V value = word.value();
                        stated.put(
                                day,
                                value == null
                                        ? new Unknown<>(day, Why.WITHDRAWN, List.of(unit), by)
                                        : new Known<>(value, day, by, List.of()));
                    });
        }
        return stated;
    }

    /** The reorganisations that give the body such a number or change it, by day. */
    private NavigableMap<LocalDate, List<Coming>> coming(
            UnitCode unit, Timeline<OrganisationFact> own, Days life, Kind<?> kind) {
        NavigableMap<LocalDate, List<Coming>> coming = new TreeMap<>();
        if (!kind.isOf().apply(levelOf(own))) {
            return coming;
        }
        Collection<UnitCode> before = new TreeSet<>(facts.predecessors(unit));
        before.add(unit);
        for (UnitCode predecessor : before) {
            for (Step<OrganisationFact, UnitState> step : UnitLife.steps(facts.of(predecessor))) {
                Optional<Ending> ending = Ending.of(step.entry().fact());
                if (ending.isEmpty()
                        || !ending.get().into().contains(unit)
                        || !(step.before() instanceof Existing is)
                        || !kind.isOf().apply(is.level())) {
                    continue;
                }
                LocalDate day = ending.get().on();
                boolean inTime =
                        !day.isBefore(life.from())
                                && (life.to() == null || !day.isAfter(life.to()));
                if (inTime) {
                    Source by = new Source(predecessor, step.entry().ledgerNo());
                    coming.computeIfAbsent(day, _ -> new ArrayList<>())
                            .add(new Coming(ending.get(), is.level(), by));
                }
            }
        }
        return coming;
    }

    private static UnitLevel levelOf(Timeline<OrganisationFact> own) {
        return UnitLife.spans(own).stream()
                .filter(span -> span.state() instanceof Existing)
                .map(span -> ((Existing) span.state()).level())
                .findFirst()
                .orElseThrow();
    }

    /** What holds after the reorganisations of a day; nothing when no number was ever known. */
    private <V> @Nullable InForce<V> reorganised(
            boolean existedBefore,
            @Nullable InForce<V> own,
            LocalDate day,
            List<Coming> coming,
            UnitCode unit,
            Kind<V> kind) {
        List<@Nullable InForce<V>> parts = new ArrayList<>();
        if (existedBefore) {
            parts.add(own);
        }
        List<Coming> others =
                coming.stream().filter(each -> !each.ending().unit().equals(unit)).toList();
        for (Coming each : others) {
            parts.add(on(day, each.ending().unit(), kind));
        }
        if (parts.stream().allMatch(part -> part == null)) {
            return null;
        }
        if (coming.stream().allMatch(Coming::isAddedUp)) {
            return sum(unit, day, coming, parts, kind);
        }
        return unknown(day, coming.stream().filter(each -> !each.isAddedUp()).toList());
    }

    private static <V> InForce<V> sum(
            UnitCode unit,
            LocalDate day,
            List<Coming> coming,
            List<@Nullable InForce<V>> parts,
            Kind<V> kind) {
        V sum = null;
        List<Stated<V>> addedUp = new ArrayList<>();
        for (InForce<V> part : parts) {
            switch (part) {
                case null -> {
                    return unknown(day, coming);
                }
                case Unknown<V> never -> {
                    return new Unknown<>(day, never.why(), never.of(), never.by());
                }
                case Known<V> known -> {
                    sum = sum == null ? known.value() : kind.sum().apply(sum, known.value());
                    if (known.addedUp().isEmpty()) {
                        addedUp.add(
                                new Stated<>(
                                        known.by().unit(),
                                        known.value(),
                                        known.since(),
                                        known.by()));
                    } else {
                        addedUp.addAll(known.addedUp());
                    }
                }
            }
        }
        Source by =
                coming.stream().map(Coming::by).max(comparingLong(Source::ledgerNo)).orElseThrow();
        if (sum == null) {
            throw new IllegalStateException("nothing is added up for " + unit);
        }
        return new Known<>(sum, day, by, addedUp);
    }

    private static <V> InForce<V> unknown(LocalDate day, List<Coming> because) {
        Coming first = because.stream().min(comparing(each -> each.ending().unit())).orElseThrow();
        Why why =
                switch (first.ending().kind()) {
                    case MERGED -> Why.MERGER;
                    case SPLIT -> Why.SPLIT;
                    case DISSOLVED -> Why.DISSOLUTION;
                };
        List<UnitCode> of =
                because.stream()
                        .filter(each -> each.ending().kind() == first.ending().kind())
                        .map(each -> each.ending().unit())
                        .distinct()
                        .sorted()
                        .toList();
        return new Unknown<>(day, why, of, first.by());
    }
}
