package socai.app.http;

import static socai.app.http.Problems.answer;
import static socai.app.http.Problems.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import socai.command.roster.Mistake;
import socai.command.roster.RosterRefused;

/** Says of a roster which rows cannot stand and why: 400 for its form, 409 for rules alone. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
public class RosterAdvice {

    private record RowProblem(long line, String column, String value, String code, String detail) {}

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(RosterRefused refused, HttpServletRequest request) {
        ProblemDetail problem =
                refused.isMalformed()
                        ? problem(
                                request,
                                HttpStatus.BAD_REQUEST,
                                "roster-malformed",
                                "malformed",
                                refused.total())
                        : problem(
                                request,
                                HttpStatus.CONFLICT,
                                "roster-refused",
                                "refused",
                                refused.total());
        Sentences sentences = Sentences.in(request);
        List<RowProblem> rows =
                refused.listed().stream().map(mistake -> row(sentences, mistake)).toList();
        problem.setProperty("errors", rows);
        problem.setProperty("total", refused.total());
        return answer(problem);
    }

    private static RowProblem row(Sentences sentences, Mistake mistake) {
        return new RowProblem(
                mistake.line(),
                mistake.column(),
                mistake.value(),
                mistake.refusal().code(),
                sentences.say(
                        mistake.refusal().code(),
                        ProblemAdvice.facts(mistake.refusal()).values().toArray()));
    }
}
