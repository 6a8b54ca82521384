package socai.events.organisation;

/** Which number of posts is meant; each is its own dated series. */
public enum HeadcountKind {
    /** Biên chế được giao: the denominator that the plan names. */
    ASSIGNED,
    /** Biên chế tạm giao. */
    PROVISIONAL,
    /** Có mặt: present, as reported by the body. */
    PRESENT,
    /** Số thành viên: members of a council body. */
    COUNCIL_MEMBERS
}
