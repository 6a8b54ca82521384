-- Compliance on any day as known at any number of the ledger. The rows of before do not say why they
-- are there, so the projection begins anew at the ledger's first event.
delete from replay.token where processor_name = 'compliance';
drop table compliance.movement, compliance.unit, compliance.headcount, compliance.population,
    compliance.plan, compliance.demo, compliance.position;

-- How far the projection has come. A projection built anew has another build, so that a node which
-- keeps a copy of these tables in memory knows that it is of no use any more.
create table compliance.position (
    only_row  boolean     not null default true primary key check (only_row),
    ledger_no bigint      not null,
    build     uuid        not null default gen_random_uuid()
);

-- Double entry in two times, with its cause: a figure of a unit on day D as known at K is the sum of
-- all movements with effective_on <= D and ledger_no <= K. What a later entry changes is one more
-- movement; nothing is ever updated. ledger_no is the entry that made the movement known, cause the
-- entry whose fact, as last corrected, makes it; flow is how the person came or went.
create table compliance.movement (
    ledger_no        bigint   not null,
    unit             text     not null,
    effective_on     date     not null,
    day_order        smallint not null,
    cause            bigint   not null,
    flow             text     not null,
    staff            smallint not null,
    minority         smallint not null,
    women            smallint not null,
    minority_women   smallint not null,
    leaders          smallint not null,
    minority_leaders smallint not null,
    primary key (ledger_no, unit, effective_on, day_order, cause, flow)
);
create index movement_of_unit on compliance.movement (unit, effective_on);

-- Everything that was recorded about bodies, wrong or right.
create table compliance.body_event (
    ledger_no bigint  not null primary key,
    unit      text    not null,
    sequence  bigint  not null,
    kind      integer not null,
    payload   bytea   not null
);

create table compliance.plan (
    ledger_no    bigint not null primary key,
    effective_on date   not null,
    adopted      bytea  not null
);

-- Since which entry some of a figure is generated.
create table compliance.demo (
    figure    text   not null primary key,
    ledger_no bigint not null
);
