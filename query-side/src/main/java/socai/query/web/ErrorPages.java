package socai.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** The page in place of one that cannot be shown, in plain words; it never shows a stack trace. */
final class ErrorPages implements ErrorViewResolver, Ordered {

    private static final Set<HttpStatus> TOLD_APART =
            Set.of(HttpStatus.NOT_FOUND, HttpStatus.SERVICE_UNAVAILABLE);

    private final Frame frame;

    ErrorPages(Frame frame) {
        this.frame = frame;
    }

    @Override
    public ModelAndView resolveErrorView(
            HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        ModelAndView page = frame.page("error", request);
        page.setStatus(status);
        page.addObject("code", status.value());
        page.addObject("words", words(status));
        return page;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    private static String words(HttpStatus status) {
        if (TOLD_APART.contains(status)) {
            return String.valueOf(status.value());
        }
        return status.is4xxClientError() ? "4xx" : "5xx";
    }
}
