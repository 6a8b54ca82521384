package socai.query.replay;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import socai.events.wire.SealedChannel;

/**
 * Listens for the sealer on a connection of its own and tells {@link SealedEvents}. Should a
 * notification be lost, a look every second finds what was sealed all the same.
 */
public final class SealedListener implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SealedListener.class);
    private static final int LOOK_EVERY_MILLIS = 1_000;

    private final DataSource dataSource;
    private final SealedEvents events;
    private volatile boolean running;
    private @Nullable Thread thread;

    public SealedListener(DataSource dataSource, SealedEvents events) {
        this.dataSource = dataSource;
        this.events = events;
    }

    /** Begins to listen in the background. */
    public synchronized void start() {
        running = true;
        thread = Thread.ofPlatform().name("sealed-listener").daemon().start(this::listenForever);
    }

    @Override
    public synchronized void close() {
        running = false;
        try {
            if (thread != null) {
                thread.join(TimeUnit.SECONDS.toMillis(5));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void listenForever() {
        while (running) {
            try (Connection connection = dataSource.getConnection();
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(true);
                statement.execute("listen " + SealedChannel.NAME);
                try {
                    listen(connection.unwrap(PGConnection.class), statement);
                } finally {
                    // On a connection that still listens the next user would collect messages.
                    statement.execute("unlisten " + SealedChannel.NAME);
                }
            } catch (SQLException | RuntimeException e) {
                LOG.warn("lost the sealer's channel, will listen again: {}", e.getMessage());
                pause();
            }
        }
    }

    private void listen(PGConnection channel, Statement statement) throws SQLException {
        while (running) {
            try (var head =
                    statement.executeQuery(
                            "select coalesce(max(ledger_no), 0) from ledger.sealed_event")) {
                head.next();
                events.sealedUpTo(head.getLong(1));
            }
            PGNotification[] heard = channel.getNotifications(LOOK_EVERY_MILLIS);
            while (running && heard != null && heard.length > 0) {
                events.sealedUpTo(Long.parseLong(heard[heard.length - 1].getParameter()));
                heard = channel.getNotifications(LOOK_EVERY_MILLIS);
            }
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
