-- The transparency log over the ledger (docs/log-format.md).

-- Without it an entry could be guessed by trying every likely event.
alter table ledger.event add column salt uuid not null default gen_random_uuid();

-- Numbers given before there was a log carry no entry. They are given again, in the same order and
-- therefore the same to the same events, by the next sealer.
alter table ledger.seal disable trigger append_only;
delete from ledger.seal;
alter table ledger.seal enable trigger append_only;
alter table ledger.seal
    add column entry bytea not null check (octet_length(entry) = 32);

-- Full tiles only: a partial one follows from the seals and from the full ones below it.
create table ledger.tile (
    level  smallint not null check (level >= 0),
    index  bigint   not null check (index >= 0),
    hashes bytea    not null check (octet_length(hashes) = 8192),
    constraint tile_pkey primary key (level, index)
);

-- One for each sealed batch; sealed_at is that of its last event.
create table ledger.checkpoint (
    size      bigint      not null check (size > 0),
    root      bytea       not null check (octet_length(root) = 32),
    sealed_at timestamptz not null,
    note      text        not null,
    constraint checkpoint_pkey primary key (size),
    constraint checkpoint_sealed_at unique (sealed_at)
);

-- A key signs checkpoints larger than from_size. A retired one last signs the first checkpoint
-- larger than its from_size, together with the key after it.
create table ledger.log_key (
    vkey      text   not null,
    from_size bigint not null check (from_size >= 0),
    constraint log_key_pkey primary key (vkey)
);

create table ledger.log_key_retired (
    vkey      text   not null references ledger.log_key,
    from_size bigint not null check (from_size >= 0),
    constraint log_key_retired_pkey primary key (vkey)
);

create trigger append_only before update or delete or truncate on ledger.tile
    for each statement execute function ledger.refuse_change();
create trigger append_only before update or delete or truncate on ledger.checkpoint
    for each statement execute function ledger.refuse_change();
create trigger append_only before update or delete or truncate on ledger.log_key
    for each statement execute function ledger.refuse_change();
create trigger append_only before update or delete or truncate on ledger.log_key_retired
    for each statement execute function ledger.refuse_change();

create or replace view ledger.sealed_event as
select s.ledger_no, s.sealed_at, e.stream, e.sequence, e.kind, e.effective_on,
       e.recorded_at, e.actor, e.decision_number, e.decision_signed_on, e.decision_issuer,
       e.decision_signer, e.reason, e.request, e.payload, s.entry
from ledger.seal s
join ledger.event e on e.xid = s.xid and e.pos = s.pos;
