package socai.query.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import socai.query.compliance.Grounds;
import socai.query.compliance.GroundsOf;

/** Answers on what grounds a verdict stands. */
@RestController
@RequestMapping("/api/v1/compliance")
@Tag(name = "Compliance", description = "The targets of the plan on any day")
public class GroundsController {

    private final Answers answers;
    private final Clock clock;

    public GroundsController(Answers answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping("/grounds")
    @Operation(
            summary = "On what grounds a body stands as it does against one clause",
            description =
                    "The clause with its text, the minimum spelled out, the plan, readings,"
                            + " headcounts and population that count, the persons counted and the"
                            + " facts that made the count, each with its decision and its proof.")
    GroundsAnswer grounds(
            @Parameter(
                            description =
                                    "Code of one body; the province level as a whole when none is"
                                            + " given",
                            example = "05569")
                    @RequestParam(required = false)
                    @Nullable String unit,
            @ModelAttribute ClauseParameters clause,
            @ModelAttribute TimeParameters times,
            @ModelAttribute ReadingParameters readings,
            @Parameter(description = "Of the persons and of the facts alike")
                    @RequestParam(defaultValue = "0")
                    int page,
            @RequestParam(defaultValue = Parameters.PAGE_SIZE_DEFAULT) int size) {
        GroundsOf question =
                new GroundsOf(
                        unit == null ? null : Parameters.unit(unit),
                        clause.asked(),
                        times.day(clock),
                        times.knowledge(),
                        readings.asked(),
                        Parameters.page(page),
                        Parameters.size(size, GroundsOf.SIZE_MAX));
        return GroundsAnswer.of(answers.to(question, Grounds.class));
    }
}
