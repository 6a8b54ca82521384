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
        List<Point> points) {

    record Point(
            LocalDate asOf,
            Map<String, String> readings,
            @Schema(description = "Null on a day on which the body does not exist")
                    ComplianceAnswer.@Nullable Row row) {}

    static SeriesAnswer of(Series series) {
        var question = series.question();
        return new SeriesAnswer(
                question.unit() == null ? null : question.unit().value(),
                question.from(),
                question.to(),
                question.every(),
                KnowledgeAnswer.of(series.knownAt()),
                RulesVersion.CURRENT,
                series.demo(),
                series.points().stream()
                        .map(point ->
                                new Point(
                                        point.day(),
                                        ReadingParameters.used(point.readings()),
                                        ComplianceAnswer.rowOrNull(point.row())))
                        .toList());
    }
}
