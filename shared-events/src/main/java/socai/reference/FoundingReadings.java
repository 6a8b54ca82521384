package socai.reference;

import java.time.LocalDate;
import java.util.List;
import socai.events.plan.PlanId;
import socai.events.plan.Reading;
import socai.events.plan.Reading.Choice;
import socai.events.plan.ReadingChosen;

/**
 * How a new ledger reads the open clauses of its plan, where that is not the default of {@link
 * Reading}: its founding decision records these choices, so that they hold by an event and not by
 * the code. A ledger without such a choice goes on as it was until somebody decides.
 */
public final class FoundingReadings {

    /** What a founding decision chooses, the reading and how it is read. */
    public static final Reading READING = Reading.VERDICT;

    /** Verdicts are given against the step of the roadmap in force on the day. */
    public static final Choice CHOICE = Choice.STEP_IN_FORCE;

    private FoundingReadings() {}

    /** The choices under a plan, which hold from a day on. */
    public static List<ReadingChosen> of(PlanId plan, LocalDate effectiveOn) {
        return List.of(new ReadingChosen(plan, effectiveOn, READING, CHOICE));
    }
}
