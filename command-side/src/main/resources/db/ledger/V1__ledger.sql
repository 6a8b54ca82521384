-- The ledger: one append-only table of events and the dense numbering that makes them citable.
-- The catalogue as this database knows it; the service refuses to start when its own differs. It is
-- no foreign key: every append would lock the same ten rows.
create table ledger.event_kind (
    number   smallint primary key,
    name     text     not null,
    revision smallint not null,
    unique (name, revision)
);

-- xid is the writing transaction. Readers stay behind the oldest transaction still running, so an
-- event that becomes visible late is still read in its place and none is ever skipped.
create table ledger.event (
    xid                xid8        not null default pg_current_xact_id(),
    pos                bigint      not null generated always as identity,
    stream             uuid        not null,
    sequence           integer     not null check (sequence >= 0),
    kind               smallint    not null,
    effective_on       date        not null,
    recorded_at        timestamptz not null,
    actor              text        not null check (actor <> ''),
    decision_number    text        not null check (decision_number <> ''),
    decision_signed_on date        not null,
    decision_issuer    text        not null check (decision_issuer <> ''),
    decision_signer    text        not null check (decision_signer <> ''),
    reason             text        not null check (reason <> ''),
    request            uuid        not null,
    payload            bytea       not null,
    constraint event_pkey primary key (xid, pos),
    constraint event_stream_sequence unique (stream, sequence)
);

-- ledger_no is the coordinate of knowledge: dense, gap-free, in horizon order, given once.
create table ledger.seal (
    ledger_no bigint      not null,
    xid       xid8        not null,
    pos       bigint      not null,
    sealed_at timestamptz not null,
    constraint seal_pkey primary key (ledger_no),
    constraint seal_event unique (xid, pos)
);

create function ledger.refuse_change() returns trigger
    language plpgsql as
$$
begin
    raise exception 'the ledger is append-only: % on %.% is refused; record a correction instead',
        tg_op, tg_table_schema, tg_table_name
        using errcode = 'insufficient_privilege';
end
$$;

create trigger append_only before update or delete or truncate on ledger.event
    for each statement execute function ledger.refuse_change();
create trigger append_only before update or delete or truncate on ledger.seal
    for each statement execute function ledger.refuse_change();

-- What every reader may know of the ledger: sealed events in the order of their numbers.
create view ledger.sealed_event as
select s.ledger_no, s.sealed_at, e.stream, e.sequence, e.kind, e.effective_on,
       e.recorded_at, e.actor, e.decision_number, e.decision_signed_on, e.decision_issuer,
       e.decision_signer, e.reason, e.request, e.payload
from ledger.seal s
join ledger.event e on e.xid = s.xid and e.pos = s.pos;
