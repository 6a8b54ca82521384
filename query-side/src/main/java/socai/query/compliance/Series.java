package socai.query.compliance;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import socai.plan.Readings;
import socai.query.compliance.Compliance.DemoData;
import socai.query.compliance.Compliance.Row;
import socai.query.knowledge.Knowledge;

/** The answer to {@link ComplianceSeries}. */
public record Series(
        ComplianceSeries question, Knowledge knownAt, List<Point> points, DemoData demo) {

    /**
     * One day.
     *
     * @param readings the readings used for it
     * @param row absent when the body does not exist that day
     */
    public record Point(LocalDate day, Readings readings, @Nullable Row row) {}

    public Series {
        points = List.copyOf(points);
    }
}
