-- Small tables, written in the transaction of the events, for rules that span streams.
create schema registers;

-- Which request already had its effect, and what it answered.
create table registers.request (
    id          uuid    not null,
    fingerprint text    not null,
    stream      uuid    not null,
    version     integer not null,
    constraint request_pkey primary key (id)
);

-- A decision's number is unique per issuer and year; one decision may order many facts.
create table registers.decision (
    issuer    text     not null,
    year      smallint not null,
    number    text     not null,
    signed_on date     not null,
    signer    text     not null,
    constraint decision_pkey primary key (issuer, year, number)
);

-- The days on which a unit exists: [exists_from, exists_to).
create table registers.unit (
    code        text not null,
    exists_from date not null,
    exists_to   date,
    constraint unit_pkey primary key (code)
);

-- Which identity number belongs to which person, as a keyed hash that tells nothing without the key.
create table registers.identity (
    number_index bytea not null,
    person       uuid  not null,
    constraint identity_pkey primary key (number_index),
    constraint identity_person unique (person)
);

-- Each person's data key, wrapped under a key that is never in this database.
create schema keys;

create table keys.person_key (
    person  uuid  not null,
    wrapped bytea not null,
    constraint person_key_pkey primary key (person)
);
