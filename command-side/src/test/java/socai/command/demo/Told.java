package socai.command.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import socai.career.Career;
import socai.career.CareerState.InService;
import socai.events.SealedIdentity;
import socai.events.UnitCode;
import socai.events.organisation.HeadcountAssigned;
import socai.events.organisation.PopulationRecorded;
import socai.events.personnel.PersonnelEvent;
import socai.events.personnel.PersonnelFact;
import socai.timeline.Chronicle;
import socai.timeline.Line;
import socai.timeline.Timeline;

/** A whole demonstration as told on a fixed day, and what is true of it on any day. */
record Told(List<Fact> organisation, List<List<Fact>> careers) {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final long SEED = 128;
    static final SealedIdentity SEALED =
            new SealedIdentity(Base64.getEncoder().encodeToString(new byte[40]));

    static Told of(long seed, int people, LocalDate today) {
        DemoProvince province = new DemoProvince(seed, people, today);
        return new Told(
                province.organisationAndPlan(),
                province.people().map(person -> person.facts(SEALED)).toList());
    }

    Stream<Fact> all() {
        return Stream.concat(organisation.stream(), careers.stream().flatMap(List::stream));
    }

    static Timeline<PersonnelFact> timeline(List<Fact> career) {
        List<Line<PersonnelFact>> lines = new ArrayList<>();
        for (Fact fact : career) {
            lines.add(Career.line(lines.size(), lines.size(), (PersonnelEvent) fact.event()));
        }
        return Chronicle.of(lines).standing();
    }

    /** Everyone in service on {@code day}, by unit. */
    Map<UnitCode, List<InService>> inServiceOn(LocalDate day) {
        Map<UnitCode, List<InService>> byUnit = new HashMap<>();
        for (List<Fact> career : careers) {
            if (Career.on(day, timeline(career)) instanceof InService serving) {
                byUnit.computeIfAbsent(serving.unit(), _ -> new ArrayList<>()).add(serving);
            }
        }
        return byUnit;
    }

    /** The headcounts in force on {@code day}. */
    Map<UnitCode, Integer> headcountsOn(LocalDate day) {
        Map<UnitCode, Integer> latest = new HashMap<>();
        each(HeadcountAssigned.class, day, fact -> latest.put(fact.unit(), fact.persons()));
        return latest;
    }

    /** The populations in force on {@code day}. */
    Map<UnitCode, PopulationRecorded> populationsOn(LocalDate day) {
        Map<UnitCode, PopulationRecorded> latest = new HashMap<>();
        each(PopulationRecorded.class, day, fact -> latest.put(fact.unit(), fact));
        return latest;
    }

    private <E> void each(Class<E> type, LocalDate day, Consumer<E> use) {
        organisation.stream()
                .filter(fact -> !fact.event().effectiveOn().isAfter(day))
                .map(Fact::event)
                .filter(type::isInstance)
                .map(type::cast)
                .forEach(use);
    }
}
