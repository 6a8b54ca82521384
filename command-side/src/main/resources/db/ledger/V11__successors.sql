-- Which body any event names as getting the posts or residents of which; it only grows.
create table registers.successor (
    successor text not null,
    unit      text not null,
    constraint successor_pkey primary key (successor, unit)
);

-- What was recorded before this table: mergers and splits in their first revisions, and corrections
-- that say what should have been recorded.
insert into registers.successor (successor, unit)
select distinct named.successor, named.unit
from (
    select recorded.unit,
           case jsonb_typeof(recorded.into_whom)
               when 'string' then recorded.into_whom #>> '{}'
               else each.value #>> '{}'
           end as successor
    from (
        select case kind when 110 then payload -> 'fact' -> 'fact' else payload end ->> 'unit' as unit,
               case kind when 110 then payload -> 'fact' -> 'fact' else payload end -> 'into' as into_whom
        from (
            select kind, convert_from(payload, 'UTF8')::jsonb as payload
            from ledger.event where kind in (108, 109, 110)
        ) raw
    ) recorded
    left join lateral jsonb_array_elements(
        case jsonb_typeof(recorded.into_whom) when 'array' then recorded.into_whom else '[]' end
    ) each on true
    where recorded.into_whom is not null
) named
where named.successor is not null and named.successor <> named.unit;
