-- Everybody whom any event ever brought to a body, as staff or as a guest; it only grows.
create table registers.placement (
    unit   text not null,
    person uuid not null,
    constraint placement_pkey primary key (unit, person)
);

-- What was recorded before this table: recruitments and transfers in their first revisions.
insert into registers.placement (unit, person)
select distinct convert_from(payload, 'UTF8')::json ->> 'unit', stream
from ledger.event where kind in (1, 2);
