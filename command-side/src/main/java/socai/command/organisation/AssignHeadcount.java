package socai.command.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import socai.events.UnitCode;
import socai.events.organisation.HeadcountAct;
import socai.events.organisation.HeadcountKind;

/**
 * Assign, adjust or withdraw a body's number of posts or members from {@code effectiveOn} (giao,
 * điều chỉnh, thu hồi biên chế).
 *
 * @param persons absent when it is withdrawn
 */
public record AssignHeadcount(
        UnitCode unit,
        LocalDate effectiveOn,
        HeadcountKind kind,
        HeadcountAct act,
        @Nullable Integer persons)
        implements OrganisationCommand {

    /** Assigns a number. */
    public AssignHeadcount(UnitCode unit, LocalDate effectiveOn, HeadcountKind kind, int persons) {
        this(unit, effectiveOn, kind, HeadcountAct.ASSIGNED, persons);
    }
}
