package socai.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import socai.events.PartialDate;

/** An identity is exact, and says nothing of itself, not even when it is refused. */
class IdentityTest {

    private static final LocalDate BORN = LocalDate.of(1990, 5, 17);

    @Test
    void an_identity_prints_itself_as_nothing() {
        Identity hoa = new Identity("Nông Thị Hoa", "019190001234", BORN);
        assertThat(hoa.toString()).isEqualTo("Identity[hidden]");
        assertThat("%s".formatted(hoa)).doesNotContain("Hoa", "019190001234", "1990");
    }

    @Test
    void name_and_number_are_trimmed() {
        assertThat(new Identity("  Nông Thị Hoa ", " 019190001234 ", BORN))
                .isEqualTo(new Identity("Nông Thị Hoa", "019190001234", BORN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01919000123",
                "01919000",
                "0191900012",
                "0191900012345",
                "01919000123A",
                "019 190001234",
                "-19190001234",
                "０１９１９０００１２３４",
                "٠١٩١٩٠٠٠١٢٣٤",
                "0191900012340191900012340"
            })
    void a_number_that_is_not_12_or_9_ascii_digits_is_refused_naming_the_field_and_not_the_value(
            String number) {
        assertThatThrownBy(() -> new Identity("Nông Thị Hoa", number, BORN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("identity.number ")
                .hasMessageNotContaining(number)
                .hasMessageNotContaining("Hoa")
                .hasNoCause();
    }

    @Test
    void nothing_of_an_identity_prints_itself() {
        for (IdentityNumber number :
                List.of(
                        IdentityNumber.of("019190001234"),
                        IdentityNumber.of("090123456"),
                        new IdentityNumber.NotYetKnown())) {
            assertThat(number.toString()).isEqualTo("IdentityNumber[hidden]");
        }
        assertThat(IdentityNumber.of("090123456").kind()).isEqualTo(IdentityNumber.Kind.OLD_CARD);
    }

    @ParameterizedTest
    @CsvSource({
        "Nguyễn Thị Hoà, nguyễn  thị HÒA, true",
        "Thuý, Thúy, true",
        "Hoàng Đức Thắng, hoàng đức thắng, true",
        "Hoa, Hoà, false",
        "Hương, Hường, false",
        "Duc, Đức, false"
    })
    void a_name_is_one_however_it_is_written(String one, String other, boolean same) {
        assertThat(named(one).isNamedLike(named(other))).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({
        "1990-05-17, 2005-05-16, false",
        "1990-05-17, 2005-05-17, true",
        "1990-05, 2005-05-01, true",
        "1990-05, 2005-04-30, false",
        "1990, 2005-01-01, true",
        "1990, 2004-12-31, false",
        "1990, 2090-12-31, true",
        "1990, 2091-01-01, false"
    })
    void of_a_birth_date_that_is_known_in_part_any_day_may_be_the_day(
            String born, LocalDate entersOn, boolean can) {
        Identity who =
                new Identity("Hoa", new IdentityNumber.NotYetKnown(), PartialDate.parse(born));
        assertThat(who.canEnterServiceOn(entersOn)).isEqualTo(can);
    }

    private static Identity named(String name) {
        return new Identity(name, new IdentityNumber.NotYetKnown(), PartialDate.ofYear(1990));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\t"})
    void a_blank_number_is_refused_as_missing(String number) {
        assertThatThrownBy(() -> new Identity("Nông Thị Hoa", number, BORN))
                .hasMessage("identity.number is missing");
    }

    @Test
    void a_number_with_a_control_letter_inside_is_refused_naming_the_field() {
        assertThatThrownBy(() -> new Identity("Nông Thị Hoa", "019190\n01234", BORN))
                .hasMessage("identity.number holds a control character");
    }

    @Test
    void a_blank_name_is_refused_naming_the_field() {
        assertThatThrownBy(() -> new Identity(" ", "019190001234", BORN))
                .hasMessage("identity.name is missing");
    }

    @Test
    void a_name_that_is_too_long_is_refused_without_being_repeated() {
        assertThatThrownBy(() -> new Identity("Hoa ".repeat(26), "019190001234", BORN))
                .hasMessage("identity.name has 103 characters, at most 100 fit");
    }

    @Test
    void a_name_with_a_line_break_is_refused_because_it_would_shift_the_sealed_lines() {
        assertThatThrownBy(() -> new Identity("Hoa\n019190001234", "019190001234", BORN))
                .hasMessage("identity.name holds a control character");
    }
}
