package socai.query.compliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import socai.events.UnitCode;
import socai.events.plan.PlanAdopted;
import socai.query.compliance.Drafts.Draft;
import socai.query.compliance.HeadcountCuts.Cut;
import socai.query.compliance.SignalRows.Amendment;
import socai.query.compliance.Signals.Case;
import socai.query.compliance.Signals.ReportDay;
import socai.query.compliance.Signals.Signal;
import socai.query.compliance.Signals.Told;
import socai.query.compliance.Snapshots.Snapshot;
import socai.query.compliance.Standings.KnownPlan;
import socai.query.knowledge.Knowledge;
import socai.tasks.Programme.Stood;

/** Answers {@link SignalsInPeriod}. */
public final class SignalQueries {

    private static final Comparator<Signal> ORDER =
            Comparator.comparing(Signal::day)
                    .thenComparing(Signal::unit)
                    .thenComparing(Signal::kind);

    private final Snapshots snapshots;

    public SignalQueries(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /**
     * Looks around the report days of the period and at the headcounts within it.
     *
     * @throws socai.query.NotFound when nothing was known of the body
     */
    @QueryHandler
    public Signals handle(SignalsInPeriod question) {
        return snapshots.answer(snapshot -> answer(question, snapshot));
    }

    private static Signals answer(SignalsInPeriod question, Snapshot snapshot) {
        Knowledge knowledge = snapshot.knowledge(question.knownAt());
        AsKnown known = snapshot.at(knowledge);
        if (question.unit() != null) {
            known.life(question.unit());
        }
        SignalRows rows = snapshot.signals(knowledge);
        List<ReportDay> reportDays = reportDays(question, question.from(), question.to(), known);
        List<Draft> drafts = new ArrayList<>();
        people(question, reportDays, known, rows, drafts);
        cuts(question, known, snapshot.told(), drafts);
        if (question.asksFor(SignalKind.MET_BY_LATER_ENTRIES)) {
            LateTurns late = new LateTurns(snapshot, knowledge, question.readings());
            reportDays.forEach(day -> drafts.addAll(late.of(day, question.unit())));
        }
        if (question.asksFor(SignalKind.ABOVE_WHOLE)) {
            Excesses excesses = new Excesses(known, question, snapshot.movements());
            for (UnitCode unit : units(question, known)) {
                excesses.of(unit).stream()
                        .map(one -> one.signal(near(one.day(), question, known)))
                        .forEach(drafts::add);
            }
        }
        drafts.sort(Comparator.comparing(Draft::signal, ORDER));
        return new Signals(
                question,
                knowledge,
                reportDays,
                known.readings(question.to(), question.readings()),
                drafts.size(),
                (int) drafts.stream().filter(draft -> draft.signal().turnsAVerdict()).count(),
                page(question, drafts, snapshot.told()),
                snapshot.demo(knowledge));
    }

    /** Those of the plan in force on each of them; or the one asked for instead. */
    private static List<ReportDay> reportDays(
            SignalsInPeriod question, LocalDate from, LocalDate to, AsKnown known) {
        if (question.reportDay() != null) {
            return ReportDays.only(question.reportDay());
        }
        List<ReportDay> days = new ArrayList<>();
        for (KnownPlan of : known.plans()) {
            PlanAdopted plan = of.plan();
            ReportDays.of(
                            known.programme(plan.plan()).tasks().stream().map(Stood::fact).toList(),
                            plan.roadmap(),
                            from,
                            to)
                    .stream()
                    .filter(day -> of.equals(known.plan(day.on())))
                    .forEach(days::add);
        }
        days.sort(Comparator.comparing(ReportDay::on));
        return days;
    }

    private static void people(
            SignalsInPeriod question,
            List<ReportDay> reportDays,
            AsKnown known,
            SignalRows rows,
            List<Draft> drafts) {
        if (reportDays.isEmpty() || (question.kind() != null && !question.kind().isOfPeople())) {
            return;
        }
        List<Change> changes = new ArrayList<>();
        List<Amendment> amendments = new ArrayList<>();
        LocalDate read = LocalDate.MIN;
        for (ReportDay day : reportDays) {
            LocalDate first = day.on().minusDays(question.window().daysBefore());
            LocalDate from = first.isAfter(read) ? first : read.plusDays(1);
            read = day.on().plusDays(question.window().daysAfter());
            changes.addAll(rows.changes(from, read, question.unit()));
            amendments.addAll(rows.amendments(from, read, question.unit()));
            amendments.addAll(rows.redeterminations(from, read, question.unit()));
        }
        if (question.unit() == null) {
            Set<UnitCode> units = UnitScope.EVER.ever(known);
            changes.removeIf(change -> !units.contains(change.unit()));
            amendments.removeIf(amendment -> !units.contains(amendment.unit()));
        }
        Drafts made = new Drafts(question, known, rows);
        reportDays.forEach(day -> drafts.addAll(made.ofPeople(day, changes, amendments)));
    }

    private static void cuts(
            SignalsInPeriod question, AsKnown known, ToldRows told, List<Draft> drafts) {
        if (!question.asksFor(SignalKind.HEADCOUNT_CUT)) {
            return;
        }
        HeadcountCuts cuts = new HeadcountCuts(known, question.readings(), told::afterwards);
        for (UnitCode unit : units(question, known)) {
            for (Cut cut : cuts.of(unit)) {
                if (question.covers(cut.askedOn())) {
                    drafts.add(Drafts.ofCut(cut, near(cut.lifted().day(), question, known)));
                }
            }
        }
    }

    private static Collection<UnitCode> units(SignalsInPeriod question, AsKnown known) {
        UnitCode only = question.unit();
        return only == null ? UnitScope.EVER.ever(known) : List.of(only);
    }

    /** The first report day shortly before which a day lies, in the period or not. */
    private static @Nullable ReportDay near(
            LocalDate day, SignalsInPeriod question, AsKnown known) {
        LocalDate last = day.plusDays(question.window().daysBefore());
        return reportDays(question, day, last, known).stream()
                .filter(one -> question.window().isBefore(day, one.on()))
                .findFirst()
                .orElse(null);
    }

    private static List<Signal> page(SignalsInPeriod question, List<Draft> drafts, ToldRows rows) {
        List<Draft> page =
                drafts.stream()
                        .skip((long) question.page() * question.size())
                        .limit(question.size())
                        .toList();
        Map<Long, Told> told = rows.of(page.stream().flatMap(Draft::numbers).distinct().toList());
        return page.stream().map(draft -> whole(draft, told)).toList();
    }

    private static Signal whole(Draft draft, Map<Long, Told> told) {
        Signal signal = draft.signal();
        return new Signal(
                signal.kind(),
                signal.unit(),
                signal.name(),
                signal.day(),
                signal.reportDay(),
                signal.without(),
                signal.with(),
                signal.headcountsBefore(),
                signal.headcounts(),
                signal.since(),
                signal.excesses(),
                signal.turns(),
                draft.who().stream()
                        .map(who ->
                                new Case(
                                        who.person(),
                                        who.entries().stream()
                                                .map(number ->
                                                        Optional.ofNullable(told.get(number))
                                                                .orElseThrow())
                                                .toList()))
                        .toList());
    }
}
