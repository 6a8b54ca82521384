package socai.events.personnel;

/** Why a person is identified otherwise from a day on. */
public enum IdentityGround {
    /** The name was changed (thay đổi họ, tên; Civil Code 2015, articles 27 and 28). */
    NAME_CHANGED,
    /**
     * The civil-status record was corrected, such as the birth date (cải chính hộ tịch; Law
     * 60/2014/QH13, article 4.12).
     */
    CIVIL_STATUS_CORRECTED,
    /** A personal number was given, for the first time or in place of an old card's 9 digits. */
    NUMBER_ISSUED,
    /**
     * Another personal number was given in place of the one before, after a corrected sex or birth
     * year (hủy, cấp lại số định danh cá nhân).
     */
    NUMBER_REPLACED,
    /** More became known of the same identity, such as the day of a birth in a known year. */
    COMPLETED
}
