-- Which bodies there are: a row for each period with one name and parent, as known when:
-- [valid_from, valid_to) in days, [known_from, known_to) in ledger numbers.
drop table units.unit;
create table units.unit (
    code        text    not null,
    known_from  bigint  not null,
    known_to    bigint  not null,
    valid_from  date    not null,
    valid_to    date,
    name        text    not null,
    level       text    not null,
    function    text    not null,
    parent      text,
    exists_from date    not null,
    exists_to   date,
    demo        boolean not null,
    primary key (code, known_from, valid_from),
    check (known_from < known_to),
    check (valid_from < valid_to)
);

-- Who continues whom, as known when. ledger_no names the fact that says so.
create table units.succession (
    unit         text   not null,
    known_from   bigint not null,
    known_to     bigint not null,
    successor    text   not null,
    kind         text   not null,
    effective_on date   not null,
    ledger_no    bigint not null,
    primary key (unit, known_from, ledger_no, successor),
    check (known_from < known_to)
);
create index succession_by_successor on units.succession (successor);

truncate units.position;
delete from replay.token where processor_name = 'units';
