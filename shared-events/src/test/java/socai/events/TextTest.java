package socai.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Equal words are equal bytes, and nothing unprintable hides inside an event. */
class TextTest {

    private static final String COMPOSED = "N\u00f4ng Th\u1ecb Hoa";
    private static final String DECOMPOSED = "No\u0302ng Thi\u0323 Hoa";

    @Test
    void a_word_typed_letter_by_letter_is_stored_as_the_word_typed_at_once() {
        assertThat(DECOMPOSED).isNotEqualTo(COMPOSED);
        assertThat(Text.required(DECOMPOSED, "name", 100)).isEqualTo(COMPOSED);
    }

    @Test
    void a_text_in_its_stored_form_stays_as_it_is() {
        assertThat(Text.required(COMPOSED, "name", 100)).isEqualTo(COMPOSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {" Hoa", "Hoa ", "\t Hoa \n", "\u2003Hoa\u3000"})
    void space_around_a_text_is_no_part_of_it(String text) {
        assertThat(Text.required(text, "name", 100)).isEqualTo("Hoa");
    }

    @Test
    void space_inside_a_text_is_kept() {
        assertThat(Text.required("Nông  Thị Hoa", "name", 100)).isEqualTo("Nông  Thị Hoa");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\t\n", "\u2003", "\u00a0", "\u200b\u2060", "\u00a0\ufeff "})
    void a_text_that_is_absent_or_blank_is_missing(@Nullable String text) {
        assertThatThrownBy(() -> Text.required(text, "decision.number", 100))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("decision.number is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"No\u0000ng", "No\nng", "No\rng", "No\tng", "No\u007fng", "No\u0085ng"})
    void a_control_letter_inside_a_text_is_refused(String text) {
        assertThatThrownBy(() -> Text.required(text, "name", 100))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("name holds a control character");
    }

    @ParameterizedTest
    @ValueSource(strings = {"No\ud842ng", "No\udfb7ng", "No\udfb7\ud842ng", "Nong\ud842"})
    void half_a_letter_is_refused_because_it_has_no_bytes_of_its_own(String text) {
        assertThatThrownBy(() -> Text.required(text, "name", 100))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("name holds half a letter (an unpaired surrogate)");
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069, 0x200E,
                0x200F, 0x061C, 0x200B, 0x200C, 0x200D, 0x2060, 0x2064, 0xFEFF, 0x00AD, 0x180E,
                0xFFF9, 0x2028, 0x2029, 0x034F, 0x115F, 0x1160, 0x3164, 0xFFA0, 0xFE00, 0xFE0F,
                0xE0001, 0xE007F, 0xE0100
            })
    void an_invisible_letter_that_changes_what_is_seen_does_not_come_in(int letter) {
        String text = "125/QĐ" + Character.toString(letter) + "-SNV";

        assertThat(Text.misleading(text)).contains("U+%04X".formatted(letter));
        assertThatThrownBy(() -> Text.requireClear(text, "decision.number"))
                .isInstanceOfSatisfying(
                        IllegalFact.class,
                        illegal ->
                                assertThat(illegal.arguments())
                                        .containsExactly(
                                                "decision.number", "U+%04X".formatted(letter)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nông Thị Hoa",
                "No\u0302ng Thi\u0323 Hoa",
                "125/QĐ–SNV «một cửa» (50 %)",
                "K'Brếp, H’Hen Niê",
                "\ud842\udfb7"
            })
    void what_is_seen_comes_in(String text) {
        assertThat(Text.misleading(text)).isEmpty();
    }

    @Test
    void what_was_stored_before_stays_readable() {
        String stored = "Theo quyết\u00adđịnh\u200b đã ký";

        assertThat(Text.required(stored, "reason", 100)).isEqualTo(stored);
    }

    @Test
    void a_letter_beyond_the_basic_plane_is_kept() {
        assertThat(Text.required("\ud842\udfb7 Hoa", "name", 100)).isEqualTo("\ud842\udfb7 Hoa");
    }

    @Test
    void a_text_of_the_greatest_length_fits_and_one_letter_more_does_not() {
        assertThat(Text.required("Đ".repeat(100), "name", 100)).hasSize(100);
        assertThatThrownBy(() -> Text.required("Đ".repeat(101), "name", 100))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("name has 101 characters, at most 100 fit");
    }

    @Test
    void length_is_that_of_the_stored_form() {
        assertThat(Text.required(" " + "o\u0302".repeat(100) + " ", "name", 100)).hasSize(100);
    }

    @Test
    void a_refusal_never_repeats_the_text() {
        assertThatThrownBy(() -> Text.required("Nông Thị\u0007Hoa", "name", 100))
                .hasMessageNotContaining("Hoa");
        assertThatThrownBy(() -> Text.required("Hoa".repeat(40), "name", 100))
                .hasMessageNotContaining("Hoa");
    }

    @Test
    void a_text_once_stored_is_read_as_itself() {
        String stored = Text.required("  " + DECOMPOSED + "\n", "name", 100);
        assertThat(Text.required(stored, "name", 100)).isEqualTo(stored);
    }
}
