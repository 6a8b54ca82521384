package socai.query.compliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import socai.events.UnitCode;
import socai.events.organisation.GroupCount;
import socai.events.organisation.HeadcountKind;
import socai.events.organisation.UnitLevel;
import socai.organisation.InForce;
import socai.organisation.InForce.Known;
import socai.organisation.InForce.Source;
import socai.organisation.InForce.Stated;
import socai.organisation.InForce.Unknown;
import socai.organisation.Residents;
import socai.organisation.UnitNumbers;
import socai.plan.Unknowns;
import socai.query.compliance.Compliance.Population;
import socai.query.compliance.Compliance.UnknownNumber;
import socai.query.compliance.Explanation.Said;

/**
 * The numbers of posts, members and residents of a body on every day as known at one number of the
 * ledger, with what its predecessors left to it.
 */
final class BodyNumbers {

    private final UnitCode unit;
    private final Function<UnitCode, BodyLife> lives;
    private final Map<HeadcountKind, NavigableMap<LocalDate, InForce<Integer>>> headcounts =
            new EnumMap<>(HeadcountKind.class);
    private final NavigableMap<LocalDate, InForce<Residents>> residents;

    /**
     * Of one body.
     *
     * @param lives of every body, as known
     */
    BodyNumbers(UnitCode unit, UnitNumbers numbers, Function<UnitCode, BodyLife> lives) {
        this.unit = unit;
        this.lives = lives;
        for (HeadcountKind kind : HeadcountKind.values()) {
            NavigableMap<LocalDate, InForce<Integer>> line = numbers.headcounts(unit, kind);
            if (!line.isEmpty()) {
                headcounts.put(kind, line);
            }
        }
        this.residents = numbers.residents(unit);
    }

    /** The numbers of posts and members that are in force, by kind. */
    Map<HeadcountKind, Integer> headcounts(LocalDate day) {
        Map<HeadcountKind, Integer> inForce = new EnumMap<>(HeadcountKind.class);
        headcounts.forEach((kind, line) -> {
            if (floor(line, day) instanceof Known<Integer> known) {
                inForce.put(kind, known.value());
            }
        });
        return inForce;
    }

    /** The number of posts or members of one kind that is in force. */
    @Nullable Said<Integer> headcount(HeadcountKind kind, LocalDate day) {
        return floor(line(kind), day) instanceof Known<Integer> known
                ? said(known, known.value())
                : null;
    }

    /** The residents in force. */
    @Nullable Said<Population> population(LocalDate day) {
        return floor(residents, day) instanceof Known<Residents> known
                ? said(known, counted(known))
                : null;
    }

    /** The residents of each ethnic group, as far as the count in force gives them. */
    List<GroupCount> groups(LocalDate day) {
        return floor(residents, day) instanceof Known<Residents> known
                ? known.value().groups()
                : List.of();
    }

    /** What the number in force is the sum of, when it is one. */
    List<AddedUp> addedUp(HeadcountKind kind, LocalDate day) {
        return addedUp(floor(line(kind), day), persons -> Integer.toString(persons));
    }

    /** What the residents in force are the sum of, when they are one. */
    List<AddedUp> residentsAddedUp(LocalDate day) {
        return addedUp(floor(residents, day), each -> each.minority() + "/" + each.total());
    }

    /** A statement that is part of a sum. */
    record AddedUp(UnitCode unit, Said<String> said) {}

    /** What was known once and is not on a day. */
    List<UnknownNumber> unknown(LocalDate day) {
        List<UnknownNumber> unknown = new ArrayList<>();
        headcounts.forEach((kind, line) -> add(kind, floor(line, day), unknown));
        add(null, floor(residents, day), unknown);
        return unknown;
    }

    /** The same for the rules. */
    Unknowns unknowns(LocalDate day) {
        Map<HeadcountKind, Unknowns.Since> kinds = new EnumMap<>(HeadcountKind.class);
        headcounts.forEach((kind, line) -> {
            if (floor(line, day) instanceof Unknown<Integer> unknown) {
                kinds.put(kind, since(unknown));
            }
        });
        return new Unknowns(
                kinds,
                floor(residents, day) instanceof Unknown<Residents> unknown
                        ? since(unknown)
                        : null);
    }

    /** The entries of other bodies that change a number on a day. */
    List<Long> saidElsewhereOn(LocalDate day) {
        return all().map(line -> line.get(day))
                .filter(inForce -> inForce != null)
                .map(InForce::by)
                .filter(by -> !by.unit().equals(unit))
                .map(Source::ledgerNo)
                .distinct()
                .sorted()
                .toList();
    }

    /** The days on which a number begins to hold or ceases to be known. */
    Stream<LocalDate> days() {
        TreeSet<LocalDate> days = new TreeSet<>();
        all().forEach(line -> days.addAll(line.keySet()));
        return days.stream();
    }

    /** The numbers of one kind by the day on which they begin to hold; null while unknown. */
    NavigableMap<LocalDate, @Nullable Integer> headcountsFrom(HeadcountKind kind) {
        NavigableMap<LocalDate, @Nullable Integer> from = new TreeMap<>();
        line(kind)
                .forEach((day, inForce) ->
                        from.put(
                                day,
                                inForce instanceof Known<Integer> known ? known.value() : null));
        return from;
    }

    /** The numbers of posts that the plan names for it, up to a day. */
    List<Said<@Nullable Integer>> headcountsUpTo(UnitLevel level, LocalDate day) {
        List<Said<@Nullable Integer>> said = new ArrayList<>();
        for (InForce<Integer> inForce : line(denominator(level)).headMap(day, true).values()) {
            said.add(this.<@Nullable Integer>said(inForce.by(), inForce.since(), valueOf(inForce)));
        }
        return said;
    }

    /** The counts of residents up to a day. */
    List<Said<@Nullable Population>> populationsUpTo(LocalDate day) {
        List<Said<@Nullable Population>> said = new ArrayList<>();
        for (InForce<Residents> inForce : residents.headMap(day, true).values()) {
            said.add(
                    this.<@Nullable Population>said(
                            inForce.by(), inForce.since(), population(inForce)));
        }
        return said;
    }

    private static @Nullable Integer valueOf(InForce<Integer> inForce) {
        return inForce instanceof Known<Integer> known ? known.value() : null;
    }

    private static @Nullable Population population(InForce<Residents> inForce) {
        return inForce instanceof Known<Residents> known ? counted(known) : null;
    }

    private static Population counted(Known<Residents> known) {
        Residents is = known.value();
        return new Population(is.total(), is.minority(), known.since(), is.source());
    }

    private Stream<NavigableMap<LocalDate, ? extends InForce<?>>> all() {
        return Stream.concat(headcounts.values().stream(), Stream.of(residents));
    }

    private NavigableMap<LocalDate, InForce<Integer>> line(HeadcountKind kind) {
        return headcounts.getOrDefault(kind, new TreeMap<>());
    }

    private <T extends @Nullable Object> Said<T> said(InForce<?> inForce, T value) {
        return said(inForce.by(), inForce.since(), value);
    }

    private <T extends @Nullable Object> Said<T> said(Source by, LocalDate since, T value) {
        return new Said<>(
                value, since, by.ledgerNo(), lives.apply(by.unit()).lastAbout(by.ledgerNo()));
    }

    private <V> List<AddedUp> addedUp(@Nullable InForce<V> inForce, Function<V, String> word) {
        if (!(inForce instanceof Known<V> known)) {
            return List.of();
        }
        List<AddedUp> parts = new ArrayList<>();
        for (Stated<V> part : known.addedUp()) {
            parts.add(
                    new AddedUp(
                            part.unit(), said(part.by(), part.since(), word.apply(part.value()))));
        }
        return parts;
    }

    private void add(
            @Nullable HeadcountKind kind, @Nullable InForce<?> inForce, List<UnknownNumber> to) {
        if (inForce instanceof Unknown<?> unknown) {
            to.add(
                    new UnknownNumber(
                            unit,
                            kind,
                            unknown.since(),
                            unknown.why(),
                            unknown.of(),
                            unknown.by().ledgerNo()));
        }
    }

    private static Unknowns.Since since(Unknown<?> unknown) {
        return switch (unknown.why()) {
            case WITHDRAWN -> Unknowns.Since.WITHDRAWAL;
            case MERGER, SPLIT, DISSOLUTION -> Unknowns.Since.REORGANISATION;
        };
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
