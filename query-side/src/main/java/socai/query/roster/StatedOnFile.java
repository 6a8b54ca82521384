package socai.query.roster;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import socai.events.personnel.IdentityGround;

/**
 * An identity that an event of a person's stream states.
 *
 * @param sequence of that event, by which a correction names it
 * @param effectiveOn the day from which the fact holds that states it
 * @param ground why the person is identified so from that day on; absent for a recruitment
 * @param stands whether it does, or was corrected or annulled since
 * @param identity who it is, or why nobody can say
 */
public record StatedOnFile(
        long sequence,
        LocalDate effectiveOn,
        @Nullable IdentityGround ground,
        boolean stands,
        IdentityOnFile identity) {}
