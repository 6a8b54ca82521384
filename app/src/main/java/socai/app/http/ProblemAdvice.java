package socai.app.http;

import static socai.app.http.Problems.answer;
import static socai.app.http.Problems.problem;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.FieldError;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import socai.command.AskedQuestion;
import socai.command.Malformed;
import socai.command.NeedsConfirmation;
import socai.command.NotThere;
import socai.command.Question;
import socai.command.Refusal;
import socai.command.Refused;
import socai.command.StaleVersion;
import socai.command.personnel.PersonnelRefusal.CannotStandForAll;
import socai.events.IllegalFact;
import socai.query.BadParameter;
import socai.query.NotFound;
import tools.jackson.core.JacksonException;

/**
 * Turns what went wrong into problem+json (RFC 9457): 400 malformed, 404 not found, 409 refused by
 * a rule, 412 stale version. A crash stays a crash: it is logged with a number and answered with
 * 500.
 */
@RestControllerAdvice(annotations = RestController.class)
public class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private record FieldProblem(String pointer, String detail) {}

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refused refused, HttpServletRequest request) {
        Refusal refusal = refused.refusal();
        Map<String, Object> facts = facts(refusal);
        ProblemDetail problem =
                problem(
                        request,
                        HttpStatus.CONFLICT,
                        refusal.code(),
                        "refused",
                        facts.values().toArray());
        if (refusal instanceof CannotStandForAll all) {
            facts.remove("who");
            problem.setProperty("people", people(all, Sentences.in(request)));
        }
        problem.setProperty("facts", facts);
        return answer(problem);
    }

    private record OpenQuestion(
            String code,
            String question,
            String sentence,
            String pointer,
            Map<String, String> figures) {}

    @ExceptionHandler
    ResponseEntity<ProblemDetail> questions(NeedsConfirmation open, HttpServletRequest request) {
        Sentences sentences = Sentences.in(request);
        ProblemDetail problem =
                problem(
                        request,
                        HttpStatus.CONFLICT,
                        "needs-confirmation",
                        "needs-confirmation",
                        open.open().size());
        problem.setProperty(
                "questions",
                open.open().stream().map(asked -> question(asked, sentences)).toList());
        problem.setProperty("stale", open.stale());
        return answer(problem);
    }

    private static OpenQuestion question(AskedQuestion asked, Sentences sentences) {
        Question question = asked.question();
        Map<String, String> figures = question.figures();
        return new OpenQuestion(
                asked.confirmsBy(),
                question.code(),
                sentences.say(question.code(), figures.values().toArray()),
                asked.place(),
                figures);
    }

    private record PersonProblem(String person, String code, String detail) {}

    private static List<PersonProblem> people(CannotStandForAll all, Sentences sentences) {
        return all.who().stream()
                .map(each ->
                        new PersonProblem(
                                each.person().toString(),
                                each.code(),
                                sentences.say(each.code(), each.facts().values().toArray())))
                .toList();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> malformed(Malformed malformed, HttpServletRequest request) {
        ProblemDetail problem =
                problem(
                        request,
                        HttpStatus.BAD_REQUEST,
                        malformed.code(),
                        "malformed",
                        malformed.arguments());
        problem.setProperty(
                "errors",
                List.of(new FieldProblem(malformed.pointer(), text(problem.getDetail()))));
        return answer(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> badParameter(BadParameter bad, HttpServletRequest request) {
        ProblemDetail problem =
                problem(request, HttpStatus.BAD_REQUEST, bad.code(), "malformed", bad.arguments());
        problem.setProperty(
                "errors",
                List.of(new FieldProblem("query:" + bad.parameter(), text(problem.getDetail()))));
        return answer(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notFound(NotFound missing, HttpServletRequest request) {
        return answer(
                problem(
                        request,
                        HttpStatus.NOT_FOUND,
                        missing.code(),
                        "not-found",
                        missing.arguments()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notThere(NotThere missing, HttpServletRequest request) {
        return answer(
                problem(
                        request,
                        HttpStatus.NOT_FOUND,
                        missing.code(),
                        "not-found",
                        missing.arguments()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> noStream(
            AggregateNotFoundException missing, HttpServletRequest request) {
        return answer(problem(request, HttpStatus.NOT_FOUND, "nothing-recorded", "not-found"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> stale(StaleVersion stale, HttpServletRequest request) {
        ProblemDetail problem =
                problem(
                        request,
                        HttpStatus.PRECONDITION_FAILED,
                        "stale-version",
                        "stale",
                        stale.expected(),
                        stale.actual());
        return answer(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> raced(ConcurrencyException raced, HttpServletRequest request) {
        return answer(problem(request, HttpStatus.CONFLICT, "busy-record", "refused"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(
            MethodArgumentNotValidException invalid, HttpServletRequest request) {
        Sentences sentences = Sentences.in(request);
        List<FieldProblem> errors = new ArrayList<>();
        for (FieldError error : invalid.getBindingResult().getFieldErrors()) {
            errors.add(new FieldProblem(pointer(invalid, error), constraint(sentences, error)));
        }
        ProblemDetail problem =
                problem(
                        request,
                        HttpStatus.BAD_REQUEST,
                        "invalid-fields",
                        "malformed",
                        errors.size());
        errors.sort(Comparator.comparing(FieldProblem::pointer));
        problem.setProperty("errors", errors);
        return answer(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(
            HttpMessageNotReadableException unreadable, HttpServletRequest request) {
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            if (cause instanceof Malformed malformed) {
                return malformed(malformed, request);
            }
            if (cause instanceof IllegalFact illegal) {
                return illegalFact(illegal, unreadable, request);
            }
        }
        ProblemDetail problem =
                problem(request, HttpStatus.BAD_REQUEST, "unreadable-body", "malformed");
        if (unreadable.getCause() instanceof JacksonException json) {
            problem.setProperty(
                    "errors",
                    List.of(
                            new FieldProblem(
                                    UnreadableJson.pointer(json),
                                    UnreadableJson.why(json, Sentences.in(request)))));
        }
        return answer(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> illegalFact(IllegalFact illegal, HttpServletRequest request) {
        return answer(
                problem(
                        request,
                        HttpStatus.BAD_REQUEST,
                        illegal.code(),
                        "malformed",
                        illegal.arguments()));
    }

    private static ResponseEntity<ProblemDetail> illegalFact(
            IllegalFact illegal,
            HttpMessageNotReadableException unreadable,
            HttpServletRequest request) {
        ProblemDetail problem =
                problem(
                        request,
                        HttpStatus.BAD_REQUEST,
                        illegal.code(),
                        "malformed",
                        illegal.arguments());
        if (unreadable.getCause() instanceof JacksonException json) {
            problem.setProperty(
                    "errors",
                    List.of(
                            new FieldProblem(
                                    UnreadableJson.pointer(json), text(problem.getDetail()))));
        }
        return answer(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> illegalValue(
            IllegalArgumentException illegal, HttpServletRequest request) {
        LOG.warn("refused as malformed without a sentence: {}", illegal.getMessage());
        return answer(problem(request, HttpStatus.BAD_REQUEST, "illegal-value", "malformed"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> mistyped(
            MethodArgumentTypeMismatchException mistyped, HttpServletRequest request) {
        return answer(
                problem(
                        request,
                        HttpStatus.BAD_REQUEST,
                        "parameter-mistyped",
                        "malformed",
                        mistyped.getName(),
                        String.valueOf(mistyped.getValue())));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missing(
            MissingServletRequestParameterException missing, HttpServletRequest request) {
        return answer(
                problem(
                        request,
                        HttpStatus.BAD_REQUEST,
                        "parameter-missing",
                        "malformed",
                        missing.getParameterName()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> mediaType(
            HttpMediaTypeNotSupportedException type, HttpServletRequest request) {
        return answer(
                problem(
                        request,
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        "media-type",
                        "malformed",
                        String.valueOf(type.getContentType())));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notAcceptable(
            HttpMediaTypeNotAcceptableException unwanted, HttpServletRequest request) {
        return answer(problem(request, HttpStatus.NOT_ACCEPTABLE, "not-acceptable", "malformed"));
    }

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        CannotCreateTransactionException.class
    })
    ResponseEntity<ProblemDetail> databaseAway(Exception away, HttpServletRequest request) {
        LOG.error("the database does not answer", away);
        ProblemDetail problem =
                problem(request, HttpStatus.SERVICE_UNAVAILABLE, "database-away", "unavailable");
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "5")
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> crashed(Exception crash, HttpServletRequest request) {
        LOG.error("{} {} crashed", request.getMethod(), request.getRequestURI(), crash);
        return answer(problem(request, HttpStatus.INTERNAL_SERVER_ERROR, "crash", "crash"));
    }

    /** The place in the JSON; a part that is written unwrapped has no name of its own there. */
    private static String pointer(MethodArgumentNotValidException invalid, FieldError error) {
        String path = error.getField();
        int dot = path.indexOf('.');
        Object body = invalid.getTarget();
        if (dot > 0 && body != null && isUnwrapped(body.getClass(), path.substring(0, dot))) {
            path = path.substring(dot + 1);
        }
        return "/" + path.replace('.', '/').replaceAll("\\[(\\d+)]", "/$1");
    }

    private static boolean isUnwrapped(Class<?> body, String component) {
        return Arrays.stream(body.getDeclaredFields())
                .anyMatch(field ->
                        field.getName().equals(component)
                                && field.isAnnotationPresent(JsonUnwrapped.class));
    }

    private static String constraint(Sentences sentences, FieldError error) {
        return switch (String.valueOf(error.getCode())) {
            case "RestsOnOneDocument" -> sentences.say("one-document");
            case "NotNull", "NotBlank", "NotEmpty" -> sentences.say("field.missing");
            case "Size" -> sentences.say("field.size");
            case "Pattern" -> sentences.say("field.pattern", text(error.getRejectedValue()));
            case "Min", "Max", "PositiveOrZero" ->
                    sentences.say("field.range", text(error.getRejectedValue()));
            default -> text(error.getDefaultMessage());
        };
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    static Map<String, Object> facts(Refusal refusal) {
        Map<String, Object> facts = new LinkedHashMap<>();
        for (RecordComponent component : refusal.getClass().getRecordComponents()) {
            try {
                var accessor = component.getAccessor();
                accessor.setAccessible(true);
                facts.put(component.getName(), fact(accessor.invoke(refusal)));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("a refusal hides its facts: " + refusal, e);
            }
        }
        return facts;
    }

    private static Object fact(@Nullable Object value) {
        return value instanceof Collection<?> many
                ? many.stream().map(String::valueOf).toList()
                : String.valueOf(value);
    }
}
