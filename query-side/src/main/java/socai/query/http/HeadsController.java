package socai.query.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import socai.events.UnitCode;
import socai.query.compliance.DaysInCompliance;
import socai.query.compliance.Verdicts;
import socai.query.http.HeadsAnswer.Below;
import socai.query.knowledge.AskedKnowledge.AtNumber;
import socai.query.roster.HeadList;
import socai.query.roster.HeadsOfUnit;

/**
 * Answers who headed a body while it did not meet the plan, which clause III.1.b makes part of the
 * head's evaluation.
 */
@RestController
@RequestMapping("/api/v1/units")
@Tag(name = "Units")
public class HeadsController {

    private final Answers answers;

    public HeadsController(Answers answers) {
        this.answers = answers;
    }

    @GetMapping("/{code}/heads")
    @Operation(
            summary = "Who headed a body on the days on which it was below what a clause asks",
            description =
                    "Periods [from, to) of days below the guidance line, or the step in force,"
                            + " or the full minimum, each with who was head then. Clause III.1.b of the plan makes this part of the head's evaluation; the"
                            + " answer counts days and judges nobody.")
    ResponseEntity<HeadsAnswer> heads(
            @Parameter(example = "05569") @PathVariable String code,
            @Parameter(description = "First day", example = "2026-04-01") @RequestParam String from,
            @Parameter(description = "First day after the period", example = "2027-01-01")
                    @RequestParam
                    String to,
            @ModelAttribute ClauseParameters clause,
            @Parameter(description = Parameters.KNOWN_AT, example = "1000")
                    @RequestParam(required = false)
                    @Nullable String knownAt,
            @Parameter(description = "Below what: PACE, STEP or FULL", example = "PACE")
                    @RequestParam(defaultValue = "PACE")
                    String against,
            @ModelAttribute ReadingParameters readings) {
        Below below = Parameters.oneOf("against", Below.class, against);
        UnitCode unit = Parameters.unit(code);
        LocalDate first = Parameters.day("from", from);
        LocalDate end = Parameters.day("to", to);
        Verdicts verdicts =
                answers.to(
                        new DaysInCompliance(
                                unit,
                                first,
                                end,
                                clause.asked(),
                                Parameters.knownAt(knownAt),
                                readings.asked(),
                                below.line()),
                        Verdicts.class);
        AtNumber known = new AtNumber(verdicts.knownAt().ledgerNo());
        HeadList heads = answers.to(new HeadsOfUnit(unit, first, end, known), HeadList.class);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(HeadsAnswer.of(verdicts, heads, below));
    }
}
