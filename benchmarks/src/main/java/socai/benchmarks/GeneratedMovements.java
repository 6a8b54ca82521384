package socai.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import socai.events.Event;
import socai.events.UnitCode;
import socai.events.organisation.HeadcountAssigned;
import socai.events.organisation.HeadcountKind;
import socai.events.organisation.PopulationRecorded;
import socai.events.organisation.UnitEstablished;
import socai.events.organisation.UnitFunction;
import socai.events.organisation.UnitLevel;
import socai.events.plan.PlanAdopted;
import socai.events.wire.EventCatalog;
import socai.events.wire.EventJson;
import socai.reference.Plan128;

/**
 * Twenty years of movements of people between bodies, written straight into the tables of the
 * compliance projection: no events, no careers, only what a question reads. Each person is
 * recruited once and moves a number of times; one movement in ten becomes known up to two years
 * late.
 */
final class GeneratedMovements {

    static final LocalDate FIRST = LocalDate.of(2005, 1, 1);
    static final int DAYS = 20 * 365;

    private static final String MOVEMENTS =
            """
            insert into compliance.movement
            with fact as (
                select p, k,
                       date '2005-01-01' + ((abs(hashint8(p)::bigint) % 3650)
                           + k * 3650 / {moves} + abs(hashint8(p * 1000 + k)::bigint) % 30)::int as day,
                       case when abs(hashint8(p * 77 + k)::bigint) % 10 = 0
                            then (abs(hashint8(p * 13 + k)::bigint) % 730)::int else 0 end as late,
                       (abs(hashint8(p * 31 + k)::bigint) % {units})::int as at,
                       (abs(hashint8(p * 31 + k - 1)::bigint) % {units})::int as was
                from generate_series(1, {people}::bigint) p, generate_series(0, {moves}) k
            ), known as (
                select *, {after} + row_number() over (order by day + late, p, k) as ledger_no
                from fact where k = 0 or at <> was
            ), amount as (
                select 1 as one, ledger_no, at as unit, day, case when k = 0 then 'RECRUITED'
                       else 'TRANSFERRED_IN' end as flow, p from known
                union all
                select -1, ledger_no, was, day, 'TRANSFERRED_OUT', p from known where k > 0
            )
            select ledger_no, 'X' || lpad(unit::text, 4, '0'), day, 0, ledger_no, flow,
                   one, case when p % 3 = 0 then one else 0 end,
                   case when p % 2 = 0 then one else 0 end,
                   case when p % 6 = 0 then one else 0 end,
                   case when p % 20 = 0 then one else 0 end,
                   case when p % 60 = 0 then one else 0 end,
                   case when p % 60 = 0 then one else 0 end,
                   case when p % 30 = 0 then one else 0 end,
                   case when p % 9 = 0 then one else 0 end,
                   case when p % 27 = 0 then one else 0 end
            from amount order by ledger_no
            """;

    private final JdbcTemplate jdbc;
    private final int units;
    private long ledgerNo;

    GeneratedMovements(JdbcTemplate jdbc, int units) {
        this.jdbc = jdbc;
        this.units = units;
    }

    /** The code of a body, from 0. */
    static UnitCode unit(int number) {
        return new UnitCode("X%04d".formatted(number));
    }

    /**
     * Writes it all anew.
     *
     * @param moves how often each person moves after the recruitment
     * @return how many movements there are
     */
    long write(int people, int moves) {
        jdbc.execute(
                """
                truncate compliance.movement, compliance.body_event, compliance.plan_event,
                    compliance.position
                """);
        jdbc.execute("alter table ledger.checkpoint disable trigger append_only");
        jdbc.execute("delete from ledger.checkpoint");
        ledgerNo = 0;
        bodies();
        plan();
        jdbc.execute("set work_mem = '1GB'");
        long movements =
                jdbc.update(
                        MOVEMENTS
                                .replace("{people}", "" + people)
                                .replace("{moves}", "" + moves)
                                .replace("{units}", "" + units)
                                .replace("{after}", "" + ledgerNo));
        jdbc.execute("vacuum analyze compliance.movement");
        jdbc.update(
                """
                insert into compliance.position (ledger_no)
                select max(ledger_no) from compliance.movement
                """);
        jdbc.update(
                """
                insert into ledger.checkpoint (size, root, sealed_at, note)
                select ledger_no, decode(repeat('00', 32), 'hex'), now(), ''
                from compliance.position
                """);
        return movements;
    }

    private void bodies() {
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < units; i++) {
            UnitCode unit = unit(i);
            UnitLevel level = i < units / 100 ? UnitLevel.PROVINCE : UnitLevel.COMMUNE;
            add(
                    rows,
                    0,
                    new UnitEstablished(unit, FIRST, "Đơn vị " + i, level, UnitFunction.GENERAL));
            add(rows, 1, new HeadcountAssigned(unit, FIRST, HeadcountKind.ASSIGNED, 600));
            if (level == UnitLevel.COMMUNE) {
                int minority = i * 7 % 10_000;
                add(rows, 2, new PopulationRecorded(unit, FIRST, 10_000, minority, "generated"));
            }
        }
        jdbc.batchUpdate(
                """
                insert into compliance.body_event (ledger_no, unit, sequence, kind, payload)
                values (?, ?, ?, ?, ?)
                """,
                rows);
    }

    private void add(List<Object[]> rows, int sequence, Event event) {
        ledgerNo++;
        rows.add(
                new Object[] {
                    ledgerNo,
                    "",
                    sequence,
                    EventCatalog.of(event.getClass()).number(),
                    EventJson.write(event)
                });
    }

    private void plan() {
        ledgerNo++;
        PlanAdopted real = Plan128.adopted();
        PlanAdopted plan =
                new PlanAdopted(real.plan(), FIRST, "generated", real.clauses(), real.roadmap());
        jdbc.update(
                """
                insert into compliance.plan_event (ledger_no, plan, sequence, kind, payload)
                values (?, ?, 0, ?, ?)
                """,
                ledgerNo,
                plan.plan().number(),
                EventCatalog.of(PlanAdopted.class).number(),
                EventJson.write(plan));
    }
}
