package socai.command.demo;

import socai.events.personnel.DepartureKind;

/** What a decision is about, with the reason that goes into the ledger. */
enum Act {
    ESTABLISHMENT(0, "Thành lập cơ quan, đơn vị"),
    HEADCOUNT(1, "Giao biên chế"),
    POPULATION(2, "Ghi nhận dân số và tỷ lệ người dân tộc thiểu số"),
    REORGANISATION(3, "Tổ chức lại đơn vị hành chính cấp xã từ ngày 01/7/2025"),
    OPENING(4, "Người đang công tác khi mở sổ ngày 01/01/2010"),
    RECRUITMENT(5, "Tuyển dụng, tiếp nhận theo chỉ tiêu biên chế"),
    RETURN(6, "Tiếp nhận lại người đã thôi việc"),
    ELECTION(7, "Bầu thành viên cơ quan của Hội đồng nhân dân"),
    POSITION(8, "Bổ nhiệm vào vị trí việc làm"),
    LEADERSHIP(9, "Bổ nhiệm chức danh lãnh đạo, quản lý"),
    RENEWAL(10, "Bổ nhiệm lại khi hết nhiệm kỳ 5 năm"),
    TRANSFER(11, "Điều động theo yêu cầu nhiệm vụ"),
    TRAINING(12, "Cử đi đào tạo, bồi dưỡng và ghi nhận kết quả"),
    RETIREMENT(13, "Nghỉ hưu theo chế độ"),
    RESIGNATION(14, "Thôi việc theo nguyện vọng"),
    DISMISSAL(15, "Buộc thôi việc theo kết luận kỷ luật"),
    TRANSFER_OUT(16, "Chuyển công tác ra ngoài hệ thống"),
    END_OF_TERM(17, "Hết nhiệm kỳ Hội đồng nhân dân"),
    DEATH(18, "Từ trần"),
    RANK(19, "Bổ nhiệm vào ngạch"),
    PLANNING(20, "Phê duyệt quy hoạch chức danh lãnh đạo, quản lý"),
    SECONDMENT(21, "Biệt phái theo yêu cầu nhiệm vụ"),
    ROTATION(22, "Luân chuyển theo kế hoạch"),
    CORRECTION(23, "Đính chính, hủy bỏ nội dung ghi sai"),
    PAY(60, "Xếp lương, nâng bậc lương"),
    ALLOWANCE(61, "Hưởng, thôi hưởng phụ cấp"),
    EVALUATION(62, "Đánh giá, xếp loại chất lượng hằng năm"),
    AWARD(63, "Khen thưởng"),
    DISCIPLINE(64, "Xử lý kỷ luật"),
    FILE(66, "Bổ sung hồ sơ theo giấy tờ gốc");

    private final int series;
    private final String reason;

    Act(int series, String what) {
        this.series = series;
        this.reason = what + " (dữ liệu minh họa)";
    }

    /** Its place in the numbering of decisions; no two acts share one. */
    int series() {
        return series;
    }

    String reason() {
        return reason;
    }

    static Act of(DepartureKind kind) {
        return switch (kind) {
            case RETIREMENT -> RETIREMENT;
            case RESIGNATION -> RESIGNATION;
            case DISMISSAL -> DISMISSAL;
            case TRANSFER_OUT -> TRANSFER_OUT;
            case END_OF_TERM -> END_OF_TERM;
            case DEATH -> DEATH;
        };
    }
}
