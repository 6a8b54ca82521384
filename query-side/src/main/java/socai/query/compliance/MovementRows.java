package socai.query.compliance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import socai.events.UnitCode;
import socai.events.wire.EventCatalog;

/** The movements behind the figures, as rows. */
final class MovementRows {

    /** One row for each fact and body, without what later entries took back. */
    private static final String FACTS =
            """
            select unit, effective_on, day_order, cause, flow, max(ledger_no) as known_by, %s
            from compliance.movement
            where ledger_no <= ? and effective_on > ? and effective_on <= ?
              and (?::text[] is null or unit = any (?::text[]))
            group by effective_on, day_order, cause, unit, flow
            having %s
            """
                    .formatted(Figures.SUMS, Figures.CHANGES);

    private static final String IN_ORDER = " order by effective_on, day_order, cause, unit, flow ";

    private final JdbcTemplate jdbc;

    MovementRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which movements are meant.
     *
     * @param knownAt those known at this number
     * @param after the last day before them
     * @param upTo their last day
     * @param units in these bodies; absent for all
     */
    record Asked(
            long knownAt, LocalDate after, LocalDate upTo, @Nullable Collection<UnitCode> units) {

        private Object[] arguments(Object... more) {
            String[] codes =
                    units == null
                            ? null
                            : units.stream().map(UnitCode::value).toArray(String[]::new);
            List<@Nullable Object> arguments = new ArrayList<>();
            arguments.add(knownAt);
            arguments.add(after);
            arguments.add(upTo);
            arguments.add(codes);
            arguments.add(codes);
            arguments.addAll(List.of(more));
            return arguments.toArray();
        }
    }

    /** How many facts there are. */
    int count(Asked asked) {
        Integer count =
                jdbc.queryForObject(
                        "select count(*) from (" + FACTS + ") f", Integer.class, asked.arguments());
        return count == null ? 0 : count;
    }

    /** What the first {@code number} facts in order of valid time change together. */
    Figures sumOfFirst(int number, Asked asked) {
        return jdbc.query(
                        "select " + Figures.SUMS + " from (" + FACTS + IN_ORDER + "limit ?) f",
                        (row, _) -> Figures.of(row),
                        asked.arguments(number))
                .getFirst();
    }

    /** Some of the facts in order of valid time. */
    List<Change> changes(Asked asked, int limit, int offset) {
        return jdbc.query(
                "select f.*, e.stream, e.kind from ("
                        + FACTS
                        + IN_ORDER
                        + "limit ? offset ?) f"
                        + " join ledger.sealed_event e on e.ledger_no = f.cause"
                        + IN_ORDER,
                (row, _) -> change(row),
                asked.arguments(limit, offset));
    }

    /** What came and went in which way, in each body. */
    Map<UnitCode, Map<Flow, Figures>> flows(Asked asked) {
        Map<UnitCode, Map<Flow, Figures>> flows = new HashMap<>();
        jdbc.query(
                "select unit, flow, "
                        + Figures.SUMS
                        + " from ("
                        + FACTS
                        + ") f group by unit, flow",
                row -> {
                    flows.computeIfAbsent(
                                    new UnitCode(row.getString("unit")),
                                    _ -> new EnumMap<>(Flow.class))
                            .put(Flow.valueOf(row.getString("flow")), Figures.of(row));
                },
                asked.arguments());
        return flows;
    }

    static Change change(ResultSet row) throws SQLException {
        return new Change(
                row.getObject("effective_on", LocalDate.class),
                row.getLong("cause"),
                row.getLong("known_by"),
                row.getObject("stream", UUID.class),
                EventCatalog.numbered(row.getInt("kind")).name(),
                new UnitCode(row.getString("unit")),
                Flow.valueOf(row.getString("flow")),
                Figures.of(row));
    }
}
