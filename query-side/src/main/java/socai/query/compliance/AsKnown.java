package socai.query.compliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import socai.events.EthnicGroup;
import socai.events.UnitCode;
import socai.events.organisation.OrganisationFact;
import socai.events.organisation.UnitLevel;
import socai.events.plan.PlanAdopted;
import socai.events.plan.PlanEvent;
import socai.events.plan.PlanId;
import socai.events.plan.Reading;
import socai.events.plan.ReadingChosen;
import socai.organisation.UnitState.Existing;
import socai.outlook.Loss;
import socai.outlook.UnitLoss;
import socai.plan.Readings;
import socai.query.NotFound;
import socai.query.compliance.Compliance.Row;
import socai.query.compliance.Standings.Copy;
import socai.query.compliance.Standings.KnownPlan;
import socai.reference.VerySmallList;
import socai.tasks.Programme;
import socai.tasks.Programme.Stood;
import socai.timeline.Chronicle;
import socai.timeline.Line;

/** What was known when the ledger stood at one number; of any day. Of one question alone. */
final class AsKnown {

    private static final List<UnitLevel> LEVELS =
            List.of(
                    UnitLevel.PROVINCE,
                    UnitLevel.COUNCIL_BODY,
                    UnitLevel.PUBLIC_SERVICE_UNIT,
                    UnitLevel.COMMUNE);

    /** By level, then by code. */
    private static final Comparator<UnitOnDay> ORDER =
            Comparator.<UnitOnDay>comparingInt(unit -> LEVELS.indexOf(unit.level()))
                    .thenComparing(UnitOnDay::code);

    private final Copy copy;
    private final long ledgerNo;
    private final Expected expected;
    private final Map<PlanId, List<Stood<ReadingChosen>>> choices = new HashMap<>();
    private @Nullable List<Body> provinceBodies;

    AsKnown(Copy copy, long ledgerNo) {
        this(copy, ledgerNo, Expected.NONE);
    }

    /** With the figures to be expected of days ahead. */
    AsKnown(Copy copy, long ledgerNo, Expected expected) {
        this.copy = copy;
        this.ledgerNo = ledgerNo;
        this.expected = expected;
    }

    long ledgerNo() {
        return ledgerNo;
    }

    /** The same day by day, as it was known at another number of the same snapshot. */
    AsKnown at(long otherLedgerNo) {
        return new AsKnown(copy, otherLedgerNo, expected);
    }

    /** Those in service in a body. */
    Figures people(UnitCode unit, LocalDate day) {
        Figures recorded = copy.people(unit, day, ledgerNo);
        return expected.isNone() ? recorded : recorded.plus(expectedChange(unit, day));
    }

    /** By how many persons what is to be expected differs from what is recorded. */
    Figures expectedChange(UnitCode unit, LocalDate day) {
        return expected.change(unit, day, isRetiringByAge(unit, day));
    }

    /** Who is known to be gone, or without a title, by a day, without being recorded so. */
    Stream<Loss> losses(UnitCode unit, LocalDate day) {
        return expected.until(unit, day, isRetiringByAge(unit, day)).map(UnitLoss::loss);
    }

    /** Members of a council leave when it is elected anew, at whatever age. */
    private boolean isRetiringByAge(UnitCode unit, LocalDate day) {
        return level(unit, day) != UnitLevel.COUNCIL_BODY;
    }

    /** How many persons a particular counts in a body. */
    int persons(UnitCode unit, String particular, LocalDate day) {
        return copy.persons(unit, particular, day, ledgerNo);
    }

    /** How many of an ethnic group are in service in a body. */
    int persons(UnitCode unit, EthnicGroup group, LocalDate day) {
        return persons(unit, Particular.group(group), day)
                - expected.leaving(unit, group, day, isRetiringByAge(unit, day));
    }

    /**
     * Every unit in whose figures anybody ever was or will be, or of which anything is known, army
     * and police too. Which of them are summed {@link UnitScope} says.
     */
    Set<UnitCode> everyUnit() {
        Set<UnitCode> units = new TreeSet<>(copy.books().keySet());
        units.addAll(copy.bodies().keySet());
        return units;
    }

    /** One body; empty when it does not exist that day. */
    Optional<UnitOnDay> unit(UnitCode code, LocalDate day) {
        Body body = copy.bodies().get(code);
        return body == null ? Optional.empty() : unit(body, day);
    }

    /** The units that exist that day, army and police too. */
    List<UnitOnDay> units(LocalDate day) {
        return copy.bodies().values().stream()
                .flatMap(body -> unit(body, day).stream())
                .sorted(ORDER)
                .toList();
    }

    /** The units at province level that exist that day, army and police too. */
    List<UnitOnDay> provinceLevel(LocalDate day) {
        return ofProvinceLevel().stream()
                .flatMap(body -> unit(body, day).stream())
                .filter(unit -> unit.level() == UnitLevel.PROVINCE)
                .sorted(ORDER)
                .toList();
    }

    /** The days on which any of the figures of a body can change, ascending. */
    NavigableSet<LocalDate> days(UnitCode code) {
        NavigableSet<LocalDate> days = new TreeSet<>();
        Book book = copy.books().get(code);
        if (book != null) {
            book.days(ledgerNo).distinct().mapToObj(LocalDate::ofEpochDay).forEach(days::add);
        }
        Body body = copy.bodies().get(code);
        if (body != null) {
            body.knownAt(ledgerNo).days().forEach(days::add);
            numbers(code).days().forEach(days::add);
        }
        expected.days(code).forEach(days::add);
        return days;
    }

    /** The plans that were adopted, whether they are in force yet or still. */
    List<KnownPlan> plans() {
        return copy.plans().stream().filter(known -> known.ledgerNo() <= ledgerNo).toList();
    }

    /**
     * The numbers of what was recorded about a body and those that it continues after this up to
     * another knowledge.
     */
    List<Long> recordedAbout(UnitCode code, AsKnown later) {
        return copy.numbers().family(code).stream()
                .flatMap(unit -> Stream.ofNullable(copy.bodies().get(unit)))
                .flatMap(body -> body.linesBetween(ledgerNo, later.ledgerNo).stream())
                .sorted()
                .toList();
    }

    /** What was recorded about a body and those that it continues, body by body. */
    List<List<Line<OrganisationFact>>> linesAbout(UnitCode code) {
        return copy.numbers().family(code).stream()
                .flatMap(unit -> Stream.ofNullable(copy.bodies().get(unit)))
                .map(body -> body.linesUpTo(ledgerNo))
                .filter(lines -> !lines.isEmpty())
                .toList();
    }

    /** The posts, members and residents of a body. */
    BodyNumbers numbers(UnitCode code) {
        return copy.numbers().of(code, ledgerNo);
    }

    /**
     * The life of a body.
     *
     * @throws NotFound when nothing was known of it
     */
    BodyLife life(UnitCode code) {
        Body body = copy.bodies().get(code);
        BodyLife life = body == null ? null : body.knownAt(ledgerNo);
        if (life == null || life.lines() == 0) {
            throw new NotFound("unit-unknown", code);
        }
        return life;
    }

    /** The life of a body; empty when nothing was known of it. */
    Optional<BodyLife> lifeIfKnown(UnitCode code) {
        return Optional.ofNullable(copy.bodies().get(code))
                .map(body -> body.knownAt(ledgerNo))
                .filter(life -> life.lines() > 0);
    }

    /** The plan in force that day. */
    @Nullable KnownPlan plan(LocalDate day) {
        return plans().stream()
                .filter(known -> !known.plan().effectiveOn().isAfter(day))
                .max(
                        Comparator.comparing((KnownPlan known) -> known.plan().effectiveOn())
                                .thenComparingLong(KnownPlan::ledgerNo))
                .orElse(null);
    }

    /** The plan in force on a day and those that replace it, in order; none without the first. */
    List<PlanAdopted> plansFrom(LocalDate day) {
        if (plan(day) == null) {
            return List.of();
        }
        return Stream.concat(
                        Stream.of(day),
                        plans().stream()
                                .map(known -> known.plan().effectiveOn())
                                .filter(later -> later.isAfter(day))
                                .distinct()
                                .sorted())
                .map(this::plan)
                .filter(Objects::nonNull)
                .map(KnownPlan::plan)
                .toList();
    }

    /** Measures bodies on a day. */
    Measuring measuring(LocalDate day, AskedReadings readings) {
        KnownPlan known = plan(day);
        PlanAdopted plan = known == null ? null : known.plan();
        return new Measuring(plan, readings(day, readings), day, expected.isNone());
    }

    /** The province level as a whole first, if there is any body, then these bodies. */
    List<Row> rows(List<UnitOnDay> units, LocalDate day, AskedReadings readings) {
        Measuring measuring = measuring(day, readings);
        List<Row> rows = new ArrayList<>();
        if (!units.isEmpty()) {
            rows.add(measuring.provinceLevel(UnitScope.PROVINCE_LEVEL.among(units)));
        }
        units.forEach(unit -> rows.add(measuring.unit(unit)));
        return rows;
    }

    /** The readings that answer a question about a day. */
    Readings readings(LocalDate day, AskedReadings asked) {
        return asked.over(Readings.chosen(chosen(day)));
    }

    /** The list of very small groups that the province chose, or the default. */
    VerySmallList verySmall(LocalDate day) {
        Reading.Choice list =
                chosen(day).getOrDefault(Reading.VERY_SMALL, Reading.VERY_SMALL.byDefault());
        return VerySmallList.valueOf(list.name());
    }

    /** What the province chose under the plan in force that day and holds then. */
    private Map<Reading, Reading.Choice> chosen(LocalDate day) {
        Map<Reading, Reading.Choice> chosen = new EnumMap<>(Reading.class);
        KnownPlan plan = plan(day);
        if (plan != null) {
            choices(plan.plan().plan()).stream()
                    .map(Stood::fact)
                    .filter(choice -> !choice.effectiveOn().isAfter(day))
                    .forEach(choice -> chosen.put(choice.reading(), choice.choice()));
        }
        return chosen;
    }

    /** The province's choices under a plan, in order of the days from which they hold. */
    List<Stood<ReadingChosen>> choices(PlanId plan) {
        return choices.computeIfAbsent(plan, _ -> programme(plan).choices());
    }

    /** What stands under a plan. */
    Programme programme(PlanId plan) {
        return Programme.of(chronicle(plan).standing());
    }

    /** The entry with the last word about a choice: its own, or that of its last correction. */
    long lastAbout(PlanId plan, Stood<ReadingChosen> choice) {
        return new Words<>(chronicle(plan)).lastAbout(choice.ledgerNo());
    }

    private Chronicle<PlanEvent> chronicle(PlanId plan) {
        return Chronicle.of(
                copy.linesOf(plan).stream().filter(line -> line.ledgerNo() <= ledgerNo).toList());
    }

    /** The numbers of what was recorded under plans after this up to another knowledge. */
    List<Long> recordedUnderPlans(AsKnown later) {
        return later.plans().stream()
                .flatMap(known -> copy.linesOf(known.plan().plan()).stream())
                .map(Line::ledgerNo)
                .filter(number -> number > ledgerNo && number <= later.ledgerNo)
                .sorted()
                .toList();
    }

    private @Nullable UnitLevel level(UnitCode code, LocalDate day) {
        Body body = copy.bodies().get(code);
        return body == null
                ? null
                : body.knownAt(ledgerNo).existing(day).map(Existing::level).orElse(null);
    }

    private List<Body> ofProvinceLevel() {
        List<Body> found = provinceBodies;
        if (found == null) {
            found =
                    copy.bodies().values().stream()
                            .filter(body -> body.knownAt(ledgerNo).isOf(UnitLevel.PROVINCE))
                            .toList();
            provinceBodies = found;
        }
        return found;
    }

    private Optional<UnitOnDay> unit(Body body, LocalDate day) {
        BodyLife life = body.knownAt(ledgerNo);
        return life.existing(day)
                .flatMap(_ ->
                        life.on(
                                day,
                                people(body.code(), day),
                                numbers(body.code()),
                                parent -> level(parent, day)));
    }
}
