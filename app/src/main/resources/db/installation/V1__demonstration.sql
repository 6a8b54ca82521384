-- The demonstration this ledger was begun with: what it is made from, and how many of its people are
-- recorded. A start that finds fewer than all goes on where the last one ended.
create table installation.demonstration (
    only_row boolean not null default true primary key check (only_row),
    seed     bigint  not null,
    people   integer not null,
    told_on  date    not null,
    done     integer not null check (done between 0 and people)
);
