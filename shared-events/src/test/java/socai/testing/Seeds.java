package socai.testing;

import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** Tries a law on many random cases that are the same in every run. */
public final class Seeds {

    private static final int COUNT = 300;

    private Seeds() {}

    /** Runs {@code law} once per seed; a failure names the seed that brings it back. */
    public static void each(Consumer<RandomGenerator> law) {
        for (long seed = 1; seed <= COUNT; seed++) {
            try {
                law.accept(new SplittableRandom(seed));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed %d: %s".formatted(seed, e.getMessage()), e);
            }
        }
    }
}
