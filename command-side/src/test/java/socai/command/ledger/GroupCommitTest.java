package socai.command.ledger;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static socai.command.testing.Sample.FINANCE;
import static socai.command.testing.Sample.FOUNDED;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.dao.DataAccessResourceFailureException;
import socai.command.organisation.AssignHeadcount;
import socai.command.testing.Sample;
import socai.events.organisation.HeadcountAssigned;
import socai.events.organisation.HeadcountKind;

@Timeout(30)
class GroupCommitTest {

    private static final long SECONDS_MAX = 20;
    private static final int REFUSED = 13;
    private static final int BREAKS_EVERYTHING = 14;
    private static final int WHILE_THE_DATABASE_IS_GONE = 15;

    private final List<List<Integer>> transactions = new CopyOnWriteArrayList<>();
    private final CountDownLatch firstHasBegun = new CountDownLatch(1);
    private final CountDownLatch firstMayEnd = new CountDownLatch(1);
    private final GroupCommit group = new GroupCommit(this::write, 1);

    @Test
    void whoComesAloneIsWrittenAtOnce() {
        firstMayEnd.countDown();

        group.commit(one(1));

        assertThat(transactions).containsExactly(List.of(1));
    }

    @Test
    void whoeverComesWhileOneWritesIsWrittenTogetherInTheOrderOfComing() throws Exception {
        List<CompletableFuture<?>> writers = firstAndThen(one(2), one(3), one(4));

        for (CompletableFuture<?> writer : writers) {
            writer.get(SECONDS_MAX, TimeUnit.SECONDS);
        }
        assertThat(transactions).containsExactly(List.of(1), List.of(2, 3, 4));
    }

    @Test
    void whoIsRefusedTakesNobodyElseDown() throws Exception {
        List<CompletableFuture<?>> writers = firstAndThen(one(2), one(REFUSED), one(4));

        writers.get(1).get(SECONDS_MAX, TimeUnit.SECONDS);
        writers.get(3).get(SECONDS_MAX, TimeUnit.SECONDS);
        assertThat(failure(writers.get(2))).isInstanceOf(ConcurrencyException.class);
        assertThat(transactions)
                .containsExactlyInAnyOrder(
                        List.of(1),
                        List.of(2, REFUSED, 4),
                        List.of(2),
                        List.of(REFUSED),
                        List.of(4));
    }

    @Test
    void theFirstOfAGroupIsRefusedAlone() throws Exception {
        List<CompletableFuture<?>> writers = firstAndThen(one(REFUSED), one(3));

        assertThat(failure(writers.get(1))).isInstanceOf(ConcurrencyException.class);
        writers.get(2).get(SECONDS_MAX, TimeUnit.SECONDS);
    }

    @Test
    void whileTheDatabaseIsGoneAllAreToldAndNobodyTriesAlone() throws Exception {
        List<CompletableFuture<?>> writers =
                firstAndThen(one(2), one(WHILE_THE_DATABASE_IS_GONE), one(4));

        for (CompletableFuture<?> writer : writers.subList(1, 4)) {
            assertThat(failure(writer)).isInstanceOf(DataAccessResourceFailureException.class);
        }
        assertThat(transactions)
                .containsExactly(List.of(1), List.of(2, WHILE_THE_DATABASE_IS_GONE, 4));
    }

    @Test
    void whoeverBreaksDownLeavesNobodyWaitingAndTheNextIsServed() throws Exception {
        List<CompletableFuture<?>> writers = firstAndThen(one(2), one(BREAKS_EVERYTHING));

        assertThat(failure(writers.get(1))).isInstanceOf(StackOverflowError.class);
        assertThat(failure(writers.get(2))).isInstanceOf(IllegalStateException.class);
        group.commit(one(5));
        assertThat(transactions).endsWith(List.of(5));
    }

    @Test
    void oneRequestNeverStandsTwiceInATransaction() throws Exception {
        UUID request = Sample.freshRequest();
        List<CompletableFuture<?>> writers = firstAndThen(one(2, request), one(3), one(4, request));

        for (CompletableFuture<?> writer : writers) {
            writer.get(SECONDS_MAX, TimeUnit.SECONDS);
        }
        assertThat(transactions).containsExactly(List.of(1), List.of(2, 3), List.of(4));
    }

    @Test
    void eventsOfOneWriterStayTogetherHoweverManyTheyAre() throws Exception {
        List<LedgerEvent> many = new ArrayList<>();
        for (int i = 0; i < 999; i++) {
            many.addAll(one(100 + i));
        }
        List<CompletableFuture<?>> writers = firstAndThen(one(2), many, one(4));

        for (CompletableFuture<?> writer : writers) {
            writer.get(SECONDS_MAX, TimeUnit.SECONDS);
        }
        assertThat(transactions.stream().map(List::size)).containsExactly(1, 1000, 1);
    }

    /** The first writes; the others come one after another while it does. */
    @SafeVarargs
    private List<CompletableFuture<?>> firstAndThen(List<LedgerEvent>... others)
            throws InterruptedException {
        List<CompletableFuture<?>> writers = new ArrayList<>();
        writers.add(writer(one(1)).done());
        firstHasBegun.await();
        for (List<LedgerEvent> events : others) {
            Writer writer = writer(events);
            writers.add(writer.done());
            while (writer.thread().getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
        }
        firstMayEnd.countDown();
        return writers;
    }

    private record Writer(Thread thread, CompletableFuture<?> done) {}

    private Writer writer(List<LedgerEvent> events) {
        CompletableFuture<Integer> done = new CompletableFuture<>();
        Thread thread =
                Thread.ofPlatform()
                        .daemon()
                        .start(() -> {
                            try {
                                group.commit(events);
                                done.complete(events.size());
                            } catch (Throwable e) {
                                done.completeExceptionally(e);
                            }
                        });
        return new Writer(thread, done);
    }

    private void write(List<LedgerEvent> events) {
        List<Integer> persons =
                events.stream().map(e -> ((HeadcountAssigned) e.event()).persons()).toList();
        transactions.add(persons);
        if (transactions.size() == 1) {
            holdTheFirst();
        }
        if (persons.contains(REFUSED)) {
            throw new ConcurrencyException("refused");
        }
        if (persons.contains(BREAKS_EVERYTHING)) {
            throw new StackOverflowError();
        }
        if (persons.contains(WHILE_THE_DATABASE_IS_GONE)) {
            throw new DataAccessResourceFailureException("gone");
        }
    }

    private void holdTheFirst() {
        firstHasBegun.countDown();
        try {
            assertThat(firstMayEnd.await(SECONDS_MAX, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Throwable failure(CompletableFuture<?> writer)
            throws InterruptedException, TimeoutException {
        try {
            writer.get(SECONDS_MAX, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            return requireNonNull(e.getCause());
        }
        throw new AssertionError("was written");
    }

    private static List<LedgerEvent> one(int persons) {
        return one(persons, Sample.freshRequest());
    }

    private static List<LedgerEvent> one(int persons, UUID request) {
        HeadcountKind kind = HeadcountKind.ASSIGNED;
        return List.of(
                new LedgerEvent(
                        FINANCE.stream(),
                        persons,
                        new HeadcountAssigned(FINANCE, FOUNDED, kind, persons),
                        Sample.order(
                                new AssignHeadcount(FINANCE, FOUNDED, kind, persons), request)));
    }
}
