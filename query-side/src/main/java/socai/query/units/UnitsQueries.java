package socai.query.units;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import socai.events.UnitCode;
import socai.events.organisation.UnitFunction;
import socai.events.organisation.UnitLevel;
import socai.query.knowledge.Checkpoints;
import socai.query.knowledge.Knowledge;
import socai.query.replay.Reached;

/** Answers {@link UnitsOnDay}. */
public final class UnitsQueries {

    private static final String ON_DAY =
            """
            from units.unit
            where valid_from <= :day and (valid_to is null or valid_to > :day)
              and known_from <= :known and known_to > :known
              and (:level::text is null or level = :level)
            """;

    private static final String PAGE =
            """
            order by array_position(
                array['PROVINCE', 'COUNCIL_BODY', 'PUBLIC_SERVICE_UNIT', 'COMMUNE'], level), code
            limit :size offset :first
            """;

    private final NamedParameterJdbcTemplate jdbc;
    private final Checkpoints checkpoints;
    private final Reached reached;

    public UnitsQueries(DataSource dataSource, Checkpoints checkpoints) {
        this.jdbc = new NamedParameterJdbcTemplate(dataSource);
        this.checkpoints = checkpoints;
        this.reached = new Reached(jdbc.getJdbcTemplate(), "units");
    }

    /** Lists a page of the bodies of a day. */
    @QueryHandler
    public UnitList handle(UnitsOnDay question) {
        Knowledge known = checkpoints.of(question.knownAt(), reached.ledgerNo());
        UnitLevel level = question.level();
        MapSqlParameterSource asked =
                new MapSqlParameterSource()
                        .addValue("day", question.asOf())
                        .addValue("known", known.ledgerNo())
                        .addValue("level", level == null ? null : level.name())
                        .addValue("size", question.size())
                        .addValue("first", (long) question.page() * question.size());
        Integer total = jdbc.queryForObject("select count(*) " + ON_DAY, asked, Integer.class);
        List<UnitList.Unit> units =
                jdbc.query("select * " + ON_DAY + PAGE, asked, (row, _) -> unit(row));
        return new UnitList(
                question.asOf(),
                known,
                question.page(),
                question.size(),
                total == null ? 0 : total,
                units);
    }

    private static UnitList.Unit unit(ResultSet row) throws SQLException {
        String parent = row.getString("parent");
        return new UnitList.Unit(
                new UnitCode(row.getString("code")),
                row.getString("name"),
                UnitLevel.valueOf(row.getString("level")),
                UnitFunction.valueOf(row.getString("function")),
                parent == null ? null : new UnitCode(parent),
                row.getObject("exists_from", LocalDate.class),
                row.getObject("exists_to", LocalDate.class),
                row.getBoolean("demo"));
    }
}
