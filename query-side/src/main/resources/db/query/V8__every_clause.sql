-- Every clause of the plan: the movements count more kinds of people, and each ethnic group and field
-- of training by itself. The rows of before do not, so the projection begins anew.
delete from replay.token where processor_name = 'compliance';
truncate compliance.movement, compliance.body_event, compliance.demo, compliance.position;

-- Everything that was recorded under plans, wrong or right.
drop table compliance.plan;
create table compliance.plan_event (
    ledger_no bigint  not null primary key,
    plan      text    not null,
    sequence  bigint  not null,
    kind      integer not null,
    payload   bytea   not null
);

alter table compliance.movement
    add column minority_women_leaders      smallint not null,
    add column minority_leading_or_planned smallint not null,
    add column minority_trained            smallint not null,
    add column minority_trained_in_all     smallint not null;

-- The same double entry for one particular of people: staff of one ethnic group ("group:tay"), EM
-- staff trained in one field ("field:DIGITAL_SKILLS").
create table compliance.particular (
    ledger_no    bigint   not null,
    unit         text     not null,
    effective_on date     not null,
    particular   text     not null,
    persons      smallint not null,
    primary key (ledger_no, unit, effective_on, particular)
);
