package socai.query.web;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import socai.plan.Assessment;
import socai.query.compliance.Compliance;
import socai.query.outlook.DayAhead.Forecast;

/**
 * The rows that are to be expected on a day ahead, beside the recorded ones.
 *
 * @param rows by the body's code; empty on a day that is not ahead
 */
public record ExpectedRows(Map<String, BodyRow> rows) {

    public ExpectedRows {
        rows = Map.copyOf(rows);
    }

    static ExpectedRows of(@Nullable Forecast<Compliance> forecast) {
        Map<String, BodyRow> rows = new HashMap<>();
        if (forecast != null) {
            for (Compliance.Row row : forecast.expected().rows()) {
                BodyRow one = new BodyRow(row);
                rows.put(one.code(), one);
            }
        }
        return new ExpectedRows(rows);
    }

    /** The same body as it is to be expected; absent on a day that is not ahead. */
    public @Nullable BodyRow of(BodyRow recorded) {
        return rows.get(recorded.code());
    }

    /** The same clause; absent when it is no part of the outlook, as training is not. */
    public @Nullable Assessment of(BodyRow recorded, Assessment one) {
        BodyRow expected = of(recorded);
        return expected == null ? null : in(expected, one);
    }

    private static @Nullable Assessment in(BodyRow expected, Assessment one) {
        return expected.row().assessments().stream()
                .filter(other ->
                        ExpectedCoverage.isSame(other.clause(), one.clause())
                                && ExpectedCoverage.isSame(other.of(), one.of()))
                .findFirst()
                .orElse(null);
    }
}
