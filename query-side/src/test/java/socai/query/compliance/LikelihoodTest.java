package socai.query.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import socai.query.compliance.Likelihood.Groups;
import socai.query.compliance.Likelihood.Ratio;
import socai.query.compliance.Likelihood.Side;
import socai.query.compliance.Likelihood.WhyNone;

class LikelihoodTest {

    @Test
    void theRatioIsThatOfTheTwoSharesInLowestTerms() {
        // (6 / 40) / (20 / 100) = 3/4
        assertThat(ratio(6, 40L, 20, 100L)).isEqualTo(fraction(3, 4));
        assertThat(ratio(0, 40L, 20, 100L)).isEqualTo(fraction(0, 1));
        // Beyond what whole numbers of 32 bits hold: 1, for both sides are the same.
        assertThat(ratio(3_000_000, 4_000_000_000L, 3_000_000, 4_000_000_000L))
                .isEqualTo(fraction(1, 1));
    }

    @Test
    void forDisplayItIsRoundedToThousandthsHalfUp() {
        assertThat(fraction(2, 3).thousandths()).isEqualTo(667);
        assertThat(fraction(1, 3).thousandths()).isEqualTo(333);
        assertThat(fraction(1, 2_000).thousandths()).isEqualTo(1);
        assertThat(fraction(1, 2_001).thousandths()).isZero();
    }

    @Test
    void withoutEnoughToDivideThereIsNoRatioAndItIsSaidWhy() {
        assertThat(why(6, null, 20, 100L)).isEqualTo(WhyNone.BASE_NOT_RECORDED);
        assertThat(why(6, 40L, 20, null)).isEqualTo(WhyNone.BASE_NOT_RECORDED);
        assertThat(why(0, 0L, 20, 100L)).isEqualTo(WhyNone.NOBODY_ON_ONE_SIDE);
        assertThat(why(20, 100L, 0, 0L)).isEqualTo(WhyNone.NOBODY_ON_ONE_SIDE);
        assertThat(why(5, 40L, 4, 100L)).isEqualTo(WhyNone.TOO_FEW_EVENTS);
        assertThat(why(5, 40L, 5, 100L)).isNull();
        assertThat(why(10, 40L, 0, 100L)).isEqualTo(WhyNone.NONE_AMONG_THE_OTHERS);
    }

    private static Ratio fraction(long numerator, long denominator) {
        return new Ratio(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    private static @Nullable Ratio ratio(long events, Long base, long others, Long otherBase) {
        return of(events, base, others, otherBase).ratio();
    }

    private static @Nullable WhyNone why(
            long events, @Nullable Long base, long others, @Nullable Long otherBase) {
        return of(events, base, others, otherBase).whyNone();
    }

    private static Likelihood of(
            long events, @Nullable Long base, long others, @Nullable Long otherBase) {
        return Likelihood.of(
                Happening.TRAINED,
                Groups.MINORITY_AND_OTHERS,
                Side.ofResidents(Half.EM, events, base),
                Side.ofResidents(Half.OTHERS, others, otherBase));
    }
}
