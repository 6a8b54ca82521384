package socai.command.reorganisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import socai.command.Refused;
import socai.command.organisation.RecordedNumbers;
import socai.command.reorganisation.ReorganisationRefusal.NumberStatedBefore;
import socai.command.reorganisation.ReorganisationRefusal.NumbersNotAddable;
import socai.command.reorganisation.ReorganisationRefusal.NumbersNotSaid;
import socai.command.reorganisation.ReorganisationRefusal.NumbersOfAnotherBody;
import socai.command.reorganisation.ReorganisationRefusal.TotalsDiffer;
import socai.command.reorganisation.Reorganise.Numbers;
import socai.events.UnitCode;
import socai.events.organisation.HeadcountAssigned;
import socai.events.organisation.HeadcountKind;
import socai.events.organisation.OrganisationFact;
import socai.events.organisation.PopulationRecorded;
import socai.events.organisation.SuccessorNumbers;
import socai.events.organisation.UnitDissolved;
import socai.events.organisation.UnitEstablished;
import socai.events.organisation.UnitLevel;
import socai.events.organisation.UnitMerged;
import socai.events.organisation.UnitMoved;
import socai.events.organisation.UnitRenamed;
import socai.events.organisation.UnitSplit;
import socai.organisation.Ending;
import socai.organisation.InForce;
import socai.organisation.InForce.Known;
import socai.organisation.Residents;
import socai.organisation.UnitLife;
import socai.organisation.UnitNumbers;
import socai.organisation.UnitState.Existing;

/**
 * What becomes of the posts, members and residents in one reorganisation. Each body that goes on
 * has every kind of number that was known of a body which it continues: added up or stated. The
 * bodies together keep what they had, unless the decision says otherwise.
 */
final class Settlement {

    /** A kind of number: of posts or members, or of residents. */
    private record Kind(@Nullable HeadcountKind posts) {

        static List<Kind> all() {
            List<Kind> all = new ArrayList<>();
            for (HeadcountKind kind : HeadcountKind.values()) {
                all.add(new Kind(kind));
            }
            all.add(new Kind(null));
            return all;
        }

        boolean isOf(UnitLevel level) {
            return posts == null
                    ? level == UnitLevel.COMMUNE
                    : (posts == HeadcountKind.COUNCIL_MEMBERS) == (level == UnitLevel.COUNCIL_BODY);
        }

        @Override
        public String toString() {
            return posts == null ? "POPULATION" : posts.name();
        }
    }

    private final LocalDate day;
    private final Numbers said;
    private final RecordedNumbers facts;
    private final UnitNumbers before;
    private final Map<UnitCode, UnitLevel> coming = new LinkedHashMap<>();
    private final List<Ending> endings;

    /** Of one order, against what is recorded. */
    Settlement(Reorganise order, RecordedNumbers facts) {
        this.day = order.effectiveOn();
        this.said = order.numbers();
        this.facts = facts;
        this.before = new UnitNumbers(facts);
        for (UnitEstablished begin : order.established()) {
            coming.put(begin.unit(), begin.level());
        }
        this.endings = order.endings().stream().map(fact -> Ending.of(fact).orElseThrow()).toList();
    }

    /**
     * An ending with what it says of numbers.
     *
     * @throws Refused when something that is known of a body is not said of those that go on
     */
    OrganisationFact settled(OrganisationFact fact) {
        return switch (fact) {
            case UnitMerged end ->
                    new UnitMerged(end.unit(), day, end.into(), word(ending(end.unit())));
            case UnitSplit end ->
                    new UnitSplit(end.unit(), day, end.into(), word(ending(end.unit())));
            case UnitDissolved end ->
                    end.receivers().isEmpty()
                            ? lapsed(end)
                            : new UnitDissolved(end.unit(), day, end.receivers(), wordOf(end));
            case UnitEstablished _,
                    UnitRenamed _,
                    UnitMoved _,
                    HeadcountAssigned _,
                    PopulationRecorded _ ->
                    throw new IllegalStateException("no ending: " + fact);
        };
    }

    /**
     * Checks the numbers as a whole.
     *
     * @throws Refused when the decision states numbers of others, or totals that do not add up
     */
    void requireWhole() {
        Set<UnitCode> going = goingOn();
        for (OrganisationFact fact : said.stated()) {
            if (!going.contains(fact.unit())) {
                throw new Refused(new NumbersOfAnotherBody(fact.unit()));
            }
        }
        if (!said.totalsChange()) {
            Kind.all().forEach(this::requireSameTotal);
        }
    }

    /** The numbers of every body that goes on after the decision, as far as they are known. */
    Map<UnitCode, Map<String, Integer>> after() {
        Map<UnitCode, Map<String, Integer>> after = new LinkedHashMap<>();
        for (UnitCode unit : goingOn()) {
            Map<String, Integer> numbers = new LinkedHashMap<>();
            for (Kind kind : Kind.all()) {
                Integer number = after(unit, kind);
                if (number != null) {
                    numbers.put(kind.toString(), number);
                }
            }
            after.put(unit, numbers);
        }
        return after;
    }

    private Ending ending(UnitCode unit) {
        return endings.stream().filter(each -> each.unit().equals(unit)).findFirst().orElseThrow();
    }

    private OrganisationFact lapsed(UnitDissolved end) {
        boolean known = Kind.all().stream().anyMatch(kind -> last(end.unit(), kind) != null);
        if (known && end.numbers() != SuccessorNumbers.LAPSED) {
            throw new Refused(new NumbersNotSaid(end.unit(), day, kindsOf(Set.of(end.unit()))));
        }
        return end;
    }

    /** Who gets something gets it stated, though nothing was known of it. */
    private SuccessorNumbers wordOf(UnitDissolved end) {
        SuccessorNumbers word = word(ending(end.unit()));
        return word == SuccessorNumbers.UNSAID ? SuccessorNumbers.STATED : word;
    }

    private SuccessorNumbers word(Ending ending) {
        boolean addedUp =
                said.word() == SuccessorNumbers.ADDED_UP
                        && ending.kind() != Ending.Kind.SPLIT
                        && ending.into().size() == 1;
        boolean anything = false;
        for (UnitCode successor : ending.into()) {
            UnitLevel level = levelOf(successor);
            for (Kind kind : Kind.all()) {
                anything |= isSaid(ending, successor, level, kind, addedUp);
            }
        }
        if (addedUp) {
            return SuccessorNumbers.ADDED_UP;
        }
        return anything ? SuccessorNumbers.STATED : SuccessorNumbers.UNSAID;
    }

    /** Whether there is anything to say of a kind of number, which then must be said. */
    private boolean isSaid(
            Ending ending, UnitCode successor, UnitLevel level, Kind kind, boolean addedUp) {
        boolean stated = stated(successor, kind) != null;
        boolean known = last(ending.unit(), kind) != null;
        if (!kind.isOf(level)) {
            if (known && kind.isOf(levelOf(ending.unit())) && addedUp) {
                throw new Refused(new NumbersNotAddable(ending.unit(), successor, kind.toString()));
            }
            return stated;
        }
        boolean had =
                !coming.containsKey(successor)
                        && lastBefore(successor, kind) != null
                        && kind.isOf(levelOf(ending.unit()));
        if ((known || had) && !stated && !addedUp) {
            Set<UnitCode> from = new TreeSet<>(Set.of(ending.unit(), successor));
            throw new Refused(new NumbersNotSaid(successor, day, kindsOf(from)));
        }
        if (addedUp && !stated && isStatedOnTheDay(successor, kind)) {
            throw new Refused(new NumberStatedBefore(successor, day, kind.toString()));
        }
        return known || had || stated;
    }

    private void requireSameTotal(Kind kind) {
        Set<UnitCode> going = goingOn();
        Set<UnitCode> all = new LinkedHashSet<>(going);
        for (Ending ending : endings) {
            if (ending.kind() != Ending.Kind.DISSOLVED || !ending.into().isEmpty()) {
                all.add(ending.unit());
            }
        }
        int had = 0;
        for (UnitCode unit : all) {
            if (coming.containsKey(unit)) {
                continue;
            }
            InForce<?> number = going.contains(unit) ? lastBefore(unit, kind) : last(unit, kind);
            if (number != null) {
                Integer value = valueOf(number);
                if (value == null) {
                    return;
                }
                had += value;
            }
        }
        int has = 0;
        for (UnitCode unit : going) {
            Integer number = after(unit, kind);
            if (number == null && isUnknownAfter(unit, kind)) {
                return;
            }
            has += number == null ? 0 : number;
        }
        if (had > 0 && had != has) {
            throw new Refused(new TotalsDiffer(kind.toString(), had, has));
        }
    }

    /** The number after the decision; absent when there is none or it is not known. */
    private @Nullable Integer after(UnitCode unit, Kind kind) {
        Integer stated = stated(unit, kind);
        if (stated != null) {
            return stated;
        }
        if (!kind.isOf(levelOf(unit))) {
            return null;
        }
        Integer sum = null;
        for (InForce<?> part : parts(unit, kind)) {
            Integer value = valueOf(part);
            if (value == null) {
                return null;
            }
            sum = sum == null ? value : Math.addExact(sum, value);
        }
        return sum;
    }

    private boolean isUnknownAfter(UnitCode unit, Kind kind) {
        return kind.isOf(levelOf(unit)) && !parts(unit, kind).isEmpty();
    }

    private List<InForce<?>> parts(UnitCode unit, Kind kind) {
        List<InForce<?>> parts = new ArrayList<>();
        InForce<?> own = coming.containsKey(unit) ? null : lastBefore(unit, kind);
        if (own != null) {
            parts.add(own);
        }
        for (Ending ending : endings) {
            if (ending.into().contains(unit) && !ending.unit().equals(unit)) {
                InForce<?> part = last(ending.unit(), kind);
                if (part != null) {
                    parts.add(part);
                }
            }
        }
        return parts;
    }

    private Set<UnitCode> goingOn() {
        Set<UnitCode> going = new LinkedHashSet<>();
        endings.forEach(ending -> going.addAll(ending.into()));
        return going;
    }

    private List<String> kindsOf(Set<UnitCode> units) {
        return Kind.all().stream()
                .filter(kind -> units.stream().anyMatch(unit -> last(unit, kind) != null))
                .map(Kind::toString)
                .toList();
    }

    private boolean isStatedOnTheDay(UnitCode unit, Kind kind) {
        InForce<?> last = coming.containsKey(unit) ? null : last(unit, kind);
        return last instanceof Known<?> known
                && known.since().equals(day)
                && known.addedUp().isEmpty()
                && known.by().unit().equals(unit);
    }

    private @Nullable Integer stated(UnitCode unit, Kind kind) {
        for (OrganisationFact fact : said.stated()) {
            if (fact.unit().equals(unit)) {
                if (fact instanceof HeadcountAssigned number && number.kind() == kind.posts()) {
                    return number.persons();
                }
                if (fact instanceof PopulationRecorded count && kind.posts() == null) {
                    return count.total();
                }
            }
        }
        return null;
    }

    /** What holds on the day but for this decision. */
    private @Nullable InForce<?> last(UnitCode unit, Kind kind) {
        return value(line(unit, kind).floorEntry(day));
    }

    /** What holds on the day before. */
    private @Nullable InForce<?> lastBefore(UnitCode unit, Kind kind) {
        return value(line(unit, kind).lowerEntry(day));
    }

    private NavigableMap<LocalDate, ? extends InForce<?>> line(UnitCode unit, Kind kind) {
        return kind.posts() == null
                ? before.residents(unit)
                : before.headcounts(unit, kind.posts());
    }

    private static @Nullable InForce<?> value(
            Map.@Nullable Entry<LocalDate, ? extends InForce<?>> entry) {
        return entry == null ? null : entry.getValue();
    }

    private static @Nullable Integer valueOf(InForce<?> inForce) {
        if (!(inForce instanceof Known<?> known)) {
            return null;
        }
        return known.value() instanceof Residents residents
                ? residents.total()
                : (Integer) known.value();
    }

    private UnitLevel levelOf(UnitCode unit) {
        UnitLevel begins = coming.get(unit);
        if (begins != null) {
            return begins;
        }
        return UnitLife.on(day, facts.of(unit)) instanceof Existing is
                ? is.level()
                : UnitLife.spans(facts.of(unit)).stream()
                        .filter(span -> span.state() instanceof Existing)
                        .map(span -> ((Existing) span.state()).level())
                        .findFirst()
                        .orElse(UnitLevel.PROVINCE);
    }
}
