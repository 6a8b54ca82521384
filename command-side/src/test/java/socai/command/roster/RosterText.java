package socai.command.roster;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import socai.command.testing.Sample;
import socai.events.Decision;

/** Rosters as people write them. */
final class RosterText {

    static final String HEADER =
            "Họ và tên,Số định danh,Ngày sinh,Giới tính,Dân tộc,Mã đơn vị,Đối tượng,"
                    + "Hình thức tuyển dụng,Ngày hiệu lực";
    static final String WITH_POSITION = HEADER + ",Chức vụ,Loại chức vụ,Ngày bổ nhiệm";
    static final String WITH_DECISION = HEADER + ",Số quyết định,Ngày ký,Cơ quan ban hành,Người ký";

    private RosterText() {}

    static String row(int number) {
        return "%s,%s,17/05/1990,Nữ,Tày,SNV,Công chức,Thi tuyển,03/02/2020"
                .formatted(name(number), number(number));
    }

    static String name(int number) {
        return "Nông Thị " + Sample.inWords(number);
    }

    static String number(int number) {
        return "019190%06d".formatted(number);
    }

    static String file(String header, String... rows) {
        return header + "\n" + String.join("\n", rows) + "\n";
    }

    /** So many people, numbered from {@code first}. */
    static String people(int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(RosterText::row)
                .collect(Collectors.joining("\n", HEADER + "\n", "\n"));
    }

    static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    static FileOrder order() {
        return order(Sample.freshRequest());
    }

    static FileOrder order(UUID request) {
        return order(request, Optional.of(Sample.DECISION));
    }

    static FileOrder order(UUID request, Optional<Decision> decision) {
        return new FileOrder("officer.hoa", "Nhập hồ sơ", decision, request);
    }

    /** What is listed, as {@code line column code}. */
    static List<String> said(RosterRefused refused) {
        return refused.listed().stream()
                .map(mistake ->
                        "%d %s %s"
                                .formatted(
                                        mistake.line(), mistake.column(), mistake.refusal().code()))
                .toList();
    }
}
