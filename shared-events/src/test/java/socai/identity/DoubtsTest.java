package socai.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import socai.events.PartialDate;
import socai.events.Sex;

class DoubtsTest {

    @ParameterizedTest
    @CsvSource({
        "Nguyễn Văn 12, DIGITS",
        "12345, DIGITS",
        "NULL, PLACEHOLDER",
        "n/a, PLACEHOLDER",
        "(không rõ), PLACEHOLDER",
        "Chưa có, PLACEHOLDER",
        "Tổng cộng, WORD_OF_A_TABLE",
        "TỔNG CỘNG:, WORD_OF_A_TABLE",
        "Tổng số: 15 người, WORD_OF_A_TABLE",
        "Tong cong, WORD_OF_A_TABLE",
        "Họ và tên, WORD_OF_A_TABLE",
        "---, NO_LETTER",
        "Hoµng §øc Th¾ng, FOREIGN_LETTERS",
        "NguyÔn V¨n Hïng, FOREIGN_LETTERS",
        "Lª ThÞ TuyÕt, FOREIGN_LETTERS",
        "HiÒn, FOREIGN_LETTERS",
        "Nguyeãn Vaên Hoaøng, FOREIGN_LETTERS",
        "Traàn Thò Thuù, FOREIGN_LETTERS",
        "Nguyeãn Coâng Vaân, FOREIGN_LETTERS",
        "Nguy?n V?n An, FOREIGN_LETTERS",
        "Nguyá»…n VÄƒn An, FOREIGN_LETTERS",
        "Иванов, FOREIGN_LETTERS",
        "王小明, FOREIGN_LETTERS"
    })
    void what_is_no_name_is_doubted(String name, NameDoubt why) {
        assertThat(NameDoubt.of(name)).contains(why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nông Thị Hoa",
                "NGUYỄN VĂN AN",
                "Tống Công Danh",
                "Tòng Văn Cộng",
                "Voòng A Sáng",
                "H'Hen Niê",
                "Y Bhĭm Ƀuôn Yă",
                "K’Brêu",
                "Ê Ban",
                "Lò Thị Xoong",
                "Chẩu Thị Khuya",
                "Hoàng Đức-Thắng",
                "Hoa\u0300ng Thi\u0323 Nga",
                "Quách Thị Thuý",
                "An"
            })
    void a_name_is_not_doubted(String name) {
        assertThat(NameDoubt.of(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "019190000001, FEMALE, 1990-05-17, ''",
        "019190000001, FEMALE, 1990, ''",
        "019090000001, MALE, 1990-05, ''",
        "019301000001, FEMALE, 2001-01-01, ''",
        "019201000001, MALE, 2001-01-01, ''",
        "019190000001, MALE, 1990-05-17, SEX",
        "019190000001, FEMALE, 1991, BIRTH_YEAR",
        "019290000001, MALE, 1990, BIRTH_YEAR",
        "000190000001, FEMALE, 1990, PROVINCE",
        "003190000001, FEMALE, 1990, PROVINCE",
        "097190000001, FEMALE, 1990, PROVINCE",
        "101190000001, FEMALE, 1990, ''",
        "000000009202, FEMALE, 1999-12-31, PROVINCE+SEX+BIRTH_YEAR",
        "090123456, MALE, 1990, ''"
    })
    void a_number_is_held_against_the_facts(String digits, Sex sex, String birth, String doubts) {
        Set<String> expected =
                Arrays.stream(doubts.split("\\+"))
                        .filter(doubt -> !doubt.isEmpty())
                        .collect(Collectors.toSet());
        assertThat(NumberDoubt.of(IdentityNumber.of(digits), sex, PartialDate.parse(birth)))
                .extracting(Enum::name)
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void a_number_that_is_not_known_says_nothing() {
        assertThat(
                        NumberDoubt.of(
                                new IdentityNumber.NotYetKnown(),
                                Sex.MALE,
                                PartialDate.ofYear(1990)))
                .isEmpty();
    }
}
