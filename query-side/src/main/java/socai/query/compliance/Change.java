package socai.query.compliance;

import java.time.LocalDate;
import java.util.UUID;
import socai.events.UnitCode;

/**
 * What one fact changes in the figures of one body, as known at some number of the ledger.
 *
 * @param effectiveOn valid time: from which day on
 * @param ledgerNo the entry that recorded the fact for the first time
 * @param knownBy the last entry that made the fact what it is: itself, a correction, or what gave
 *     it another place among its neighbours
 * @param stream whose fact it is: the person
 * @param event the kind of that first entry, such as {@code personnel.transferred}
 */
public record Change(
        LocalDate effectiveOn,
        long ledgerNo,
        long knownBy,
        UUID stream,
        String event,
        UnitCode unit,
        Flow flow,
        Figures change) {}
