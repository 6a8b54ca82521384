package socai.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The small values: what is one, and what only looks like one. */
class ValuesTest {

    private static final LocalDate MARCH_1 = LocalDate.of(2026, 3, 1);

    // UnitCode

    @ParameterizedTest
    @ValueSource(
            strings = {"05569", "02143", "SO-NOI-VU", "A1", "A234567890123456789012345678901B"})
    void a_unit_code_is_2_to_32_of_upper_case_letters_digits_and_hyphens(String code) {
        assertThat(new UnitCode(code).value()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "A",
                "-05569",
                "so-noi-vu",
                "SO NOI VU",
                " 05569",
                "05569 ",
                "05569\n",
                "SỞ-NỘI-VỤ",
                "SO_NOI_VU",
                "A23456789012345678901234567890123"
            })
    void anything_else_is_no_unit_code(String code) {
        assertThatThrownBy(() -> new UnitCode(code))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("unit code «" + code + "»");
    }

    @Test
    void a_unit_has_one_stream_for_ever_and_two_units_have_two() {
        UnitCode dinhHoa = new UnitCode("05569");
        assertThat(dinhHoa.stream())
                .isEqualTo(UUID.fromString("be4d35a7-d64b-3bae-9e08-0c44d334c1e2"))
                .isNotEqualTo(new UnitCode("05570").stream());
    }

    @Test
    void unit_codes_are_ordered_and_printed_as_their_text() {
        assertThat(new UnitCode("02143")).isLessThan(new UnitCode("05665"));
        assertThat(new UnitCode("02143")).hasToString("02143");
    }

    // EthnicGroup

    @ParameterizedTest
    @ValueSource(
            strings = {"kinh", "tay", "san-diu", "bru-van-kieu", "o-du", "abcdefghijklmnopqrst"})
    void an_ethnic_group_is_a_slug(String slug) {
        assertThat(new EthnicGroup(slug)).hasToString(slug);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "04",
                "Tày",
                "tày",
                "TAY",
                "san_diu",
                "san diu",
                "-tay",
                "tay-",
                "san--diu",
                "tay\n",
                "abcdefghijklmnopqrstu"
            })
    void a_code_a_name_or_a_sloppy_slug_is_no_ethnic_group(String slug) {
        assertThatThrownBy(() -> new EthnicGroup(slug))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ethnic group «%s» is not a slug", slug);
    }

    @Test
    void kinh_alone_is_no_minority() {
        assertThat(EthnicGroup.KINH.isMinority()).isFalse();
        assertThat(new EthnicGroup("kinh").isMinority()).isFalse();
        assertThat(new EthnicGroup("tay").isMinority()).isTrue();
    }

    @Test
    void ethnic_groups_are_ordered_by_slug() {
        assertThat(new EthnicGroup("dao")).isLessThan(new EthnicGroup("tay"));
    }

    // Decision and authority

    @Test
    void a_decision_keeps_its_parts_trimmed() {
        assertThat(new Decision(" 125/QĐ-SNV ", MARCH_1, " Sở Nội vụ ", " Trần Văn A "))
                .isEqualTo(new Decision("125/QĐ-SNV", MARCH_1, "Sở Nội vụ", "Trần Văn A"));
    }

    @Test
    void a_decision_without_number_is_refused_by_name() {
        assertThatThrownBy(() -> new Decision(" ", MARCH_1, "Sở Nội vụ", "Trần Văn A"))
                .hasMessage("decision.number is missing");
    }

    @Test
    void a_decision_without_issuer_is_refused_by_name() {
        assertThatThrownBy(() -> new Decision("125/QĐ-SNV", MARCH_1, "", "Trần Văn A"))
                .hasMessage("decision.issuer is missing");
    }

    @Test
    void a_decision_without_signer_is_refused_by_name() {
        assertThatThrownBy(() -> new Decision("125/QĐ-SNV", MARCH_1, "Sở Nội vụ", ""))
                .hasMessage("decision.signer is missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1899-12-31", "2200-01-01", "0000-01-01", "-0044-03-15", "+294277-01-01"})
    void a_decision_signed_in_a_year_that_nobody_means_is_refused_by_name(String day) {
        LocalDate signedOn = LocalDate.parse(day);
        assertThatThrownBy(() -> new Decision("125/QĐ-SNV", signedOn, "Sở Nội vụ", "Trần Văn A"))
                .hasMessage("decision.signedOn %s is outside 1900-01-01 to 2199-12-31", signedOn);
    }

    @Test
    void the_first_and_the_last_day_can_be_said() {
        assertThat(LegalDay.required(LegalDay.FIRST, "day")).isEqualTo("1900-01-01");
        assertThat(LegalDay.required(LegalDay.LAST, "day")).isEqualTo("2199-12-31");
        assertThatThrownBy(() -> LegalDay.required(null, "day")).hasMessage("day is missing");
    }

    @Test
    void a_decision_with_a_number_longer_than_100_letters_is_refused() {
        assertThatThrownBy(() -> new Decision("1".repeat(101), MARCH_1, "Sở Nội vụ", "Trần Văn A"))
                .hasMessage("decision.number has 101 characters, at most 100 fit");
    }

    @Test
    void nothing_is_recorded_without_an_actor_or_a_reason() {
        Decision decision = new Decision("125/QĐ-SNV", MARCH_1, "Sở Nội vụ", "Trần Văn A");
        UUID request = new UUID(1, 2);
        assertThatThrownBy(() -> new Authority(" ", decision, "Tuyển dụng", request))
                .hasMessage("actor is missing");
        assertThatThrownBy(() -> new Authority("lan", decision, " ", request))
                .hasMessage("reason is missing");
    }

    // PersonId and SealedIdentity

    @Test
    void a_person_id_is_read_as_it_was_printed() {
        PersonId hoa = new PersonId(new UUID(1, 2));
        assertThat(PersonId.parse(hoa.toString())).isEqualTo(hoa);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Hoa", "019190001234", "0193f5a0-1111-7000-8000-00000000000g"})
    void a_text_that_is_no_uuid_is_no_person_id(String text) {
        assertThatThrownBy(() -> PersonId.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_ciphertext_of_nonce_tag_and_one_byte_is_the_shortest() {
        String shortest = "A".repeat(38) + "A=";
        assertThat(new SealedIdentity(shortest).ciphertext()).isEqualTo(shortest);
        assertThatThrownBy(() -> new SealedIdentity("A".repeat(38) + "=="))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("identity ciphertext is too short");
    }

    @Test
    void a_ciphertext_that_is_no_base64_is_refused() {
        assertThatThrownBy(() -> new SealedIdentity("Nông Thị Hoa, 019190001234, 1990-05-17!"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("Hoa");
    }
}
