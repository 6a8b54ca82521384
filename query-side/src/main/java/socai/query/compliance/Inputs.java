package socai.query.compliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import socai.events.UnitCode;
import socai.events.organisation.HeadcountKind;
import socai.events.organisation.UnitLevel;
import socai.events.plan.PlanId;
import socai.events.plan.ReadingChosen;
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
    private final List<Found> found = new ArrayList<>();

    Inputs(AsKnown known, LocalDate day, Readings readings) {
        this.known = known;
        this.day = day;
        this.readings = readings;
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
            known.choices(plan.plan().plan()).stream()
                    .filter(choice -> !choice.fact().effectiveOn().isAfter(day))
                    .forEach(choice -> add(plan.plan().plan(), choice));
        }
    }

    /** Adds the numbers of a body. */
    void add(UnitOnDay unit) {
        BodyLife life = known.life(unit.code());
        HeadcountKind kind = kind(unit.level());
        Said<Integer> posts = life.headcount(kind, day);
        if (posts != null) {
            found.add(
                    new Found(
                            About.HEADCOUNT,
                            unit.code(),
                            kind.name(),
                            Integer.toString(posts.value()),
                            posts.since(),
                            posts.ledgerNo(),
                            posts.knownBy()));
        }
        Said<Population> residents = life.population(day);
        if (residents != null && unit.level() == UnitLevel.COMMUNE) {
            found.add(
                    new Found(
                            About.POPULATION,
                            unit.code(),
                            null,
                            residents.value().minority() + "/" + residents.value().total(),
                            residents.since(),
                            residents.ledgerNo(),
                            residents.knownBy()));
        }
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
