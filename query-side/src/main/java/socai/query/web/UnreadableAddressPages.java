package socai.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** What a reader sees whose address cannot be read: what was typed, what is wrong, how to mend. */
@ControllerAdvice(basePackageClasses = WebPages.class)
final class UnreadableAddressPages {

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
        ModelAndView page = frame.page("unreadable-selection", request);
        page.setStatus(HttpStatus.BAD_REQUEST);
        page.addObject("parameter", unreadable.parameter());
        page.addObject("typed", unreadable.typed());
        return page;
    }
}
