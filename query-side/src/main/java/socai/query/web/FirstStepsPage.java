package socai.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import socai.events.organisation.HeadcountKind;
import socai.query.compliance.Compliance;
import socai.query.units.FirstSteps;
import socai.query.units.LackingNumbers;
import socai.query.units.LackingNumbers.Named;
import socai.query.units.UnitsLackingNumbers;

/** The steps that lead a new ledger to its first figures, and what each still lacks. */
@Controller
final class FirstStepsPage {

    private final Answers answers;
    private final Frame frame;

    FirstStepsPage(Answers answers, Frame frame) {
        this.answers = answers;
        this.frame = frame;
    }

    @GetMapping("/first-steps")
    ModelAndView show(@RequestParam Map<String, String> asked, HttpServletRequest request) {
        Asked when = Asked.readOnly(asked, frame.today());
        Compliance figures = answers.on(when, null);
        LackingNumbers numbers =
                answers.to(
                        new UnitsLackingNumbers(
                                when.asOf(),
                                when.knowledge(),
                                HeadcountKind.valueOf(figures.readings().headcount().name()),
                                FirstSteps.expected()),
                        LackingNumbers.class);
        FirstSteps steps =
                FirstSteps.of(
                        numbers,
                        figures.plan() != null,
                        figures.withoutStaff().stream()
                                .map(row -> new Named(row.unit(), row.name()))
                                .toList());
        ModelAndView page = frame.page("first-steps", request);
        page.addObject("asked", when);
        page.addObject("answer", figures);
        page.addObject("steps", steps);
        return page;
    }
}
