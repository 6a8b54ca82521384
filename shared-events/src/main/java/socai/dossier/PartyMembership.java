package socai.dossier;

import org.jspecify.annotations.Nullable;
import socai.events.personnel.PartyAdmitted;
import socai.events.personnel.PartyConfirmed;
import socai.events.personnel.PartyLeft;

/**
 * Membership in the Party, the last of several.
 *
 * @param admitted absent when the file says nothing of an admission
 * @param confirmed absent while on probation
 * @param left absent while a member
 */
public record PartyMembership(
        @Nullable OnFile<PartyAdmitted> admitted,
        @Nullable OnFile<PartyConfirmed> confirmed,
        @Nullable OnFile<PartyLeft> left) {

    /** Nothing on file. */
    public static final PartyMembership NONE = new PartyMembership(null, null, null);

    /** Where it stands. */
    public enum Status {
        /** Nothing on file. */
        NONE,
        /** Đảng viên dự bị: a member, and counted as one. */
        ON_PROBATION,
        /** Đảng viên chính thức. */
        OFFICIAL,
        /** Đã ra khỏi Đảng. */
        LEFT
    }

    public Status status() {
        if (left != null) {
            return Status.LEFT;
        }
        if (confirmed != null) {
            return Status.OFFICIAL;
        }
        return admitted == null ? Status.NONE : Status.ON_PROBATION;
    }

    /** Whether a member, on probation or official. */
    public boolean isMember() {
        return switch (status()) {
            case ON_PROBATION, OFFICIAL -> true;
            case NONE, LEFT -> false;
        };
    }
}
