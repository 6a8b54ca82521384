package socai.command.personnel;

import java.time.LocalDate;
import java.util.UUID;
import socai.command.Command;
import socai.command.Malformed;
import socai.events.EthnicGroup;
import socai.events.Sex;
import socai.events.UnitCode;
import socai.events.personnel.RecruitmentRoute;
import socai.events.personnel.StaffCategory;
import socai.identity.Identity;

/**
 * Take a person into service (tuyển dụng, tiếp nhận, bầu cử). Who it is follows from the identity
 * number: somebody who served before keeps the id and history of that time. Somebody of another age
 * than one can enter service at is {@link Malformed}.
 *
 * @param effectiveOn first day of service
 */
public record Recruit(
        LocalDate effectiveOn,
        UnitCode unit,
        RecruitmentRoute route,
        StaffCategory category,
        Sex sex,
        EthnicGroup ethnicity,
        Identity identity)
        implements Command {

    private static final UUID NO_STREAM_YET = new UUID(0, 0);

    public Recruit {
        if (!identity.canEnterServiceOn(effectiveOn)) {
            throw new Malformed(
                    "/identity/birthDate",
                    "birth-date-impossible",
                    effectiveOn,
                    Identity.SERVICE_AGE_MIN,
                    Identity.SERVICE_AGE_MAX);
        }
    }

    /**
     * No stream yet: the person's id is found or given while the command is handled. Nothing is
     * derived from the identity number here, because a stream's id is logged and queried for.
     */
    @Override
    public UUID stream() {
        return NO_STREAM_YET;
    }
}
