-- Which identity, as ciphertext, identified a person when, as known when: [valid_from, valid_to) in
-- days, [known_from, known_to) in ledger numbers. At any number the rows of a person cover all days.
drop table roster.identity;
create table roster.identity (
    person     uuid   not null,
    known_from bigint not null,
    known_to   bigint not null,
    valid_from date   not null,
    valid_to   date   not null,
    ciphertext text   not null,
    primary key (person, known_from, valid_from),
    check (known_from < known_to),
    check (valid_from < valid_to)
);

truncate roster.placement, roster.position;
delete from replay.token where processor_name = 'roster';
