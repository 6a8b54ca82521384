package socai.query.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
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
import socai.events.organisation.UnitLevel;
import socai.query.BadParameter;
import socai.query.roster.DueList;
import socai.query.roster.DuesOfUnit;
import socai.query.units.UnitFile;
import socai.query.units.UnitList;
import socai.query.units.UnitOnFile;
import socai.query.units.UnitsOnDay;

/** Answers which bodies there are, what is on file about one, and what falls due there. */
@RestController
@RequestMapping("/api/v1/units")
@Tag(name = "Units", description = "The bodies of the province")
public class UnitsController {

    private static final int MONTHS_AHEAD_DEFAULT = 12;

    private final Answers answers;
    private final Clock clock;

    public UnitsController(Answers answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "The bodies that exist on a day, as known")
    UnitAnswer.Page units(
            @ModelAttribute TimeParameters times,
            @Parameter(example = "COMMUNE") @RequestParam(required = false) @Nullable String level,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = Parameters.PAGE_SIZE_DEFAULT) int size) {
        UnitsOnDay question =
                new UnitsOnDay(
                        times.day(clock),
                        times.knowledge(),
                        Parameters.oneOfOrAny("level", UnitLevel.class, level),
                        Parameters.page(page),
                        Parameters.size(size, UnitsOnDay.SIZE_MAX));
        return UnitAnswer.Page.of(answers.to(question, UnitList.class));
    }

    @GetMapping("/{code}")
    @Operation(
            summary =
                    "One body on a day: name, figures, lineage and everything that was recorded, as"
                            + " known",
            description = "The ETag is the version as known.")
    ResponseEntity<UnitFileAnswer> unit(
            @Parameter(example = "05569") @PathVariable String code,
            @ModelAttribute TimeParameters times,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = Parameters.PAGE_SIZE_DEFAULT) int size) {
        UnitFile question =
                new UnitFile(
                        Parameters.unit(code),
                        times.day(clock),
                        times.knowledge(),
                        Parameters.page(page),
                        Parameters.size(size, UnitFile.SIZE_MAX));
        UnitOnFile file = answers.to(question, UnitOnFile.class);
        return ResponseEntity.ok()
                .eTag("\"" + file.version() + "\"")
                .body(UnitFileAnswer.of(file, page, size));
    }

    @GetMapping("/{code}/dues")
    @Operation(
            summary = "What falls due for the staff of a body, as known",
            description =
                    "Terms of positions, secondments and rotations under way on asOf that end"
                            + " within the window, the nearest first. What ended before asOf and"
                            + " is under way still is overdue: ask with an earlier from.")
    ResponseEntity<DuesAnswer> dues(
            @Parameter(example = "05569") @PathVariable String code,
            @ModelAttribute TimeParameters times,
            @Parameter(
                            description = "First day of the window; default asOf",
                            example = "2026-01-01")
                    @RequestParam(required = false)
                    @Nullable String from,
            @Parameter(
                            description =
                                    "Last day of the window; default twelve months after from",
                            example = "2027-12-31")
                    @RequestParam(required = false)
                    @Nullable String to,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = Parameters.PAGE_SIZE_DEFAULT) int size) {
        LocalDate day = times.day(clock);
        LocalDate first = Parameters.day("from", from, day);
        LocalDate last = Parameters.day("to", to, first.plusMonths(MONTHS_AHEAD_DEFAULT));
        if (last.isBefore(first)) {
            throw new BadParameter("to", "days-out-of-order", first, last);
        }
        DuesOfUnit question =
                new DuesOfUnit(
                        Parameters.unit(code),
                        day,
                        times.knowledge(),
                        first,
                        last,
                        Parameters.page(page),
                        Parameters.size(size, DuesOfUnit.SIZE_MAX));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(DuesAnswer.of(answers.to(question, DueList.class)));
    }
}
