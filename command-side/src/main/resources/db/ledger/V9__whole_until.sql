-- The last number, up to this one, at which nothing was known by half: what one transaction wrote
-- lies together in the order of the numbers, sealed or about to be. Two look-ups in an index.
create function ledger.whole_until(number bigint) returns bigint
    language sql stable
as
$$
    select case
        when exists (select from ledger.event e where e.xid = s.xid and e.pos > s.pos)
        then coalesce((select before.ledger_no from ledger.seal before where before.xid < s.xid
                       order by before.xid desc, before.pos desc limit 1), 0)
        else s.ledger_no
    end
    from ledger.seal s where s.ledger_no = number
$$;
