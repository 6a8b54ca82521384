package socai.query.http;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import socai.events.personnel.IdentityGround;
import socai.query.roster.StatedOnFile;

/** One identity that was ever stated of a person, as the public JSON says it. */
record StatedIdentityAnswer(
        @Schema(description = "The event that states it, as a correction names it") long sequence,
        @Schema(description = "Valid time: the day from which that event's fact holds")
                LocalDate effectiveOn,
        @Schema(
                        description =
                                "Why it identifies the person from that day on; null for a recruitment")
                @Nullable IdentityGround ground,
        @Schema(description = "False where it was corrected or annulled since") boolean stands,
        WhoItIs.@Nullable IdentityAnswer identity,
        @Schema(description = WhoItIs.ERASED_SAYS) @Nullable String erased,
        @Schema(description = WhoItIs.UNREADABLE_SAYS) @Nullable String unreadable) {

    static StatedIdentityAnswer of(StatedOnFile stated) {
        WhoItIs who = WhoItIs.of(stated.identity());
        return new StatedIdentityAnswer(
                stated.sequence(),
                stated.effectiveOn(),
                stated.ground(),
                stated.stands(),
                who.identity(),
                who.erased(),
                who.unreadable());
    }
}
