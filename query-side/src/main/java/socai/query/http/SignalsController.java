package socai.query.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import socai.events.UnitCode;
import socai.query.compliance.Likelihoods;
import socai.query.compliance.LikelihoodsInPeriod;
import socai.query.compliance.SignalKind;
import socai.query.compliance.Signals;
import socai.query.compliance.SignalsInPeriod;
import socai.query.compliance.SignalsInPeriod.Window;

/** Answers what an auditor may want to ask about. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Audit", description = "Questions to be asked, never verdicts")
public class SignalsController {

    private static final String FROM = "First day of the period; default one year before its end";
    private static final String TO = "Last day of the period; default today in Asia/Ho_Chi_Minh";
    private static final String UNIT = "Code of one body; all when none is given";

    private final Answers answers;
    private final Clock clock;

    public SignalsController(Answers answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping("/signals")
    @Operation(
            summary = "What an auditor may want to ask about: questions, never verdicts",
            description =
                    "Around the report days that the plan's tasks and roadmap name: who came before"
                            + " and left after, titles held only then, ethnic groups recorded"
                            + " or corrected near them, later entries by which a clause is met; and"
                            + " lower headcounts by which a minimum asks for fewer, on the first"
                            + " day on which it does; one that was lowered afterwards belongs to"
                            + " the day on which it became known. Each with the"
                            + " figures and verdicts with it and without it, and the entries behind"
                            + " it. Who is seconded counts where they come from and so moves no"
                            + " figure; a reorganisation is never asked about.")
    SignalsAnswer signals(
            @Parameter(description = FROM, example = "2026-01-01") @RequestParam(required = false)
                    @Nullable String from,
            @Parameter(description = TO, example = "2026-12-31") @RequestParam(required = false)
                    @Nullable String to,
            @Parameter(description = Parameters.KNOWN_AT, example = "1000")
                    @RequestParam(required = false)
                    @Nullable String knownAt,
            @Parameter(description = UNIT, example = "05569") @RequestParam(required = false)
                    @Nullable String unit,
            @Parameter(description = "One kind; all when none is given", example = "HEADCOUNT_CUT")
                    @RequestParam(required = false)
                    @Nullable String kind,
            @Parameter(description = "How many days before a report day are near it")
                    @RequestParam(defaultValue = "60")
                    int daysBefore,
            @Parameter(description = "How many days after a report day are near it")
                    @RequestParam(defaultValue = "60")
                    int daysAfter,
            @Parameter(
                            description =
                                    "A day taken for the one report day, instead of the plan's",
                            example = "2026-11-01")
                    @RequestParam(required = false)
                    @Nullable String reportDay,
            @ModelAttribute ReadingParameters readings,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = Parameters.PAGE_SIZE_DEFAULT) int size) {
        LocalDate last = Parameters.asOf("to", to, clock);
        SignalsInPeriod question =
                new SignalsInPeriod(
                        Parameters.day("from", from, last.minusYears(1).plusDays(1)),
                        last,
                        unit(unit),
                        Parameters.oneOfOrAny("kind", SignalKind.class, kind),
                        new Window(daysBefore, daysAfter),
                        reportDay == null || reportDay.isBlank()
                                ? null
                                : Parameters.day("reportDay", reportDay),
                        Parameters.knownAt(knownAt),
                        readings.asked(),
                        Parameters.page(page),
                        Parameters.size(size, SignalsInPeriod.SIZE_MAX));
        return SignalsAnswer.of(answers.to(question, Signals.class));
    }

    @GetMapping("/likelihoods")
    @Operation(
            summary = "How likely recruitment, appointment, training and departure were",
            description =
                    "EM beside others and women beside men: (events / persons) of the one over that"
                            + " of the other, as the Workforce Race Equality Standard counts it; 1"
                            + " is as likely. Exact fractions, with the counts beside them. The"
                            + " persons are those in service before the period and those who came;"
                            + " for recruitment the residents, because nobody records who applied.")
    LikelihoodsAnswer likelihoods(
            @Parameter(description = FROM, example = "2026-01-01") @RequestParam(required = false)
                    @Nullable String from,
            @Parameter(description = TO, example = "2026-12-31") @RequestParam(required = false)
                    @Nullable String to,
            @Parameter(description = Parameters.KNOWN_AT, example = "1000")
                    @RequestParam(required = false)
                    @Nullable String knownAt,
            @Parameter(description = UNIT, example = "05569") @RequestParam(required = false)
                    @Nullable String unit) {
        LocalDate last = Parameters.asOf("to", to, clock);
        LikelihoodsInPeriod question =
                new LikelihoodsInPeriod(
                        Parameters.day("from", from, last.minusYears(1).plusDays(1)),
                        last,
                        unit(unit),
                        Parameters.knownAt(knownAt));
        return LikelihoodsAnswer.of(answers.to(question, Likelihoods.class));
    }

    private static @Nullable UnitCode unit(@Nullable String unit) {
        return unit == null || unit.isBlank() ? null : Parameters.unit(unit);
    }
}
