package socai.command.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection on which nobody knows any more which answer belongs to which statement, or which
 * transaction is open. It is closed and never given to another user: under the next one an event
 * could be acknowledged that was not written.
 */
final class Discarded {

    private static final Logger LOG = LoggerFactory.getLogger(Discarded.class);

    private Discarded() {}

    /** The call after the abort fails, which is how a pool hears that the connection is gone. */
    static void close(Connection connection) {
        try {
            connection.abort(Runnable::run);
            connection.setAutoCommit(true);
        } catch (SQLException gone) {
            LOG.debug("an unusable connection is closed", gone);
        }
    }
}
