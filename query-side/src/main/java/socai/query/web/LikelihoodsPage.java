package socai.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import socai.query.BadParameter;
import socai.query.compliance.Likelihood;
import socai.query.compliance.Likelihoods;
import socai.query.compliance.LikelihoodsInPeriod;

/** How likely recruitment, appointment, training and departure were, for one group and another. */
@Controller
final class LikelihoodsPage {

    /** One line of the table. */
    public record Row(Likelihood likelihood, LinkedSide one, LinkedSide other) {}

    private final Answers answers;
    private final Frame frame;

    LikelihoodsPage(Answers answers, Frame frame) {
        this.answers = answers;
        this.frame = frame;
    }

    @GetMapping("/likelihoods")
    ModelAndView show(@RequestParam Map<String, String> asked, HttpServletRequest request) {
        AskedPeriod period = AskedPeriod.read(asked, frame.today());
        Likelihoods answer = answers.to(question(period), Likelihoods.class);
        ModelAndView page = frame.page("likelihoods", request);
        page.addObject("period", period);
        page.addObject("answer", answer);
        page.addObject(
                "rows",
                answer.likelihoods().stream()
                        .map(one ->
                                new Row(
                                        one,
                                        side(one.one(), one, answer, period),
                                        side(one.other(), one, answer, period)))
                        .toList());
        page.addObject("eventsMin", Likelihood.EVENTS_MIN);
        return page;
    }

    private static LikelihoodsInPeriod question(AskedPeriod period) {
        try {
            return new LikelihoodsInPeriod(
                    period.from(),
                    period.times().asOf(),
                    period.unit(),
                    period.times().knowledge());
        } catch (BadParameter e) {
            throw new Selection.Unreadable("from", period.from().toString(), e);
        }
    }

    private static LinkedSide side(
            Likelihood.Side side, Likelihood of, Likelihoods answer, AskedPeriod period) {
        return LinkedSide.of(side, of.happening(), answer, period.times());
    }
}
