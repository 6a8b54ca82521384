package socai.query.http;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import socai.plan.RulesVersion;
import socai.query.compliance.Compliance.DemoData;
import socai.query.compliance.Every;
import socai.query.compliance.Series;
import socai.query.outlook.DayAhead;
import socai.query.outlook.DayAhead.Forecast;

/** The public JSON of a series: one row for each day, all as known at the same number. */
record SeriesAnswer(
        @Schema(description = "Null for the province level as a whole", example = "05569")
                @Nullable String unit,
        LocalDate from,
        LocalDate to,
        Every every,
        KnowledgeAnswer knownAt,
        @Schema(description = RulesVersions.MEANING) int rulesVersion,
        DemoData demo,
        @Schema(description = "Null unless the last day lies after that of the last entry known")
                @Nullable AheadAnswer ahead,
        @Schema(
                        description =
                                "The days ahead with the known departures left out, as the outlook"
                                        + " says it; training is no part of it. Null unless ahead")
                @Nullable List<Point> expected,
        List<Point> points) {

    record Point(
            LocalDate asOf,
            Map<String, String> readings,
            @Schema(description = "Null on a day on which the body does not exist")
                    ComplianceAnswer.@Nullable Row row) {}

    static SeriesAnswer of(DayAhead<Series> days) {
        Series series = days.recorded();
        Forecast<Series> forecast = days.forecast();
        var question = series.question();
        return new SeriesAnswer(
                question.unit() == null ? null : question.unit().value(),
                question.from(),
                question.to(),
                question.every(),
                KnowledgeAnswer.of(series.knownAt()),
                RulesVersion.CURRENT,
                series.demo(),
                AheadAnswer.of(forecast),
                forecast == null
                        ? null
                        : forecast.expected().points().stream()
                                .filter(point -> point.day().isAfter(forecast.recordedUntil()))
                                .map(SeriesAnswer::point)
                                .toList(),
                series.points().stream().map(SeriesAnswer::point).toList());
    }

    private static Point point(Series.Point point) {
        return new Point(
                point.day(),
                ReadingParameters.used(point.readings()),
                ComplianceAnswer.rowOrNull(point.row()));
    }
}
