package socai.events.personnel;

/** How a person ceased to be a member of the Party. */
public enum PartyExit {
    /** Xin ra khỏi Đảng. */
    WITHDRAWAL,
    /** Xóa tên trong danh sách đảng viên. */
    NAME_REMOVED,
    /** Khai trừ. */
    EXPULSION
}
