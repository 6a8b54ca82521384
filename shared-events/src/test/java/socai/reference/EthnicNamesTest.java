package socai.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import socai.events.EthnicGroup;

class EthnicNamesTest {

    @Test
    void everyGroupIsFoundBySlugAndByName() {
        for (EthnicGroups.Entry entry : EthnicGroups.all()) {
            assertThat(EthnicNames.named(entry.group().slug())).containsExactly(entry.group());
            assertThat(EthnicNames.named(entry.name())).containsExactly(entry.group());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "NÙNG,nung",
        "  Sán  Dìu ,san-diu",
        "Hmông,mong",
        "Mông,mong",
        "Khơ-me,khmer",
        "Cao Lan,san-chay",
        "Mèo,mong",
        "Tơ-lô,ba-na",
        "Việt,kinh",
        "Lào,lao",
        "Lao,lao",
        "H'Mông,mong",
        "H\u2019Mông,mong",
        "H\u02bcMông,mong",
        "H`Mông,mong",
        "Mông (H'mông),mong",
        "M\u00f4ng\u00a0(H\u2018m\u00f4ng),mong",
        "T\u00e0y\u00a0,tay",
        "\u0422ày,tay",
        "S\u00e1n Ch\u00ed,san-chay",
        "Gia-rai,gia-rai",
        "\u00ca-\u0111\u00ea,e-de",
        "\u01a0 \u00d0u,o-du"
    })
    void aGroupIsFoundByWhatPeopleCallIt(String name, String slug) {
        assertThat(EthnicNames.named(name)).containsExactly(new EthnicGroup(slug));
    }

    @Test
    void anOfficialNameIsNeverTakenForTheOtherNameOfAnotherGroup() {
        assertThat(EthnicNames.named("Thổ")).containsExactly(new EthnicGroup("tho"));
    }

    @Test
    void anUnofficialNameOfSeveralGroupsGivesThemAll() {
        assertThat(EthnicNames.named("Xá Khao")).hasSizeGreaterThan(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "02", "Klingon", "Tay Nung"})
    void whatIsNobodysNameGivesNobody(String name) {
        assertThat(EthnicNames.named(name)).isEmpty();
    }
}
