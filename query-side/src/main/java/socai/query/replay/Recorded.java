package socai.query.replay;

import java.time.Instant;
import java.util.UUID;
import socai.events.Authority;
import socai.events.Event;

/**
 * A sealed event as the ledger gives it out.
 *
 * @param ledgerNo knowledge: its dense number
 * @param sealedAt when it became known
 * @param stream whose event it is
 * @param sequence its place in the stream, from 0
 */
public record Recorded(
        long ledgerNo,
        Instant sealedAt,
        UUID stream,
        long sequence,
        Authority authority,
        Event event) {}
