package socai.events.personnel;

/** How a person came into service. */
public enum RecruitmentRoute {
    /** Thi tuyển: competitive examination. */
    EXAM,
    /** Xét tuyển: selection on file. */
    SELECTION,
    /** Tiếp nhận: reception from outside the system. */
    RECEPTION,
    /** Cử tuyển: reception of a graduate of nominated admission. */
    NOMINATED_ADMISSION,
    /** Bầu cử, phê chuẩn: election, such as of a member of a council body. */
    ELECTION
}
