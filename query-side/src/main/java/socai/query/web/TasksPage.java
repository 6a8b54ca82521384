package socai.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import socai.query.tasks.TaskList;
import socai.query.tasks.TaskState;

/** What the plan asks to be done, by last day, and what was done. */
@Controller
final class TasksPage {

    private final Answers answers;
    private final Frame frame;

    TasksPage(Answers answers, Frame frame) {
        this.answers = answers;
        this.frame = frame;
    }

    @GetMapping("/tasks")
    ModelAndView show(@RequestParam Map<String, String> asked, HttpServletRequest request) {
        TaskSelection selection = TaskSelection.read(asked, frame.today());
        TaskList answer = answers.to(selection.question(), TaskList.class);
        ModelAndView page = frame.page("tasks", request);
        page.addObject("answer", answer);
        page.addObject("selection", selection);
        page.addObject("states", TaskState.values());
        page.addObject("owners", owners(selection));
        page.addObject("pages", TaskSelection.pages(answer.total()));
        page.addObject("empty", emptiness(answer, selection));
        return page;
    }

    /** The bodies of the day, in the order of the alphabet. */
    private List<BodyRow> owners(TaskSelection selection) {
        return Bodies.all(answers.on(selection.asked(), null)).stream()
                .filter(row -> !row.code().isEmpty())
                .sorted(Column.BODY.order(false))
                .toList();
    }

    private static String emptiness(TaskList answer, TaskSelection selection) {
        if (answer.knownAt().sealedAt() == null) {
            return "ledger";
        }
        if (answer.plan() == null) {
            return "plan";
        }
        return answer.states().isEmpty() && !selection.isFiltered() ? "tasks" : "";
    }
}
