package socai.query.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import socai.events.UnitCode;
import socai.events.plan.PlanId;
import socai.events.plan.TaskNumber;
import socai.query.knowledge.Checkpoints;
import socai.query.knowledge.Knowledge;
import socai.query.replay.Reached;

/** Answers {@link TasksOnDay}. */
public final class TaskQueries {

    /** What a body owes that does not exist on the last day is owed by nobody, unless named. */
    private static final String OWED =
            """
            with body as materialized (
                select unit, name, level, under_plan, valid_from, valid_to from tasks.body
                where known_from <= :known and known_to > :known
            ), owed as (
                select t.task, t.clause, t.title, t.owner, t.partners, t.product, t.printed, t.open,
                       t.sequence, t.ledger_no, o.due_on, b.name as owner_name, b.level,
                       coalesce(b.unit, t.owner_unit) as owner_unit
                from tasks.task t
                left join tasks.occurrence o
                    on o.plan = t.plan and o.task = t.task
                    and o.known_from <= :known and o.known_to > :known
                left join body b
                    on b.valid_from <= coalesce(o.due_on, :day)
                    and (b.valid_to is null or b.valid_to > coalesce(o.due_on, :day))
                    and case t.owner_kind
                            when 'UNIT' then b.unit = t.owner_unit
                            when 'COMMUNES' then b.under_plan and b.level = 'COMMUNE'
                            else b.under_plan and b.level in ('PROVINCE', 'PUBLIC_SERVICE_UNIT')
                        end
                where t.plan = :plan and t.known_from <= :known and t.known_to > :known
                  and t.effective_on <= :day
                  and (t.continuous or o.due_on <= :to)
                  and (b.unit is not null or t.owner_kind = 'UNIT')
            ), stood as (
                select owed.*, r.done_on, r.number, r.name, r.demo, r.sequence as report_sequence,
                       r.ledger_no as report_no,
                       case when owed.due_on is null then 'CONTINUOUS'
                            when r.done_on is not null then 'DONE'
                            when owed.due_on < :day then 'OVERDUE'
                            when owed.due_on <= :day + 30 then 'DUE'
                            else 'NOT_YET_DUE'
                       end as state
                from owed
                left join lateral (
                    select * from tasks.report r
                    where r.plan = :plan and r.task = owed.task and r.by_unit = owed.owner_unit
                      and r.due_on is not distinct from owed.due_on and r.done_on <= :day
                      and r.known_from <= :known and r.known_to > :known
                    order by r.done_on desc, r.sequence desc limit 1
                ) r on true
                where (:owner::text is null or owed.owner_unit = :owner)
            )
            """;

    private static final String STATES =
            OWED + "select state, count(*) as rows from stood group by state";

    private static final String PAGE =
            OWED
                    + """
                    select * from stood where :state::text is null or state = :state
                    order by due_on nulls last, sequence,
                             array_position(array['PROVINCE', 'PUBLIC_SERVICE_UNIT', 'COMMUNE'],
                                            level), owner_unit
                    limit :size offset :first
                    """;

    private static final String ANY_DEMO =
            """
            select exists (select from tasks.report
                           where plan = :plan and demo and known_from <= :known
                             and known_to > :known)
            """;

    private final NamedParameterJdbcTemplate jdbc;
    private final PlanInForce plans;
    private final Checkpoints checkpoints;
    private final Reached reached;

    public TaskQueries(DataSource dataSource, Checkpoints checkpoints) {
        this.jdbc = new NamedParameterJdbcTemplate(dataSource);
        this.plans = new PlanInForce(jdbc.getJdbcTemplate());
        this.checkpoints = checkpoints;
        this.reached = new Reached(jdbc.getJdbcTemplate(), "tasks");
    }

    /** Lists a page of what is owed. */
    @QueryHandler
    public TaskList handle(TasksOnDay question) {
        Knowledge known = checkpoints.of(question.knownAt(), reached.ledgerNo());
        PlanId plan = plans.on(question.asOf(), known.ledgerNo()).orElse(null);
        MapSqlParameterSource asked = asked(question, plan, known.ledgerNo());
        Map<TaskState, Integer> states = new EnumMap<>(TaskState.class);
        jdbc.query(
                STATES,
                asked,
                row -> {
                    states.put(TaskState.valueOf(row.getString("state")), row.getInt("rows"));
                });
        List<TaskList.Owed> tasks = jdbc.query(PAGE, asked, (row, _) -> owed(row));
        TaskState only = question.state();
        return new TaskList(
                question.asOf(),
                known,
                question.to(),
                plan,
                Boolean.TRUE.equals(jdbc.queryForObject(ANY_DEMO, asked, Boolean.class)),
                states,
                question.page(),
                question.size(),
                states.entrySet().stream()
                        .filter(state -> only == null || only == state.getKey())
                        .mapToInt(Map.Entry::getValue)
                        .sum(),
                tasks);
    }

    private static MapSqlParameterSource asked(
            TasksOnDay question, @Nullable PlanId plan, long known) {
        UnitCode owner = question.owner();
        TaskState state = question.state();
        return new MapSqlParameterSource()
                .addValue("plan", plan == null ? null : plan.number())
                .addValue("day", question.asOf())
                .addValue("to", question.to())
                .addValue("known", known)
                .addValue("owner", owner == null ? null : owner.value())
                .addValue("state", state == null ? null : state.name())
                .addValue("size", question.size())
                .addValue("first", (long) question.page() * question.size());
    }

    private static TaskList.Owed owed(ResultSet row) throws SQLException {
        return new TaskList.Owed(
                new TaskNumber(row.getString("task")),
                row.getString("clause"),
                row.getString("title"),
                new UnitCode(row.getString("owner_unit")),
                row.getString("owner_name"),
                row.getString("owner"),
                row.getString("partners"),
                row.getString("product"),
                row.getObject("due_on", LocalDate.class),
                row.getString("printed"),
                row.getString("open"),
                TaskState.valueOf(row.getString("state")),
                done(row),
                row.getLong("sequence"),
                row.getLong("ledger_no"));
    }

    private static TaskList.@Nullable Done done(ResultSet row) throws SQLException {
        LocalDate on = row.getObject("done_on", LocalDate.class);
        return on == null
                ? null
                : new TaskList.Done(
                        on,
                        row.getString("number"),
                        row.getString("name"),
                        row.getBoolean("demo"),
                        row.getLong("report_sequence"),
                        row.getLong("report_no"));
    }
}
