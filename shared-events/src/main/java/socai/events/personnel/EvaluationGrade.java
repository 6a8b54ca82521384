package socai.events.personnel;

/**
 * The four grades of the yearly evaluation (xếp loại chất lượng; Law 80/2025/QH15, Law
 * 129/2025/QH15).
 */
public enum EvaluationGrade {
    /** Hoàn thành xuất sắc nhiệm vụ. */
    EXCELLENT,
    /** Hoàn thành tốt nhiệm vụ. */
    GOOD,
    /** Hoàn thành nhiệm vụ. */
    COMPLETED,
    /** Không hoàn thành nhiệm vụ. */
    NOT_COMPLETED
}
