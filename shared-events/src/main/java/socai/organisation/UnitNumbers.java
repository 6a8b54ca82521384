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

    private record Key(UnitCode unit, String kind) {}

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
    private final Map<Key, NavigableMap<LocalDate, InForce<?>>> found = new HashMap<>();

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

    @SuppressWarnings("unchecked") // a key has lines of one type alone
    private <V> NavigableMap<LocalDate, InForce<V>> line(UnitCode unit, Kind<V> kind) {
        Key key = new Key(unit, kind.name());
        NavigableMap<LocalDate, InForce<?>> known = found.get(key);
        if (known == null) {
            // Bodies that name each other on one day, while a decision is known by half, end here.
            found.put(key, new TreeMap<>());
            known = new TreeMap<LocalDate, InForce<?>>(compute(unit, kind));
            found.put(key, known);
        }
        return (NavigableMap<LocalDate, InForce<V>>) (NavigableMap<LocalDate, ?>) known;
    }

    private <V> NavigableMap<LocalDate, InForce<V>> compute(UnitCode unit, Kind<V> kind) {
        Timeline<OrganisationFact> own = facts.of(unit);
        NavigableMap<LocalDate, InForce<V>> stated = stated(unit, own, kind);
        Optional<Days> life = UnitLife.days(own);
        NavigableMap<LocalDate, List<Coming>> coming =
                life.map(days -> coming(unit, own, days, kind)).orElseGet(TreeMap::new);
        TreeSet<LocalDate> days = new TreeSet<>(stated.keySet());
        days.addAll(coming.keySet());
        NavigableMap<LocalDate, InForce<V>> line = new TreeMap<>();
        InForce<V> last = null;
        for (LocalDate day : days) {
            InForce<V> next = stated.get(day);
            if (next == null) {
                boolean is = life.filter(its -> its.from().isBefore(day)).isPresent();
                next = reorganised(unit, is, last, day, coming.getOrDefault(day, List.of()), kind);
            }
            if (next != null) {
                line.put(day, next);
            }
            last = next;
        }
        return line;
    }

    /** What the last fact of each day says. */
    private static <V> NavigableMap<LocalDate, InForce<V>> stated(
            UnitCode unit, Timeline<OrganisationFact> own, Kind<V> kind) {
        NavigableMap<LocalDate, InForce<V>> stated = new TreeMap<>();
        for (Entry<OrganisationFact> entry : own.entries()) {
            LocalDate day = entry.effectiveOn();
            Source by = new Source(unit, entry.ledgerNo());
            kind.word().apply(entry.fact()).ifPresent(word -> {
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
            UnitCode unit,
            boolean existedBefore,
            @Nullable InForce<V> own,
            LocalDate day,
            List<Coming> coming,
            Kind<V> kind) {
        List<@Nullable InForce<V>> parts = new ArrayList<>();
        if (existedBefore) {
            parts.add(own);
        }
        List<Coming> others =
                coming.stream().filter(each -> !each.ending().unit().equals(unit)).toList();
        for (Coming each : others) {
            Map.Entry<LocalDate, InForce<V>> last =
                    line(each.ending().unit(), kind).floorEntry(day);
            parts.add(last == null ? null : last.getValue());
        }
        if (parts.stream().allMatch(part -> part == null)) {
            return null;
        }
        if (coming.stream().allMatch(Coming::isAddedUp)) {
            return sum(unit, day, coming, parts, kind);
        }
        return unknown(
                day,
                coming.stream().filter(each -> !each.isAddedUp()).toList());
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
        Source by = coming.stream().map(Coming::by).max(comparingLong(Source::ledgerNo)).orElseThrow();
        if (sum == null) {
            throw new IllegalStateException("nothing is added up for " + unit);
        }
        return new Known<>(sum, day, by, addedUp);
    }

    private static <V> InForce<V> unknown(LocalDate day, List<Coming> because) {
        Coming first =
                because.stream().min(comparing(each -> each.ending().unit())).orElseThrow();
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
