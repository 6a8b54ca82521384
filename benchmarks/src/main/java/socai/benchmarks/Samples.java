package socai.benchmarks;

import java.util.Collection;
import java.util.List;

/** Measured values in ascending order. */
record Samples(List<Double> sorted) {

    Samples {
        sorted = sorted.stream().sorted().toList();
    }

    static Samples of(Collection<Double> values) {
        return new Samples(List.copyOf(values));
    }

    double median() {
        return quantile(0.5);
    }

    /** The smallest value that at least this part of all does not exceed. */
    double quantile(double part) {
        if (sorted.isEmpty()) {
            throw new IllegalStateException("nothing was measured");
        }
        return sorted.get(Math.max(0, (int) Math.ceil(part * sorted.size()) - 1));
    }

    int count() {
        return sorted.size();
    }
}
