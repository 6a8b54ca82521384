package socai.query.compliance;

import java.util.Arrays;

/**
 * Some consecutive movements of one body in order of day: the sums of the changes up to each day on
 * which there is any. Immutable.
 */
final class Run {

    private final int width;
    private final int[] days;
    private final int[] sums;

    /**
     * Sums some movements.
     *
     * @param days the day of every movement of the body, as days since 1970
     * @param changes their changes, {@link Measure#COUNT} for each
     * @param from the first movement of the run
     * @param to the first after it
     */
    Run(int[] days, byte[] changes, int width, int from, int to) {
        this.width = width;
        long[] order = new long[to - from];
        for (int i = from; i < to; i++) {
            order[i - from] = ((long) days[i] << Integer.SIZE) | i;
        }
        Arrays.sort(order);
        int[] distinct = new int[order.length];
        int[] running = new int[order.length * width];
        int last = -1;
        for (long next : order) {
            int day = (int) (next >> Integer.SIZE);
            if (last < 0 || distinct[last] != day) {
                last++;
                distinct[last] = day;
                if (last > 0) {
                    int begin = last * width;
                    System.arraycopy(running, begin - width, running, begin, width);
                }
            }
            int movement = (int) next * width;
            for (int m = 0; m < width; m++) {
                running[last * width + m] += changes[movement + m];
            }
        }
        this.days = Arrays.copyOf(distinct, last + 1);
        this.sums = Arrays.copyOf(running, (last + 1) * width);
    }

    /** Adds what the movements up to {@code day} change. */
    void addTo(int[] figures, int day) {
        int found = Arrays.binarySearch(days, day);
        int last = found >= 0 ? found : -found - 2;
        if (last < 0) {
            return;
        }
        for (int m = 0; m < width; m++) {
            figures[m] += sums[last * width + m];
        }
    }
}
