-- The numbers of posts and members and the counts of residents, as known when: [valid_from, valid_to)
-- in days, [known_from, known_to) in ledger numbers. The rows of before do not have them, so the
-- projection begins anew.
create table units.headcount (
    unit       text   not null,
    known_from bigint not null,
    known_to   bigint not null,
    kind       text   not null,
    valid_from date   not null,
    valid_to   date,
    persons    int    not null,
    primary key (unit, kind, known_from, valid_from),
    check (known_from < known_to),
    check (valid_from < valid_to)
);
create table units.population (
    unit       text   not null,
    known_from bigint not null,
    known_to   bigint not null,
    valid_from date   not null,
    valid_to   date,
    total      int    not null,
    minority   int    not null,
    source     text   not null,
    primary key (unit, known_from, valid_from),
    check (known_from < known_to),
    check (valid_from < valid_to)
);

truncate units.unit, units.succession, units.position;
delete from replay.token where processor_name = 'units';

create view reporting.headcount as
select unit, kind, persons, valid_from, valid_to
from units.headcount
where known_from <= (select reporting.known_now()) and known_to > (select reporting.known_now());

create view reporting.population as
select unit, total, minority, source, valid_from, valid_to
from units.population
where known_from <= (select reporting.known_now()) and known_to > (select reporting.known_now());

create function reporting.headcount_at(known_at bigint) returns setof reporting.headcount
    language plpgsql stable security definer set search_path = pg_catalog
as
$$
declare
    reached bigint := reporting.require_reached(known_at);
begin
    return query
    select h.unit, h.kind, h.persons, h.valid_from, h.valid_to
    from units.headcount h
    where h.known_from <= reached and h.known_to > reached;
end
$$;

create function reporting.population_at(known_at bigint) returns setof reporting.population
    language plpgsql stable security definer set search_path = pg_catalog
as
$$
declare
    reached bigint := reporting.require_reached(known_at);
begin
    return query
    select p.unit, p.total, p.minority, p.source, p.valid_from, p.valid_to
    from units.population p
    where p.known_from <= reached and p.known_to > reached;
end
$$;

revoke execute on all functions in schema reporting from public;

comment on view reporting.headcount is
    'A row for each number of posts or members of a body and the days on which it was in force, as known now';
comment on column reporting.headcount.unit is
    'code of the body';
comment on column reporting.headcount.kind is
    'ASSIGNED: biên chế được giao, the denominator that the plan names; PROVISIONAL: tạm giao; PRESENT: có mặt, as the body reports; COUNCIL_MEMBERS: members of a council body';
comment on column reporting.headcount.persons is
    'how many; 0 is a number and not a missing one: a body without a row was never given one';
comment on column reporting.headcount.valid_from is
    'first day on which it is in force';
comment on column reporting.headcount.valid_to is
    'first day on which another is, or the body no longer exists; null while no later change is known';
comment on view reporting.population is
    'A row for each count of the residents of a body and the days on which it was in force, as known now';
comment on column reporting.population.unit is
    'code of the body';
comment on column reporting.population.total is
    'all residents';
comment on column reporting.population.minority is
    'residents of an ethnic minority: every group but Kinh; by all residents it decides the band of clause II.2.b';
comment on column reporting.population.source is
    'where the count is from';
comment on column reporting.population.valid_from is
    'first day on which it is in force';
comment on column reporting.population.valid_to is
    'first day on which another is, or the body no longer exists; null while no later change is known';
comment on function reporting.headcount_at(bigint) is
    'the rows of reporting.headcount as known at a ledger number';
comment on function reporting.population_at(bigint) is
    'the rows of reporting.population as known at a ledger number';
