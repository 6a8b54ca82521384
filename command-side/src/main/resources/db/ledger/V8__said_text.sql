-- What a reader expects as a name, a number or a reason is not blank, with spaces of any width
-- counted as blank. As domains: PostgreSQL reads a table's checks from their text again for every
-- insert, a domain's once for each session.
create domain ledger.said as text
    check (btrim(value, E' \t\n\v\f\r\u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000') <> '');
create domain ledger.place_in_stream as integer check (value >= 0);

drop function ledger.sealed_after;
drop view ledger.sealed_event;

alter table ledger.event
    drop constraint event_authority_not_blank,
    drop constraint event_sequence_check,
    drop constraint event_actor_check,
    drop constraint event_decision_number_check,
    drop constraint event_decision_issuer_check,
    drop constraint event_decision_signer_check,
    drop constraint event_reason_check,
    alter column sequence type ledger.place_in_stream,
    alter column actor type ledger.said,
    alter column decision_number type ledger.said,
    alter column decision_issuer type ledger.said,
    alter column decision_signer type ledger.said,
    alter column reason type ledger.said;

create view ledger.sealed_event as
select s.ledger_no, s.sealed_at, e.stream, e.sequence, e.kind, e.effective_on,
       e.recorded_at, e.actor, e.decision_number, e.decision_signed_on, e.decision_issuer,
       e.decision_signer, e.reason, e.request, e.payload, s.entry
from ledger.seal s
join ledger.event e on e.xid = s.xid and e.pos = s.pos;

-- The sealed events after a ledger number, in order. Seals and events lie in the same order under
-- their keys, so that two index scans meet row by row. Written so that PostgreSQL can see through
-- it and give the first row before it has found the last.
create function ledger.sealed_after(after bigint) returns setof ledger.sealed_event
    language sql stable
as
$$
    select s.ledger_no, s.sealed_at, e.stream, e.sequence, e.kind, e.effective_on,
           e.recorded_at, e.actor, e.decision_number, e.decision_signed_on, e.decision_issuer,
           e.decision_signer, e.reason, e.request, e.payload, s.entry
    from ledger.seal s join ledger.event e on e.xid = s.xid and e.pos = s.pos
    where (s.xid, s.pos) > (
              coalesce((select xid from ledger.seal where ledger_no <= after
                        order by ledger_no desc limit 1), '0'::xid8),
              coalesce((select pos from ledger.seal where ledger_no <= after
                        order by ledger_no desc limit 1), 0))
      and (e.xid, e.pos) > (
              coalesce((select xid from ledger.seal where ledger_no <= after
                        order by ledger_no desc limit 1), '0'::xid8),
              coalesce((select pos from ledger.seal where ledger_no <= after
                        order by ledger_no desc limit 1), 0))
    order by s.xid, s.pos
$$;
