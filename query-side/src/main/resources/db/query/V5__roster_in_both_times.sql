-- Who served where, when, as known when: [valid_from, valid_to) in days, [known_from, known_to) in
-- ledger numbers. At any number the rows of a person do not overlap; one that no longer holds is
-- closed and stays.
drop table roster.service;
create table roster.placement (
    person         uuid   not null,
    known_from     bigint not null,
    known_to       bigint not null,
    valid_from     date   not null,
    valid_to       date   not null,
    unit           text   not null,
    unit_since     date   not null,
    sex            text   not null,
    ethnicity      text   not null,
    category       text   not null,
    title          text,
    position       text,
    position_since date,
    position_until date,
    host           text,
    host_since     date,
    host_until     date,
    sender         text,
    rotation_since date,
    rotation_until date,
    primary key (person, known_from, valid_from),
    check (known_from < known_to),
    check (valid_from < valid_to)
);
create index placement_of_unit on roster.placement (unit, valid_from);
create index placement_of_host on roster.placement (host, valid_from) where host is not null;

-- As known now.
create view roster.service as
select person, unit, valid_from, valid_to, sex, ethnicity, category, title, position
from roster.placement
where known_to = 9223372036854775807;

truncate roster.identity, roster.position;
delete from replay.token where processor_name = 'roster';
