package socai.events.personnel;

/** Why a person left service. */
public enum DepartureKind {
    /** Nghỉ hưu. */
    RETIREMENT,
    /** Thôi việc theo nguyện vọng. */
    RESIGNATION,
    /** Buộc thôi việc. */
    DISMISSAL,
    /** Chuyển công tác ra ngoài hệ thống. */
    TRANSFER_OUT,
    /** Hết nhiệm kỳ. */
    END_OF_TERM,
    /** Từ trần. */
    DEATH
}
