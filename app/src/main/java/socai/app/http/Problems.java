package socai.app.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** The one shape of all problems (RFC 9457), in the language of the request. */
final class Problems {

    private Problems() {}

    /**
     * A problem.
     *
     * @param code stable, also the key of the sentence
     * @param title key of the title, without its prefix
     * @param arguments what the sentence names, in order
     */
    static ProblemDetail problem(
            HttpServletRequest request,
            HttpStatus status,
            String code,
            String title,
            Object... arguments) {
        Sentences sentences = Sentences.in(request);
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(status, sentences.say(code, arguments));
        problem.setType(URI.create("urn:socai:problem:" + code));
        problem.setTitle(sentences.say("title." + title));
        problem.setInstance(URI.create(request.getRequestURI()));
        problem.setProperty("code", code);
        return problem;
    }

    static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
