package socai.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import socai.plan.Excess.Reason;

class ExcessTest {

    @Test
    void asManyAsThereAreIsNoExcessAndOneMoreIs() {
        assertThat(Excess.of(Reason.STAFF_ABOVE_POSTS, 19, 19)).isNull();
        assertThat(Excess.of(Reason.STAFF_ABOVE_POSTS, 20, 19))
                .isEqualTo(new Excess(Reason.STAFF_ABOVE_POSTS, 20, 19));
        assertThat(Excess.of(Reason.STAFF_ABOVE_POSTS, 20, null)).isNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Excess(Reason.STAFF_ABOVE_POSTS, 19, 19));
    }

    @Test
    void fiftyOnNineteenIsTwoHundredAndSixtyThreePercent() {
        Share share = Objects.requireNonNull(new Excess(Reason.STAFF_ABOVE_POSTS, 50, 19).share());

        assertThat(share.basisPointsRoundedDown()).isEqualTo(26_315);
        assertThat(new Excess(Reason.STAFF_ABOVE_POSTS, 1, 0).share()).isNull();
    }

    @Test
    void everyNumberIsComparedWithTheOneItIsCountedAgainst() {
        Assessment staff =
                Assessment.unjudged(
                        null, 30, 19, Verdict.NOT_REGULATED, Assessment.Reason.NO_PLAN_IN_FORCE);

        assertThat(Excess.of(50, new Share(29, 1_000), List.of(staff)))
                .containsExactly(
                        new Excess(Reason.STAFF_ABOVE_POSTS, 50, 19),
                        new Excess(Reason.MINORITY_ABOVE_POSTS, 30, 19),
                        new Excess(Reason.MINORITY_ABOVE_RESIDENTS, 30, 29));
        assertThat(Excess.of(50, new Share(30, 49), List.of(staff)))
                .as("as many EM staff as EM residents is not more")
                .extracting(Excess::reason)
                .containsExactly(
                        Reason.STAFF_ABOVE_POSTS,
                        Reason.MINORITY_ABOVE_POSTS,
                        Reason.STAFF_ABOVE_RESIDENTS);
        assertThat(Excess.of(19, null, List.of(staff)))
                .containsExactly(new Excess(Reason.MINORITY_ABOVE_POSTS, 30, 19));
    }
}
