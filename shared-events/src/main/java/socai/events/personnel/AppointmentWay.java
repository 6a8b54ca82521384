package socai.events.personnel;

/** How a person came into a position. */
public enum AppointmentWay {
    /** Bổ nhiệm. */
    APPOINTMENT,
    /** Chỉ định: a cadre named to a leadership title without election (Law 80/2025/QH15). */
    DESIGNATION,
    /** Bầu cử, phê chuẩn. */
    ELECTION
}
