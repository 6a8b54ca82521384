package socai.tasks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import socai.events.UnitCode;
import socai.events.plan.PlanAdopted;
import socai.events.plan.PlanEvent;
import socai.events.plan.PlanFact;
import socai.events.plan.PlanFactAnnulled;
import socai.events.plan.PlanFactCorrected;
import socai.events.plan.ReadingChosen;
import socai.events.plan.TaskDone;
import socai.events.plan.TaskLaidDown;
import socai.events.plan.TaskNumber;
import socai.events.plan.TaskOwner;
import socai.timeline.Entry;
import socai.timeline.Line;
import socai.timeline.Timeline;

/**
 * All that stands under one plan, in order of folding. What cannot stand is left out: a decision is
 * judged as a whole, but its entries become known one after another, and in between what is known
 * need not add up.
 */
public final class Programme {

    /** The first event that cannot stand, and why. */
    public record Clash(PlanConflict conflict, Entry<PlanEvent> entry) {}

    /**
     * A fact that stands.
     *
     * @param ledgerNo its number in the ledger, or the one that stood for it in the timeline
     */
    public record Stood<F extends PlanEvent>(F fact, long ledgerNo) {}

    /** One body's part of one occurrence. */
    private record Part(TaskNumber task, UnitCode by, LocalDate due) {}

    private final Map<TaskNumber, TaskLaidDown> laidDown = new HashMap<>();
    private final Set<Part> done = new HashSet<>();
    private final List<Stood<TaskLaidDown>> tasks = new ArrayList<>();
    private final List<Stood<TaskDone>> reports = new ArrayList<>();
    private final List<Stood<ReadingChosen>> choices = new ArrayList<>();
    private @Nullable Stood<PlanAdopted> adoption;
    private @Nullable Clash clash;

    private Programme(Timeline<PlanEvent> facts) {
        for (Entry<PlanEvent> entry : facts.entries()) {
            PlanConflict conflict = conflict(entry.fact());
            if (conflict == null) {
                take(entry);
            } else if (clash == null) {
                clash = new Clash(conflict, entry);
            }
        }
    }

    /** What stands of these facts. */
    public static Programme of(Timeline<PlanEvent> facts) {
        return new Programme(facts);
    }

    /**
     * An event of a plan's stream as a line of its chronicle.
     *
     * @param sequence its place in the stream
     * @param ledgerNo its number in the ledger, or within one stream any number that grows with it
     */
    public static Line<PlanEvent> line(long sequence, long ledgerNo, PlanEvent event) {
        return switch (event) {
            case PlanAdopted fact -> new Line.Statement<>(sequence, entry(ledgerNo, fact));
            case PlanFact fact -> new Line.Statement<>(sequence, entry(ledgerNo, fact));
            case PlanFactCorrected word ->
                    new Line.Correction<>(
                            sequence, word.sequence(), entry(ledgerNo, word.fact().value()));
            case PlanFactAnnulled word -> new Line.Annulment<>(sequence, word.sequence(), ledgerNo);
        };
    }

    /** The first event in order of folding that cannot stand. */
    public Optional<Clash> clash() {
        return Optional.ofNullable(clash);
    }

    /** The adoption; nothing while none is known. */
    public Optional<Stood<PlanAdopted>> adoption() {
        return Optional.ofNullable(adoption);
    }

    /** The task of this number. */
    public Optional<TaskLaidDown> task(TaskNumber number) {
        return Optional.ofNullable(laidDown.get(number));
    }

    /** The tasks, in order of the days on which they begin to hold. */
    public List<Stood<TaskLaidDown>> tasks() {
        return List.copyOf(tasks);
    }

    /** What was done, in order of days. */
    public List<Stood<TaskDone>> reports() {
        return List.copyOf(reports);
    }

    /** The readings that were chosen, in order of days. */
    public List<Stood<ReadingChosen>> choices() {
        return List.copyOf(choices);
    }

    /** The last days of a task, in order, from the day on which it begins to hold. */
    public static Stream<LocalDate> occurrences(TaskLaidDown task) {
        return task.time().lastDays().stream().filter(day -> !day.isBefore(task.effectiveOn()));
    }

    private @Nullable PlanConflict conflict(PlanEvent event) {
        return switch (event) {
            case PlanAdopted _ -> adoption == null ? null : PlanConflict.ALREADY_ADOPTED;
            case PlanFact _ when adoption == null -> PlanConflict.BEFORE_PLAN;
            case ReadingChosen _ -> null;
            case TaskLaidDown task ->
                    laidDown.containsKey(task.task()) ? PlanConflict.TASK_ALREADY_LAID_DOWN : null;
            case TaskDone report -> conflict(report);
            case PlanFactCorrected _, PlanFactAnnulled _ -> throw noFact(event);
        };
    }

    private @Nullable PlanConflict conflict(TaskDone report) {
        TaskLaidDown task = laidDown.get(report.task());
        if (task == null) {
            return PlanConflict.TASK_NOT_LAID_DOWN;
        }
        if (task.owner().kind() == TaskOwner.Kind.UNIT
                && !report.by().equals(task.owner().unit())) {
            return PlanConflict.NOT_THE_OWNER;
        }
        LocalDate due = report.due();
        if (due == null) {
            return task.time().isContinuous() ? null : PlanConflict.NO_SUCH_OCCURRENCE;
        }
        if (due.isBefore(task.effectiveOn()) || !task.time().isLastDay(due)) {
            return PlanConflict.NO_SUCH_OCCURRENCE;
        }
        return done.contains(new Part(report.task(), report.by(), due))
                ? PlanConflict.ALREADY_DONE
                : null;
    }

    private void take(Entry<PlanEvent> entry) {
        long ledgerNo = entry.ledgerNo();
        switch (entry.fact()) {
            case PlanAdopted fact -> adoption = new Stood<>(fact, ledgerNo);
            case ReadingChosen fact -> choices.add(new Stood<>(fact, ledgerNo));
            case TaskLaidDown fact -> {
                laidDown.put(fact.task(), fact);
                tasks.add(new Stood<>(fact, ledgerNo));
            }
            case TaskDone fact -> {
                if (fact.due() != null) {
                    done.add(new Part(fact.task(), fact.by(), fact.due()));
                }
                reports.add(new Stood<>(fact, ledgerNo));
            }
            case PlanFactCorrected _, PlanFactAnnulled _ -> throw noFact(entry.fact());
        }
    }

    private static IllegalStateException noFact(PlanEvent event) {
        return new IllegalStateException("word about a record is no fact: " + event);
    }

    private static Entry<PlanEvent> entry(long ledgerNo, PlanEvent fact) {
        return new Entry<>(fact.effectiveOn(), fact.dayOrder(), ledgerNo, fact);
    }
}
