package socai.query.compliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import socai.events.UnitCode;
import socai.events.organisation.HeadcountKind;
import socai.events.organisation.UnitLevel;
import socai.events.plan.PlanId;
import socai.events.plan.Reading;
import socai.events.plan.ReadingChosen;
import socai.plan.Assessment;
import socai.plan.Readings;
import socai.query.compliance.Compliance.Population;
import socai.query.compliance.Explanation.Said;
import socai.query.compliance.Grounds.About;
import socai.query.compliance.Grounds.Input;
import socai.query.compliance.Grounds.LedgerEntry;
import socai.query.compliance.Standings.KnownPlan;
import socai.tasks.Programme.Stood;

/** The numbers and choices from which a verdict follows, as known, on a day. */
final class Inputs {

    /** One of them, before its entry is read. */
    private record Found(
            About about,
            @Nullable UnitCode unit,
            @Nullable String name,
            String value,
            LocalDate since,
            long ledgerNo,
            long knownBy) {}

    private final AsKnown known;
    private final LocalDate day;
    private final Readings readings;
    private final Used used;
    private final List<Found> found = new ArrayList<>();

    /**
     * Those of one assessment.
     *
     * @param readings as it is read
     */
    Inputs(AsKnown known, LocalDate day, Readings readings, Assessment assessment) {
        this.known = known;
        this.day = day;
        this.readings = readings;
        this.used = new Used(assessment, readings);
        KnownPlan plan = known.plan(day);
        if (plan != null) {
            found.add(
                    new Found(
                            About.PLAN,
                            null,
                            null,
                            plan.plan().plan().number(),
                            plan.plan().effectiveOn(),
                            plan.ledgerNo(),
                            plan.ledgerNo()));
            inForce(plan).values().stream()
                    .filter(choice -> used.reading(choice.fact().reading()))
                    .filter(this::isAsRead)
                    .forEach(choice -> add(plan.plan().plan(), choice));
        }
    }

    /** The last choice of each reading by the day. */
    private Map<Reading, Stood<ReadingChosen>> inForce(KnownPlan plan) {
        Map<Reading, Stood<ReadingChosen>> last = new EnumMap<>(Reading.class);
        known.choices(plan.plan().plan()).stream()
                .filter(choice -> !choice.fact().effectiveOn().isAfter(day))
                .forEach(choice -> last.put(choice.fact().reading(), choice));
        return last;
    }

    /** A question may read a clause otherwise than the province chose. */
    private boolean isAsRead(Stood<ReadingChosen> choice) {
        String read = readings.byName().get(choice.fact().reading());
        return read == null || read.equals(choice.fact().choice().name());
    }

    /** Adds the numbers of a body that count. */
    void add(UnitOnDay unit) {
        BodyNumbers numbers = known.numbers(unit.code());
        HeadcountKind kind = kind(unit.level());
        Said<Integer> posts = used.posts() ? numbers.headcount(kind, day) : null;
        if (posts != null) {
            add(About.HEADCOUNT, unit.code(), kind, posts, Integer.toString(posts.value()));
            numbers.addedUp(kind, day)
                    .forEach(part ->
                            add(
                                    About.ADDED_UP,
                                    part.unit(),
                                    kind,
                                    part.said(),
                                    part.said().value()));
        }
        Said<Population> residents = used.population(unit.level()) ? numbers.population(day) : null;
        if (residents != null) {
            add(
                    About.POPULATION,
                    unit.code(),
                    null,
                    residents,
                    residents.value().minority() + "/" + residents.value().total());
            numbers.residentsAddedUp(day)
                    .forEach(part ->
                            add(
                                    About.ADDED_UP,
                                    part.unit(),
                                    null,
                                    part.said(),
                                    part.said().value()));
        }
        unit.unknown().stream()
                .filter(each ->
                        each.kind() == null
                                ? used.population(unit.level())
                                : used.posts() && each.kind() == kind)
                .forEach(each ->
                        found.add(
                                new Found(
                                        About.UNKNOWN,
                                        unit.code(),
                                        each.kind() == null ? null : each.kind().name(),
                                        each.why().name(),
                                        each.since(),
                                        each.ledgerNo(),
                                        each.ledgerNo())));
    }

    private void add(
            About about, UnitCode unit, @Nullable HeadcountKind kind, Said<?> said, String value) {
        found.add(
                new Found(
                        about,
                        unit,
                        kind == null ? null : kind.name(),
                        value,
                        said.since(),
                        said.ledgerNo(),
                        said.knownBy()));
    }

    /** The numbers of the entries that say them. */
    List<Long> ledgerNos() {
        return found.stream()
                .flatMap(one -> Stream.of(one.ledgerNo(), one.knownBy()))
                .distinct()
                .toList();
    }

    /** All of them, with their entries. */
    List<Input> with(Map<Long, LedgerEntry> entries) {
        Function<Found, Input> input =
                one ->
                        new Input(
                                one.about(),
                                one.unit(),
                                one.name(),
                                one.value(),
                                one.since(),
                                GroundsQueries.entry(entries, one.ledgerNo()),
                                GroundsQueries.entry(entries, one.knownBy()));
        return found.stream().map(input).toList();
    }

    private void add(PlanId plan, Stood<ReadingChosen> choice) {
        found.add(
                new Found(
                        About.READING,
                        null,
                        choice.fact().reading().name(),
                        choice.fact().choice().name(),
                        choice.fact().effectiveOn(),
                        choice.ledgerNo(),
                        known.lastAbout(plan, choice)));
    }

    private HeadcountKind kind(UnitLevel level) {
        if (level == UnitLevel.COUNCIL_BODY) {
            return HeadcountKind.COUNCIL_MEMBERS;
        }
        return switch (readings.headcount()) {
            case ASSIGNED -> HeadcountKind.ASSIGNED;
            case PROVISIONAL -> HeadcountKind.PROVISIONAL;
            case PRESENT -> HeadcountKind.PRESENT;
        };
    }
}
