package socai.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static socai.events.personnel.TrainingField.DEFENCE_AND_SECURITY;
import static socai.events.personnel.TrainingField.ETHNIC_AFFAIRS;
import static socai.events.personnel.TrainingField.FOREIGN_LANGUAGE;
import static socai.events.personnel.TrainingField.INFORMATICS;
import static socai.events.personnel.TrainingField.MINORITY_LANGUAGE;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import socai.events.personnel.TrainingField;

class TrainingFieldsTest {

    /** The table takes its names from the text of the clause. */
    @Test
    void everyFieldThatCanBeRecordedStandsInTheTableWithItsSourceAndTheClauseNamesIt() {
        assertThat(TrainingFields.all())
                .extracting(TrainingFields.Entry::field)
                .containsExactly(TrainingField.values());
        String clause =
                Plan128.adopted().clauses().stream()
                        .filter(each -> each.id().equals("TRAIN"))
                        .map(each -> String.valueOf(each.text()).toLowerCase(Locale.ROOT))
                        .findFirst()
                        .orElseThrow();
        for (TrainingFields.Entry entry : TrainingFields.all()) {
            assertThat(entry.source()).contains(entry.clause());
            if (entry.field() != DEFENCE_AND_SECURITY) {
                assertThat(entry.source()).contains("128/KH-UBND");
                assertThat(entry.from()).isEqualTo(Plan128.adopted().effectiveOn());
            }
            assertThat(clause.contains(entry.name().toLowerCase(Locale.ROOT)))
                    .as(entry.name())
                    .isEqualTo(entry.isOfClause());
        }
    }

    @Test
    void nineFieldsCountAndOfInformaticsAndLanguagesOneIsEnough() {
        assertThat(TrainingFields.ofClause())
                .hasSize(9)
                .doesNotContain(ETHNIC_AFFAIRS, DEFENCE_AND_SECURITY);
        Set<TrainingField> all = EnumSet.allOf(TrainingField.class);
        all.removeAll(Set.of(INFORMATICS, FOREIGN_LANGUAGE, MINORITY_LANGUAGE));
        assertThat(TrainingFields.isInEvery(all)).isFalse();
        all.add(MINORITY_LANGUAGE);
        assertThat(TrainingFields.isInEvery(all)).isTrue();
        all.remove(TrainingField.PROFESSIONAL);
        assertThat(TrainingFields.isInEvery(all)).isFalse();
    }

    @Test
    void knowledgeOfEthnicAffairsOrOfDefenceAloneIsNoTrainingOfTheClause() {
        assertThat(TrainingFields.isInAny(Set.of(ETHNIC_AFFAIRS))).isFalse();
        assertThat(TrainingFields.isInAny(Set.of(DEFENCE_AND_SECURITY))).isFalse();
        assertThat(TrainingFields.isInAny(Set.of(ETHNIC_AFFAIRS, INFORMATICS))).isTrue();
    }
}
