package socai.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import socai.query.compliance.CountOf;
import socai.query.compliance.Counted;
import socai.query.compliance.Tally;
import socai.query.compliance.UnitScope;

/** On what grounds one number of persons is what it is, down to decisions, persons and proofs. */
@Controller
final class CountsPage {

    private static final int ROWS = 50;

    private final Answers answers;
    private final Frame frame;

    CountsPage(Answers answers, Frame frame) {
        this.answers = answers;
        this.frame = frame;
    }

    @GetMapping("/counts")
    ModelAndView show(@RequestParam Map<String, String> asked, HttpServletRequest request) {
        Asked times =
                Asked.readOnly(asked, frame.today(), "what", "unit", "bodies", "from", "page");
        int number = Selection.page(asked.getOrDefault("page", ""));
        CountOf question = answers.checked(() -> question(asked, times, number));
        Counted answer = answers.to(question, Counted.class);
        ModelAndView page = frame.page("counts", request);
        page.addObject("asked", times);
        page.addObject("answer", answer);
        page.addObject("what", WhatIsCounted.of(question.what()));
        page.addObject("pageNumber", number);
        page.addObject("pages", Math.ceilDiv(answer.rows(), ROWS));
        return page;
    }

    private static CountOf question(Map<String, String> asked, Asked times, int number) {
        LocalDate from =
                Asked.text(asked, "from") == null
                        ? null
                        : AskedDay.read(asked.get("from"), times.asOf());
        return new CountOf(
                Asked.unit(asked),
                Selection.choice(asked, "bodies", UnitScope.class),
                Tally.read(asked.getOrDefault("what", "")),
                from,
                times.asOf(),
                times.knowledge(),
                null,
                number - 1,
                ROWS);
    }
}
