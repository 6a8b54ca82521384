package socai.command.ledger;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessResourceException;

/**
 * Lets writers who come at the same moment share one transaction, and its flush to disk. A writer
 * who finds nobody writing writes at once; those who come meanwhile wait and are then written
 * together by one of them. Who cannot stand does not take the others down: when a shared
 * transaction is refused, each writes alone.
 */
final class GroupCommit {

    private static final int EVENTS_MAX = 1_000;

    private final Consumer<List<LedgerEvent>> transaction;
    private final int leadersMax;
    private final Queue<Waiting> queue = new ArrayDeque<>();
    private int leaders;

    /**
     * A group commit.
     *
     * @param transaction writes events in a transaction of its own and returns when it is durable
     * @param leadersMax how many transactions may run at once
     */
    GroupCommit(Consumer<List<LedgerEvent>> transaction, int leadersMax) {
        this.transaction = transaction;
        this.leadersMax = leadersMax;
    }

    private enum Turn {
        LEAD,
        WRITTEN
    }

    /** A writer's events, and what becomes of them. */
    private record Waiting(List<LedgerEvent> events, CompletableFuture<Turn> turn) {

        UUID request() {
            return events.getLast().order().authority().request();
        }

        /** Nothing happens when the turn is decided, as it is unless the leader broke down. */
        void neverLeaveWaiting() {
            turn.completeExceptionally(new IllegalStateException("the group's writer broke down"));
        }
    }

    /**
     * Returns when these events are durable, all of them.
     *
     * @throws RuntimeException what the transaction threw; then none of them is written
     */
    void commit(List<LedgerEvent> events) {
        Waiting mine = new Waiting(events, new CompletableFuture<>());
        if (!enter(mine)) {
            try {
                if (mine.turn().join() == Turn.WRITTEN) {
                    return;
                }
            } catch (CompletionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : e;
            }
        }
        lead(mine);
    }

    /** Whether the newcomer may lead at once. */
    private synchronized boolean enter(Waiting mine) {
        if (leaders < leadersMax) {
            leaders++;
            return true;
        }
        queue.add(mine);
        return false;
    }

    private void lead(Waiting mine) {
        List<Waiting> followers = followers(mine);
        try {
            if (followers.isEmpty()) {
                transaction.accept(mine.events());
            } else {
                together(mine, followers);
            }
        } finally {
            followers.forEach(Waiting::neverLeaveWaiting);
            handOver();
        }
    }

    /** One request id never stands twice in a transaction: the second must learn of the first. */
    private synchronized List<Waiting> followers(Waiting leader) {
        Set<UUID> requests = new HashSet<>(Set.of(leader.request()));
        List<Waiting> followers = new ArrayList<>();
        int events = leader.events().size();
        while (!queue.isEmpty()) {
            Waiting next = queue.element();
            events += next.events().size();
            if (events > EVENTS_MAX || !requests.add(next.request())) {
                break;
            }
            followers.add(queue.remove());
        }
        return followers;
    }

    private void together(Waiting leader, List<Waiting> followers) {
        List<LedgerEvent> all = new ArrayList<>(leader.events());
        followers.forEach(follower -> all.addAll(follower.events()));
        try {
            transaction.accept(all);
        } catch (DataAccessResourceFailureException | TransientDataAccessResourceException gone) {
            followers.forEach(follower -> follower.turn().completeExceptionally(gone));
            throw gone;
        } catch (RuntimeException refused) {
            followers.forEach(this::alone);
            transaction.accept(leader.events());
            return;
        }
        followers.forEach(follower -> follower.turn().complete(Turn.WRITTEN));
    }

    private void alone(Waiting follower) {
        try {
            transaction.accept(follower.events());
            follower.turn().complete(Turn.WRITTEN);
        } catch (RuntimeException e) {
            follower.turn().completeExceptionally(e);
        }
    }

    private void handOver() {
        Waiting next;
        synchronized (this) {
            next = queue.poll();
            if (next == null) {
                leaders--;
                return;
            }
        }
        next.turn().complete(Turn.LEAD);
    }
}
