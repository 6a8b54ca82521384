-- The last number, up to this one, at which no request's record was known by half. What a request
-- records is written in one transaction and lies together in the order of the numbers, sealed or
-- about to be; a few small ones may share a transaction, a long one has it for itself. Look-ups in
-- an index, and at most a hundred rows of one transaction.
create function ledger.whole_until(number bigint) returns bigint
    language sql stable
as
$$
    select case
        when own.request is distinct from (
            select e.request from ledger.event e where e.xid = s.xid and e.pos > s.pos
            order by e.pos limit 1)
        then s.ledger_no
        else coalesce(
            (select b.ledger_no
             from (select e.pos, e.request from ledger.event e
                   where e.xid = s.xid and e.pos < s.pos order by e.pos desc limit 100) near
             join ledger.seal b on b.xid = s.xid and b.pos = near.pos
             where near.request <> own.request order by near.pos desc limit 1),
            (select b.ledger_no from ledger.seal b where b.xid < s.xid
             order by b.xid desc, b.pos desc limit 1),
            0)
    end
    from ledger.seal s join ledger.event own on own.xid = s.xid and own.pos = s.pos
    where s.ledger_no = number
$$;
