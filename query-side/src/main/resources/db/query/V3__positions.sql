-- Each question says on which knowledge its answer rests.
create table roster.position (
    only_row  boolean not null default true primary key check (only_row),
    ledger_no bigint  not null
);
create table units.position (
    only_row  boolean not null default true primary key check (only_row),
    ledger_no bigint  not null
);

-- What was projected before says nothing of how far it has come: it is projected anew.
truncate roster.service, roster.identity, units.unit;
delete from replay.token where processor_name in ('roster', 'units');
