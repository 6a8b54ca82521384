package socai.events.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import socai.events.UnitCode;

/** Numbers of posts and of people that cannot be are refused. */
class OrganisationValuesTest {

    private static final UnitCode DINH_HOA = new UnitCode("05569");
    private static final LocalDate MARCH_1 = LocalDate.of(2026, 3, 1);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 33, 100_000})
    void a_headcount_is_0_to_100_000_persons(int persons) {
        assertThat(headcount(persons).persons()).isEqualTo(persons);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 100_001, Integer.MAX_VALUE})
    void a_headcount_below_0_or_above_100_000_is_refused(int persons) {
        assertThatThrownBy(() -> headcount(persons))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("persons is %d, not 0 to 100000", persons);
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "1, 1", "22333, 15633", "22333, 22333", "2147483647, 2147483647"})
    void a_population_has_at_least_one_resident_and_no_more_minority_than_residents(
            int total, int minority) {
        assertThat(population(total, minority, "Công an tỉnh").minority()).isEqualTo(minority);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-5, -5", "22333, -1", "22333, 22334", "1, 2"})
    void a_population_whose_share_cannot_be_is_refused(int total, int minority) {
        assertThatThrownBy(() -> population(total, minority, "Công an tỉnh"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "minority %d of total %d is not a share of a population", minority, total);
    }

    @Test
    void a_population_without_a_source_is_refused() {
        assertThatThrownBy(() -> population(22_333, 15_633, " ")).hasMessage("source is missing");
    }

    @Test
    void a_unit_without_a_name_is_refused() {
        assertThatThrownBy(() -> established("\t")).hasMessage("name is missing");
    }

    @Test
    void a_unit_has_a_trimmed_name() {
        assertThat(established(" Xã Định Hóa ").name()).isEqualTo("Xã Định Hóa");
    }

    private static HeadcountAssigned headcount(int persons) {
        return new HeadcountAssigned(DINH_HOA, MARCH_1, HeadcountKind.ASSIGNED, persons);
    }

    private static PopulationRecorded population(int total, int minority, String source) {
        return new PopulationRecorded(DINH_HOA, MARCH_1, total, minority, source);
    }

    private static UnitEstablished established(String name) {
        return new UnitEstablished(
                DINH_HOA, MARCH_1, name, UnitLevel.COMMUNE, UnitFunction.GENERAL);
    }
}
