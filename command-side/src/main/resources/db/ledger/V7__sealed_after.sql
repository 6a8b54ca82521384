-- The sealed events after a ledger number, in order. However large the ledger, and whatever the
-- statistics say of a table that has just grown, each event is looked up: the planner may not think
-- that reading and sorting all of them is cheaper.
create function ledger.sealed_after(after bigint, most integer) returns setof ledger.sealed_event
    language sql stable
    set enable_seqscan = off
    set enable_hashjoin = off
    set enable_mergejoin = off
    set enable_sort = off
as
$$
    select s.ledger_no, s.sealed_at, e.stream, e.sequence, e.kind, e.effective_on,
           e.recorded_at, e.actor, e.decision_number, e.decision_signed_on, e.decision_issuer,
           e.decision_signer, e.reason, e.request, e.payload, s.entry
    from (select * from ledger.seal where ledger_no > after order by ledger_no limit most) s
    join ledger.event e on e.xid = s.xid and e.pos = s.pos
    order by s.ledger_no
$$;
