package socai.app.http;

import static socai.app.http.Problems.answer;
import static socai.app.http.Problems.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Answers requests that reach no controller of the API with problem+json too. Browsers get a page
 * instead, so what they ask outside {@code /api/} and {@code /log/} is passed on.
 */
@RestControllerAdvice
public class AddressAdvice {

    private static final List<String> API = List.of("/api/", "/log/");

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unknownAddress(
            NoResourceFoundException unknown, HttpServletRequest request) throws Exception {
        requireApi(request, unknown);
        return answer(
                problem(
                        request,
                        HttpStatus.NOT_FOUND,
                        "no-such-address",
                        "not-found",
                        request.getRequestURI()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrongMethod(
            HttpRequestMethodNotSupportedException wrong, HttpServletRequest request)
            throws Exception {
        requireApi(request, wrong);
        ProblemDetail problem =
                problem(
                        request,
                        HttpStatus.METHOD_NOT_ALLOWED,
                        "method-not-allowed",
                        "malformed",
                        wrong.getMethod(),
                        String.valueOf(wrong.getSupportedHttpMethods()));
        return ResponseEntity.status(HttpStatus.METHOD_NOT_ALLOWED)
                .headers(wrong.getHeaders())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static void requireApi(HttpServletRequest request, Exception otherwise)
            throws Exception {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        boolean wantsPage = accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE);
        if (wantsPage && API.stream().noneMatch(request.getRequestURI()::startsWith)) {
            throw otherwise;
        }
    }
}
