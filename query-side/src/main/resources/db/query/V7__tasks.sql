-- What do plans ask to be done, what was done, and how are they read? Each row as known when:
-- [known_from, known_to) in ledger numbers. ledger_no names the event that says it, sequence the
-- place in the plan's stream by which it is annulled.
create schema tasks;
create table tasks.position (
    only_row  boolean not null default true primary key check (only_row),
    ledger_no bigint  not null
);

create table tasks.plan (
    plan         text   not null,
    known_from   bigint not null,
    known_to     bigint not null,
    effective_on date   not null,
    title        text   not null,
    ledger_no    bigint not null,
    primary key (plan, known_from),
    check (known_from < known_to)
);

create table tasks.task (
    plan         text    not null,
    known_from   bigint  not null,
    known_to     bigint  not null,
    task         text    not null,
    effective_on date    not null,
    clause       text    not null,
    title        text    not null,
    owner_kind   text    not null,
    owner_unit   text,
    owner        text    not null,
    partners     text,
    product      text    not null,
    printed      text    not null,
    open         text,
    continuous   boolean not null,
    sequence     bigint  not null,
    ledger_no    bigint  not null,
    primary key (plan, known_from, task),
    check (known_from < known_to)
);

-- The last day of every occurrence of a task.
create table tasks.occurrence (
    plan       text   not null,
    known_from bigint not null,
    known_to   bigint not null,
    task       text   not null,
    due_on     date   not null,
    primary key (plan, task, due_on, known_from),
    check (known_from < known_to)
);

create table tasks.report (
    plan       text   not null,
    known_from bigint not null,
    known_to   bigint not null,
    task       text   not null,
    by_unit    text   not null,
    due_on     date,
    done_on    date   not null,
    number     text   not null,
    name       text   not null,
    sequence   bigint not null,
    ledger_no  bigint not null,
    demo       boolean not null,
    primary key (plan, known_from, sequence),
    check (known_from < known_to)
);
create index report_of_occurrence on tasks.report (plan, task, by_unit, due_on);

create table tasks.choice (
    plan         text   not null,
    known_from   bigint not null,
    known_to     bigint not null,
    reading      text   not null,
    choice       text   not null,
    effective_on date   not null,
    sequence     bigint not null,
    ledger_no    bigint not null,
    primary key (plan, known_from, sequence),
    check (known_from < known_to)
);

-- Which bodies there are that may answer for a task: [valid_from, valid_to) in days.
create table tasks.body (
    unit       text   not null,
    known_from bigint not null,
    known_to   bigint not null,
    valid_from date   not null,
    valid_to   date,
    name       text   not null,
    level      text   not null,
    primary key (unit, known_from, valid_from),
    check (known_from < known_to),
    check (valid_from < valid_to)
);
