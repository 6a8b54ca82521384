package socai.events.personnel;

import java.util.List;

/** The level of a qualification, from the lowest of its kinds to the highest. */
public enum QualificationLevel {
    /** Tiểu học. */
    PRIMARY,
    /** Trung học cơ sở. */
    LOWER_SECONDARY,
    /** Trung học phổ thông. */
    UPPER_SECONDARY,
    /** Sơ cấp. */
    ELEMENTARY,
    /** Trung cấp. */
    INTERMEDIATE,
    /** Cao đẳng. */
    COLLEGE,
    /** Cao cấp lý luận chính trị. */
    ADVANCED,
    /** Đại học; of political theory: cử nhân. */
    BACHELOR,
    /** Thạc sĩ. */
    MASTER,
    /** Tiến sĩ. */
    DOCTORATE,
    /** Phó giáo sư. */
    ASSOCIATE_PROFESSOR,
    /** Giáo sư. */
    PROFESSOR,
    /** Chương trình cán sự. */
    CLERK_PROGRAMME,
    /** Chương trình chuyên viên. */
    SPECIALIST_PROGRAMME,
    /** Chương trình chuyên viên chính. */
    PRINCIPAL_SPECIALIST_PROGRAMME,
    /** Chương trình chuyên viên cao cấp. */
    SENIOR_SPECIALIST_PROGRAMME,
    /** Quản lý giáo dục. */
    EDUCATION_MANAGEMENT_PROGRAMME,
    /** Chứng chỉ, whose level nobody wrote down. */
    CERTIFICATE,
    /** Bậc 1 (A1) of the six levels of languages (Circular 01/2014/TT-BGDĐT). */
    LEVEL_1,
    /** Bậc 2 (A2). */
    LEVEL_2,
    /** Bậc 3 (B1). */
    LEVEL_3,
    /** Bậc 4 (B2). */
    LEVEL_4,
    /** Bậc 5 (C1). */
    LEVEL_5,
    /** Bậc 6 (C2). */
    LEVEL_6;

    /** Whether qualifications of this kind have this level. */
    public boolean isOf(QualificationKind kind) {
        return switch (kind) {
            case SCHOOLING -> isOneOf(PRIMARY, LOWER_SECONDARY, UPPER_SECONDARY);
            case PROFESSIONAL ->
                    isOneOf(ELEMENTARY, INTERMEDIATE, COLLEGE, BACHELOR, MASTER, DOCTORATE);
            case ACADEMIC_TITLE -> isOneOf(ASSOCIATE_PROFESSOR, PROFESSOR);
            case POLITICAL_THEORY ->
                    isOneOf(ELEMENTARY, INTERMEDIATE, ADVANCED, BACHELOR, MASTER, DOCTORATE);
            case STATE_MANAGEMENT ->
                    isOneOf(
                            CLERK_PROGRAMME,
                            SPECIALIST_PROGRAMME,
                            PRINCIPAL_SPECIALIST_PROGRAMME,
                            SENIOR_SPECIALIST_PROGRAMME,
                            EDUCATION_MANAGEMENT_PROGRAMME,
                            BACHELOR,
                            MASTER,
                            DOCTORATE);
            case INFORMATICS ->
                    isOneOf(CERTIFICATE, INTERMEDIATE, COLLEGE, BACHELOR, MASTER, DOCTORATE);
            case FOREIGN_LANGUAGE ->
                    isLevelOfLanguage() || isOneOf(COLLEGE, BACHELOR, MASTER, DOCTORATE);
            case MINORITY_LANGUAGE -> isLevelOfLanguage() || isOneOf(COLLEGE, BACHELOR);
        };
    }

    private boolean isLevelOfLanguage() {
        return isOneOf(CERTIFICATE, LEVEL_1, LEVEL_2, LEVEL_3, LEVEL_4, LEVEL_5, LEVEL_6);
    }

    private boolean isOneOf(QualificationLevel... levels) {
        return List.of(levels).contains(this);
    }
}
