package socai.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import socai.plan.Verdict;
import socai.query.compliance.AskedReadings;
import socai.query.compliance.Coverage;
import socai.query.compliance.CoverageOnDay;

/** How many bodies meet each clause, which nearly do, and whose verdict hangs on a reading. */
@Controller
final class CoveragePage {

    private final Answers answers;
    private final Frame frame;

    CoveragePage(Answers answers, Frame frame) {
        this.answers = answers;
        this.frame = frame;
    }

    @GetMapping("/coverage")
    ModelAndView show(@RequestParam Map<String, String> asked, HttpServletRequest request) {
        Asked times = Asked.read(asked, frame.today());
        Coverage answer =
                answers.to(
                        new CoverageOnDay(times.asOf(), times.knowledge(), AskedReadings.NONE),
                        Coverage.class);
        ModelAndView page = frame.page("coverage", request);
        page.addObject("asked", times);
        page.addObject("answer", answer);
        page.addObject("verdicts", Verdict.values());
        return page;
    }
}
