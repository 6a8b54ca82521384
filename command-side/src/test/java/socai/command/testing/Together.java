package socai.command.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Several threads that start at the same moment. */
public final class Together {

    private static final long SECONDS_MAX = 40;

    private Together() {}

    /** How one thread fared: it returned something or it failed. */
    public record Outcome<T>(Optional<T> value, Optional<Throwable> failure) {}

    /** Runs {@code task} on so many threads and waits for all of them. */
    public static <T> List<Outcome<T>> run(int threads, IntFunction<T> task) {
        CountDownLatch ready = new CountDownLatch(threads);
        List<Future<T>> running = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (int i = 0; i < threads; i++) {
                int number = i;
                running.add(
                        pool.submit(() -> {
                            ready.countDown();
                            if (!ready.await(SECONDS_MAX, TimeUnit.SECONDS)) {
                                throw new TimeoutException("the other threads never came");
                            }
                            return task.apply(number);
                        }));
            }
            return running.stream().map(Together::outcome).toList();
        }
    }

    private static <T> Outcome<T> outcome(Future<T> running) {
        try {
            @Nullable T value = running.get(SECONDS_MAX, TimeUnit.SECONDS);
            return new Outcome<>(Optional.ofNullable(value), Optional.empty());
        } catch (ExecutionException e) {
            return new Outcome<>(Optional.empty(), Optional.ofNullable(e.getCause()));
        } catch (TimeoutException e) {
            throw new AssertionError("still running after %d s".formatted(SECONDS_MAX), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
