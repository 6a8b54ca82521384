-- Ends a transaction in which a query found what must not be; the caller asks again what it was.
create function ledger.object(query integer) returns void
    language plpgsql as
$$
begin
    raise exception '%', query using errcode = 'SC001';
end
$$;
