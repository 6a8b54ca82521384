package socai.query.compliance;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How likely something was for one group beside another, as the Workforce Race Equality Standard
 * counts it: (events / persons) of the one over (events / persons) of the other. 1 is as likely.
 *
 * @param one EM, or women
 * @param other others, or men
 * @param ratio absent when the numbers do not bear one
 * @param whyNone absent when there is one
 */
public record Likelihood(
        Happening happening,
        Groups groups,
        Side one,
        Side other,
        @Nullable Ratio ratio,
        @Nullable WhyNone whyNone) {

    /** Below so many events on both sides together no ratio is given. */
    public static final int EVENTS_MIN = 10;

    /** Whom beside whom. */
    public enum Groups {
        MINORITY_AND_OTHERS,
        WOMEN_AND_MEN;

        /** The first one and the second. */
        List<Half> halves() {
            return switch (this) {
                case MINORITY_AND_OTHERS -> List.of(Half.EM, Half.OTHERS);
                case WOMEN_AND_MEN -> List.of(Half.WOMEN, Half.MEN);
            };
        }
    }

    /** Why no ratio is given. */
    public enum WhyNone {
        /** How many there are of whom it could happen is not in the ledger. */
        BASE_NOT_RECORDED,
        /** There is nobody on one side to whom it could happen. */
        NOBODY_ON_ONE_SIDE,
        /** Fewer than {@link #EVENTS_MIN} events on both sides together. */
        TOO_FEW_EVENTS,
        /** It happened to nobody of the other group: nothing can be divided by that. */
        NONE_AMONG_THE_OTHERS
    }

    /**
     * One group.
     *
     * @param events how often it happened
     * @param base to how many persons it could happen; absent when not recorded
     * @param atRisk which persons these are; absent when they are residents, or not recorded
     */
    public record Side(Half half, long events, @Nullable Long base, @Nullable AtRisk atRisk) {

        /** Of residents; absent when not recorded. */
        static Side ofResidents(Half half, long events, @Nullable Long residents) {
            return new Side(half, events, residents, null);
        }

        /** Of those in service. */
        static Side of(Half half, long events, AtRisk atRisk) {
            return new Side(half, events, atRisk.all(), atRisk);
        }
    }

    /**
     * To whom something could happen.
     *
     * @param opening in service on the day before the period
     * @param came in the period
     */
    public record AtRisk(long opening, long came) {

        long all() {
            return opening + came;
        }
    }

    /**
     * An exact fraction in lowest terms.
     *
     * @param numerator zero or more
     * @param denominator one or more
     */
    public record Ratio(BigInteger numerator, BigInteger denominator) {

        /** Rounded to thousandths, half up, for display; exact value is the fraction. */
        public BigInteger thousandths() {
            BigInteger two = BigInteger.TWO;
            return numerator
                    .multiply(BigInteger.valueOf(2_000))
                    .add(denominator)
                    .divide(denominator.multiply(two));
        }
    }

    /** Compares two groups. */
    static Likelihood of(Happening happening, Groups groups, Side one, Side other) {
        WhyNone why = whyNone(one, other);
        return new Likelihood(
                happening, groups, one, other, why == null ? ratio(one, other) : null, why);
    }

    private static @Nullable WhyNone whyNone(Side one, Side other) {
        Long base = one.base();
        Long otherBase = other.base();
        if (base == null || otherBase == null) {
            return WhyNone.BASE_NOT_RECORDED;
        }
        if (base <= 0 || otherBase <= 0) {
            return WhyNone.NOBODY_ON_ONE_SIDE;
        }
        if (one.events() + other.events() < EVENTS_MIN) {
            return WhyNone.TOO_FEW_EVENTS;
        }
        return other.events() == 0 ? WhyNone.NONE_AMONG_THE_OTHERS : null;
    }

    private static @Nullable Ratio ratio(Side one, Side other) {
        if (one.base() == null || other.base() == null) {
            return null;
        }
        BigInteger part =
                BigInteger.valueOf(one.events()).multiply(BigInteger.valueOf(other.base()));
        BigInteger whole =
                BigInteger.valueOf(other.events()).multiply(BigInteger.valueOf(one.base()));
        BigInteger common = part.gcd(whole);
        return new Ratio(part.divide(common), whole.divide(common));
    }
}
