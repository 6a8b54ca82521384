package socai.events.personnel;

/** The legal kind of a public servant (Law 80/2025/QH15, Law on Public Employees 2025). */
public enum StaffCategory {
    /** Cán bộ. */
    CADRE,
    /** Công chức. */
    CIVIL_SERVANT,
    /** Viên chức. */
    PUBLIC_EMPLOYEE
}
