package socai.command.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import socai.command.ledger.Append.Ready;

/**
 * Lets small appends that come at the same time share a transaction, with its round trip and its
 * flush, as a database lets commits share the flush of its log. Whoever finds the desk free writes
 * for all who wait with the like; whoever comes alone writes alone and at once. What cannot be
 * written together each writes by itself, so that nobody hears of another's refusal or waits for
 * what another waits for.
 */
final class GroupCommit {

    private static final int COMPANY_MAX = 8;

    /** Whoever has waited so long does without the desk. */
    private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final DataSource dataSource;
    private final Append append;
    private final Semaphore desk = new Semaphore(1);
    private final SequencedSet<Waiting> line = new LinkedHashSet<>();

    GroupCommit(DataSource dataSource, Append append) {
        this.dataSource = dataSource;
        this.append = append;
    }

    private enum Outcome {
        WAITING,
        WRITTEN,
        TO_WRITE_ALONE
    }

    private static final class Waiting {
        private final Ready ready;
        private final Thread thread = Thread.currentThread();
        private volatile Outcome outcome = Outcome.WAITING;

        private Waiting(Ready ready) {
            this.ready = ready;
        }

        private void hear(Outcome told) {
            outcome = told;
            if (thread != Thread.currentThread()) {
                LockSupport.unpark(thread);
            }
        }
    }

    /**
     * Writes all of it or nothing and returns when it is committed.
     *
     * @throws socai.command.Refused when a register objects
     * @throws org.axonframework.modelling.command.ConcurrencyException when a register objected to
     *     what is gone again
     */
    void write(Ready ready) throws SQLException {
        if (!ready.isSmall() || !isWrittenAtDesk(ready)) {
            alone(ready);
        }
    }

    private boolean isWrittenAtDesk(Ready ready) throws SQLException {
        Waiting mine = new Waiting(ready);
        long patience = System.nanoTime() + PATIENCE_NANOS;
        add(mine);
        while (mine.outcome == Outcome.WAITING) {
            if (desk.tryAcquire()) {
                try {
                    letOthersCome();
                    serve(company(mine));
                } finally {
                    desk.release();
                    callNext();
                }
            } else {
                long left = patience - System.nanoTime();
                if (left <= 0 && isTakenOut(mine)) {
                    return false;
                }
                LockSupport.parkNanos(this, Math.max(left, PATIENCE_NANOS / 10));
            }
        }
        return mine.outcome == Outcome.WRITTEN;
    }

    private void serve(List<Waiting> company) throws SQLException {
        if (company.isEmpty()) {
            return;
        }
        if (company.size() == 1) {
            alone(company.getFirst().ready);
            company.getFirst().hear(Outcome.WRITTEN);
            return;
        }
        Outcome outcome = Outcome.TO_WRITE_ALONE;
        try (Connection connection = dataSource.getConnection()) {
            append.shared(connection, company.stream().map(one -> one.ready).toList());
            outcome = Outcome.WRITTEN;
        } catch (SQLException e) {
            // Whose it was shows when each writes alone.
        } finally {
            for (Waiting one : company) {
                one.hear(outcome);
            }
        }
    }

    private void alone(Ready ready) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            append.alone(connection, ready);
        }
    }

    private void add(Waiting mine) {
        synchronized (line) {
            line.add(mine);
        }
    }

    private boolean isTakenOut(Waiting mine) {
        synchronized (line) {
            return line.remove(mine);
        }
    }

    /** The one at the desk and the first in line who bring the like; nobody when it was served. */
    private List<Waiting> company(Waiting first) {
        List<Waiting> company = new ArrayList<>(COMPANY_MAX);
        synchronized (line) {
            if (!line.remove(first)) {
                return List.of();
            }
            company.add(first);
            for (Iterator<Waiting> others = line.iterator();
                    others.hasNext() && company.size() < COMPANY_MAX; ) {
                Waiting other = others.next();
                if (other.ready.isLike(first.ready)) {
                    others.remove();
                    company.add(other);
                }
            }
        }
        return company;
    }

    /** Whoever is about to come, comes in this company and not in the next. */
    @SuppressWarnings("ThreadPriorityCheck") // Only speed hangs on it, by a tenth.
    private static void letOthersCome() {
        Thread.yield();
    }

    private void callNext() {
        synchronized (line) {
            if (!line.isEmpty()) {
                LockSupport.unpark(line.getFirst().thread);
            }
        }
    }
}
