package socai.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import socai.events.PartialDate.Precision;

/** A date is as exact as its source, and no more. */
class PartialDateTest {

    @ParameterizedTest
    @CsvSource({
        "1990,       YEAR,  1990-01-01, 1990-12-31",
        "1990-05,    MONTH, 1990-05-01, 1990-05-31",
        "1990-02,    MONTH, 1990-02-01, 1990-02-28",
        "1992-02,    MONTH, 1992-02-01, 1992-02-29",
        "1990-12,    MONTH, 1990-12-01, 1990-12-31",
        "1990-05-17, DAY,   1990-05-17, 1990-05-17",
        "1992-02-29, DAY,   1992-02-29, 1992-02-29",
        "1900,       YEAR,  1900-01-01, 1900-12-31",
        "2199,       YEAR,  2199-01-01, 2199-12-31"
    })
    void it_is_read_with_its_precision_and_written_as_it_was_read(
            String text, Precision precision, LocalDate earliest, LocalDate latest) {
        PartialDate date = PartialDate.parse(text);

        assertThat(date.precision()).isEqualTo(precision);
        assertThat(date.earliest()).isEqualTo(earliest);
        assertThat(date.latest()).isEqualTo(latest);
        assertThat(date).hasToString(text);
        assertThat(date.isDay()).isEqualTo(earliest.equals(latest));
        assertThat(date.year()).isEqualTo(earliest.getYear());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "90",
                "199",
                "19900",
                "1990-",
                "1990-5",
                "1990-13",
                "1990-00",
                "1990-05-",
                "1990-05-32",
                "1990-02-29",
                "1990-00-00",
                "1990-01-00",
                "17/05/1990",
                "05/1990",
                " 1990",
                "1990 ",
                "-1990",
                "+1990",
                "1990-05-17T00:00",
                "١٩٩٠"
            })
    void what_no_calendar_has_is_not_read(String text) {
        assertThatThrownBy(() -> PartialDate.parse(text))
                .isInstanceOfSatisfying(
                        IllegalFact.class,
                        illegal -> {
                            assertThat(illegal.code()).isEqualTo("partial-date-malformed");
                            assertThat(illegal.arguments()).containsExactly(text);
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1899", "2200", "1899-12", "2200-01", "1899-12-31", "2200-01-01", "0000"})
    void a_date_outside_the_days_that_can_be_recorded_is_a_slip(String text) {
        assertThatThrownBy(() -> PartialDate.parse(text))
                .isInstanceOfSatisfying(
                        IllegalFact.class,
                        illegal -> {
                            assertThat(illegal.code()).isEqualTo("date-out-of-range");
                            assertThat(illegal.arguments())
                                    .containsExactly(text, LegalDay.FIRST, LegalDay.LAST);
                        });
    }

    @Test
    void of_a_year_or_a_month_nothing_is_kept_of_a_day_in_its_middle() {
        LocalDate middle = LocalDate.of(1990, 5, 17);

        assertThat(new PartialDate(middle, Precision.YEAR)).isEqualTo(PartialDate.ofYear(1990));
        assertThat(new PartialDate(middle, Precision.MONTH))
                .isEqualTo(PartialDate.of(YearMonth.of(1990, 5)));
        assertThat(new PartialDate(middle, Precision.DAY)).isEqualTo(PartialDate.of(middle));
    }

    @Test
    void the_same_first_day_is_another_date_when_less_of_it_is_known() {
        LocalDate newYear = LocalDate.of(1990, 1, 1);

        assertThat(
                        List.of(
                                PartialDate.ofYear(1990),
                                PartialDate.of(YearMonth.of(1990, 1)),
                                PartialDate.of(newYear)))
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(PartialDate::compareTo);
    }

    @Test
    void dates_stand_in_the_order_of_their_first_days() {
        List<PartialDate> dates =
                List.of(
                        PartialDate.parse("1989-12-31"),
                        PartialDate.parse("1990"),
                        PartialDate.parse("1990-01"),
                        PartialDate.parse("1990-01-01"),
                        PartialDate.parse("1990-01-02"),
                        PartialDate.parse("1990-02"),
                        PartialDate.parse("1991"));

        assertThat(dates).isSortedAccordingTo(PartialDate::compareTo);
        for (PartialDate one : dates) {
            for (PartialDate other : dates) {
                assertThat(one.compareTo(other) == 0).isEqualTo(one.equals(other));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1990,       1989-12-31, false, false, true",
        "1990,       1990-01-01, true,  false, false",
        "1990,       1990-12-31, true,  false, false",
        "1990,       1991-01-01, false, true,  false",
        "1990-05,    1990-04-30, false, false, true",
        "1990-05,    1990-05-31, true,  false, false",
        "1990-05,    1990-06-01, false, true,  false",
        "1990-05-17, 1990-05-16, false, false, true",
        "1990-05-17, 1990-05-17, true,  false, false",
        "1990-05-17, 1990-05-18, false, true,  false"
    })
    void beside_a_day_it_surely_comes_before_or_after_or_can_be_that_day(
            String text, LocalDate day, boolean canBe, boolean before, boolean after) {
        PartialDate date = PartialDate.parse(text);

        assertThat(date.canBe(day)).isEqualTo(canBe);
        assertThat(date.isSurelyBefore(day)).isEqualTo(before);
        assertThat(date.isSurelyAfter(day)).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource({
        "1990, 1990-05-17, true", "1990, 1990-12, true", "1990, 1991, false",
        "1990-05, 1990-06, false", "1990-05, 1990-05-31, true", "1990-05-17, 1990-05-18, false",
        "1990-05-17, 1990-05-17, true", "1990-12, 1991-01-01, false"
    })
    void two_dates_can_be_one_day_when_one_of_them_holds_the_other(
            String one, String other, boolean can) {
        assertThat(PartialDate.parse(one).canBe(PartialDate.parse(other))).isEqualTo(can);
        assertThat(PartialDate.parse(other).canBe(PartialDate.parse(one))).isEqualTo(can);
    }

    @Test
    void its_malformed_text_is_not_repeated_in_a_log_because_it_may_be_a_birth_date() {
        assertThatThrownBy(() -> PartialDate.parse("17/05/1990")).message().doesNotContain("17/05");
    }

    @Test
    void its_letters_are_plain_digits_in_every_locale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));

            assertThat(PartialDate.parse("1990-05-17")).hasToString("1990-05-17");
            assertThat(PartialDate.ofYear(1990)).hasToString("1990");
        } finally {
            Locale.setDefault(before);
        }
    }
}
