package socai.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import socai.events.UnitCode;
import socai.query.compliance.Compliance;

/** One body on a day, every figure spelled out. */
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
            @RequestParam(required = false) @Nullable String asOf,
            HttpServletRequest request) {
        LocalDate day = AskedDay.read(asOf, frame.today());
        Optional<UnitCode> unit = codeOf(code);
        if (unit.isEmpty()) {
            return missing(code, day, request);
        }
        Compliance answer = answers.on(day, unit.get());
        return answer.rows().stream()
                .filter(row -> unit.get().equals(row.unit()))
                .findFirst()
                .map(row -> found(new BodyRow(row), answer, request))
                .orElseGet(() -> missing(code, day, request));
    }

    private ModelAndView found(BodyRow row, Compliance answer, HttpServletRequest request) {
        ModelAndView page = frame.page("unit", request);
        page.addObject("answer", answer);
        page.addObject("row", row);
        page.addObject("selection", Selection.wholeDay(answer.asOf()));
        return page;
    }

    private ModelAndView missing(String code, LocalDate day, HttpServletRequest request) {
        ModelAndView page = frame.page("unit-missing", request);
        page.setStatus(HttpStatus.NOT_FOUND);
        page.addObject("code", code);
        page.addObject("selection", Selection.wholeDay(day));
        return page;
    }

    private static Optional<UnitCode> codeOf(String text) {
        try {
            return Optional.of(new UnitCode(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
