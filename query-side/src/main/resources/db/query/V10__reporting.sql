-- What dashboards may read: counts and bodies, nobody by name or id. Columns are only ever added.
-- A view reads with the rights of its owner; so do the functions, whose names are all written out.
create schema reporting;

-- The end of the last decision that every projection holds whole.
create function reporting.known_now() returns bigint
    language sql stable security definer set search_path = pg_catalog
as
$$
    select coalesce(ledger.whole_until(
        (select max(size) from ledger.checkpoint
         where size <= least((select coalesce(max(ledger_no), 0) from compliance.position),
                             (select coalesce(max(ledger_no), 0) from units.position),
                             (select coalesce(max(ledger_no), 0) from tasks.position)))), 0)
$$;

create function reporting.require_reached(known_at bigint) returns bigint
    language plpgsql stable security definer set search_path = pg_catalog
as
$$
begin
    if known_at is null or known_at < 0
        or known_at > least((select coalesce(max(ledger_no), 0) from compliance.position),
                            (select coalesce(max(ledger_no), 0) from units.position))
    then
        raise exception 'ledger number % is not reached / chưa đến số %', known_at, known_at
            using errcode = 'invalid_parameter_value',
                hint = 'reporting.position says which number is reached';
    end if;
    return known_at;
end
$$;

create view reporting.position as
select (select reporting.known_now()) as ledger_no,
       exists (select from compliance.demo
               where ledger_no <= (select reporting.known_now())) as rests_on_demo;

create view reporting.body as
select code, name, level, function, parent, valid_from, valid_to
from units.unit
where known_from <= (select reporting.known_now()) and known_to > (select reporting.known_now());

create view reporting.movement as
    select m.unit, m.effective_on, m.flow,
           sum(m.staff)::bigint as staff,
           sum(m.minority)::bigint as minority,
           sum(m.women)::bigint as women,
           sum(m.minority_women)::bigint as minority_women,
           sum(m.leaders)::bigint as leaders,
           sum(m.minority_leaders)::bigint as minority_leaders,
           sum(m.minority_women_leaders)::bigint as minority_women_leaders,
           sum(m.minority_leading_or_planned)::bigint as minority_leading_or_planned,
           sum(m.minority_trained)::bigint as minority_trained,
           sum(m.minority_trained_in_all)::bigint as minority_trained_in_all,
           abs(sum(m.staff)) between 1 and 4
        or abs(sum(m.minority)) between 1 and 4
        or abs(sum(m.women)) between 1 and 4
        or abs(sum(m.minority_women)) between 1 and 4
        or abs(sum(m.leaders)) between 1 and 4
        or abs(sum(m.minority_leaders)) between 1 and 4
        or abs(sum(m.minority_women_leaders)) between 1 and 4
        or abs(sum(m.minority_leading_or_planned)) between 1 and 4
        or abs(sum(m.minority_trained)) between 1 and 4
        or abs(sum(m.minority_trained_in_all)) between 1 and 4 as is_small
    from compliance.movement m
    where m.ledger_no <= (select reporting.known_now())
    group by m.unit, m.effective_on, m.flow
    having sum(m.staff) <> 0
        or sum(m.minority) <> 0
        or sum(m.women) <> 0
        or sum(m.minority_women) <> 0
        or sum(m.leaders) <> 0
        or sum(m.minority_leaders) <> 0
        or sum(m.minority_women_leaders) <> 0
        or sum(m.minority_leading_or_planned) <> 0
        or sum(m.minority_trained) <> 0
        or sum(m.minority_trained_in_all) <> 0;

create function reporting.movement_at(known_at bigint) returns setof reporting.movement
    language plpgsql stable security definer set search_path = pg_catalog
as
$$
declare
    reached bigint := reporting.require_reached(known_at);
begin
    return query
    select m.unit, m.effective_on, m.flow,
           sum(m.staff)::bigint as staff,
           sum(m.minority)::bigint as minority,
           sum(m.women)::bigint as women,
           sum(m.minority_women)::bigint as minority_women,
           sum(m.leaders)::bigint as leaders,
           sum(m.minority_leaders)::bigint as minority_leaders,
           sum(m.minority_women_leaders)::bigint as minority_women_leaders,
           sum(m.minority_leading_or_planned)::bigint as minority_leading_or_planned,
           sum(m.minority_trained)::bigint as minority_trained,
           sum(m.minority_trained_in_all)::bigint as minority_trained_in_all,
           abs(sum(m.staff)) between 1 and 4
        or abs(sum(m.minority)) between 1 and 4
        or abs(sum(m.women)) between 1 and 4
        or abs(sum(m.minority_women)) between 1 and 4
        or abs(sum(m.leaders)) between 1 and 4
        or abs(sum(m.minority_leaders)) between 1 and 4
        or abs(sum(m.minority_women_leaders)) between 1 and 4
        or abs(sum(m.minority_leading_or_planned)) between 1 and 4
        or abs(sum(m.minority_trained)) between 1 and 4
        or abs(sum(m.minority_trained_in_all)) between 1 and 4
    from compliance.movement m
    where m.ledger_no <= reached
    group by m.unit, m.effective_on, m.flow
    having sum(m.staff) <> 0
        or sum(m.minority) <> 0
        or sum(m.women) <> 0
        or sum(m.minority_women) <> 0
        or sum(m.leaders) <> 0
        or sum(m.minority_leaders) <> 0
        or sum(m.minority_women_leaders) <> 0
        or sum(m.minority_leading_or_planned) <> 0
        or sum(m.minority_trained) <> 0
        or sum(m.minority_trained_in_all) <> 0;
end
$$;

create function reporting.staff_on(day date, known_at bigint) returns table (
    unit text,
    name text,
    level text,
    staff bigint,
    minority bigint,
    women bigint,
    minority_women bigint,
    leaders bigint,
    minority_leaders bigint,
    minority_women_leaders bigint,
    minority_leading_or_planned bigint,
    minority_trained bigint,
    minority_trained_in_all bigint,
    is_small boolean)
    language plpgsql stable security definer set search_path = pg_catalog
as
$$
#variable_conflict use_column
declare
    reached bigint := reporting.require_reached(known_at);
    on_day date := day;
begin
    if on_day is null then
        raise exception 'a day is missing / thiếu ngày' using errcode = 'invalid_parameter_value';
    end if;
    return query
    select u.code, u.name, u.level,
           coalesce(sum(m.staff), 0)::bigint,
           coalesce(sum(m.minority), 0)::bigint,
           coalesce(sum(m.women), 0)::bigint,
           coalesce(sum(m.minority_women), 0)::bigint,
           coalesce(sum(m.leaders), 0)::bigint,
           coalesce(sum(m.minority_leaders), 0)::bigint,
           coalesce(sum(m.minority_women_leaders), 0)::bigint,
           coalesce(sum(m.minority_leading_or_planned), 0)::bigint,
           coalesce(sum(m.minority_trained), 0)::bigint,
           coalesce(sum(m.minority_trained_in_all), 0)::bigint,
           coalesce(abs(sum(m.staff)) between 1 and 4
        or abs(sum(m.minority)) between 1 and 4
        or abs(sum(m.women)) between 1 and 4
        or abs(sum(m.minority_women)) between 1 and 4
        or abs(sum(m.leaders)) between 1 and 4
        or abs(sum(m.minority_leaders)) between 1 and 4
        or abs(sum(m.minority_women_leaders)) between 1 and 4
        or abs(sum(m.minority_leading_or_planned)) between 1 and 4
        or abs(sum(m.minority_trained)) between 1 and 4
        or abs(sum(m.minority_trained_in_all)) between 1 and 4, false)
    from units.unit u
    left join compliance.movement m
        on m.unit = u.code and m.effective_on <= on_day and m.ledger_no <= reached
    where u.valid_from <= on_day and (u.valid_to is null or u.valid_to > on_day)
      and u.known_from <= reached and u.known_to > reached
    group by u.code, u.name, u.level
    order by u.code;
end
$$;

create function reporting.staff_on(day date) returns table (
    unit text,
    name text,
    level text,
    staff bigint,
    minority bigint,
    women bigint,
    minority_women bigint,
    leaders bigint,
    minority_leaders bigint,
    minority_women_leaders bigint,
    minority_leading_or_planned bigint,
    minority_trained bigint,
    minority_trained_in_all bigint,
    is_small boolean)
    language sql stable security definer set search_path = pg_catalog
as
$$
    select * from reporting.staff_on(day, reporting.known_now())
$$;

-- Who owes what is what the answer to /api/v1/tasks says, for all last days at once.
create view reporting.task as
with known as materialized (
    select reporting.known_now() as ledger_no
)
select t.plan, p.effective_on as plan_from, t.task, t.effective_on as laid_down_on, t.clause,
       t.title, coalesce(b.unit, t.owner_unit) as owner, b.name as owner_name, o.due_on,
       (select min(r.done_on) from tasks.report r
        where r.plan = t.plan and r.task = t.task and r.due_on = o.due_on
          and r.by_unit = coalesce(b.unit, t.owner_unit)
          and r.known_from <= k.ledger_no and r.known_to > k.ledger_no) as done_on
from known k
join tasks.task t on t.known_from <= k.ledger_no and t.known_to > k.ledger_no
join tasks.plan p on p.plan = t.plan
    and p.known_from <= k.ledger_no and p.known_to > k.ledger_no
join tasks.occurrence o on o.plan = t.plan and o.task = t.task
    and o.known_from <= k.ledger_no and o.known_to > k.ledger_no
left join tasks.body b
    on b.known_from <= k.ledger_no and b.known_to > k.ledger_no
    and b.valid_from <= o.due_on and (b.valid_to is null or b.valid_to > o.due_on)
    and case t.owner_kind
            when 'UNIT' then b.unit = t.owner_unit
            when 'COMMUNES' then b.level = 'COMMUNE'
            else b.level in ('PROVINCE', 'PUBLIC_SERVICE_UNIT')
        end
where b.unit is not null or t.owner_kind = 'UNIT';

revoke execute on all functions in schema reporting from public;

comment on view reporting.position is
    'The knowledge on which every view rests that is read in the same snapshot';
comment on column reporting.position.ledger_no is
    'last ledger number that all projections hold, never in the middle of a decision; 0 before the first';
comment on column reporting.position.rests_on_demo is
    'whether any figure known so far is generated demonstration data';
comment on view reporting.body is
    'A row for each period of a body with one name and one parent, as known now';
comment on column reporting.body.code is
    'code of the body; a commune''s five digits';
comment on column reporting.body.name is
    'its name in that period, in Vietnamese';
comment on column reporting.body.level is
    'PROVINCE, COUNCIL_BODY, PUBLIC_SERVICE_UNIT or COMMUNE';
comment on column reporting.body.function is
    'what it is for: GENERAL, or one of the functions that the plan treats by themselves';
comment on column reporting.body.parent is
    'code of the body above it; null when it has none';
comment on column reporting.body.valid_from is
    'first day of the period';
comment on column reporting.body.valid_to is
    'first day after it; null while no end is known';
comment on view reporting.movement is
    'What came and went in a body on a day, by the way it did, as known now; a figure of a day is the sum up to that day';
comment on column reporting.movement.unit is
    'code of the body';
comment on column reporting.movement.effective_on is
    'legal day from which the change counts';
comment on column reporting.movement.flow is
    'how people came or went, in the words of /api/v1/compliance/flow';
comment on column reporting.movement.staff is
    'change of: people in service of the body; who is seconded away stays on the sender''s count';
comment on column reporting.movement.minority is
    'change of: of them, people of an ethnic minority: every group but Kinh';
comment on column reporting.movement.women is
    'change of: of the staff, women';
comment on column reporting.movement.minority_women is
    'change of: of the staff, women of an ethnic minority';
comment on column reporting.movement.leaders is
    'change of: of the staff, holders of a leadership title';
comment on column reporting.movement.minority_leaders is
    'change of: of the leaders, people of an ethnic minority';
comment on column reporting.movement.minority_women_leaders is
    'change of: of the leaders, women of an ethnic minority';
comment on column reporting.movement.minority_leading_or_planned is
    'change of: staff of an ethnic minority who hold a leadership title or are planned for one';
comment on column reporting.movement.minority_trained is
    'change of: staff of an ethnic minority trained in any field of clause II.4';
comment on column reporting.movement.minority_trained_in_all is
    'change of: staff of an ethnic minority trained in each field of clause II.4';
comment on column reporting.movement.is_small is
    'whether any of the ten counts is 1 to 4, or -1 to -4: not to be shown to readers without the right';
comment on view reporting.task is
    'What each body owes by each last day under each plan, and when it was done, as known now; tasks that go on all the time have no last day and are not here';
comment on column reporting.task.plan is
    'number of the plan that asks for it';
comment on column reporting.task.plan_from is
    'day on which that plan came into force; another may have replaced it since';
comment on column reporting.task.task is
    'number of the task in its plan';
comment on column reporting.task.laid_down_on is
    'day from which the task is asked for';
comment on column reporting.task.clause is
    'where the plan says it';
comment on column reporting.task.title is
    'what is to be done, in the words of the plan';
comment on column reporting.task.owner is
    'code of the body that owes it';
comment on column reporting.task.owner_name is
    'name of that body on the last day; null when it does not exist then';
comment on column reporting.task.due_on is
    'last day on which it is in time';
comment on column reporting.task.done_on is
    'first day on which it was reported as done; null while it was not';
comment on function reporting.staff_on(date) is
    'The ten counts of each body that exists on a day, as known now';
comment on function reporting.staff_on(date, bigint) is
    'The same as it was known when the ledger ended with this number; a number that is not reached is refused';
comment on function reporting.movement_at(bigint) is
    'The rows of reporting.movement as known when the ledger ended with this number; a number that is not reached is refused';
comment on function reporting.known_now() is
    'The number that reporting.position names';
comment on function reporting.require_reached(bigint) is
    'The number itself; an error when the projections have not reached it';
