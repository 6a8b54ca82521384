package socai.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import socai.events.plan.Clause;
import socai.events.plan.Clause.Band;
import socai.events.plan.Clause.Measure;
import socai.events.plan.Clause.Scope;

/** Clause II.2.b: which minimum binds a commune of a given EM share of population. */
class PopulationBandsTest {

    private static final Clause FROM_5 = commune(new Band(5, true, 10), 5);
    private static final Clause FROM_10 = commune(new Band(10, true, 30), 10);
    private static final Clause FROM_30 = commune(new Band(30, true, 50), 15);
    private static final Clause FROM_50 = commune(new Band(50, true, 70), 25);
    private static final Clause ABOVE_70 = commune(new Band(70, false, null), 35);
    private static final List<Clause> FIVE_BANDS =
            List.of(FROM_5, FROM_10, FROM_30, FROM_50, ABOVE_70);

    /** What "no minimum" is called in the tables below. */
    private static final int NONE = 0;

    @ParameterizedTest(name = "{0} of {1} asks {2} % (STRICTER) or {3} % (LOWER)")
    @CsvSource({
        // 0 %
        "0, 1, 0, 0",
        "0, 22333, 0, 0",
        // 4.99 %, and the last person below 5 %
        "499, 10000, 0, 0",
        "1116, 22333, 0, 0",
        "1, 21, 0, 0",
        "44999999999999, 900000000000000, 0, 0",
        // 5 %
        "1, 20, 5, 5",
        "500, 10000, 5, 5",
        "1117, 22333, 5, 5",
        "45000000000000, 900000000000000, 5, 5",
        // 9.99 %
        "999, 10000, 5, 5",
        "1, 11, 5, 5",
        "2233, 22333, 5, 5",
        // 10 %
        "1, 10, 10, 10",
        "1000, 10000, 10, 10",
        "2234, 22333, 10, 10",
        // 29.99 %
        "2999, 10000, 10, 10",
        "6699, 22333, 10, 10",
        // 30 %
        "3, 10, 15, 15",
        "3000, 10000, 15, 15",
        "6700, 22333, 15, 15",
        // 49.99 %
        "4999, 10000, 15, 15",
        "11166, 22333, 15, 15",
        // 50 %
        "1, 2, 25, 25",
        "5000, 10000, 25, 25",
        "11167, 22333, 25, 25",
        // 69.99 %, and the last person below 70 %
        "6999, 10000, 25, 25",
        "15630, 22330, 25, 25",
        "629999999999999, 900000000000000, 25, 25",
        // 70 % exactly: the two readings part
        "7, 10, 35, 25",
        "7000, 10000, 35, 25",
        "15631, 22330, 35, 25",
        "630000000000000, 900000000000000, 35, 25",
        // 70.01 %, and the first person above 70 %
        "7001, 10000, 35, 35",
        "15632, 22330, 35, 35",
        "630000000000001, 900000000000000, 35, 35",
        // 100 %
        "1, 1, 35, 35",
        "10000, 10000, 35, 35",
        "900000000000000, 900000000000000, 35, 35"
    })
    void a_share_asks_the_minimum_of_its_band(long part, long whole, int stricter, int lower) {
        Share share = new Share(part, whole);
        assertThat(minimum(FIVE_BANDS, share, Exactly70.STRICTER)).isEqualTo(stricter);
        assertThat(minimum(FIVE_BANDS, share, Exactly70.LOWER)).isEqualTo(lower);
    }

    @ParameterizedTest
    @EnumSource
    void a_share_of_4_99_percent_is_below_every_band(Exactly70 reading) {
        assertThat(PopulationBands.clauseFor(FIVE_BANDS, new Share(499, 10_000), reading))
                .isEmpty();
    }

    @Test
    void the_clause_itself_is_the_answer_and_not_a_copy_of_its_number() {
        assertThat(PopulationBands.clauseFor(FIVE_BANDS, new Share(3, 10), Exactly70.STRICTER))
                .containsSame(FROM_30);
    }

    @ParameterizedTest
    @EnumSource
    void random_shares_near_every_edge_agree_with_the_text_read_in_big_integers(Exactly70 reading) {
        SplittableRandom random = new SplittableRandom(128);
        int[] edges = {0, 5, 10, 30, 50, 70, 100};
        for (int i = 0; i < 5_000; i++) {
            long whole = 1 + random.nextLong(i % 2 == 0 ? 60_000 : 900_000_000_000_000L);
            long atEdge = whole / 100 * edges[random.nextInt(edges.length)];
            long part = Math.clamp(atEdge + random.nextInt(-200, 201), 0, whole);
            assertThat(minimum(FIVE_BANDS, new Share(part, whole), reading))
                    .as("%d of %d", part, whole)
                    .isEqualTo(asTheTextSays(part, whole, reading));
        }
    }

    @Test
    void the_order_in_which_the_clauses_are_given_does_not_matter() {
        SplittableRandom random = new SplittableRandom(128);
        List<Clause> shuffled = new ArrayList<>(FIVE_BANDS);
        for (int i = 0; i < 500; i++) {
            Collections.shuffle(shuffled, random);
            Share share = new Share(random.nextInt(101), 100);
            assertThat(PopulationBands.clauseFor(shuffled, share, Exactly70.STRICTER))
                    .as("%s in %s", share, shuffled)
                    .isEqualTo(PopulationBands.clauseFor(FIVE_BANDS, share, Exactly70.STRICTER));
        }
    }

    @Test
    void a_plan_without_clauses_asks_nothing() {
        assertThat(PopulationBands.clauseFor(List.of(), new Share(1, 2), Exactly70.STRICTER))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 100", "4, 100", "70, 100", "100, 100"})
    void a_clause_without_a_band_holds_for_every_share(long part, long whole) {
        Clause always = commune(null, 10);
        assertThat(minimum(List.of(always), new Share(part, whole), Exactly70.LOWER)).isEqualTo(10);
    }

    @Test
    void a_clause_without_a_band_goes_before_the_banded_ones_wherever_it_stands() {
        Clause always = commune(null, 12);
        assertThat(minimum(List.of(FROM_5, FROM_10, always), new Share(6, 100), Exactly70.STRICTER))
                .isEqualTo(12);
    }

    @Test
    void a_gap_of_several_percent_is_read_like_the_gap_at_70() {
        List<Clause> gap =
                List.of(commune(new Band(5, true, 10), 5), commune(new Band(20, true, null), 20));
        assertThat(minimum(gap, new Share(15, 100), Exactly70.STRICTER)).isEqualTo(20);
        assertThat(minimum(gap, new Share(15, 100), Exactly70.LOWER)).isEqualTo(5);
    }

    @ParameterizedTest
    @EnumSource
    void an_edge_that_the_lowest_band_leaves_out_is_below_every_band(Exactly70 reading) {
        List<Clause> only = List.of(ABOVE_70);
        assertThat(PopulationBands.clauseFor(only, new Share(70, 100), reading)).isEmpty();
        assertThat(PopulationBands.clauseFor(only, new Share(71, 100), reading)).contains(ABOVE_70);
    }

    @ParameterizedTest
    @EnumSource
    void a_share_above_the_highest_band_is_not_let_off(Exactly70 reading) {
        List<Clause> closed = List.of(FROM_5, FROM_10);
        assertThat(PopulationBands.clauseFor(closed, new Share(30, 100), reading))
                .contains(FROM_10);
        assertThat(PopulationBands.clauseFor(closed, new Share(100, 100), reading))
                .contains(FROM_10);
    }

    private static int minimum(List<Clause> clauses, Share share, Exactly70 reading) {
        return PopulationBands.clauseFor(clauses, share, reading)
                .map(Clause::minimumPercent)
                .orElse(NONE);
    }

    private static int asTheTextSays(long part, long whole, Exactly70 reading) {
        if (isBelow(part, whole, 5)) {
            return NONE;
        }
        if (isBelow(part, whole, 10)) {
            return 5;
        }
        if (isBelow(part, whole, 30)) {
            return 10;
        }
        if (isBelow(part, whole, 50)) {
            return 15;
        }
        if (isBelow(part, whole, 70)) {
            return 25;
        }
        boolean exactly70 = hundredfold(part).equals(percentOf(whole, 70));
        return exactly70 && reading == Exactly70.LOWER ? 25 : 35;
    }

    private static boolean isBelow(long part, long whole, int percent) {
        return hundredfold(part).compareTo(percentOf(whole, percent)) < 0;
    }

    private static BigInteger hundredfold(long part) {
        return BigInteger.valueOf(part).multiply(BigInteger.valueOf(100));
    }

    private static BigInteger percentOf(long whole, int percent) {
        return BigInteger.valueOf(whole).multiply(BigInteger.valueOf(percent));
    }

    private static Clause commune(@Nullable Band band, int minimumPercent) {
        return new Clause(
                "COM",
                "II.2.b",
                Measure.STAFF_OF_ASSIGNED_HEADCOUNT,
                Scope.COMMUNE,
                null,
                band,
                minimumPercent);
    }
}
