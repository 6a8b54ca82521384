package socai.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import socai.query.compliance.AskedClause;
import socai.query.compliance.Grounds;
import socai.query.compliance.GroundsOf;

/** On what grounds one figure stands, down to decisions, persons and proofs. */
@Controller
final class GroundsPage {

    private static final int ROWS = 50;

    private final Answers answers;
    private final Frame frame;

    GroundsPage(Answers answers, Frame frame) {
        this.answers = answers;
        this.frame = frame;
    }

    @GetMapping("/grounds")
    ModelAndView show(@RequestParam Map<String, String> asked, HttpServletRequest request) {
        Asked times = Asked.readOnly(asked, frame.today(), "unit", "clause", "of", "page");
        int number = Selection.page(asked.getOrDefault("page", ""));
        GroundsOf question =
                new GroundsOf(
                        Asked.unit(asked),
                        new AskedClause(Asked.text(asked, "clause"), Asked.text(asked, "of")),
                        times.asOf(),
                        times.knowledge(),
                        times.readings(),
                        number - 1,
                        ROWS);
        Grounds answer = answers.to(question, Grounds.class);
        ModelAndView page = frame.page("grounds", request);
        page.addObject("asked", times);
        page.addObject("choices", times.choices());
        page.addObject("answer", answer);
        page.addObject("pageNumber", number);
        page.addObject("pages", Math.ceilDiv(Math.max(answer.facts(), answer.persons()), ROWS));
        return page;
    }
}
