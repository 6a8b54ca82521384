package socai.query.compliance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import socai.events.UnitCode;
import socai.events.wire.EventCatalog;

/** The movements behind the figures, as rows. */
final class MovementRows {

    /** One row for each fact and body, without what later entries took back. */
    private static final String ALL_FACTS =
            """
            select unit, effective_on, day_order, cause, flow, max(ledger_no) as known_by, %s
            from compliance.movement
            where ledger_no <= ? and effective_on > ? and effective_on <= ?
              and unit = any (?::text[])
            group by effective_on, day_order, cause, unit, flow
            """
                    .formatted(Figures.SUMS);

    /** Whose facts make one measure, and how many persons that are. */
    private static final String PERSONS =
            """
            select e.stream, sum(m.%1$s) as persons
            from compliance.movement m join ledger.sealed_event e on e.ledger_no = m.cause
            where m.ledger_no <= ? and m.effective_on > ? and m.effective_on <= ?
              and m.unit = any (?::text[])
            group by e.stream having sum(m.%1$s) <> 0
            """;

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
     * @param units in these units
     * @param changing those that change any of these
     */
    record Asked(
            long knownAt,
            LocalDate after,
            LocalDate upTo,
            Collection<UnitCode> units,
            Set<Measure> changing) {

        /** Those that change any figure. */
        Asked(long knownAt, LocalDate after, LocalDate upTo, Collection<UnitCode> units) {
            this(knownAt, after, upTo, units, EnumSet.allOf(Measure.class));
        }

        private String facts() {
            return ALL_FACTS
                    + changing.stream()
                            .map(measure -> "sum(%s) <> 0".formatted(measure.column()))
                            .collect(Collectors.joining(" or ", "having (", ") "));
        }

        private Object[] arguments(Object... more) {
            String[] codes = units.stream().map(UnitCode::value).toArray(String[]::new);
            List<Object> arguments = new ArrayList<>();
            arguments.add(knownAt);
            arguments.add(after);
            arguments.add(upTo);
            arguments.add(codes);
            arguments.addAll(List.of(more));
            return arguments.toArray();
        }
    }

    /** How many facts there are. */
    int count(Asked asked) {
        Integer count =
                jdbc.queryForObject(
                        "select count(*) from (" + asked.facts() + ") f",
                        Integer.class,
                        asked.arguments());
        return count == null ? 0 : count;
    }

    /** What the first {@code number} facts in order of valid time change together. */
    Figures sumOfFirst(int number, Asked asked) {
        return jdbc.query(
                        "select "
                                + Figures.SUMS
                                + " from ("
                                + asked.facts()
                                + IN_ORDER
                                + "limit ?) f",
                        (row, _) -> Figures.of(row),
                        asked.arguments(number))
                .getFirst();
    }

    /** Some of the facts in order of valid time. */
    List<Change> changes(Asked asked, int limit, int offset) {
        return jdbc.query(
                "select f.*, e.stream, e.kind from ("
                        + asked.facts()
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
                        + asked.facts()
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

    /** Who came into the bodies, however: recruited, moved or with a reorganisation. */
    Figures cameInto(Asked asked) {
        Figures came = Figures.NONE;
        for (Map<Flow, Figures> ofUnit : flows(asked).values()) {
            for (Flow flow : Flow.intoABody()) {
                came = came.plus(ofUnit.getOrDefault(flow, Figures.NONE));
            }
        }
        return came;
    }

    /** How many persons a measure counts. */
    int countPersons(Measure measure, Asked asked) {
        Integer count =
                jdbc.queryForObject(
                        "select coalesce(sum(persons), 0) from ("
                                + PERSONS.formatted(measure.column())
                                + ") p",
                        Integer.class,
                        asked.arguments());
        return count == null ? 0 : count;
    }

    /** Some of the persons that a measure counts, in order of their ids. */
    List<UUID> persons(Measure measure, Asked asked, int limit, int offset) {
        return jdbc.query(
                "select stream from ("
                        + PERSONS.formatted(measure.column())
                        + ") p order by stream limit ? offset ?",
                (row, _) -> row.getObject("stream", UUID.class),
                asked.arguments(limit, offset));
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
