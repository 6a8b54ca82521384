package socai.query.tasks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import socai.events.plan.PlanAdopted;
import socai.events.plan.PlanEvent;
import socai.events.plan.ReadingChosen;
import socai.events.plan.TaskDone;
import socai.events.plan.TaskLaidDown;
import socai.tasks.Programme;
import socai.tasks.Programme.Stood;
import socai.timeline.Chronicle;
import socai.timeline.Line;

/** All that stands under one plan by what is known. */
record PlanAsKnown(
        List<Said<PlanAdopted>> adoption,
        List<Said<TaskLaidDown>> tasks,
        List<Occurrence> occurrences,
        List<Said<TaskDone>> reports,
        List<Said<ReadingChosen>> choices) {

    static PlanAsKnown of(Chronicle<PlanEvent> chronicle) {
        Programme stands = Programme.of(chronicle.standing());
        Saying saying = new Saying(chronicle);
        return new PlanAsKnown(
                stands.adoption().stream().map(saying::of).toList(),
                stands.tasks().stream().map(saying::of).toList(),
                stands.tasks().stream()
                        .map(Stood::fact)
                        .flatMap(task ->
                                Programme.occurrences(task)
                                        .map(day -> new Occurrence(task.task(), day)))
                        .toList(),
                stands.reports().stream().map(saying::of).toList(),
                stands.choices().stream().map(saying::of).toList());
    }

    /** Finds the events that say what stands. */
    private static final class Saying {

        private final Chronicle<PlanEvent> chronicle;
        private final Map<Long, Long> sequences = new HashMap<>();
        private final Map<Long, Long> ledgerNos = new HashMap<>();

        Saying(Chronicle<PlanEvent> chronicle) {
            this.chronicle = chronicle;
            for (Line<PlanEvent> line : chronicle.lines()) {
                sequences.put(line.ledgerNo(), line.sequence());
                ledgerNos.put(line.sequence(), line.ledgerNo());
            }
        }

        /** A fact that stands has the ledger number of its first statement. */
        <F extends PlanEvent> Said<F> of(Stood<F> stood) {
            long sequence = Objects.requireNonNull(sequences.get(stood.ledgerNo()));
            long last = sequence;
            OptionalLong by = chronicle.correctedBy(last);
            while (by.isPresent()) {
                last = by.getAsLong();
                by = chronicle.correctedBy(last);
            }
            return new Said<>(stood.fact(), sequence, Objects.requireNonNull(ledgerNos.get(last)));
        }
    }
}
