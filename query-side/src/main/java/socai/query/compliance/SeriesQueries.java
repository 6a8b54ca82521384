package socai.query.compliance;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import socai.events.UnitCode;
import socai.query.compliance.Compliance.Row;
import socai.query.compliance.Series.Point;
import socai.query.compliance.Snapshots.Snapshot;
import socai.query.compliance.UnitScope.SummedUnits;
import socai.query.knowledge.Knowledge;

/** Answers {@link ComplianceSeries}. */
public final class SeriesQueries {

    private final Snapshots snapshots;

    public SeriesQueries(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /**
     * Measures a body on many days.
     *
     * @throws socai.query.NotFound when nothing was known of the body
     */
    @QueryHandler
    public Series handle(ComplianceSeries question) {
        return snapshots.answer(snapshot -> answer(question, snapshot));
    }

    private static Series answer(ComplianceSeries question, Snapshot snapshot) {
        Knowledge knowledge = snapshot.knowledge(question.knownAt());
        AsKnown known = snapshot.at(knowledge, question.expected());
        UnitCode unit = question.unit();
        if (unit != null) {
            known.life(unit);
        }
        List<Point> points =
                question.days().stream()
                        .map(day ->
                                new Point(
                                        day,
                                        known.readings(day, question.readings()),
                                        row(known, unit, day, question.readings())))
                        .toList();
        return new Series(question, knowledge, points, snapshot.demo(knowledge));
    }

    /** A body, or the province level; absent when there is none that day. */
    static @Nullable Row row(
            AsKnown known, @Nullable UnitCode unit, LocalDate day, AskedReadings readings) {
        Measuring measuring = known.measuring(day, readings);
        if (unit != null) {
            return known.unit(unit, day).map(measuring::unit).orElse(null);
        }
        SummedUnits level = UnitScope.PROVINCE_LEVEL.on(day, known);
        return level.isEmpty() ? null : measuring.provinceLevel(level);
    }
}
