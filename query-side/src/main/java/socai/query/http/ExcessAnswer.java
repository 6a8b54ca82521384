package socai.query.http;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import socai.plan.Excess;
import socai.query.http.ComplianceAnswer.ExactShare;

/** The public JSON of a number above the one it is counted against. */
record ExcessAnswer(
        @Schema(example = "STAFF_ABOVE_POSTS") Excess.Reason reason,
        @Schema(example = "50") long part,
        @Schema(example = "19") long whole,
        @Schema(description = "Null when the one below is zero") @Nullable ExactShare share) {

    static ExcessAnswer of(Excess one) {
        return new ExcessAnswer(
                one.reason(), one.part(), one.whole(), ExactShare.of(one.part(), one.whole()));
    }

    static @Nullable ExcessAnswer orNull(@Nullable Excess one) {
        return one == null ? null : of(one);
    }
}
