package socai.query.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import socai.events.organisation.UnitFunction;
import socai.events.organisation.UnitLevel;
import socai.query.units.UnitHistory;
import socai.query.units.UnitList;
import socai.query.units.UnitOnFile;
import socai.query.units.UnitsOnDay;

/** Answers which bodies there are. */
@RestController
@RequestMapping("/api/v1/units")
@Tag(name = "Units", description = "The bodies of the province")
public class UnitsController {

    private final Answers answers;
    private final Clock clock;

    public UnitsController(Answers answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    record UnitAnswer(
            String code,
            String name,
            UnitLevel level,
            UnitFunction function,
            LocalDate existsFrom,
            @Nullable LocalDate existsTo,
            boolean demo) {

        static UnitAnswer of(UnitList.Unit unit) {
            return new UnitAnswer(
                    unit.code().value(),
                    unit.name(),
                    unit.level(),
                    unit.function(),
                    unit.existsFrom(),
                    unit.existsTo(),
                    unit.demo());
        }
    }

    record UnitsAnswer(LocalDate asOf, int page, int size, int total, List<UnitAnswer> units) {}

    record UnitFileAnswer(
            UnitAnswer unit, long version, int page, int size, List<HistoryEntry> history) {}

    @GetMapping
    @Operation(summary = "The bodies that exist on a day")
    UnitsAnswer units(
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String level,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = Parameters.PAGE_SIZE_DEFAULT) int size) {
        UnitsOnDay question =
                new UnitsOnDay(
                        Parameters.asOf(asOf, clock),
                        level == null ? null : Parameters.oneOf("level", UnitLevel.class, level),
                        Parameters.page(page),
                        Parameters.size(size, UnitsOnDay.SIZE_MAX));
        UnitList list = answers.to(question, UnitList.class);
        return new UnitsAnswer(
                list.asOf(),
                list.page(),
                list.size(),
                list.total(),
                list.units().stream().map(UnitAnswer::of).toList());
    }

    @GetMapping("/{code}")
    @Operation(summary = "One body and everything that was recorded about it")
    ResponseEntity<UnitFileAnswer> unit(
            @PathVariable String code,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = Parameters.PAGE_SIZE_DEFAULT) int size) {
        UnitHistory question =
                new UnitHistory(
                        Parameters.unit(code),
                        Parameters.page(page),
                        Parameters.size(size, UnitHistory.SIZE_MAX));
        UnitOnFile file = answers.to(question, UnitOnFile.class);
        UnitFileAnswer answer =
                new UnitFileAnswer(
                        UnitAnswer.of(file.unit()),
                        file.version(),
                        page,
                        size,
                        file.history().stream().map(HistoryEntry::of).toList());
        return ResponseEntity.ok().eTag("\"" + file.version() + "\"").body(answer);
    }
}
