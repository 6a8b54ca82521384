package socai.events.personnel;

/**
 * Forms of discipline that leave place and post as they are. Dismissal from a position, demotion
 * and dismissal from service are recorded as the end of the position or of service, and stand on
 * the file by that record.
 */
public enum DisciplineForm {
    /** Khiển trách. */
    REPRIMAND,
    /** Cảnh cáo. */
    WARNING,
    /**
     * Hạ bậc lương: of public employees; of civil servants until 30 June 2025 (Law 80/2025/QH15).
     */
    PAY_STEP_LOWERED,
    /** Xóa tư cách chức vụ đã đảm nhiệm: of who held a title that is no longer held. */
    TITLE_ERASED
}
