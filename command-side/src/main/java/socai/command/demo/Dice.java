package socai.command.demo;

import java.util.List;

/**
 * The deterministic draws of one subject (SplitMix64). Two subjects never share a sequence, so each
 * person can be generated without the others.
 */
final class Dice {

    /** What is drawn, so that the draws for one purpose do not move those for another. */
    enum Purpose {
        UNIT,
        PLACE,
        SHARE,
        SIGNER,
        BLOCK,
        POST,
        VACANCY,
        CLOSED_POST,
        EXCHANGE,
        PERSON,
        CAREER,
        ASIDE,
        PAPERS,
        TASK
    }

    private static final long STEP = 0x9E3779B97F4A7C15L;

    private long state;

    Dice(long seed, Purpose purpose, long subject) {
        this.state = mix(mix(seed + STEP * purpose.name().hashCode()) ^ mix(subject + STEP));
    }

    long next() {
        state += STEP;
        return mix(state);
    }

    /** From 0 to {@code bound - 1}. */
    int below(int bound) {
        return (int) Math.unsignedMultiplyHigh(next(), bound);
    }

    /** From {@code low} to {@code high}, both inclusive. */
    int between(int low, int high) {
        return low + below(high - low + 1);
    }

    boolean percent(int chance) {
        return below(100) < chance;
    }

    boolean permille(int chance) {
        return below(1000) < chance;
    }

    <T> T of(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** An index into {@code weights}, drawn in proportion to them. */
    int weighted(List<Integer> weights) {
        int total = 0;
        for (int weight : weights) {
            total += weight;
        }
        int at = below(total);
        int index = 0;
        while (at >= weights.get(index)) {
            at -= weights.get(index);
            index++;
        }
        return index;
    }

    private static long mix(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
