package socai.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import socai.events.organisation.UnitLevel;
import socai.plan.Verdict;
import socai.query.compliance.Compliance;
import socai.query.outlook.DayAhead;

/**
 * The dashboard: how all bodies stand on a day. It always answers with the whole page, of which the
 * browser takes the parts it needs, so that each address has one content.
 */
@Controller
final class DashboardPage {

    private final Answers answers;
    private final Frame frame;

    DashboardPage(Answers answers, Frame frame) {
        this.answers = answers;
        this.frame = frame;
    }

    @GetMapping("/")
    ModelAndView show(@RequestParam Map<String, String> asked, HttpServletRequest request) {
        Selection selection = Selection.read(asked, frame.today());
        DayAhead<Compliance> day = answers.ahead(selection.asked(), null);
        Compliance answer = day.recorded();
        List<BodyRow> all = Bodies.all(answer);
        ModelAndView page = frame.page("dashboard", request);
        page.addObject("answer", answer);
        page.addObject("selection", selection);
        page.addObject("asked", selection.asked());
        page.addObject("choices", selection.asked().choices());
        page.addObject("bodies", Bodies.of(answer, selection));
        page.addObject("summary", Summary.of(answer));
        page.addObject("forecast", day.forecast());
        page.addObject("expected", ExpectedRows.of(day.forecast()));
        page.addObject(
                "expectedSummary",
                day.forecast() == null ? null : Summary.of(day.forecast().expected()));
        page.addObject("columns", Column.values());
        page.addObject("eachVerdict", Verdict.values());
        page.addObject("levels", levels(all));
        page.addObject("quickDays", quickDays(frame.today()));
        page.addObject("empty", emptiness(answer, all));
        return page;
    }

    private static List<UnitLevel> levels(List<BodyRow> all) {
        return Arrays.stream(UnitLevel.values())
                .filter(level -> all.stream().anyMatch(row -> row.level() == level))
                .toList();
    }

    private static Map<String, LocalDate> quickDays(LocalDate today) {
        Map<String, LocalDate> days = new LinkedHashMap<>();
        days.put("today", today);
        days.put("lastYear", LocalDate.of(today.getYear() - 1, 12, 31));
        days.put("beforeMerger", LocalDate.of(2025, 6, 30));
        days.put("merger", LocalDate.of(2025, 7, 1));
        days.put("milestone", LocalDate.of(2030, 12, 31));
        return days;
    }

    private static String emptiness(Compliance answer, List<BodyRow> all) {
        if (answer.knownAt().sealedAt() == null) {
            return "ledger";
        }
        return all.isEmpty() ? "day" : "";
    }
}
