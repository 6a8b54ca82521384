package socai.events;

/**
 * The place of an action among those that take effect on one day: the smaller number comes first,
 * and equal numbers stand in the order of entry. Nobody has to say one; a late entry that belongs
 * before what is already there says a negative number.
 */
public final class DayOrder {

    /** What an action carries whose place nobody spoke of. */
    public static final int UNSAID = 0;

    /** The largest number in either direction. */
    public static final int MAX = 99;

    private DayOrder() {}

    /**
     * Checks a number.
     *
     * @throws IllegalFact when {@code order} is not -{@value #MAX} to {@value #MAX}
     */
    public static void check(int order) {
        if (order < -MAX || order > MAX) {
            throw new IllegalFact(
                    "day-order-outside",
                    "dayOrder is %d, not -%d to %d".formatted(order, MAX, MAX),
                    order,
                    MAX);
        }
    }
}
