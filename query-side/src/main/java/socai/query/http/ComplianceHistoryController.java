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
import socai.query.compliance.Accounts;
import socai.query.compliance.ComplianceSeries;
import socai.query.compliance.DaysInCompliance;
import socai.query.compliance.DaysInCompliance.Line;
import socai.query.compliance.Every;
import socai.query.compliance.Explanation;
import socai.query.compliance.Restated;
import socai.query.compliance.Restatement;
import socai.query.compliance.Series;
import socai.query.compliance.StockAndFlow;
import socai.query.compliance.UnitScope;
import socai.query.compliance.Verdicts;
import socai.query.compliance.WhyThisFigure;
import socai.query.knowledge.AskedKnowledge;
import socai.query.outlook.DayAhead;

/** Answers how figures came about: over time, between two days, between two states of knowledge. */
@RestController
@RequestMapping("/api/v1/compliance")
@Tag(name = "Compliance", description = "The targets of the plan on any day")
public class ComplianceHistoryController {

    private static final String ONE_UNIT = "Code of one body";
    private static final String UNIT_OR_PROVINCE =
            "Code of one body; the province level as a whole when none is given";
    private static final String UNIT_OR_ALL = "Code of one body; all when none is given";

    private final Answers answers;
    private final Clock clock;

    public ComplianceHistoryController(Answers answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping("/series")
    @Operation(
            summary = "One body, or the province level, against clause II.2 over time",
            description = "At most 1,000 points, all as known at the same number.")
    SeriesAnswer series(
            @Parameter(description = UNIT_OR_PROVINCE, example = "05569")
                    @RequestParam(required = false)
                    @Nullable String unit,
            @Parameter(description = "Day of the first point", example = "2026-01-31") @RequestParam
                    String from,
            @Parameter(description = "No point lies after it", example = "2026-12-31") @RequestParam
                    String to,
            @Parameter(description = "DAY, WEEK, MONTH, QUARTER or YEAR", example = "MONTH")
                    @RequestParam(defaultValue = "MONTH")
                    String every,
            @Parameter(description = Parameters.KNOWN_AT, example = "1000")
                    @RequestParam(required = false)
                    @Nullable String knownAt,
            @ModelAttribute ReadingParameters readings) {
        UnitCode one = unit(unit);
        LocalDate first = Parameters.day("from", from);
        LocalDate last = Parameters.day("to", to);
        Every step = Parameters.oneOf("every", Every.class, every);
        return SeriesAnswer.of(
                DayAhead.of(
                        last,
                        one,
                        UnitScope.PROVINCE_LEVEL,
                        Parameters.knownAt(knownAt),
                        (known, expected) ->
                                new ComplianceSeries(
                                        one, first, last, step, known, readings.asked(), expected),
                        Series.class,
                        Series::knownAt,
                        answers::to));
    }

    @GetMapping("/flow")
    @Operation(
            summary = "Stock and flow between two days",
            description =
                    "Opening + recruited + transferred in … − departed − transferred out = closing,"
                            + " per body and measure, with the facts behind each number.")
    FlowAnswer flow(
            @Parameter(description = UNIT_OR_ALL, example = "05569") @RequestParam(required = false)
                    @Nullable String unit,
            @Parameter(description = "Day of the opening figures", example = "2025-12-31")
                    @RequestParam
                    String from,
            @Parameter(description = "Day of the closing figures", example = "2026-12-31")
                    @RequestParam
                    String to,
            @Parameter(description = Parameters.KNOWN_AT, example = "1000")
                    @RequestParam(required = false)
                    @Nullable String knownAt,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = Parameters.PAGE_SIZE_DEFAULT) int size) {
        UnitCode one = unit(unit);
        LocalDate first = Parameters.day("from", from);
        LocalDate last = Parameters.day("to", to);
        int number = Parameters.page(page);
        int rows = Parameters.size(size, StockAndFlow.SIZE_MAX);
        return FlowAnswer.of(
                DayAhead.of(
                        last,
                        one,
                        UnitScope.EXISTING,
                        Parameters.knownAt(knownAt),
                        (known, _) -> new StockAndFlow(one, first, last, known, number, rows),
                        Accounts.class,
                        Accounts::knownAt,
                        answers::to));
    }

    @GetMapping("/restatement")
    @Operation(
            summary = "Why the same report says something else than before",
            description =
                    "The figures of one day as known at two numbers, and every entry in between"
                            + " with what it changed; the changes add up to the difference.")
    RestatementAnswer restatement(
            @Parameter(description = UNIT_OR_ALL, example = "05569") @RequestParam(required = false)
                    @Nullable String unit,
            @ModelAttribute TimeParameters times,
            @Parameter(
                            description =
                                    "The earlier knowledge: a ledger number, or date, time and"
                                            + " offset (ISO 8601)",
                            example = "900")
                    @RequestParam
                    String knownFrom,
            @ModelAttribute ReadingParameters readings,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = Parameters.PAGE_SIZE_DEFAULT) int size) {
        Restatement question =
                new Restatement(
                        unit(unit),
                        times.day(clock),
                        AskedKnowledge.read("knownFrom", knownFrom),
                        times.knowledge(),
                        readings.asked(),
                        Parameters.page(page),
                        Parameters.size(size, Restatement.SIZE_MAX));
        return RestatementAnswer.of(answers.to(question, Restated.class));
    }

    @GetMapping("/explanation")
    @Operation(
            summary = "Why a figure is what it is",
            description =
                    "The facts behind it in order of valid time, each with the figures before and"
                            + " after it.")
    ExplanationAnswer explanation(
            @Parameter(description = ONE_UNIT, example = "05569") @RequestParam String unit,
            @ModelAttribute TimeParameters times,
            @ModelAttribute ReadingParameters readings,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = Parameters.PAGE_SIZE_DEFAULT) int size) {
        WhyThisFigure question =
                new WhyThisFigure(
                        Parameters.unit(unit),
                        times.day(clock),
                        times.knowledge(),
                        readings.asked(),
                        Parameters.page(page),
                        Parameters.size(size, WhyThisFigure.SIZE_MAX));
        return ExplanationAnswer.of(answers.to(question, Explanation.class));
    }

    @GetMapping("/days")
    @Operation(
            summary = "The days on which a body, or the province level, met its clause",
            description =
                    "Spans [from, to) under one clause with one verdict, and what ended them.")
    DaysAnswer days(
            @Parameter(description = UNIT_OR_PROVINCE, example = "05569")
                    @RequestParam(required = false)
                    @Nullable String unit,
            @Parameter(description = "First day", example = "2026-01-01") @RequestParam String from,
            @Parameter(description = "First day after the period", example = "2027-01-01")
                    @RequestParam
                    String to,
            @ModelAttribute ClauseParameters clause,
            @Parameter(description = Parameters.KNOWN_AT, example = "1000")
                    @RequestParam(required = false)
                    @Nullable String knownAt,
            @ModelAttribute ReadingParameters readings) {
        UnitCode one = unit(unit);
        LocalDate first = Parameters.day("from", from);
        LocalDate end = Parameters.day("to", to);
        return DaysAnswer.of(
                DayAhead.of(
                        end.minusDays(1),
                        one,
                        UnitScope.PROVINCE_LEVEL,
                        Parameters.knownAt(knownAt),
                        (known, expected) ->
                                new DaysInCompliance(
                                        one,
                                        first,
                                        end,
                                        clause.asked(),
                                        known,
                                        readings.asked(),
                                        Line.VERDICT,
                                        expected),
                        Verdicts.class,
                        Verdicts::knownAt,
                        answers::to));
    }

    private static @Nullable UnitCode unit(@Nullable String text) {
        return text == null ? null : Parameters.unit(text);
    }
}
