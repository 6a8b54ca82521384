package socai.command.demo;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import socai.events.EthnicGroup;
import socai.events.Sex;

/** Invented names that sound like the ethnic group that bears them. */
final class DemoNames {

    private static final List<String> KINH =
            words(
                    "Nguyễn Nguyễn Nguyễn Nguyễn Nguyễn Trần Trần Lê Lê Phạm Phạm Hoàng Vũ Đặng Bùi"
                            + " Đỗ Dương Dương Ngô Đào Phan Trịnh Đinh Tạ Lương Mai");

    private static final Map<String, List<String>> SURNAMES =
            Map.ofEntries(
                    entry(
                            "tay",
                            words(
                                    "Nông Nông Hoàng Hoàng Hoàng Ma Ma Hà Lương Dương Bế Đàm Triệu"
                                            + " La Lục Vi Chu Lộc Phùng Nguyễn")),
                    entry("nung", words("Nông Nông Hoàng Lương Lý Lăng Hứa Vi Mông Triệu Long Lã")),
                    entry("dao", words("Bàn Bàn Triệu Triệu Đặng Phùng Lý Trương Dương")),
                    entry("mong", words("Giàng Giàng Vàng Sùng Lý Vừ Thào Hầu Lầu Ngô Dương Đào")),
                    entry("san-diu", words("Lê Trần Diệp Lưu Tạ Từ Ôn Trương Lâm Đặng")),
                    entry("san-chay", words("Hoàng Trần Ninh La Tiêu Lâm Hầu Lục Nịnh")),
                    entry("hoa", words("Trần Lâm Quách Lý Lương Vương Mạc Lưu")),
                    entry("muong", words("Bùi Bùi Đinh Quách Hà Phạm Cao")),
                    entry("thai", words("Lò Lò Cầm Quàng Hà Vi Lường")),
                    entry("ngai", words("Thẩm Trần Lý Diệp Lâm")));

    private static final List<String> MIDDLE_FEMALE =
            List.of(
                    "Thị",
                    "Thị",
                    "Thị",
                    "Thị Thu",
                    "Thị Minh",
                    "Thị Bích",
                    "Thị Hồng",
                    "Thị Kim",
                    "Thanh",
                    "Ngọc",
                    "Hồng",
                    "Thúy",
                    "Phương",
                    "Khánh",
                    "Bảo");
    private static final List<String> MIDDLE_MALE =
            words(
                    "Văn Văn Văn Đức Minh Quang Hữu Xuân Đình Công Tiến Quốc Ngọc Thanh Trung Anh"
                            + " Duy Việt");
    private static final List<String> MIDDLE_MONG_MALE = words("A A Văn Seo Mí");

    private static final List<String> GIVEN_FEMALE =
            words(
                    "Lan Hoa Hương Hằng Hà Huyền Hiền Thảo Trang Linh Nga Ngân Nhung Oanh Phượng"
                            + " Thắm Thoa Thơm Thu Thủy Tuyết Tươi Uyên Vân Xuân Yến Yên Mai Liên"
                            + " Loan Luyến Lệ Diệp Dung Duyên Điệp Chi Châm Bình Ánh An Quỳnh My"
                            + " Nhàn Hạnh Hoài Hường Chuyên Dịu Kiều");
    private static final List<String> GIVEN_MALE =
            words(
                    "An Anh Bắc Bảo Bình Chiến Chính Chung Cường Dũng Duy Dương Đạt Điệp Định Đông"
                            + " Đức Giang Hải Hiếu Hiệp Hoàng Hòa Học Hùng Huy Hưng Khánh Khoa Kiên"
                            + " Lâm Long Luận Mạnh Minh Nam Nghĩa Phong Phúc Quân Quang Quyết Sơn"
                            + " Tài Tâm Thành Thắng Thế Thịnh Tiến Toàn Trung Trường Tuấn Tùng"
                            + " Tuyên Vinh Vượng Vĩnh");
    private static final List<String> GIVEN_MONG_FEMALE = words("Mỷ Mai Dí Súa Chư Sua Pà Dợ Sinh");
    private static final List<String> GIVEN_MONG_MALE =
            words("Páo Chứ Dình Lử Sình Tủa Vàng Dơ Pủa Sáu Chớ Thắng Hải");

    private DemoNames() {}

    static String of(Dice dice, EthnicGroup group, Sex sex) {
        String surname = dice.of(SURNAMES.getOrDefault(group.slug(), KINH));
        boolean mong = group.slug().equals("mong") && dice.percent(60);
        String rest =
                switch (sex) {
                    case FEMALE ->
                            mong
                                    ? "Thị " + dice.of(GIVEN_MONG_FEMALE)
                                    : dice.of(MIDDLE_FEMALE) + ' ' + dice.of(GIVEN_FEMALE);
                    case MALE ->
                            mong
                                    ? dice.of(MIDDLE_MONG_MALE) + ' ' + dice.of(GIVEN_MONG_MALE)
                                    : dice.of(MIDDLE_MALE) + ' ' + dice.of(GIVEN_MALE);
                };
        return surname + ' ' + rest;
    }

    private static List<String> words(String line) {
        return List.of(line.split(" ", -1));
    }
}
