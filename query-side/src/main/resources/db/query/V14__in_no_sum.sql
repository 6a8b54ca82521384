-- Army and police are in no sum (clause II.5): what a dashboard adds up leaves them out as the API does.
-- Whom the plan leaves out is said in one place on each side: here, and in UnitFunction.isUnderThePlan.
create function reporting.is_under_plan(function text) returns boolean
    language sql immutable parallel safe
as
$$
    select function <> 'ARMED_FORCES'
$$;

-- The units that no sum counts, as known at a number.
create function reporting.left_out(known_at bigint) returns table (unit text)
    language sql stable security definer set search_path = pg_catalog
as
$$
    select distinct u.code from units.unit u
    where u.known_from <= left_out.known_at and u.known_to > left_out.known_at
      and not reporting.is_under_plan(u.function)
$$;

create or replace view reporting.body as
select code, name, level, function, parent, valid_from, valid_to,
       reporting.is_under_plan(function) as in_sums
from units.unit
where known_from <= (select reporting.known_now()) and known_to > (select reporting.known_now());

create or replace view reporting.movement as
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
      and m.unit not in (select unit from reporting.left_out((select reporting.known_now())))
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

create or replace function reporting.movement_at(known_at bigint) returns setof reporting.movement
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
      and m.unit not in (select unit from reporting.left_out(reached))
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

create or replace function reporting.staff_on(day date, known_at bigint) returns table (
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
      and reporting.is_under_plan(u.function)
    group by u.code, u.name, u.level
    order by u.code;
end
$$;

create or replace view reporting.headcount as
select unit, kind, persons, valid_from, valid_to
from units.headcount
where known_from <= (select reporting.known_now()) and known_to > (select reporting.known_now())
  and unit not in (select unit from reporting.left_out((select reporting.known_now())));

create or replace function reporting.headcount_at(known_at bigint) returns setof reporting.headcount
    language plpgsql stable security definer set search_path = pg_catalog
as
$$
declare
    reached bigint := reporting.require_reached(known_at);
begin
    return query
    select h.unit, h.kind, h.persons, h.valid_from, h.valid_to
    from units.headcount h
    where h.known_from <= reached and h.known_to > reached
      and h.unit not in (select unit from reporting.left_out(reached));
end
$$;

create or replace view reporting.population as
select unit, total, minority, source, valid_from, valid_to
from units.population
where known_from <= (select reporting.known_now()) and known_to > (select reporting.known_now())
  and unit not in (select unit from reporting.left_out((select reporting.known_now())));

create or replace function reporting.population_at(known_at bigint) returns setof reporting.population
    language plpgsql stable security definer set search_path = pg_catalog
as
$$
declare
    reached bigint := reporting.require_reached(known_at);
begin
    return query
    select p.unit, p.total, p.minority, p.source, p.valid_from, p.valid_to
    from units.population p
    where p.known_from <= reached and p.known_to > reached
      and p.unit not in (select unit from reporting.left_out(reached));
end
$$;

-- What a group of bodies owes is not owed by army and police. The rows of before do not say who is
-- under the plan, so the projection begins anew.
truncate tasks.plan, tasks.task, tasks.occurrence, tasks.report, tasks.choice, tasks.body, tasks.position;
delete from replay.token where processor_name = 'tasks';
alter table tasks.body add column under_plan boolean not null;

create or replace view reporting.task as
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
            when 'COMMUNES' then b.under_plan and b.level = 'COMMUNE'
            else b.under_plan and b.level in ('PROVINCE', 'PUBLIC_SERVICE_UNIT')
        end
where b.unit is not null or t.owner_kind = 'UNIT';

revoke execute on all functions in schema reporting from public;

comment on column reporting.body.in_sums is
    'whether its people, posts and residents are in any sum; false for army and police (clause II.5), which no other view lists';
comment on function reporting.is_under_plan(text) is
    'Whether the plan binds bodies of this function; army and police are left out (clause II.5)';
comment on function reporting.left_out(bigint) is
    'The codes of the bodies that no sum counts, as known at a ledger number';
