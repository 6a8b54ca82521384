package socai.query.compliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
        List<ReportDay> reportDays = reportDays(question, known);
        List<Draft> drafts = new ArrayList<>();
        people(question, reportDays, known, rows, drafts);
        cuts(question, reportDays, known, rows, snapshot.told(), drafts);
        if (question.asksFor(SignalKind.MET_BY_LATER_ENTRIES)) {
            LateTurns late = new LateTurns(snapshot, knowledge, question.readings());
            reportDays.forEach(day -> drafts.addAll(late.of(day, question.unit())));
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

    /** Those of the plan in force on each of them. */
    private static List<ReportDay> reportDays(SignalsInPeriod question, AsKnown known) {
        if (question.reportDay() != null) {
            return ReportDays.only(question.reportDay());
        }
        List<ReportDay> days = new ArrayList<>();
        for (KnownPlan of : known.plans()) {
            PlanAdopted plan = of.plan();
            ReportDays.of(
                            known.programme(plan.plan()).tasks().stream().map(Stood::fact).toList(),
                            plan.roadmap(),
                            question.from(),
                            question.to())
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
        if (reportDays.isEmpty()
                || question.kind() == SignalKind.HEADCOUNT_CUT
                || question.kind() == SignalKind.MET_BY_LATER_ENTRIES) {
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
        Drafts made = new Drafts(question, known, rows);
        reportDays.forEach(day -> drafts.addAll(made.ofPeople(day, changes, amendments)));
    }

    private static void cuts(
            SignalsInPeriod question,
            List<ReportDay> reportDays,
            AsKnown known,
            SignalRows rows,
            ToldRows told,
            List<Draft> drafts) {
        if (!question.asksFor(SignalKind.HEADCOUNT_CUT)) {
            return;
        }
        HeadcountCuts cuts =
                new HeadcountCuts(known, question.from(), question.to(), told::afterwards);
        Drafts made = new Drafts(question, known, rows);
        UnitCode only = question.unit();
        Collection<UnitCode> units = only == null ? known.everyUnit() : List.of(only);
        for (UnitCode unit : units) {
            for (Cut cut : cuts.of(unit)) {
                comparedOn(cut, question, reportDays, known)
                        .map(day -> made.ofCut(cut, day, near(day, question, reportDays)))
                        .filter(found -> !found.isEmpty())
                        .findFirst()
                        .ifPresent(drafts::addAll);
            }
        }
    }

    /** Its own day, unless the period has not begun, and the report days while it still holds. */
    private static Stream<LocalDate> comparedOn(
            Cut cut, SignalsInPeriod question, List<ReportDay> reportDays, AsKnown known) {
        Stream<LocalDate> own = Stream.of(cut.on()).filter(day -> !day.isBefore(question.from()));
        return Stream.concat(
                own,
                reportDays.stream()
                        .map(ReportDay::on)
                        .filter(day -> day.isAfter(cut.on()))
                        .takeWhile(day -> holds(cut, day, known)));
    }

    private static boolean holds(Cut cut, LocalDate day, AsKnown known) {
        return known.life(cut.unit()).headcounts(day).equals(cut.after());
    }

    /** The first report day shortly before which a day lies. */
    private static @Nullable ReportDay near(
            LocalDate day, SignalsInPeriod question, List<ReportDay> reportDays) {
        return reportDays.stream()
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
