package socai.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import socai.query.BadParameter;
import socai.query.compliance.SignalKind;
import socai.query.compliance.Signals;
import socai.query.compliance.SignalsInPeriod;
import socai.query.compliance.SignalsInPeriod.Window;

/** What an auditor may want to ask about: questions, never verdicts. */
@Controller
final class SignalsPage {

    private static final int ROWS = 20;

    private final Answers answers;
    private final Frame frame;

    SignalsPage(Answers answers, Frame frame) {
        this.answers = answers;
        this.frame = frame;
    }

    @GetMapping("/signals")
    ModelAndView show(@RequestParam Map<String, String> asked, HttpServletRequest request) {
        AskedPeriod period =
                AskedPeriod.read(asked, frame.today(), "kind", "daysBefore", "daysAfter", "page");
        SignalKind kind = Selection.choice(asked, "kind", SignalKind.class);
        int number = Selection.page(asked.getOrDefault("page", ""));
        Signals answer = answers.to(question(asked, period, kind, number), Signals.class);
        ModelAndView page = frame.page("signals", request);
        page.addObject("period", period);
        page.addObject("choices", period.times().choices());
        page.addObject("answer", answer);
        page.addObject("kinds", SignalKind.values());
        page.addObject("kind", kind == null ? null : kind.name().toLowerCase(Locale.ROOT));
        page.addObject("pageNumber", number);
        page.addObject("pages", Math.ceilDiv(answer.total(), ROWS));
        return page;
    }

    private static SignalsInPeriod question(
            Map<String, String> asked, AskedPeriod period, @Nullable SignalKind kind, int number) {
        LocalDate to = period.times().asOf();
        try {
            return new SignalsInPeriod(
                    period.from(),
                    to,
                    period.unit(),
                    kind,
                    new Window(
                            days(asked, "daysBefore", Window.DEFAULT.daysBefore()),
                            days(asked, "daysAfter", Window.DEFAULT.daysAfter())),
                    null,
                    period.times().knowledge(),
                    period.times().readings(),
                    number - 1,
                    ROWS);
        } catch (BadParameter e) {
            String typed =
                    asked.getOrDefault(e.parameter().equals("to") ? "asOf" : e.parameter(), "");
            throw new Selection.Unreadable(e.parameter(), typed, e);
        }
    }

    private static int days(Map<String, String> asked, String parameter, int usual) {
        String typed = asked.getOrDefault(parameter, "").strip();
        try {
            return typed.isEmpty() ? usual : Integer.parseInt(typed);
        } catch (NumberFormatException e) {
            throw new Selection.Unreadable(parameter, typed, e);
        }
    }
}
