package socai.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import socai.events.PartialDate;
import socai.events.Sex;
import socai.outlook.Retirement.OnlyYearKnown;

/** The road of ages of Decree 135/2020/NĐ-CP, article 4, year by year and month by month. */
class RetirementTest {

    @ParameterizedTest(name = "{0}: men {1} y {2} m, women {3} y {4} m")
    @CsvSource({
        "2020, 60, 0, 55, 0",
        "2021, 60, 3, 55, 4",
        "2022, 60, 6, 55, 8",
        "2023, 60, 9, 56, 0",
        "2024, 61, 0, 56, 4",
        "2025, 61, 3, 56, 8",
        "2026, 61, 6, 57, 0",
        "2027, 61, 9, 57, 4",
        "2028, 62, 0, 57, 8",
        "2029, 62, 0, 58, 0",
        "2030, 62, 0, 58, 4",
        "2031, 62, 0, 58, 8",
        "2032, 62, 0, 59, 0",
        "2033, 62, 0, 59, 4",
        "2034, 62, 0, 59, 8",
        "2035, 62, 0, 60, 0",
        "2060, 62, 0, 60, 0"
    })
    void theAgeOfEachYearIsThatOfTheDecree(
            int year, int menYears, int menMonths, int womenYears, int womenMonths) {
        assertThat(Retirement.ageMonths(Sex.MALE, year)).isEqualTo(12 * menYears + menMonths);
        assertThat(Retirement.ageMonths(Sex.FEMALE, year)).isEqualTo(12 * womenYears + womenMonths);
    }

    @ParameterizedTest(name = "{0} born in {1} retires at the end of {2}")
    @CsvSource({
        "MALE, 1960-12, 2020-12",
        "MALE, 1961-01, 2021-04",
        "MALE, 1961-09, 2021-12",
        "MALE, 1961-10, 2022-04",
        "MALE, 1962-06, 2022-12",
        "MALE, 1962-07, 2023-04",
        "MALE, 1963-03, 2023-12",
        "MALE, 1963-04, 2024-04",
        "MALE, 1963-12, 2024-12",
        "MALE, 1964-01, 2025-04",
        "MALE, 1964-09, 2025-12",
        "MALE, 1964-10, 2026-04",
        "MALE, 1965-06, 2026-12",
        "MALE, 1965-07, 2027-04",
        "MALE, 1966-03, 2027-12",
        "MALE, 1966-04, 2028-04",
        "MALE, 1980-05, 2042-05",
        "FEMALE, 1965-12, 2020-12",
        "FEMALE, 1966-01, 2021-05",
        "FEMALE, 1966-08, 2021-12",
        "FEMALE, 1966-09, 2022-05",
        "FEMALE, 1967-04, 2022-12",
        "FEMALE, 1967-05, 2023-05",
        "FEMALE, 1967-12, 2023-12",
        "FEMALE, 1968-01, 2024-05",
        "FEMALE, 1968-08, 2024-12",
        "FEMALE, 1968-09, 2025-05",
        "FEMALE, 1969-04, 2025-12",
        "FEMALE, 1969-06, 2026-06",
        "FEMALE, 1969-12, 2026-12",
        "FEMALE, 1970-01, 2027-05",
        "FEMALE, 1970-08, 2027-12",
        "FEMALE, 1970-09, 2028-05",
        "FEMALE, 1971-04, 2028-12",
        "FEMALE, 1971-05, 2029-05",
        "FEMALE, 1972-01, 2030-05",
        "FEMALE, 1972-09, 2031-05",
        "FEMALE, 1973-05, 2032-05",
        "FEMALE, 1974-01, 2033-05",
        "FEMALE, 1974-09, 2034-05",
        "FEMALE, 1975-04, 2034-12",
        "FEMALE, 1975-05, 2035-05",
        "FEMALE, 1990-11, 2050-11"
    })
    void whoIsBornInAMonthRetiresInThatOfTheAnnex(Sex sex, YearMonth born, YearMonth retires) {
        assertThat(Retirement.month(born.atDay(1), sex)).isEqualTo(retires);
        assertThat(Retirement.month(born.atEndOfMonth(), sex)).isEqualTo(retires);
    }

    @Test
    void whoIsBornLaterNeverRetiresEarlierAndAlwaysAtTheAgeOfThatYear() {
        for (Sex sex : Sex.values()) {
            YearMonth last = YearMonth.of(1900, 1);
            for (YearMonth born = YearMonth.of(1950, 1);
                    born.getYear() < 2010;
                    born = born.plusMonths(1)) {
                YearMonth retires = Retirement.month(born.atDay(15), sex);
                assertThat(retires).isAfter(last);
                assertThat(born.plusMonths(Retirement.ageMonths(sex, retires.getYear())))
                        .isEqualTo(retires);
                last = retires;
            }
        }
    }

    @Test
    void serviceEndsWithTheLastDayOfTheMonth() {
        assertThat(Retirement.outOfServiceOn(LocalDate.of(1966, 4, 17), Sex.MALE))
                .isEqualTo(LocalDate.of(2028, 5, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "1966-04-17, MALE, NEXT_JANUARY, 2028-05-01",
        "1966-04, MALE, NEXT_JANUARY, 2028-05-01",
        "1969-05, FEMALE, AS_BORN_IN_JANUARY, 2026-06-01",
        "1969, FEMALE, NEXT_JANUARY, 2026-01-01",
        "1969, FEMALE, AS_BORN_IN_JANUARY, 2025-10-01",
        "1964, MALE, NEXT_JANUARY, 2026-01-01",
        "1964, MALE, AS_BORN_IN_JANUARY, 2025-05-01",
        "1990, MALE, NEXT_JANUARY, 2053-01-01"
    })
    void a_birth_date_known_in_part_retires_by_its_month_or_by_a_named_rule(
            String born, Sex sex, OnlyYearKnown rule, LocalDate outOfService) {
        assertThat(Retirement.outOfServiceOn(PartialDate.parse(born), sex, rule))
                .isEqualTo(outOfService);
    }
}
