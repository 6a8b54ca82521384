package socai.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import socai.query.compliance.PlanOnDay;
import socai.query.compliance.PlanText;

/** What the plan asks, in its own words, and how its open clauses are read. */
@Controller
final class PlanPage {

    private final Answers answers;
    private final Frame frame;

    PlanPage(Answers answers, Frame frame) {
        this.answers = answers;
        this.frame = frame;
    }

    @GetMapping("/plan")
    ModelAndView show(@RequestParam Map<String, String> asked, HttpServletRequest request) {
        Asked times = Asked.readOnly(asked, frame.today());
        ModelAndView page = frame.page("plan", request);
        page.addObject("asked", times);
        page.addObject(
                "answer",
                answers.to(new PlanOnDay(times.asOf(), times.knowledge()), PlanText.class));
        return page;
    }
}
