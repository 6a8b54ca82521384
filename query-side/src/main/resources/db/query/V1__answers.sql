-- Each question owns one schema; nothing here is the truth, all of it can be rebuilt from the ledger.

-- How far each projection has come (Axon's token table).
create table replay.token (
    processor_name varchar(255) not null,
    segment        integer      not null,
    token          bytea,
    token_type     varchar(255),
    timestamp      varchar(255),
    owner          varchar(255),
    primary key (processor_name, segment)
) with (fillfactor = 50);

-- How do the bodies stand against the plan?
create schema compliance;
create table compliance.position (
    only_row  boolean     not null default true primary key check (only_row),
    ledger_no bigint      not null,
    sealed_at timestamptz not null
);
create table compliance.unit (
    code        text    not null primary key,
    name        text    not null,
    level       text    not null,
    exists_from date    not null,
    exists_to   date
);
create table compliance.headcount (
    unit         text    not null,
    kind         text    not null,
    effective_on date    not null,
    ledger_no    bigint  not null,
    persons      integer not null,
    primary key (unit, kind, effective_on, ledger_no)
);
create table compliance.population (
    unit         text    not null,
    effective_on date    not null,
    ledger_no    bigint  not null,
    total        integer not null,
    minority     integer not null,
    source       text    not null,
    primary key (unit, effective_on, ledger_no)
);
create table compliance.plan (
    effective_on date   not null,
    ledger_no    bigint not null,
    adopted      bytea  not null,
    primary key (effective_on, ledger_no)
);
-- Double entry in two times: the staff of a unit on day D as known at K is the sum of all movements
-- with effective_on <= D and ledger_no <= K. What a late entry changes is one more movement.
create table compliance.movement (
    unit         text    not null,
    effective_on date    not null,
    ledger_no    bigint  not null,
    staff        integer not null,
    minority     integer not null,
    primary key (unit, effective_on, ledger_no)
);
create table compliance.demo (
    figure text not null primary key
);

-- Who served where, when, as known now; [valid_from, valid_to).
create schema roster;
create table roster.service (
    person     uuid not null,
    unit       text not null,
    valid_from date not null,
    valid_to   date not null,
    sex        text not null,
    ethnicity  text not null,
    category   text not null,
    title      text,
    position   text,
    primary key (person, valid_from)
);
create index service_of_unit on roster.service (unit, valid_from);
create table roster.identity (
    person     uuid not null primary key,
    ciphertext text not null
);

-- Which bodies are there?
create schema units;
create table units.unit (
    code        text not null primary key,
    name        text not null,
    level       text not null,
    function    text not null,
    exists_from date not null,
    exists_to   date,
    demo        boolean not null
);
