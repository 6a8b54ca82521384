package socai.command.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import socai.events.personnel.Position;
import socai.events.personnel.PositionKind;

/** Titles of positions as decisions print them. */
final class Titles {

    private static final List<Position> COMMUNE_BEFORE =
            staff(
                    "Công chức Văn phòng - thống kê",
                    "Công chức Tư pháp - hộ tịch",
                    "Công chức Tài chính - kế toán",
                    "Công chức Địa chính - xây dựng - đô thị và môi trường",
                    "Công chức Văn hóa - xã hội");
    private static final List<Position> STAFF =
            staff("Chuyên viên", "Chuyên viên", "Chuyên viên", "Cán sự", "Kế toán viên");
    private static final List<Position> EMPLOYEES =
            staff("Viên chức bảo tồn", "Viên chức nghiên cứu", "Kiểm lâm viên", "Kế toán viên");
    private static final List<Position> SENIOR = staff("Chuyên viên chính");
    private static final List<Position> MEMBERS = staff("Thành viên Ban Dân tộc");

    private static final List<Position> COMMUNE_OFFICES =
            leaders(
                    PositionKind.OTHER_LEADERSHIP,
                    "Trưởng phòng Kinh tế",
                    "Trưởng phòng Văn hóa - Xã hội",
                    "Phó Trưởng phòng Kinh tế",
                    "Phó Trưởng phòng Văn hóa - Xã hội",
                    "Chánh Văn phòng HĐND và UBND",
                    "Phó Giám đốc Trung tâm Phục vụ hành chính công");
    private static final List<Position> COMMUNE_OFFICES_BEFORE =
            leaders(PositionKind.OTHER_LEADERSHIP, "Chủ tịch HĐND", "Phó Chủ tịch HĐND");
    private static final List<Position> DIVISIONS =
            leaders(PositionKind.OTHER_LEADERSHIP, "Trưởng phòng", "Phó Trưởng phòng");

    private static final Map<String, String> HEADS =
            Map.of(
                    "VAN-PHONG-UBND", "Chánh Văn phòng",
                    "THANH-TRA-TINH", "Chánh Thanh tra",
                    "BQL-KCN", "Trưởng ban",
                    "BAN-DAN-TOC-HDND", "Trưởng ban",
                    "VQG", "Giám đốc");

    private Titles() {}

    /** The post that a decision of {@code day} in {@code unit} gives to a person of this index. */
    static Position of(DemoUnit unit, LocalDate day, PositionKind kind, int person) {
        return switch (kind) {
            case HEAD -> new Position(head(unit), kind);
            case DEPUTY_HEAD -> new Position("Phó " + head(unit), kind);
            case OTHER_LEADERSHIP -> pick(offices(unit, day), person);
            case NON_LEADERSHIP -> pick(posts(unit, day), person);
        };
    }

    static Position senior() {
        return SENIOR.getFirst();
    }

    private static String head(DemoUnit unit) {
        return unit.isCommune()
                ? "Chủ tịch Ủy ban nhân dân"
                : HEADS.getOrDefault(unit.code().value(), "Giám đốc Sở");
    }

    private static List<Position> offices(DemoUnit unit, LocalDate day) {
        if (!unit.isCommune()) {
            return DIVISIONS;
        }
        return day.isBefore(Days.REORGANISATION) ? COMMUNE_OFFICES_BEFORE : COMMUNE_OFFICES;
    }

    private static List<Position> posts(DemoUnit unit, LocalDate day) {
        return switch (unit.level()) {
            case COMMUNE -> day.isBefore(Days.REORGANISATION) ? COMMUNE_BEFORE : STAFF;
            case PUBLIC_SERVICE_UNIT -> EMPLOYEES;
            case COUNCIL_BODY -> MEMBERS;
            case PROVINCE -> STAFF;
        };
    }

    private static Position pick(List<Position> positions, int person) {
        return positions.get(person % positions.size());
    }

    private static List<Position> staff(String... titles) {
        return leaders(PositionKind.NON_LEADERSHIP, titles);
    }

    private static List<Position> leaders(PositionKind kind, String... titles) {
        return List.of(titles).stream().map(title -> new Position(title, kind)).toList();
    }
}
