package socai.query.compliance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import socai.events.Basis;
import socai.events.UnitCode;
import socai.events.organisation.HeadcountKind;
import socai.plan.Excess;
import socai.plan.Readings;
import socai.plan.Verdict;
import socai.query.compliance.Compliance.DemoData;
import socai.query.compliance.Restated.Turn;
import socai.query.knowledge.Knowledge;

/**
 * The answer to {@link SignalsInPeriod}: questions to be asked, never verdicts. There are good
 * reasons for each of these; the ledger does not know them.
 *
 * @param reportDays those looked at, in order
 * @param readings those of the last day of the period, by way of example; each signal is measured
 *     as its own day is read
 * @param total how many signals there are
 * @param turning how many of them turn a verdict
 * @param signals one page, by day, then by body
 */
public record Signals(
        SignalsInPeriod question,
        Knowledge knownAt,
        List<ReportDay> reportDays,
        Readings readings,
        int total,
        int turning,
        List<Signal> signals,
        DemoData demo) {

    /**
     * A day on which the plan wants the figures told.
     *
     * @param why the reports due by it, or the step of the roadmap
     */
    public record ReportDay(LocalDate on, List<Why> why) {

        public ReportDay {
            why = List.copyOf(why);
        }
    }

    /**
     * Why a day is a report day.
     *
     * @param task number of the task; absent for a step of the roadmap or a day that was asked for
     * @param asPrinted the time of the task as the plan prints it
     * @param percent of the step; absent for a task or a day that was asked for
     */
    public record Why(
            @Nullable String task, @Nullable String asPrinted, @Nullable Integer percent) {}

    /**
     * Something to be asked about.
     *
     * @param day on which the figures are compared: the report day, or the first day on which a
     *     minimum asks for fewer because of the lower number; that may be before the period, when
     *     it was lowered afterwards; or the last day of the period on which a number is above
     *     another
     * @param reportDay the report day near it; absent when a headcount was cut far from any
     * @param without the figures of the body as they would be without it
     * @param with the figures as they are
     * @param headcountsBefore the numbers before; none unless a headcount was cut
     * @param headcounts the numbers as they are; none unless a headcount was cut
     * @param since the first day from which on a number has been above another, which may be before
     *     the period; absent for other kinds
     * @param excesses which numbers are above which on the day; none for other kinds
     * @param turns each clause against which the body, or the province level, stands otherwise
     * @param cases whom or what it is made of
     */
    public record Signal(
            SignalKind kind,
            UnitCode unit,
            @Nullable String name,
            LocalDate day,
            @Nullable ReportDay reportDay,
            Figures without,
            Figures with,
            Map<HeadcountKind, Integer> headcountsBefore,
            Map<HeadcountKind, Integer> headcounts,
            @Nullable LocalDate since,
            List<Excess> excesses,
            List<Turn> turns,
            List<Case> cases) {

        public Signal {
            excesses = List.copyOf(excesses);
            headcountsBefore = Map.copyOf(headcountsBefore);
            headcounts = Map.copyOf(headcounts);
            turns = List.copyOf(turns);
            cases = List.copyOf(cases);
        }

        /** Whether a clause is met that would not be met without it. */
        public boolean turnsAVerdict() {
            return turns.stream().anyMatch(Signal::isTurned);
        }

        static boolean isTurned(Turn turn) {
            return turn.after() != null
                    && turn.after().verdict() == Verdict.MET
                    && turn.before() != null
                    && turn.before().verdict().isJudged()
                    && turn.before().verdict() != Verdict.MET;
        }
    }

    /**
     * One person, or the body.
     *
     * @param person absent when it is about a body
     * @param entries in the order of the story
     */
    public record Case(@Nullable UUID person, List<Told> entries) {

        public Case {
            entries = List.copyOf(entries);
        }
    }

    /**
     * An entry of the ledger.
     *
     * @param sequence its place in its stream, by which corrections name it
     * @param effectiveOn valid time
     * @param event such as {@code personnel.transferred}
     * @param basis the document on which it rests
     * @param document the civil-status document, when ethnicity was recorded
     */
    public record Told(
            long ledgerNo,
            UUID stream,
            long sequence,
            String event,
            LocalDate effectiveOn,
            Instant sealedAt,
            Basis basis,
            String reason,
            @Nullable String document) {}

    public Signals {
        reportDays = List.copyOf(reportDays);
        signals = List.copyOf(signals);
    }
}
