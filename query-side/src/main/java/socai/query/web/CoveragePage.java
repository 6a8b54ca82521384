package socai.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import socai.events.organisation.UnitLevel;
import socai.query.compliance.AskedClause;
import socai.query.compliance.BodiesAgainst;
import socai.query.compliance.BodiesNearClause;
import socai.query.compliance.Coverage;
import socai.query.compliance.CoverageOnDay;
import socai.query.compliance.Nearness;
import socai.query.compliance.UnitScope;
import socai.query.outlook.DayAhead;

/** How the bodies of each level stand, which are near a minimum, and which hang on a reading. */
@Controller
final class CoveragePage {

    private static final int FLIPS = 100;
    private static final int BODIES = 50;

    private final Answers answers;
    private final Frame frame;

    CoveragePage(Answers answers, Frame frame) {
        this.answers = answers;
        this.frame = frame;
    }

    @GetMapping("/coverage")
    ModelAndView show(@RequestParam Map<String, String> asked, HttpServletRequest request) {
        Asked times = Asked.readOnly(asked, frame.today(), "page");
        int number = Selection.page(asked.getOrDefault("page", ""));
        DayAhead<Coverage> day =
                DayAhead.of(
                        times.asOf(),
                        null,
                        UnitScope.EXISTING,
                        times.knowledge(),
                        (known, expected) ->
                                new CoverageOnDay(times.asOf(), known, times.readings(), expected),
                        Coverage.class,
                        Coverage::knownAt,
                        answers::to);
        Coverage answer = day.recorded();
        ModelAndView page = page("coverage", times, number, answer.flips().size(), FLIPS, request);
        page.addObject("answer", answer);
        page.addObject("forecast", day.forecast());
        page.addObject(
                "expected",
                day.forecast() == null ? null : new ExpectedCoverage(day.forecast().expected()));
        page.addObject(
                "flips", answer.flips().stream().skip((number - 1L) * FLIPS).limit(FLIPS).toList());
        return page;
    }

    @GetMapping("/coverage/bodies")
    ModelAndView bodies(@RequestParam Map<String, String> asked, HttpServletRequest request) {
        Asked times = Asked.readOnly(asked, frame.today(), "clause", "of", "level", "near", "page");
        int number = Selection.page(asked.getOrDefault("page", ""));
        BodiesNearClause question =
                new BodiesNearClause(
                        new AskedClause(Asked.text(asked, "clause"), Asked.text(asked, "of")),
                        Selection.choice(asked, "level", UnitLevel.class),
                        Selection.choice(asked, "near", Nearness.class),
                        times.asOf(),
                        times.knowledge(),
                        times.readings(),
                        number - 1,
                        BODIES);
        BodiesAgainst answer = answers.to(question, BodiesAgainst.class);
        ModelAndView page = page("against", times, number, answer.total(), BODIES, request);
        page.addObject("answer", answer);
        page.addObject("levels", UnitLevel.values());
        return page;
    }

    private ModelAndView page(
            String template,
            Asked times,
            int number,
            int rows,
            int size,
            HttpServletRequest request) {
        ModelAndView page = frame.page(template, request);
        page.addObject("asked", times);
        page.addObject("choices", times.choices());
        page.addObject("nearnesses", Nearness.values());
        page.addObject("pageNumber", number);
        page.addObject("pages", Math.ceilDiv(rows, size));
        return page;
    }
}
