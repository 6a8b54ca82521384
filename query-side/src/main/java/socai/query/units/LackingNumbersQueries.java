package socai.query.units;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
import socai.query.units.LackingNumbers.Lacking;
import socai.query.units.LackingNumbers.Named;

/** Answers {@link UnitsLackingNumbers}. */
public final class LackingNumbersQueries {

    /** Army and police are bound by no clause (II.5). */
    private static final String ON_DAY =
            """
            select u.code, u.name, u.level,
                   exists (select from units.headcount h
                           where h.unit = u.code and h.known_from <= :known and h.known_to > :known
                             and h.valid_from <= :day
                             and (h.valid_to is null or h.valid_to > :day)
                             and h.kind = case u.level when 'COUNCIL_BODY' then 'COUNCIL_MEMBERS'
                                                       else :headcount end) as has_headcount,
                   exists (select from units.population p
                           where p.unit = u.code and p.known_from <= :known and p.known_to > :known
                             and p.valid_from <= :day
                             and (p.valid_to is null or p.valid_to > :day)) as has_population
            from units.unit u
            where u.known_from <= :known and u.known_to > :known
              and u.valid_from <= :day and (u.valid_to is null or u.valid_to > :day)
              and u.function = any (:underPlan)
            order by array_position(
                array['PROVINCE', 'COUNCIL_BODY', 'PUBLIC_SERVICE_UNIT', 'COMMUNE'], u.level), u.code
            """;

    private static final String EVER =
            "select distinct code from units.unit where known_from <= :known and known_to > :known";

    private static final String[] UNDER_PLAN =
            Arrays.stream(UnitFunction.values())
                    .filter(UnitFunction::isUnderThePlan)
                    .map(Enum::name)
                    .toArray(String[]::new);

    private record Row(Named unit, UnitLevel level, boolean hasHeadcount, boolean hasPopulation) {}

    private final NamedParameterJdbcTemplate jdbc;
    private final Checkpoints checkpoints;
    private final Reached reached;

    public LackingNumbersQueries(DataSource dataSource, Checkpoints checkpoints) {
        this.jdbc = new NamedParameterJdbcTemplate(dataSource);
        this.checkpoints = checkpoints;
        this.reached = new Reached(jdbc.getJdbcTemplate(), "units");
    }

    /** Names the units that lack a number. */
    @QueryHandler
    public LackingNumbers handle(UnitsLackingNumbers question) {
        Knowledge known = checkpoints.of(question.knownAt(), reached.ledgerNo());
        MapSqlParameterSource asked =
                new MapSqlParameterSource()
                        .addValue("day", question.asOf())
                        .addValue("known", known.ledgerNo())
                        .addValue("headcount", question.headcount().name())
                        .addValue("underPlan", UNDER_PLAN);
        List<Row> rows =
                jdbc.query(
                        ON_DAY,
                        asked,
                        (row, _) ->
                                new Row(
                                        new Named(
                                                new UnitCode(row.getString("code")),
                                                row.getString("name")),
                                        UnitLevel.valueOf(row.getString("level")),
                                        row.getBoolean("has_headcount"),
                                        row.getBoolean("has_population")));
        List<Row> communes = rows.stream().filter(row -> row.level() == UnitLevel.COMMUNE).toList();
        return new LackingNumbers(
                question.asOf(),
                known,
                rows.size(),
                communes.size(),
                unrecorded(question.expected(), asked),
                Lacking.of(
                        rows.stream().filter(row -> !row.hasHeadcount()).map(Row::unit).toList()),
                Lacking.of(
                        communes.stream()
                                .filter(row -> !row.hasPopulation())
                                .map(Row::unit)
                                .toList()));
    }

    private List<UnitCode> unrecorded(Set<UnitCode> expected, MapSqlParameterSource asked) {
        Set<UnitCode> missing = new TreeSet<>(Comparator.comparing(UnitCode::value));
        missing.addAll(expected);
        jdbc.query(EVER, asked, (row, _) -> new UnitCode(row.getString("code")))
                .forEach(missing::remove);
        return new ArrayList<>(missing);
    }
}
