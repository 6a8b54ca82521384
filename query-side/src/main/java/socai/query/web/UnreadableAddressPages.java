package socai.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import socai.query.NotFound;

/** What a reader sees whose address cannot be read: what was typed, what is wrong, how to mend. */
@ControllerAdvice(basePackageClasses = WebPages.class)
final class UnreadableAddressPages {

    private static final Set<String> TOLD =
            Set.of(
                    "unit-not-found",
                    "clause-does-not-bind",
                    "no-province-level",
                    "number-not-reached",
                    "instant-not-reached");

    private final Frame frame;

    UnreadableAddressPages(Frame frame) {
        this.frame = frame;
    }

    @ExceptionHandler
    ModelAndView day(AskedDay.Unreadable unreadable, HttpServletRequest request) {
        ModelAndView page = frame.page("unreadable-day", request);
        page.setStatus(HttpStatus.BAD_REQUEST);
        page.addObject("typed", unreadable.typed());
        page.addObject("problem", unreadable.problem().name().toLowerCase(Locale.ROOT));
        page.addObject("path", request.getRequestURI());
        return page;
    }

    @ExceptionHandler
    ModelAndView selection(Selection.Unreadable unreadable, HttpServletRequest request) {
        return selection("text", unreadable.parameter(), unreadable.typed(), request);
    }

    @ExceptionHandler
    ModelAndView doubled(OnceInAnAddress.Doubled doubled, HttpServletRequest request) {
        return selection("twice", doubled.parameter(), doubled.typed(), request);
    }

    @ExceptionHandler
    ModelAndView unit(NoSuchUnit unit, HttpServletRequest request) {
        return missing("unit-malformed", List.of(unit.typed()), request);
    }

    /** What is not there on that day or was not known then, in words; others stay errors. */
    @ExceptionHandler
    ModelAndView missing(ResponseStatusException missing, HttpServletRequest request) {
        if (!(missing.getCause() instanceof NotFound found) || !TOLD.contains(found.code())) {
            throw missing;
        }
        return missing(found.code(), List.of(found.arguments()), request);
    }

    private ModelAndView selection(
            String problem, String parameter, String typed, HttpServletRequest request) {
        ModelAndView page = frame.page("unreadable-selection", request);
        page.setStatus(HttpStatus.BAD_REQUEST);
        page.addObject("problem", problem);
        page.addObject("parameter", parameter);
        page.addObject("typed", typed);
        return page;
    }

    private ModelAndView missing(String code, List<Object> named, HttpServletRequest request) {
        ModelAndView page = frame.page("missing", request);
        page.setStatus(HttpStatus.NOT_FOUND);
        page.addObject("code", code);
        page.addObject("named", named.stream().map(String::valueOf).toArray());
        return page;
    }
}
