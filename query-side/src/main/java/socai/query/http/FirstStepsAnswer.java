package socai.query.http;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import socai.query.units.FirstSteps;
import socai.query.units.LackingNumbers;

/**
 * The steps that lead a new ledger to its first figures.
 *
 * @param done whether every step is done
 */
@Schema(name = "FirstStepsAnswer")
record FirstStepsAnswer(
        LocalDate asOf, KnowledgeAnswer knownAt, boolean done, List<StepToTake> steps) {

    /**
     * One step.
     *
     * @param done how many of {@code all} have what the step gives
     * @param lacking the first units that lack it
     * @param command what is typed at a terminal; absent when only the request takes the step
     * @param request method and path of the request that takes the step
     */
    @Schema(name = "FirstStep")
    record StepToTake(
            FirstSteps.Kind step,
            int done,
            int all,
            List<LackingUnit> lacking,
            @Nullable String command,
            String request) {}

    /** A unit by code and name. */
    @Schema(name = "LackingUnit")
    record LackingUnit(String unit, String name) {}

    static FirstStepsAnswer of(LackingNumbers numbers, FirstSteps steps) {
        return new FirstStepsAnswer(
                numbers.asOf(),
                KnowledgeAnswer.of(numbers.knownAt()),
                steps.isDone(),
                steps.steps().stream()
                        .map(step ->
                                new StepToTake(
                                        step.kind(),
                                        step.done(),
                                        step.all(),
                                        step.first().stream()
                                                .map(unit ->
                                                        new LackingUnit(
                                                                unit.unit().value(), unit.name()))
                                                .toList(),
                                        step.kind().command(),
                                        step.kind().request()))
                        .toList());
    }
}
