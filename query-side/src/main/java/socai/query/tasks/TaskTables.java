package socai.query.tasks;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import socai.events.Authority;
import socai.events.UnitCode;
import socai.events.plan.PlanAdopted;
import socai.events.plan.PlanEvent;
import socai.events.plan.PlanId;
import socai.events.plan.ReadingChosen;
import socai.events.plan.TaskDone;
import socai.events.plan.TaskLaidDown;
import socai.query.replay.Columns;
import socai.query.replay.KnownRows;
import socai.query.replay.KnownRows.Closed;
import socai.query.replay.KnownRows.Opened;

/** Writes what a batch closes and opens. */
final class TaskTables {

    private static final String INSERT_PLAN =
            """
            insert into tasks.plan (plan, known_from, known_to, effective_on, title, ledger_no)
            select * from unnest(?::text[], ?::bigint[], ?::bigint[], ?::date[], ?::text[],
                                 ?::bigint[])
            """;

    private static final String CLOSE_TASK =
            """
            update tasks.task t set known_to = c.known_to
            from unnest(?::text[], ?::text[], ?::bigint[]) as c (plan, task, known_to)
            where t.plan = c.plan and t.task = c.task and t.known_to = 9223372036854775807
            """;

    private static final String INSERT_TASK =
            """
            insert into tasks.task (plan, known_from, known_to, sequence, ledger_no, task,
                                    effective_on, clause, title, owner_kind, owner_unit, owner,
                                    partners, product, printed, open, continuous)
            select * from unnest(?::text[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[],
                                 ?::text[], ?::date[], ?::text[], ?::text[], ?::text[], ?::text[],
                                 ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                                 ?::boolean[])
            """;

    private static final String CLOSE_OCCURRENCE =
            """
            update tasks.occurrence o set known_to = c.known_to
            from unnest(?::text[], ?::text[], ?::date[], ?::bigint[])
                as c (plan, task, due_on, known_to)
            where o.plan = c.plan and o.task = c.task and o.due_on = c.due_on
              and o.known_to = 9223372036854775807
            """;

    private static final String INSERT_OCCURRENCE =
            """
            insert into tasks.occurrence (plan, known_from, known_to, task, due_on)
            select * from unnest(?::text[], ?::bigint[], ?::bigint[], ?::text[], ?::date[])
            """;

    private static final String CLOSE_REPORT =
            """
            update tasks.report r set known_to = c.known_to
            from unnest(?::text[], ?::bigint[], ?::bigint[]) as c (plan, sequence, known_to)
            where r.plan = c.plan and r.sequence = c.sequence
              and r.known_to = 9223372036854775807
            """;

    private static final String INSERT_REPORT =
            """
            insert into tasks.report (plan, known_from, known_to, sequence, ledger_no, task,
                                      by_unit, due_on, done_on, number, name, demo)
            select n.*, exists (select from ledger.sealed_event e
                                where e.ledger_no = n.ledger_no and e.actor = '%s')
            from unnest(?::text[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::text[],
                        ?::text[], ?::date[], ?::date[], ?::text[], ?::text[])
                as n (plan, known_from, known_to, sequence, ledger_no, task, by_unit, due_on,
                      done_on, number, name)
            """
                    .formatted(Authority.DEMO_ACTOR);

    private static final String CLOSE_CHOICE =
            """
            update tasks.choice t set known_to = c.known_to
            from unnest(?::text[], ?::bigint[], ?::bigint[]) as c (plan, sequence, known_to)
            where t.plan = c.plan and t.sequence = c.sequence
              and t.known_to = 9223372036854775807
            """;

    private static final String INSERT_CHOICE =
            """
            insert into tasks.choice (plan, known_from, known_to, sequence, ledger_no, reading,
                                      choice, effective_on)
            select * from unnest(?::text[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[],
                                 ?::text[], ?::text[], ?::date[])
            """;

    private static final String CLOSE_BODY =
            """
            update tasks.body b set known_to = c.known_to
            from unnest(?::text[], ?::date[], ?::bigint[]) as c (unit, valid_from, known_to)
            where b.unit = c.unit and b.valid_from = c.valid_from
              and b.known_to = 9223372036854775807
            """;

    private static final String INSERT_BODY =
            """
            insert into tasks.body (unit, known_from, known_to, valid_from, valid_to, name, level,
                                    under_plan)
            select * from unnest(?::text[], ?::bigint[], ?::bigint[], ?::date[], ?::date[],
                                 ?::text[], ?::text[], ?::boolean[])
            """;

    private final JdbcTemplate jdbc;

    TaskTables(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void write(PlanRows rows) {
        writeAdoptions(rows.adoptions);
        writeTasks(rows.tasks);
        writeOccurrences(rows.occurrences);
        writeReports(rows.reports);
        writeChoices(rows.choices);
    }

    /** An adoption is neither corrected nor annulled. */
    private void writeAdoptions(KnownRows<PlanId, Said<PlanAdopted>> rows) {
        opened(INSERT_PLAN, rows)
                .add("date", rows.opened(), row -> row.row().fact().effectiveOn())
                .add("text", rows.opened(), row -> row.row().fact().title())
                .add("bigint", rows.opened(), row -> row.row().ledgerNo())
                .execute();
    }

    private void writeTasks(KnownRows<PlanId, Said<TaskLaidDown>> rows) {
        var closed = rows.closed();
        new Columns(jdbc, CLOSE_TASK)
                .add("text", closed, row -> row.subject().number())
                .add("text", closed, row -> row.row().fact().task().value())
                .add("bigint", closed, Closed::knownTo)
                .execute();
        var opened = rows.opened();
        said(INSERT_TASK, rows)
                .add("text", opened, row -> row.row().fact().task().value())
                .add("date", opened, row -> row.row().fact().effectiveOn())
                .add("text", opened, row -> row.row().fact().clause())
                .add("text", opened, row -> row.row().fact().title())
                .add("text", opened, row -> row.row().fact().owner().kind().name())
                .add("text", opened, row -> code(row.row().fact().owner().unit()))
                .add("text", opened, row -> row.row().fact().owner().asPrinted())
                .add("text", opened, row -> orNull(row.row().fact().partners()))
                .add("text", opened, row -> row.row().fact().product())
                .add("text", opened, row -> row.row().fact().time().asPrinted())
                .add("text", opened, row -> orNull(row.row().fact().time().open()))
                .add("boolean", opened, row -> row.row().fact().time().isContinuous())
                .execute();
    }

    private void writeOccurrences(KnownRows<PlanId, Occurrence> rows) {
        var closed = rows.closed();
        new Columns(jdbc, CLOSE_OCCURRENCE)
                .add("text", closed, row -> row.subject().number())
                .add("text", closed, row -> row.row().task().value())
                .add("date", closed, row -> row.row().dueOn())
                .add("bigint", closed, Closed::knownTo)
                .execute();
        opened(INSERT_OCCURRENCE, rows)
                .add("text", rows.opened(), row -> row.row().task().value())
                .add("date", rows.opened(), row -> row.row().dueOn())
                .execute();
    }

    private void writeReports(KnownRows<PlanId, Said<TaskDone>> rows) {
        close(CLOSE_REPORT, rows);
        var opened = rows.opened();
        said(INSERT_REPORT, rows)
                .add("text", opened, row -> row.row().fact().task().value())
                .add("text", opened, row -> row.row().fact().by().value())
                .add("date", opened, row -> orNull(row.row().fact().due()))
                .add("date", opened, row -> row.row().fact().effectiveOn())
                .add("text", opened, row -> row.row().fact().product().number())
                .add("text", opened, row -> row.row().fact().product().name())
                .execute();
    }

    private void writeChoices(KnownRows<PlanId, Said<ReadingChosen>> rows) {
        close(CLOSE_CHOICE, rows);
        var opened = rows.opened();
        said(INSERT_CHOICE, rows)
                .add("text", opened, row -> row.row().fact().reading().name())
                .add("text", opened, row -> row.row().fact().choice().name())
                .add("date", opened, row -> row.row().fact().effectiveOn())
                .execute();
    }

    void writeBodies(KnownRows<UnitCode, BodyName> rows) {
        var closed = rows.closed();
        new Columns(jdbc, CLOSE_BODY)
                .add("text", closed, row -> row.subject().value())
                .add("date", closed, row -> row.row().from())
                .add("bigint", closed, Closed::knownTo)
                .execute();
        var opened = rows.opened();
        new Columns(jdbc, INSERT_BODY)
                .add("text", opened, row -> row.subject().value())
                .add("bigint", opened, Opened::knownFrom)
                .add("bigint", opened, Opened::knownTo)
                .add("date", opened, row -> row.row().from())
                .add("date", opened, row -> orNull(row.row().to()))
                .add("text", opened, row -> row.row().name())
                .add("text", opened, row -> row.row().level().name())
                .add("boolean", opened, row -> row.row().underPlan())
                .execute();
    }

    private <F extends PlanEvent> void close(String sql, KnownRows<PlanId, Said<F>> rows) {
        new Columns(jdbc, sql)
                .add("text", rows.closed(), row -> row.subject().number())
                .add("bigint", rows.closed(), row -> row.row().sequence())
                .add("bigint", rows.closed(), Closed::knownTo)
                .execute();
    }

    private <F extends PlanEvent> Columns said(String sql, KnownRows<PlanId, Said<F>> rows) {
        return opened(sql, rows)
                .add("bigint", rows.opened(), row -> row.row().sequence())
                .add("bigint", rows.opened(), row -> row.row().ledgerNo());
    }

    private <R> Columns opened(String sql, KnownRows<PlanId, R> rows) {
        return new Columns(jdbc, sql)
                .add("text", rows.opened(), row -> row.subject().number())
                .add("bigint", rows.opened(), Opened::knownFrom)
                .add("bigint", rows.opened(), Opened::knownTo);
    }

    private static Object code(@Nullable UnitCode unit) {
        return orNull(unit == null ? null : unit.value());
    }

    @SuppressWarnings("NullAway") // an array may hold nulls
    private static Object orNull(@Nullable Object value) {
        return value;
    }
}
