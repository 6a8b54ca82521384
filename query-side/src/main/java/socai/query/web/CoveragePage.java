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

    private static final int FLIPS = 100;

    private final Answers answers;
    private final Frame frame;

    CoveragePage(Answers answers, Frame frame) {
        this.answers = answers;
        this.frame = frame;
    }

    @GetMapping("/coverage")
    ModelAndView show(@RequestParam Map<String, String> asked, HttpServletRequest request) {
        Asked times = Asked.readOnly(asked, frame.today(), "page");
        Coverage answer =
                answers.to(
                        new CoverageOnDay(times.asOf(), times.knowledge(), AskedReadings.NONE),
                        Coverage.class);
        ModelAndView page = frame.page("coverage", request);
        page.addObject("asked", times);
        page.addObject("answer", answer);
        int number = Selection.page(asked.getOrDefault("page", ""));
        page.addObject("verdicts", Verdict.values());
        page.addObject(
                "flips", answer.flips().stream().skip((number - 1L) * FLIPS).limit(FLIPS).toList());
        page.addObject("pageNumber", number);
        page.addObject("pages", Math.ceilDiv(answer.flips().size(), FLIPS));
        return page;
    }
}
