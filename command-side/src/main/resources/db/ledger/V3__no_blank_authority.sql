-- The table itself takes no blank where a reader expects a name, a number or a reason.
alter table ledger.event
    add constraint event_authority_not_blank check (
        actor ~ '\S' and decision_number ~ '\S' and decision_issuer ~ '\S'
        and decision_signer ~ '\S' and reason ~ '\S');
