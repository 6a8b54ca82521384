package socai.events;

/** The kinds of document on which an act can rest. */
public enum BasisKind {
    /** Quyết định, and whatever else orders a fact by itself, such as a plan. */
    DECISION,
    /** Nghị quyết of a People's Council. */
    RESOLUTION,
    /** Hợp đồng làm việc of a public employee (Law 129/2025/QH15). */
    WORK_CONTRACT,
    /** Văn bằng, chứng chỉ. */
    CERTIFICATE,
    /** Giấy tờ hộ tịch, and what the authorities confirm of a person's number. */
    CIVIL_STATUS,
    /** Công văn, such as one that corrects form or procedure (Decree 30/2020/NĐ-CP, article 18). */
    OFFICIAL_LETTER,
    /** Thông báo, such as one that recalls a document, or the notice of a retirement. */
    NOTICE
}
