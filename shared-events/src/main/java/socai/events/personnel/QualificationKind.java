package socai.events.personnel;

/** What a qualification (trình độ) is in, and the levels that it has. */
public enum QualificationKind {
    /** Giáo dục phổ thông. */
    SCHOOLING,
    /** Chuyên môn. */
    PROFESSIONAL,
    /** Chức danh khoa học: professor and associate professor. */
    ACADEMIC_TITLE,
    /** Lý luận chính trị. */
    POLITICAL_THEORY,
    /** Quản lý nhà nước. */
    STATE_MANAGEMENT,
    /** Tin học. */
    INFORMATICS,
    /** Ngoại ngữ. */
    FOREIGN_LANGUAGE,
    /** Tiếng dân tộc thiểu số. */
    MINORITY_LANGUAGE
}
