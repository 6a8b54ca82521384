-- A person is found under every number that an identity states which stands about that person, and
-- under none that no longer does.
alter table registers.identity drop constraint identity_person;
create index identity_of_person on registers.identity (person);

-- Who bears a name and was born when, as keyed hashes that tell nothing without the key: of name and
-- year, and as far as they are known of name and month, and of name and day.
create table registers.known_as (
    person uuid  not null,
    year   bytea not null,
    month  bytea,
    day    bytea,
    constraint known_as_once unique nulls not distinct (person, year, month, day)
);
create index known_as_year on registers.known_as (year);
