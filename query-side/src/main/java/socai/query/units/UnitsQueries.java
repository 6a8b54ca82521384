package socai.query.units;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import socai.events.UnitCode;
import socai.events.organisation.UnitFunction;
import socai.events.organisation.UnitLevel;
import socai.query.NotFound;
import socai.query.replay.Recorded;
import socai.query.replay.SealedEvents;

/** Answers {@link UnitsOnDay} and {@link UnitHistory}. */
public final class UnitsQueries {

    private static final String COLUMNS =
            "select code, name, level, function, exists_from, exists_to, demo";

    private static final String ON_DAY =
            COLUMNS
                    + """
                    , count(*) over () as total from units.unit
                    where valid_from <= ? and (valid_to is null or valid_to > ?)
                      and (?::text is null or level = ?)
                    order by array_position(
                        array['PROVINCE', 'COUNCIL_BODY', 'PUBLIC_SERVICE_UNIT', 'COMMUNE'], level), code
                    limit ? offset ?
                    """;

    private final JdbcTemplate jdbc;
    private final SealedEvents events;

    public UnitsQueries(DataSource dataSource, SealedEvents events) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.events = events;
    }

    /** Lists a page of the bodies of a day. */
    @QueryHandler
    public UnitList handle(UnitsOnDay question) {
        String level = question.level() == null ? null : question.level().name();
        int[] total = {0};
        List<UnitList.Unit> units =
                jdbc.query(
                        ON_DAY,
                        (row, _) -> {
                            total[0] = row.getInt("total");
                            return unit(row);
                        },
                        question.asOf(),
                        question.asOf(),
                        level,
                        level,
                        question.size(),
                        (long) question.page() * question.size());
        return new UnitList(question.asOf(), question.page(), question.size(), total[0], units);
    }

    /**
     * Shows one body and what was recorded about it.
     *
     * @throws NotFound when the code names none
     */
    @QueryHandler
    public UnitOnFile handle(UnitHistory question) {
        UnitCode code = question.unit();
        UnitList.Unit unit =
                jdbc
                        .query(
                                COLUMNS
                                        + " from units.unit where code = ?"
                                        + " order by valid_from desc limit 1",
                                (row, _) -> unit(row),
                                code.value())
                        .stream()
                        .findFirst()
                        .orElseThrow(() -> new NotFound("unit-unknown", code));
        List<Recorded> history =
                events.ofStream(
                        code.stream(), (long) question.page() * question.size(), question.size());
        Long version =
                jdbc.queryForObject(
                        "select max(sequence)::bigint from ledger.sealed_event where stream = ?",
                        Long.class,
                        code.stream());
        return new UnitOnFile(unit, version == null ? 0 : version, history);
    }

    private static UnitList.Unit unit(ResultSet row) throws SQLException {
        return new UnitList.Unit(
                new UnitCode(row.getString("code")),
                row.getString("name"),
                UnitLevel.valueOf(row.getString("level")),
                UnitFunction.valueOf(row.getString("function")),
                row.getObject("exists_from", LocalDate.class),
                row.getObject("exists_to", LocalDate.class),
                row.getBoolean("demo"));
    }
}
