package socai.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shares are exact for every size of a population. */
class ShareTest {

    private static final long LARGEST = Long.MAX_VALUE / 10_000;

    @ParameterizedTest
    @CsvSource({
        "499, 10000, 5, -1",
        "500, 10000, 5, 0",
        "501, 10000, 5, 1",
        "0, 1, 0, 0",
        "0, 1, 1, -1",
        "1, 3, 33, 1",
        "1, 3, 34, -1",
        "3, 2, 100, 1"
    })
    void a_share_is_compared_with_a_percentage(long part, long whole, int percent, int sign) {
        assertThat(Integer.signum(new Share(part, whole).compareToPercent(percent)))
                .isEqualTo(sign);
    }

    @Test
    void every_comparison_agrees_with_big_integers() {
        SplittableRandom random = new SplittableRandom(128);
        for (int i = 0; i < 10_000; i++) {
            int percent = random.nextInt(0, 101);
            long whole = 1 + random.nextLong(i % 2 == 0 ? 1_000 : LARGEST);
            long near = whole / 100 * percent + random.nextInt(-101, 102);
            long part = Math.clamp(near, 0, LARGEST);
            BigInteger hundredParts = BigInteger.valueOf(part).multiply(BigInteger.valueOf(100));
            BigInteger percentWholes =
                    BigInteger.valueOf(whole).multiply(BigInteger.valueOf(percent));
            assertThat(Integer.signum(new Share(part, whole).compareToPercent(percent)))
                    .as("%d of %d and %d %%", part, whole, percent)
                    .isEqualTo(hundredParts.compareTo(percentWholes));
        }
    }

    @Test
    void the_figure_shown_is_the_exact_share_rounded_down() {
        SplittableRandom random = new SplittableRandom(128);
        for (int i = 0; i < 10_000; i++) {
            long whole = 1 + random.nextLong(i % 2 == 0 ? 1_000 : LARGEST);
            long part = random.nextLong(whole + 1);
            BigInteger exact =
                    BigInteger.valueOf(part)
                            .multiply(BigInteger.valueOf(10_000))
                            .divide(BigInteger.valueOf(whole));
            assertThat(new Share(part, whole).basisPointsRoundedDown())
                    .as("%d of %d", part, whole)
                    .isEqualTo(exact.longValueExact());
        }
    }

    @Test
    void the_figure_shown_reaches_a_threshold_exactly_when_the_share_does() {
        SplittableRandom random = new SplittableRandom(128);
        for (int i = 0; i < 10_000; i++) {
            int percent = random.nextInt(1, 101);
            long whole = 1 + random.nextLong(1_000_000_000_000L);
            long part = Math.max(0, whole / 100 * percent + random.nextInt(-101, 102));
            Share share = new Share(part, whole);
            assertThat(share.basisPointsRoundedDown() >= percent * 100L)
                    .as("%s against %d %%", share, percent)
                    .isEqualTo(share.compareToPercent(percent) >= 0);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "4999999, 100000000, 499",
        "69999, 100000, 6999",
        "999999, 1000000, 9999",
        "1, 20, 500",
        "1, 1, 10000",
        "0, 7, 0"
    })
    void a_share_just_below_a_threshold_is_never_shown_as_reaching_it(
            long part, long whole, long basisPoints) {
        assertThat(new Share(part, whole).basisPointsRoundedDown()).isEqualTo(basisPoints);
    }

    @Test
    void the_largest_counts_are_still_exact() {
        assertThat(new Share(LARGEST, LARGEST).compareToPercent(100)).isZero();
        assertThat(new Share(LARGEST - 1, LARGEST).compareToPercent(100)).isNegative();
        assertThat(new Share(LARGEST, LARGEST).basisPointsRoundedDown()).isEqualTo(10_000);
        assertThat(new Share(LARGEST - 1, LARGEST).basisPointsRoundedDown()).isEqualTo(9_999);
    }

    @ParameterizedTest
    @CsvSource({"-1, 10", "1, 0", "1, -5", "0, 0"})
    void a_negative_part_or_an_empty_whole_is_refused(long part, long whole) {
        assertThatThrownBy(() -> new Share(part, whole))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("%d of %d is no share", part, whole);
    }

    @Test
    void counts_that_could_overflow_are_refused() {
        assertThatThrownBy(() -> new Share(1, LARGEST + 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Share(LARGEST + 1, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_percentage_that_would_overflow_is_an_error_and_not_a_wrong_answer() {
        Share share = new Share(1, LARGEST);
        assertThatThrownBy(() -> share.compareToPercent(1_000_000))
                .isInstanceOf(ArithmeticException.class);
    }
}
