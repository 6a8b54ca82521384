package socai.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import socai.events.UnitCode;
import socai.query.compliance.Compliance;
import socai.query.outlook.DayAhead;
import socai.query.units.UnitFile;
import socai.query.units.UnitOnFile;

/**
 * One body on a day, every figure spelled out; on a day without it, when it was and what follows.
 */
@Controller
final class UnitPage {

    private final Answers answers;
    private final Frame frame;

    UnitPage(Answers answers, Frame frame) {
        this.answers = answers;
        this.frame = frame;
    }

    @GetMapping("/units/{code}")
    ModelAndView show(
            @PathVariable String code,
            @RequestParam Map<String, String> asked,
            HttpServletRequest request) {
        Asked times = Asked.readOnly(asked, frame.today());
        UnitCode unit = codeOf(code).orElseThrow(() -> new NoSuchUnit(code));
        Optional<DayAhead<Compliance>> answer = found(() -> answers.ahead(times, unit));
        return answer.flatMap(found ->
                        found.recorded().rows().stream()
                                .filter(row -> unit.equals(row.unit()))
                                .findFirst()
                                .map(row -> found(new BodyRow(row), found, times, request)))
                .orElseGet(() -> missing(unit, times, request));
    }

    /** The body that an address means; empty when the text cannot be a code. */
    static Optional<UnitCode> codeOf(String text) {
        try {
            return Optional.of(new UnitCode(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private ModelAndView found(
            BodyRow row, DayAhead<Compliance> day, Asked times, HttpServletRequest request) {
        ModelAndView page = frame.page("unit", request);
        page.addObject("answer", day.recorded());
        page.addObject("forecast", day.forecast());
        page.addObject("expected", ExpectedRows.of(day.forecast()));
        page.addObject("row", row);
        page.addObject("asked", times);
        page.addObject("choices", times.choices());
        page.addObject("selection", Selection.of(times));
        return page;
    }

    private ModelAndView missing(UnitCode unit, Asked times, HttpServletRequest request) {
        Optional<UnitOnFile> file =
                found(() ->
                        answers.to(
                                new UnitFile(unit, times.asOf(), times.knowledge(), 0, 1),
                                UnitOnFile.class));
        ModelAndView page = frame.page("unit-missing", request);
        page.setStatus(HttpStatus.NOT_FOUND);
        page.addObject("code", unit.value());
        page.addObject("file", file.orElse(null));
        page.addObject("asked", times);
        page.addObject("selection", Selection.of(times));
        return page;
    }

    private static <A> Optional<A> found(Supplier<A> answer) {
        try {
            return Optional.of(answer.get());
        } catch (ResponseStatusException e) {
            return Optional.empty();
        }
    }
}
