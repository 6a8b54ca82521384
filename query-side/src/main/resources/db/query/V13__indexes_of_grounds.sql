-- Signals look for re-determinations by the day on which they were signed.
create index movement_reclassified on compliance.movement (ledger_no) where flow = 'RECLASSIFIED';

-- The facts behind one count of one body.
create index particular_of_unit on compliance.particular (unit, particular);
