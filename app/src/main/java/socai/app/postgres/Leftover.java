package socai.app.postgres;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the server that a killed Sổ Cái left running, so that one folder never has two. It is
 * stopped and not taken over, so that every server has the settings of the Sổ Cái that uses it and
 * is a child whose end is noticed. The caller holds the folder's lock.
 */
final class Leftover {
    private static final Logger LOG = LoggerFactory.getLogger(Leftover.class);
    private static final Duration FAST_WAIT = Duration.ofSeconds(30);
    private static final Duration IMMEDIATE_WAIT = Duration.ofSeconds(10);
    private static final Duration KILL_WAIT = Duration.ofSeconds(10);

    private Leftover() {}

    static void stop(Layout layout) throws IOException {
        Optional<Postmaster> recorded = Postmaster.recordedIn(layout);
        if (recorded.isEmpty() || !recorded.get().exists()) {
            return; // PostgreSQL itself clears away the note of a process that is gone
        }
        Postmaster postmaster = recorded.get();
        if (!postmaster.servesThisFolder()) {
            LOG.warn(
                    "{} names process {}, which is no PostgreSQL of this folder; the note is removed",
                    Postmaster.pidFile(layout),
                    postmaster.pid());
            postmaster.forget();
            return;
        }
        LOG.warn(
                "An earlier Sổ Cái was killed and left its PostgreSQL running (process {}); it is stopped",
                postmaster.pid());
        if (!isGoneAfter(postmaster, Postmaster.Stop.FAST, FAST_WAIT)
                && !isGoneAfter(postmaster, Postmaster.Stop.IMMEDIATE, IMMEDIATE_WAIT)
                && !isGoneAfter(postmaster, Postmaster.Stop.KILL, KILL_WAIT)) {
            throw new CannotStart(
                    CannotStart.Reason.SERVER_FAILED,
                    "A PostgreSQL of an earlier Sổ Cái still runs in %s as process %d and cannot be stopped. Stop it by hand."
                            .formatted(layout.database(), postmaster.pid()));
        }
    }

    private static boolean isGoneAfter(Postmaster postmaster, Postmaster.Stop stop, Duration wait) {
        postmaster.signal(stop);
        Deadline deadline = Deadline.in(wait);
        while (postmaster.servesThisFolder()) {
            if (deadline.passed()) {
                return false;
            }
            deadline.pause();
        }
        return true;
    }
}
