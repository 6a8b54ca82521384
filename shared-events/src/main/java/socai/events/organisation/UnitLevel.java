package socai.events.organisation;

/** The level of government at which a body stands. */
public enum UnitLevel {
    /** Cấp tỉnh: a department or equal body of the province. */
    PROVINCE,
    /** Cấp xã: xã or phường. */
    COMMUNE,
    /** Đơn vị sự nghiệp công lập. */
    PUBLIC_SERVICE_UNIT,
    /** A body of the People's Council, whose members are counted instead of posts. */
    COUNCIL_BODY
}
