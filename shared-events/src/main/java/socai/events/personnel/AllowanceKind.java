package socai.events.personnel;

/** What an allowance (phụ cấp) is paid for. */
public enum AllowanceKind {
    /** Phụ cấp chức vụ lãnh đạo. */
    POSITION,
    /** Phụ cấp trách nhiệm. */
    RESPONSIBILITY,
    /** Phụ cấp kiêm nhiệm chức danh lãnh đạo. */
    CONCURRENT_POST,
    /** Phụ cấp khu vực. */
    REGION,
    /** Phụ cấp thu hút, vùng đặc biệt khó khăn. */
    HARDSHIP_AREA,
    /** Phụ cấp ưu đãi theo nghề. */
    PROFESSION,
    /** Phụ cấp thâm niên nghề. */
    SENIORITY_IN_PROFESSION,
    /** Phụ cấp công vụ. */
    PUBLIC_SERVICE,
    /** Another allowance that the decision names. */
    OTHER
}
