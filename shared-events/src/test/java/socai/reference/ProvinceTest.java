package socai.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import socai.events.UnitCode;
import socai.reference.Province.Body;
import socai.reference.Province.Commune;

/** Thái Nguyên as Decision 19/2025/QĐ-TTg and the count of 31 December 2024 have it. */
class ProvinceTest {

    @Test
    void there_are_92_communes_of_which_15_are_wards() {
        assertThat(Province.communes()).hasSize(92);
        assertThat(Province.communes().stream().filter(Commune::ward)).hasSize(15);
    }

    @Test
    void the_populations_sum_to_that_of_the_province() {
        assertThat(Province.communes().stream().mapToInt(Commune::population).sum())
                .isEqualTo(1_799_489);
    }

    @Test
    void every_commune_has_residents() {
        assertThat(Province.communes()).allMatch(commune -> commune.population() > 0);
    }

    @Test
    void every_commune_has_its_own_five_digit_code_in_order() {
        List<String> codes =
                Province.communes().stream().map(commune -> commune.code().value()).toList();
        assertThat(codes).doesNotHaveDuplicates().isSorted().allMatch(this::isFiveDigits);
    }

    @Test
    void a_ward_is_called_phuong_and_every_other_commune_xa() {
        assertThat(Province.communes())
                .allSatisfy(commune ->
                        assertThat(commune.name()).startsWith(commune.ward() ? "Phường " : "Xã "));
    }

    @Test
    void every_commune_comes_from_one_of_the_two_former_provinces() {
        assertThat(Province.communes().stream().map(Commune::formerProvince).distinct())
                .containsExactlyInAnyOrder("Bắc Kạn", "Thái Nguyên");
    }

    @Test
    void two_communes_whose_names_differ_by_an_accent_have_two_codes() {
        assertThat(named("xa van lang").map(Commune::code))
                .containsExactly(new UnitCode("02143"), new UnitCode("05665"));
        assertThat(named("xa van lang").map(Commune::formerProvince))
                .containsExactly("Bắc Kạn", "Thái Nguyên");
    }

    @Test
    void no_other_two_communes_sound_alike() {
        assertThat(
                        Province.communes().stream()
                                .collect(
                                        Collectors.groupingBy(
                                                commune -> withoutAccents(commune.name()),
                                                Collectors.counting()))
                                .entrySet()
                                .stream()
                                .filter(name -> name.getValue() > 1))
                .singleElement()
                .isEqualTo(Map.entry("xa van lang", 2L));
    }

    @Test
    void every_body_has_its_own_code_which_is_no_commune_s() {
        Stream<UnitCode> all =
                Stream.concat(
                        Province.bodies().stream().map(Body::code),
                        Province.communes().stream().map(Commune::code));
        assertThat(all).doesNotHaveDuplicates();
    }

    @Test
    void every_body_says_how_sure_its_source_is() {
        assertThat(Province.bodies()).isNotEmpty();
        assertThat(Province.bodies().stream().map(Body::confidence)).isSubsetOf("H", "M", "L", "?");
    }

    @Test
    void every_body_that_is_known_to_exist_has_a_source() {
        assertThat(Province.bodies())
                .filteredOn(body -> !body.confidence().equals("?"))
                .isNotEmpty()
                .noneMatch(body -> body.source().isBlank());
    }

    @Test
    void the_bodies_of_ethnic_affairs_to_which_the_plan_speaks_are_among_them() {
        assertThat(Province.bodies().stream().map(Body::code))
                .contains(new UnitCode("SO-DAN-TOC-TON-GIAO"), new UnitCode("SO-NOI-VU"));
    }

    private boolean isFiveDigits(String code) {
        return code.matches("[0-9]{5}");
    }

    private static Stream<Commune> named(String plain) {
        return Province.communes().stream()
                .filter(commune -> withoutAccents(commune.name()).equals(plain));
    }

    private static String withoutAccents(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('Đ', 'D')
                .replace('đ', 'd')
                .toLowerCase(Locale.ROOT);
    }
}
