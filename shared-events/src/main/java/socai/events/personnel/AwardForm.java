package socai.events.personnel;

/** Forms of commendation and titles of emulation (Law 06/2022/QH15). */
public enum AwardForm {
    /** Huân chương. */
    ORDER,
    /** Huy chương. */
    MEDAL,
    /** Danh hiệu vinh dự Nhà nước, such as Nhà giáo nhân dân. */
    STATE_HONORARY_TITLE,
    /** Bằng khen của Thủ tướng Chính phủ. */
    PRIME_MINISTER_CERTIFICATE,
    /** Bằng khen of a ministry or a province. */
    CERTIFICATE_OF_MERIT,
    /** Giấy khen. */
    COMMENDATION,
    /** Kỷ niệm chương. */
    COMMEMORATIVE_MEDAL,
    /** Chiến sĩ thi đua toàn quốc. */
    NATIONAL_EMULATION_FIGHTER,
    /** Chiến sĩ thi đua cấp bộ, ban, ngành, tỉnh. */
    PROVINCE_EMULATION_FIGHTER,
    /** Chiến sĩ thi đua cơ sở. */
    BASE_EMULATION_FIGHTER,
    /** Lao động tiên tiến. */
    ADVANCED_WORKER,
    /** Another form that the decision names. */
    OTHER
}
