package socai.events.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import socai.events.LegalDay;
import socai.events.UnitCode;
import socai.events.plan.Reading.Choice;
import socai.events.plan.TaskOwner.Kind;
import socai.events.plan.TaskTime.Yearly;

/** Tasks and readings that would mean nothing are refused when they are written and read. */
class TaskValuesTest {

    private static final PlanId PLAN = new PlanId("128/KH-UBND");
    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
    private static final LocalDate END_OF_2028 = LocalDate.of(2028, 12, 31);
    private static final LocalDate END_OF_2030 = LocalDate.of(2030, 12, 31);

    // Reading

    @Test
    void every_choice_belongs_to_exactly_one_reading() {
        List<Choice> all = new ArrayList<>();
        for (Reading reading : Reading.values()) {
            all.addAll(reading.choices());
        }
        assertThat(all).containsExactlyInAnyOrder(Choice.values());
    }

    @ParameterizedTest
    @CsvSource({
        "EXACTLY_70, STRICTER",
        "BELOW_5, NOT_REGULATED",
        "ROADMAP, SCALED_FLOOR",
        "YEAR_2030, END_OF_FIRST_PERIOD",
        "WOMEN_OF, OF_MINIMUM",
        "HEADCOUNT, ASSIGNED",
        "ROUNDING, CEIL_AFTER_SCALING",
        "VERY_SMALL, ND57_2017"
    })
    void a_reading_has_its_default(Reading reading, Choice byDefault) {
        assertThat(reading.byDefault()).isEqualTo(byDefault);
    }

    @ParameterizedTest
    @EnumSource(Reading.class)
    void a_reading_is_chosen_among_its_own_choices_only(Reading reading) {
        for (Choice choice : Choice.values()) {
            if (reading.choices().contains(choice)) {
                assertThat(new ReadingChosen(PLAN, DAY, reading, choice).choice())
                        .isEqualTo(choice);
            } else {
                assertThatThrownBy(() -> new ReadingChosen(PLAN, DAY, reading, choice))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessage("%s cannot be read %s", reading, choice);
            }
        }
    }

    // TaskTime

    @Test
    void days_are_in_order_and_each_once() {
        TaskTime time = onDays(END_OF_2030, END_OF_2028, END_OF_2030);
        assertThat(time.days()).containsExactly(END_OF_2028, END_OF_2030);
        assertThat(time.lastDays()).isEqualTo(time.days());
        assertThat(time.isContinuous()).isFalse();
        assertThat(time.isLastDay(END_OF_2028)).isTrue();
        assertThat(time.isLastDay(END_OF_2028.minusDays(1))).isFalse();
    }

    @Test
    void without_days_and_years_it_goes_on_all_the_time() {
        TaskTime time = new TaskTime("Thường xuyên", List.of(), null, null);
        assertThat(time.isContinuous()).isTrue();
        assertThat(time.lastDays()).isEmpty();
        assertThat(time.isLastDay(DAY)).isFalse();
    }

    @Test
    void a_yearly_task_is_due_once_in_each_of_its_years() {
        TaskTime time = yearly(new Yearly(10, 31, 2026, 2028));
        assertThat(time.lastDays())
                .containsExactly(
                        LocalDate.of(2026, 10, 31),
                        LocalDate.of(2027, 10, 31),
                        LocalDate.of(2028, 10, 31));
        assertThat(time.isContinuous()).isFalse();
    }

    @Test
    void a_yearly_task_without_a_last_year_is_due_as_long_as_days_can_be_said() {
        List<LocalDate> days = yearly(new Yearly(11, 14, 2026, null)).lastDays();
        assertThat(days).hasSize(LegalDay.LAST.getYear() - 2026 + 1);
        assertThat(days.getLast()).isEqualTo(LocalDate.of(2199, 11, 14));
    }

    @Test
    void a_day_is_a_last_day_exactly_when_it_is_among_them() {
        for (TaskTime time :
                List.of(
                        yearly(new Yearly(10, 31, 2027, 2029)),
                        yearly(new Yearly(2, 28, 2026, null)))) {
            List<LocalDate> days = time.lastDays();
            for (LocalDate day = DAY; day.getYear() < 2032; day = day.plusDays(1)) {
                assertThat(time.isLastDay(day)).as("%s", day).isEqualTo(days.contains(day));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 2026, 2030", "13, 1, 2026, 2030", "2, 29, 2026, 2030", "4, 31, 2026, 2030",
        "4, 0, 2026, 2030", "10, 31, 2030, 2029", "10, 31, 1899, 2030", "10, 31, 2026, 2200",
        "10, 31, 2200, "
    })
    void a_day_that_is_not_in_every_year_and_years_that_cannot_be_said_are_refused(
            int month, int day, int from, @Nullable Integer to) {
        assertThatThrownBy(() -> new Yearly(month, day, from, to))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_task_is_not_due_on_days_and_every_year_at_once() {
        Yearly yearly = new Yearly(10, 31, 2026, 2030);
        assertThatThrownBy(() -> new TaskTime("x", List.of(END_OF_2028), yearly, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not both");
        assertThatThrownBy(() -> onDays(LocalDate.of(2200, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("days");
    }

    // TaskOwner

    @Test
    void a_unit_goes_with_one_body_and_only_with_it() {
        UnitCode unit = new UnitCode("SO-NOI-VU");
        assertThat(new TaskOwner(Kind.UNIT, unit, "SỞ NỘI VỤ").unit()).isEqualTo(unit);
        assertThatThrownBy(() -> new TaskOwner(Kind.UNIT, null, "SỞ NỘI VỤ"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TaskOwner(Kind.COMMUNES, unit, "UBND CẤP XÃ"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    // Corrections

    @Test
    void a_correction_speaks_of_its_own_plan_and_of_a_sequence() {
        RightPlanFact other =
                new RightPlanFact(
                        new ReadingChosen(
                                new PlanId("1/KH"), DAY, Reading.WOMEN_OF, Choice.OF_ACTUAL));
        assertThatThrownBy(() -> new PlanFactCorrected(PLAN, 1, other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("another plan");
        assertThatThrownBy(() -> new PlanFactAnnulled(PLAN, DAY, -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static TaskTime onDays(LocalDate... days) {
        return new TaskTime(
                "Sơ kết (năm 2028) Tổng kết (năm 2030)", Arrays.asList(days), null, null);
    }

    private static TaskTime yearly(Yearly yearly) {
        return new TaskTime("Hàng năm", List.of(), yearly, null);
    }
}
