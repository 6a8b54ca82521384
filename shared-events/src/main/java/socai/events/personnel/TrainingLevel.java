package socai.events.personnel;

/** The level of a completed training. */
public enum TrainingLevel {
    /** Bồi dưỡng ngắn hạn: short course with a certificate. */
    SHORT_COURSE,
    /** Sơ cấp. */
    ELEMENTARY,
    /** Trung cấp. */
    INTERMEDIATE,
    /** Cao cấp (political theory) or advanced course. */
    ADVANCED,
    /** Đại học. */
    BACHELOR,
    /** Thạc sĩ. */
    MASTER,
    /** Tiến sĩ. */
    DOCTORATE
}
