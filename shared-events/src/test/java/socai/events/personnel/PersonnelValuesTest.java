package socai.events.personnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import socai.events.PersonId;

/** Positions and trainings as printed on their documents. */
class PersonnelValuesTest {

    private static final PersonId HOA = PersonId.parse("0193f5a0-1111-7000-8000-000000000001");

    @ParameterizedTest
    @EnumSource(
            value = PositionKind.class,
            names = {"HEAD", "DEPUTY_HEAD", "OTHER_LEADERSHIP"})
    void heads_deputies_and_other_leaders_hold_leadership_titles(PositionKind kind) {
        assertThat(new Position("Trưởng phòng", kind).isLeadership()).isTrue();
    }

    @Test
    void an_expert_holds_no_leadership_title() {
        assertThat(new Position("Chuyên viên", PositionKind.NON_LEADERSHIP).isLeadership())
                .isFalse();
    }

    @Test
    void a_position_without_a_title_is_refused() {
        assertThatThrownBy(() -> new Position(" ", PositionKind.HEAD))
                .hasMessage("position.title is missing");
    }

    @Test
    void a_training_without_a_provider_is_refused() {
        assertThatThrownBy(() -> training(" ", "17/2026")).hasMessage("provider is missing");
    }

    @Test
    void a_training_without_a_certificate_is_refused() {
        assertThatThrownBy(() -> training("Trường Chính trị tỉnh", ""))
                .hasMessage("certificate is missing");
    }

    private static TrainingCompleted training(String provider, String certificate) {
        return new TrainingCompleted(
                HOA,
                LocalDate.of(2026, 3, 1),
                TrainingField.STATE_MANAGEMENT,
                TrainingLevel.SHORT_COURSE,
                provider,
                certificate);
    }
}
