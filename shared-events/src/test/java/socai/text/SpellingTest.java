package socai.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import socai.text.Spelling.Doubt;
import socai.text.Spelling.Repair;

/** What is repaired, what is left as it was typed, and what is doubtful. */
class SpellingTest {

    private static final String VIETNAMESE =
            "AĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXYÀÁẢÃẠẰẮẲẴẶẦẤẨẪẬÈÉẺẼẸỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌỒỐỔỖỘỜỚỞỠỢÙÚỦŨỤỪỨỬỮỰỲÝỶỸỴ";

    @ParameterizedTest
    @CsvSource({
        "\u00d0ịnh Hóa,Định Hóa",
        "\u00f0ịnh,định",
        "\u0189ịnh,Định",
        "QD\u0335-UBND,QĐ-UBND",
        "\u041d\u0430ng,Hang",
        "\u041c\u0430 Th\u1ecb \u0422\u00e0i,Ma Thị Tài",
        "V\u04d1n,Văn",
        "V\u01cen,Văn",
        "\u0410\u041d,AH",
        "\u0391\u039d,AN",
        "\uff31\u0110\uff0dUBND \uff11\uff12\uff13,QĐ\uff0dUBND 123",
        "V\u0131 D\u1ee5,Vi Dụ",
        "\u2161 \ufb01n,II fin",
        "\ud835\udc00n,An"
    })
    void aLetterThatLooksLikeOneOfVietnameseIsThatOne(String typed, String meant) {
        Spelling spelling = Spelling.of(typed);

        assertThat(spelling.text()).isEqualTo(meant);
        assertThat(spelling.isRepaired()).isTrue();
        assertThat(spelling.doubt()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x00A0, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007,
                0x2008, 0x2009, 0x200A, 0x202F, 0x205F, 0x3000
            })
    void aSpaceOfAnyKindIsASpace(int space) {
        String any = Character.toString(space);

        Spelling spelling = Spelling.of(any + "Nông" + any + " " + any + "Văn A" + any);

        assertThat(spelling.text()).isEqualTo("Nông Văn A");
        assertThat(spelling.repairs())
                .containsExactly(new Repair("U+%04X".formatted(space), "U+0020"));
    }

    @Test
    void aTextInPiecesIsPutTogetherWithoutAWord() {
        Spelling spelling = Spelling.of("  No\u0302ng   Thi\u0323 Hoa ");

        assertThat(spelling.text()).isEqualTo("Nông Thị Hoa");
        assertThat(spelling.isRepaired()).isFalse();
    }

    @Test
    void everyLetterOfVietnameseIsLeftAsItIs() {
        String all = VIETNAMESE + " " + VIETNAMESE.toLowerCase(Locale.ROOT);

        assertThat(Spelling.of(all)).isEqualTo(new Spelling(all, List.of(), Optional.empty()));
        assertThat(Spelling.of(Normalizer.normalize(all, Normalizer.Form.NFD)).text())
                .isEqualTo(all);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "K'Brếp, H’Hen Niê",
                "125/QĐ–SNV «một cửa» (50 %)",
                "Y Bh\u012dt \u0180r\u014f \u016d",
                "Müller, Peña, Čapek",
                "\u0418\u0432\u0430\u043d",
                "\u041c\u0413\u0423",
                "\u041c\u043e\u0441\u043a\u043e\u0432\u0441\u043a\u0438\u0439 \u0441\u043e\u0440",
                "\ud842\udfb7 Hoa",
                "5 \u00b5g, 3 m\u00b2, \u2116 5, \u00bd"
            })
    void whatIsNoLookAlikeIsLeftAsItIs(String typed) {
        Spelling spelling = Spelling.of(typed);

        assertThat(spelling.text()).isEqualTo(typed);
        assertThat(spelling.isRepaired()).isFalse();
        assertThat(spelling.doubt()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "12/Q\u0416-UBND,Ж (U+0416),Q\u0416,5",
        "Nông V\u0438n,и (U+0438),V\u0438n,7",
        "1\u06632,٣ (U+0663),1\u06632,2",
        "\ua4f2n,ꓲ (U+A4F2),\ua4f2n,1"
    })
    void aLetterOfAnotherScriptInALatinWordIsDoubtful(
            String typed, String letter, String word, int place) {
        assertThat(Spelling.of(typed).doubt()).contains(new Doubt(letter, word, place));
    }

    @Test
    void inTheNumberOfADocumentEveryDashIsAHyphen() {
        for (int dash :
                new int[] {0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2212, 0xFF0D, 0xFE63}) {
            Spelling spelling = Spelling.ofNumber("9/Q\u00d0" + Character.toString(dash) + "UBND");

            assertThat(spelling.text()).isEqualTo("9/QĐ-UBND");
            assertThat(spelling.repairs()).hasSize(2);
        }
        assertThat(Spelling.of("2026\u20132030").text()).isEqualTo("2026\u20132030");
    }

    @Test
    void whatWasRepairedOnceIsInOrder() {
        List<String> repaired = new ArrayList<>();
        for (int letter = 0x80; letter <= 0x2FFF; letter++) {
            String typed = "a" + Character.toString(letter) + "b";
            Spelling once = Spelling.of(typed);
            if (once.doubt().isEmpty() && once.isRepaired()) {
                repaired.add(typed);
                assertThat(Spelling.of(once.text()).text())
                        .as("%04X", letter)
                        .isEqualTo(once.text());
                assertThat(TextIdentity.key(typed)).isEqualTo(TextIdentity.key(once.text()));
            }
        }
        assertThat(repaired).hasSizeGreaterThan(100);
    }
}
