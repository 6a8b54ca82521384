package socai.plan;

/**
 * An exact share, {@code part} of {@code whole} persons. It is compared by cross-multiplication and
 * never rounded: 4.99 % of a population is below 5 % for every size of it.
 *
 * @param part zero or more
 * @param whole one or more
 */
public record Share(long part, long whole) {

    private static final long WHOLE_MAX = Long.MAX_VALUE / 10_000;

    public Share {
        if (part < 0 || whole < 1 || part > WHOLE_MAX || whole > WHOLE_MAX) {
            throw new IllegalArgumentException("%d of %d is no share".formatted(part, whole));
        }
    }

    /**
     * Negative, zero or positive as this share is below, equal to or above {@code percent} %.
     *
     * @throws ArithmeticException when {@code percent} is far beyond 100 and the whole is huge
     */
    public int compareToPercent(int percent) {
        return Long.compare(part * 100, Math.multiplyExact(whole, percent));
    }

    /**
     * For display only: hundredths of a percent, rounded down, so that a share just below a
     * threshold is never shown as having reached it.
     */
    public long basisPointsRoundedDown() {
        return part * 10_000 / whole;
    }
}
