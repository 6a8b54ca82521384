package socai.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that nobody can tell apart have one key; others have two. */
class TextIdentityTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12/Q\u00d0-UBND",
                "12/Q\u0189-UBND",
                "12/q\u0111-ubnd",
                "12/QĐ\u2011UBND",
                "12/QĐ\u2013UBND",
                "12 / QĐ - UBND",
                "12/QĐ-UBND\u00a0",
                "12/QĐ\u200b-UBND",
                "12/QĐ\u00ad-UBND",
                "\uff11\uff12/QĐ-UBND",
                "12\u2215QĐ-UBND",
                "12/QĐ-U\u0412ND"
            })
    void aNumberThatLooksTheSameIsTheSame(String typed) {
        assertThat(TextIdentity.numberKey(typed)).isEqualTo(TextIdentity.numberKey("12/QĐ-UBND"));
    }

    @ParameterizedTest
    @CsvSource({"1O/QĐ,10/QĐ", "l0/QĐ,10/QĐ", "I0/QĐ,10/QĐ", "\u041e7/QĐ,07/QĐ"})
    void aLetterForADigitInTheRunningNumberIsTheDigit(String typed, String meant) {
        assertThat(TextIdentity.numberKey(typed)).isEqualTo(TextIdentity.numberKey(meant));
    }

    @ParameterizedTest
    @CsvSource({
        "12/QĐ-UBND,12/QD-UBND",
        "12/QĐ-UBND,13/QĐ-UBND",
        "12/QĐ-UBND,12/QĐUBND",
        "12/QĐ-TU,12/QĐ-TƯ",
        "12/QĐ-I,12/QĐ-L",
        "12a/QĐ,12/QĐ",
        "012/QĐ,12/QĐ"
    })
    void numbersThatDifferInWhatIsSeenDiffer(String one, String other) {
        assertThat(TextIdentity.numberKey(one)).isNotEqualTo(TextIdentity.numberKey(other));
    }

    @ParameterizedTest
    @CsvSource({
        "Nguyễn Văn A,NGUYỄN  VĂN A",
        "Nguyễn Văn A,Nguyễn\u00a0Văn\u2003A",
        "Nguyễn Văn A,Nguye\u0302\u0303n Văn \u0410",
        "Trung tâm A - B,Trung tâm A \u2013 B",
        "K'Brếp,K\u2019Brếp",
        "K'Brếp,K\u02bcBrếp",
        "Sở Nội vụ,Sở\u200b Nội vụ"
    })
    void namesThatLookTheSameAreTheSame(String one, String other) {
        assertThat(TextIdentity.key(one)).isEqualTo(TextIdentity.key(other));
    }

    @ParameterizedTest
    @CsvSource({"Lan,Ian", "Lâm,Lam", "Văn Lang,Văn Lăng", "An,Ân", "Hoa,H0a", "Đô,Do"})
    void namesThatDifferInWhatIsSeenDiffer(String one, String other) {
        assertThat(TextIdentity.key(one)).isNotEqualTo(TextIdentity.key(other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u00d0ịnh Hóa",
                "định\u00a0hóa",
                "dinh  hoa",
                "ĐỊNH HÓA",
                "định-hóa",
                "\u0110i\u0323nh ho\u0301a"
            })
    void aSearchFindsWhatLooksTheSame(String typed) {
        assertThat(TextIdentity.searchKey(typed)).isEqualTo("dinh hoa");
    }

    @Test
    void aKeyOfAKeyIsTheKey() {
        for (int letter = 0x20; letter <= 0x2FFF; letter++) {
            String key = TextIdentity.key("x" + Character.toString(letter) + "y");
            assertThat(TextIdentity.key(key)).as("%04X", letter).isEqualTo(key);
        }
    }
}
