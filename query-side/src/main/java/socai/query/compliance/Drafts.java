package socai.query.compliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import socai.events.UnitCode;
import socai.query.compliance.HeadcountCuts.Cut;
import socai.query.compliance.Lifting.Lifted;
import socai.query.compliance.RoundTrips.Found;
import socai.query.compliance.SignalRows.Amendment;
import socai.query.compliance.SignalRows.Presence;
import socai.query.compliance.Signals.ReportDay;
import socai.query.compliance.Signals.Signal;

/** Puts what was found together by body and measures the body with it and without it. */
final class Drafts {

    /**
     * A signal whose entries are numbers yet.
     *
     * @param who whose entries they are; absent for those of the body
     */
    record Draft(Signal signal, List<Who> who) {

        Stream<Long> numbers() {
            return who.stream().flatMap(one -> one.entries().stream());
        }
    }

    /** The entries of one person, or of the body. */
    record Who(@Nullable UUID person, List<Long> entries) {}

    private record Key(SignalKind kind, UnitCode unit) {}

    private final SignalsInPeriod question;
    private final AsKnown known;
    private final SignalRows rows;
    private final WithAndWithout compared;

    Drafts(SignalsInPeriod question, AsKnown known, SignalRows rows) {
        this.question = question;
        this.known = known;
        this.rows = rows;
        this.compared = new WithAndWithout(known, question.readings());
    }

    /**
     * About people around a report day.
     *
     * @param changes those around it at least, in order of valid time
     * @param amendments those that became known around it at least
     */
    List<Draft> ofPeople(ReportDay reportDay, List<Change> changes, List<Amendment> amendments) {
        LocalDate day = reportDay.on();
        List<Found> found =
                Stream.concat(
                                RoundTrips.around(day, question.window(), changes).stream(),
                                amended(day, amendments).stream())
                        .filter(one -> question.asksFor(one.kind()))
                        .toList();
        Set<UUID> persons = new HashSet<>();
        found.forEach(one -> persons.add(one.person()));
        Map<Presence, Figures> people = rows.people(persons, day);
        Map<Key, Map<UUID, Found>> together = new LinkedHashMap<>();
        for (Found one : found) {
            if (!share(one, people).equals(Figures.NONE)) {
                together.computeIfAbsent(
                                new Key(one.kind(), one.unit()), _ -> new LinkedHashMap<>())
                        .merge(one.person(), one, Found::and);
            }
        }
        List<Draft> drafts = new ArrayList<>();
        together.forEach((key, those) ->
                known.unit(key.unit(), day)
                        .ifPresent(body ->
                                drafts.add(
                                        draft(
                                                key.kind(),
                                                body,
                                                reportDay,
                                                shares(those.values(), people),
                                                those.values()))));
        return drafts;
    }

    /** About a lower number. */
    static Draft ofCut(Cut cut, @Nullable ReportDay near) {
        Lifted lifted = cut.lifted();
        UnitOnDay body = lifted.body();
        return new Draft(
                new Signal(
                        SignalKind.HEADCOUNT_CUT,
                        cut.unit(),
                        body.name(),
                        lifted.day(),
                        near,
                        body.people(),
                        body.people(),
                        lifted.before().headcounts(),
                        body.headcounts(),
                        null,
                        List.of(),
                        lifted.turns(),
                        List.of()),
                List.of(new Who(null, cut.entries())));
    }

    private Draft draft(
            SignalKind kind,
            UnitOnDay body,
            ReportDay reportDay,
            Figures share,
            Collection<Found> those) {
        UnitOnDay without = body.with(body.people().minus(share));
        return new Draft(
                new Signal(
                        kind,
                        body.code(),
                        body.name(),
                        reportDay.on(),
                        reportDay,
                        without.people(),
                        body.people(),
                        Map.of(),
                        Map.of(),
                        null,
                        List.of(),
                        compared.turns(without, body, reportDay.on()),
                        List.of()),
                those.stream().map(one -> new Who(one.person(), one.entries())).toList());
    }

    private static Figures shares(Collection<Found> those, Map<Presence, Figures> people) {
        return those.stream().map(one -> share(one, people)).reduce(Figures.NONE, Figures::plus);
    }

    /** By how many the figures of the body are others because of it. */
    private static Figures share(Found one, Map<Presence, Figures> people) {
        if (one.share() != null) {
            return one.share();
        }
        Figures person = people.getOrDefault(new Presence(one.person(), one.unit()), Figures.NONE);
        return one.kind().isOfEthnicity() ? person.ofMinority() : person;
    }

    /** Whom an entry made EM on the day that was made near it, wherever they were in service. */
    private List<Found> amended(LocalDate day, List<Amendment> amendments) {
        Map<Map.Entry<Long, UnitCode>, Figures> sums = new LinkedHashMap<>();
        Map<Long, Amendment> entries = new HashMap<>();
        for (Amendment one : amendments) {
            if (isNear(one, day)) {
                sums.merge(Map.entry(one.ledgerNo(), one.unit()), one.change(), Figures::plus);
                entries.put(one.ledgerNo(), one);
            }
        }
        List<Found> found = new ArrayList<>();
        sums.forEach((entry, sum) -> {
            if (sum.minority() > 0 && sum.staff() == 0) {
                Amendment one = Objects.requireNonNull(entries.get(entry.getKey()));
                found.add(
                        new Found(
                                one.kind(),
                                entry.getValue(),
                                one.person(),
                                null,
                                List.of(entry.getKey())));
            }
        });
        return found;
    }

    /** A re-determination that holds from a day near the report day is asked about anyway. */
    private boolean isNear(Amendment one, LocalDate day) {
        boolean anyway =
                one.kind() == SignalKind.ETHNICITY_REDETERMINED
                        && question.window().isBefore(one.effectiveOn(), day);
        boolean near =
                question.window().isBefore(one.madeOn(), day)
                        || question.window().isAfter(one.madeOn(), day);
        return near && !anyway && !one.effectiveOn().isAfter(day);
    }
}
