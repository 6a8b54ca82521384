-- Revision 2 of the event document (docs/log-format.md). What was recorded before keeps format 1 and
-- its bytes. The default stays: a node of an earlier version beside this one still writes format 1.
-- A decision stands in its four columns; a document of another kind, and whatever else not every
-- event has, is canonical JSON, the very bytes that the document shows.
alter table ledger.event
    alter column decision_number drop not null,
    alter column decision_signed_on drop not null,
    alter column decision_issuer drop not null,
    alter column decision_signer drop not null,
    add column format smallint not null default 1,
    add column basis bytea,
    add column confirmed bytea,
    add column attachments bytea,
    add column account ledger.said,
    add column approver ledger.said,
    add column authentication bytea,
    add constraint event_rests_on_one_document check (
        num_nonnulls(decision_number, decision_signed_on, decision_issuer, decision_signer)
            = case when basis is null then 4 else 0 end
        and (format = 2 or (format = 1
            and num_nonnulls(basis, confirmed, attachments, account, approver, authentication) = 0)));

-- What a reader who asks in SQL wants of any document.
create or replace view ledger.sealed_event as
select s.ledger_no, s.sealed_at, e.stream, e.sequence, e.kind, e.effective_on,
       e.recorded_at, e.actor, e.decision_number, e.decision_signed_on, e.decision_issuer,
       e.decision_signer, e.reason, e.request, e.payload, s.entry, e.format, e.basis, e.confirmed,
       e.attachments, e.account, e.approver, e.authentication,
       coalesce(e.decision_number, convert_from(e.basis, 'UTF8')::json ->> 'number')
           as basis_number,
       coalesce(e.decision_signed_on, (convert_from(e.basis, 'UTF8')::json ->> 'signedOn')::date)
           as basis_signed_on
from ledger.seal s
join ledger.event e on e.xid = s.xid and e.pos = s.pos;

create or replace function ledger.sealed_after(after bigint) returns setof ledger.sealed_event
    language sql stable
as
$$
    select s.ledger_no, s.sealed_at, e.stream, e.sequence, e.kind, e.effective_on,
           e.recorded_at, e.actor, e.decision_number, e.decision_signed_on, e.decision_issuer,
           e.decision_signer, e.reason, e.request, e.payload, s.entry, e.format, e.basis,
           e.confirmed, e.attachments, e.account, e.approver, e.authentication,
           coalesce(e.decision_number, convert_from(e.basis, 'UTF8')::json ->> 'number'),
           coalesce(e.decision_signed_on, (convert_from(e.basis, 'UTF8')::json ->> 'signedOn')::date)
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

-- Documents of other kinds than decisions whose number names one document: per issuer and year, of
-- certificates per issuer alone (year 0). What is said of it is canonical JSON.
create table registers.document (
    kind   text     not null,
    issuer text     not null,
    year   smallint not null,
    number text     not null,
    said   text     not null,
    constraint document_pkey primary key (kind, issuer, year, number)
);
