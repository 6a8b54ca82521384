package socai.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import socai.events.EthnicGroup;
import socai.reference.EthnicGroups.Entry;

/** The table of groups as the two official lists have it. */
class EthnicGroupsTest {

    @Test
    void there_are_54_groups_of_which_53_are_minorities() {
        assertThat(EthnicGroups.all()).hasSize(54);
        assertThat(groups().filter(EthnicGroup::isMinority)).hasSize(53);
    }

    @Test
    void every_group_has_its_own_slug_and_its_own_name() {
        assertThat(groups().map(EthnicGroup::slug)).doesNotHaveDuplicates();
        assertThat(EthnicGroups.all().stream().map(Entry::name)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void each_list_numbers_the_groups_from_01_to_54_without_a_gap(CodeSystem system) {
        List<String> numbers =
                Stream.iterate(1, number -> number + 1).limit(54).map("%02d"::formatted).toList();
        assertThat(EthnicGroups.all().stream().map(entry -> entry.codes().get(system)))
                .containsExactlyInAnyOrderElementsOf(numbers);
    }

    @Test
    void the_groups_stand_in_the_order_of_the_list_of_1979() {
        assertThat(
                        EthnicGroups.all().stream()
                                .map(entry ->
                                        String.valueOf(entry.codes().get(CodeSystem.LIST_1979))))
                .isSorted();
    }

    @ParameterizedTest
    @CsvSource({
        "LIST_1979, 01, kinh",
        "GSO_2008, 01, kinh",
        "LIST_1979, 04, hoa",
        "GSO_2008, 06, hoa",
        "LIST_1979, 06, muong",
        "GSO_2008, 04, muong",
        "LIST_1979, 18, san-diu",
        "GSO_2008, 17, san-diu"
    })
    void a_code_means_the_group_that_its_own_list_says(
            CodeSystem system, String code, String slug) {
        assertThat(EthnicGroups.byCode(system, code).map(Entry::group))
                .contains(new EthnicGroup(slug));
    }

    @Test
    void the_two_lists_disagree_on_37_groups() {
        assertThat(
                        EthnicGroups.all().stream()
                                .filter(entry ->
                                        entry.codes().values().stream().distinct().count() > 1))
                .hasSize(37);
    }

    @ParameterizedTest
    @EnumSource
    void every_code_finds_its_own_group(CodeSystem system) {
        for (Entry entry : EthnicGroups.all()) {
            String code = String.valueOf(entry.codes().get(system));
            assertThat(EthnicGroups.byCode(system, code)).contains(entry);
        }
    }

    @ParameterizedTest
    @CsvSource({"GSO_2008, 00", "GSO_2008, 55", "LIST_1979, 4", "LIST_1979, hoa"})
    void a_code_of_no_list_finds_nobody(CodeSystem system, String code) {
        assertThat(EthnicGroups.byCode(system, code)).isEmpty();
    }

    @Test
    void a_slug_finds_its_group_and_another_text_finds_nobody() {
        assertThat(EthnicGroups.bySlug("san-diu").map(Entry::name)).contains("Sán Dìu");
        assertThat(EthnicGroups.bySlug("Sán Dìu")).isEmpty();
    }

    private static Stream<EthnicGroup> groups() {
        return EthnicGroups.all().stream().map(Entry::group);
    }
}
