package socai.query.compliance;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import socai.events.UnitCode;
import socai.query.BadParameter;
import socai.query.knowledge.AskedKnowledge;

/**
 * How did a body, or the province level as a whole, stand against the plan over time?
 *
 * @param unit the body; absent for the province level as a whole
 * @param from valid time: the day of the first point
 * @param to no point lies after this day
 * @param knownAt one knowledge for all points
 * @param expected whose departures the figures are to be without; none for the recorded ones
 */
public record ComplianceSeries(
        @Nullable UnitCode unit,
        LocalDate from,
        LocalDate to,
        Every every,
        AskedKnowledge knownAt,
        AskedReadings readings,
        Expected expected) {

    /** The recorded figures. */
    public ComplianceSeries(
            @Nullable UnitCode unit,
            LocalDate from,
            LocalDate to,
            Every every,
            AskedKnowledge knownAt,
            AskedReadings readings) {
        this(unit, from, to, every, knownAt, readings, Expected.NONE);
    }

    /** The most points that one question can ask for. */
    public static final int POINTS_MAX = 1_000;

    /**
     * Checks the question.
     *
     * @throws BadParameter when the days are in the wrong order or far apart
     */
    public ComplianceSeries {
        requireNonNull(every, "every");
        requireNonNull(knownAt, "knownAt");
        requireNonNull(expected, "expected");
        requireNonNull(readings, "readings");
        Days.inOrder(from, to);
        if (!every.point(from, POINTS_MAX).isAfter(to)) {
            throw new BadParameter("every", "too-many-points", POINTS_MAX, every);
        }
    }

    /** The days of the points. */
    List<LocalDate> days() {
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = from; !day.isAfter(to); day = every.point(from, days.size())) {
            days.add(day);
        }
        return days;
    }
}
