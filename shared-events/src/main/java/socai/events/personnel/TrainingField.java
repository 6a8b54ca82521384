package socai.events.personnel;

/** The fields of training: those that clause II.4 of Plan 128 names, and others on the file. */
public enum TrainingField {
    /** Trình độ chuyên môn. */
    PROFESSIONAL,
    /** Lý luận chính trị. */
    POLITICAL_THEORY,
    /** Quản lý nhà nước. */
    STATE_MANAGEMENT,
    /** Khoa học công nghệ, đổi mới sáng tạo. */
    SCIENCE_AND_INNOVATION,
    /** Chuyển đổi số, kỹ năng số. */
    DIGITAL_SKILLS,
    /** Phương thức quản lý hiện đại. */
    MODERN_MANAGEMENT,
    /** Tin học. */
    INFORMATICS,
    /** Ngoại ngữ. */
    FOREIGN_LANGUAGE,
    /** Tiếng dân tộc thiểu số. */
    MINORITY_LANGUAGE,
    /** Kiến thức dân tộc (task V.2; not among the fields of II.4). */
    ETHNIC_AFFAIRS,
    /**
     * Bồi dưỡng kiến thức quốc phòng và an ninh (Law 30/2013/QH13; not among the fields of II.4).
     */
    DEFENCE_AND_SECURITY
}
