package socai.query.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import socai.events.LegalDay;
import socai.events.UnitCode;
import socai.query.BadParameter;
import socai.query.tasks.ReadingList;
import socai.query.tasks.ReadingsOnDay;
import socai.query.tasks.TaskList;
import socai.query.tasks.TaskState;
import socai.query.tasks.TasksOnDay;

/** Answers what the plan asks to be done, what was done, and how the plan is read. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Tasks and readings")
public class TasksController {

    private final Answers answers;
    private final Clock clock;

    public TasksController(Answers answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping("/tasks")
    @Operation(
            summary = "What the plan in force asks to be done, by whom, by when, and what was done",
            description =
                    "One row for each occurrence and each body that owes it, by last day. A task of"
                            + " a group of bodies is owed by those that exist on that day. DUE is"
                            + " what is due on asOf or within 30 days.")
    TaskAnswer.Page tasks(
            @ModelAttribute TimeParameters times,
            @Parameter(
                            description = "Last day listed; default twelve months after asOf",
                            example = "2030-12-31")
                    @RequestParam(required = false)
                    @Nullable String to,
            @Parameter(description = "Code of the body that owes it", example = "05569")
                    @RequestParam(required = false)
                    @Nullable String owner,
            @Parameter(example = "OVERDUE") @RequestParam(required = false) @Nullable String state,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = Parameters.PAGE_SIZE_DEFAULT) int size) {
        LocalDate day = times.day(clock);
        TasksOnDay question =
                new TasksOnDay(
                        day,
                        times.knowledge(),
                        Parameters.day("to", to, yearAfter(day)),
                        owner == null ? null : owner(owner),
                        Parameters.oneOfOrAny("state", TaskState.class, state),
                        Parameters.page(page),
                        Parameters.size(size, TasksOnDay.SIZE_MAX));
        UnitCode sought = question.owner();
        if (sought != null) {
            NamedBody.require(sought, day, question.knownAt(), answers);
        }
        return TaskAnswer.Page.of(answers.to(question, TaskList.class));
    }

    @GetMapping("/plan/readings")
    @Operation(
            summary = "How each open clause of the plan in force is read, and since which decision")
    ReadingsAnswer readings(@ModelAttribute TimeParameters times) {
        ReadingsOnDay question = new ReadingsOnDay(times.day(clock), times.knowledge());
        return ReadingsAnswer.of(answers.to(question, ReadingList.class));
    }

    private static LocalDate yearAfter(LocalDate day) {
        LocalDate after = day.plusMonths(TasksOnDay.MONTHS_AHEAD);
        return LegalDay.isSayable(after) ? after : LegalDay.LAST;
    }

    private static UnitCode owner(String text) {
        try {
            return new UnitCode(text);
        } catch (IllegalArgumentException _) {
            throw new BadParameter("owner", "unit-code-malformed", text);
        }
    }
}
