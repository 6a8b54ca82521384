package socai.career;

import static org.assertj.core.api.Assertions.assertThat;
import static socai.career.Facts.DEPUTY;
import static socai.career.Facts.DINH_HOA;
import static socai.career.Facts.EXPERT;
import static socai.career.Facts.HOA;
import static socai.career.Facts.SO_NOI_VU;
import static socai.career.Facts.VAN_LANG;
import static socai.career.Facts.appointed;
import static socai.career.Facts.departed;
import static socai.career.Facts.knownInOrder;
import static socai.career.Facts.recruited;
import static socai.career.Facts.transferred;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import socai.career.CareerState.InService;
import socai.career.CareerState.Left;
import socai.events.EthnicGroup;
import socai.events.Sex;
import socai.events.personnel.Appointed;
import socai.events.personnel.AppointmentWay;
import socai.events.personnel.CategoryChanged;
import socai.events.personnel.DepartureKind;
import socai.events.personnel.EthnicityRecorded;
import socai.events.personnel.JobPositionChanged;
import socai.events.personnel.PersonnelFact;
import socai.events.personnel.PlannedIn;
import socai.events.personnel.PlannedOut;
import socai.events.personnel.PositionEnd;
import socai.events.personnel.PositionEnded;
import socai.events.personnel.Rank;
import socai.events.personnel.RankChanged;
import socai.events.personnel.Reappointed;
import socai.events.personnel.Reassigned;
import socai.events.personnel.Rotated;
import socai.events.personnel.RotationEnd;
import socai.events.personnel.RotationEnded;
import socai.events.personnel.Seconded;
import socai.events.personnel.SecondmentEnded;
import socai.events.personnel.SexRecorded;
import socai.events.personnel.StaffCategory;
import socai.timeline.Timeline;

/** Rotation, secondment, terms, planning, civil status and reorganisation by example. */
class RulesTest {

    private static final LocalDate RECRUITED = LocalDate.of(2020, 1, 1);
    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);
    private static final LocalDate LATER = LocalDate.of(2025, 1, 1);

    // Secondment

    @Test
    void a_seconded_person_stays_on_the_headcount_of_the_sender() {
        InService state = after(seconded(LATER));
        assertThat(state.unit()).isEqualTo(DINH_HOA);
        assertThat(state.workplace()).isEqualTo(VAN_LANG);
        InService back = after(seconded(LATER), new SecondmentEnded(HOA, LATER, 0));
        assertThat(back.workplace()).isEqualTo(DINH_HOA);
        assertThat(back.particulars()).isEqualTo(Particulars.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-12-31, SECONDMENT_TOO_LONG",
        "2024-01-01,",
        "2026-12-31,",
        "2027-01-01,",
        "2027-01-02, SECONDMENT_TOO_LONG"
    })
    void a_secondment_lasts_a_day_to_three_years(LocalDate until, @Nullable Conflict conflict) {
        assertThat(conflictOf(seconded(until))).isEqualTo(conflict);
    }

    @Test
    void nobody_moves_while_seconded_nor_is_seconded_home_or_twice() {
        LocalDate on = LATER.minusDays(1);
        for (PersonnelFact move :
                new PersonnelFact[] {
                    transferred(on, SO_NOI_VU),
                    rotated(on, on.plusYears(4)),
                    new Seconded(HOA, on, 0, SO_NOI_VU, LATER)
                }) {
            assertThat(conflictOf(seconded(LATER), move)).isEqualTo(Conflict.ON_SECONDMENT);
        }
        assertThat(conflictOf(new Seconded(HOA, DAY, 0, DINH_HOA, LATER)))
                .isEqualTo(Conflict.ALREADY_IN_UNIT);
        assertThat(conflictOf(new SecondmentEnded(HOA, DAY, 0)))
                .isEqualTo(Conflict.NOT_ON_SECONDMENT);
    }

    // Rotation

    @ParameterizedTest
    @CsvSource({"2026-12-30, ROTATION_TOO_SHORT", "2026-12-31,", "2029-01-01,"})
    void a_rotation_lasts_36_months_or_more(LocalDate until, @Nullable Conflict conflict) {
        assertThat(conflictOf(rotated(DAY, until))).isEqualTo(conflict);
    }

    @Test
    void a_rotated_person_counts_where_rotated_to_and_returns_or_stays() {
        LocalDate end = DAY.plusYears(3);
        assertThat(after(rotated(DAY, end)).unit()).isEqualTo(SO_NOI_VU);
        InService returned = after(rotated(DAY, end), ended(end, RotationEnd.RETURNED));
        assertThat(returned.unit()).isEqualTo(DINH_HOA);
        assertThat(returned.unitSince()).isEqualTo(end);
        InService stays = after(rotated(DAY, end), ended(end, RotationEnd.MADE_PERMANENT));
        assertThat(stays.unit()).isEqualTo(SO_NOI_VU);
        assertThat(stays.particulars().rotation()).isNull();
        assertThat(conflictOf(ended(DAY, RotationEnd.RETURNED)))
                .isEqualTo(Conflict.NOT_ON_ROTATION);
        assertThat(conflictOf(rotated(DAY, end), transferred(LATER, VAN_LANG)))
                .isEqualTo(Conflict.ON_ROTATION);
    }

    @Test
    void a_rotation_falls_due_on_its_planned_end() {
        assertThat(Dues.of(after(rotated(DAY, DAY.plusYears(3)))))
                .containsExactly(new Due(Due.Kind.END_OF_ROTATION, DAY.plusYears(3)));
    }

    // Positions and terms

    @ParameterizedTest
    @CsvSource({"2023-12-31, TERM_TOO_LONG", "2029-01-01,", "2029-01-02, TERM_TOO_LONG", ","})
    void a_term_of_a_leadership_title_lasts_five_years_at_most(
            @Nullable LocalDate until, @Nullable Conflict conflict) {
        PersonnelFact appointed =
                new Appointed(HOA, DAY, 0, DEPUTY, AppointmentWay.ELECTION, until);
        assertThat(conflictOf(appointed)).isEqualTo(conflict);
        assertThat(conflictOf(appointed(DAY, DEPUTY), new Reappointed(HOA, DAY, 0, until)))
                .isEqualTo(conflict);
    }

    @Test
    void another_term_keeps_the_position() {
        InService state =
                after(appointed(DAY, DEPUTY), new Reappointed(HOA, LATER, 0, LATER.plusYears(5)));
        assertThat(state.position()).isEqualTo(DEPUTY);
        assertThat(state.particulars().positionUntil()).isEqualTo(LATER.plusYears(5));
    }

    @ParameterizedTest
    @EnumSource(PositionEnd.class)
    void whoever_loses_the_position_stays_in_the_body(PositionEnd way) {
        InService state = after(appointed(DAY, DEPUTY), new PositionEnded(HOA, LATER, 0, way));
        assertThat(state.position()).isNull();
        assertThat(state.unit()).isEqualTo(DINH_HOA);
        assertThat(conflictOf(new PositionEnded(HOA, DAY, 0, way)))
                .isEqualTo(Conflict.HOLDS_NO_POSITION);
        assertThat(conflictOf(new Reappointed(HOA, DAY, 0, null)))
                .isEqualTo(Conflict.HOLDS_NO_POSITION);
    }

    @ParameterizedTest
    @CsvSource({"2025-06-30,", "2025-07-01, NOT_IN_FORCE"})
    void demotion_was_abolished_on_1_July_2025(LocalDate day, @Nullable Conflict conflict) {
        assertThat(
                        conflictOf(
                                appointed(DAY, DEPUTY),
                                new PositionEnded(HOA, day, 0, PositionEnd.DEMOTION)))
                .isEqualTo(conflict);
    }

    // Planning, rank, civil status

    @Test
    void nobody_is_planned_twice_for_a_title_or_taken_out_of_no_planning() {
        PlannedIn in = new PlannedIn(HOA, DAY, 0, DEPUTY);
        PlannedOut out = new PlannedOut(HOA, LATER, 0, DEPUTY);
        assertThat(after(in).particulars().plannedFor()).isEqualTo(Set.of(DEPUTY));
        assertThat(after(in, out).particulars().plannedFor()).isEmpty();
        assertThat(conflictOf(in, new PlannedIn(HOA, LATER, 0, DEPUTY)))
                .isEqualTo(Conflict.ALREADY_PLANNED);
        assertThat(conflictOf(out)).isEqualTo(Conflict.NOT_PLANNED);
    }

    @Test
    void planning_and_rank_go_along_to_another_body_and_the_job_position_does_not() {
        Rank rank = new Rank("01.003", "Chuyên viên");
        InService state =
                after(
                        new PlannedIn(HOA, DAY, 0, DEPUTY),
                        new RankChanged(HOA, DAY, 0, rank),
                        new JobPositionChanged(HOA, DAY, 0, "Văn thư"),
                        transferred(LATER, VAN_LANG));
        assertThat(state.particulars().plannedFor()).containsExactly(DEPUTY);
        assertThat(state.particulars().rank()).isEqualTo(rank);
        assertThat(state.particulars().jobPosition()).isNull();
    }

    @Test
    void what_the_civil_status_record_says_counts_from_its_day_and_not_before() {
        Timeline<PersonnelFact> facts =
                career(
                        new EthnicityRecorded(HOA, LATER, 0, EthnicGroup.KINH, "Trích lục 1"),
                        new SexRecorded(HOA, LATER, 0, Sex.MALE, "Trích lục 2"),
                        new CategoryChanged(HOA, LATER, 0, StaffCategory.CADRE));
        InService before = (InService) Career.on(LATER.minusDays(1), facts);
        InService then = (InService) Career.on(LATER, facts);
        assertThat(before.ethnicity()).isEqualTo(Facts.TAY);
        assertThat(before.sex()).isEqualTo(Sex.FEMALE);
        assertThat(then.ethnicity()).isEqualTo(EthnicGroup.KINH);
        assertThat(then.sex()).isEqualTo(Sex.MALE);
        assertThat(then.category()).isEqualTo(StaffCategory.CADRE);
    }

    // Reorganisation

    @Test
    void a_reassigned_person_keeps_all_but_the_body_and_what_the_decision_names() {
        InService state =
                after(
                        new PlannedIn(HOA, DAY, 0, DEPUTY),
                        seconded(LATER),
                        new Reassigned(HOA, LATER, 0, DINH_HOA, SO_NOI_VU, EXPERT));
        assertThat(state.unit()).isEqualTo(SO_NOI_VU);
        assertThat(state.unitSince()).isEqualTo(LATER);
        assertThat(state.position()).isEqualTo(EXPERT);
        assertThat(state.workplace()).isEqualTo(VAN_LANG);
        assertThat(state.particulars().plannedFor()).containsExactly(DEPUTY);
    }

    @Test
    void only_the_staff_of_the_old_body_is_reassigned_and_only_elsewhere() {
        assertThat(conflictOf(new Reassigned(HOA, DAY, 0, VAN_LANG, SO_NOI_VU, null)))
                .isEqualTo(Conflict.NOT_IN_UNIT);
        assertThat(conflictOf(new Reassigned(HOA, DAY, 0, VAN_LANG, DINH_HOA, null)))
                .isEqualTo(Conflict.ALREADY_IN_UNIT);
    }

    // Order within the day and before and after service

    @Test
    void actions_of_one_day_stand_in_the_order_they_say() {
        PersonnelFact end = new PositionEnded(HOA, DAY, 2, PositionEnd.RELIEF);
        PersonnelFact start = new Appointed(HOA, DAY, 1, DEPUTY, AppointmentWay.DESIGNATION, null);
        assertThat(conflictOf(end, start)).isNull();
        assertThat(after(end, start).position()).isNull();
        assertThat(conflictOf(new PositionEnded(HOA, DAY, 0, PositionEnd.RELIEF), start))
                .isEqualTo(Conflict.HOLDS_NO_POSITION);
    }

    @Test
    void leaving_ends_all_that_was_under_way() {
        assertThat(Career.on(LATER, career(seconded(LATER), departed(LATER, DepartureKind.DEATH))))
                .isEqualTo(new Left(LATER, DepartureKind.DEATH, Set.of()));
        assertThat(conflictOf(departed(DAY, DepartureKind.DEATH), seconded(LATER)))
                .isEqualTo(Conflict.HAS_LEFT);
    }

    private static Seconded seconded(LocalDate until) {
        return new Seconded(HOA, DAY, 0, VAN_LANG, until);
    }

    private static Rotated rotated(LocalDate on, LocalDate until) {
        return new Rotated(HOA, on, 0, SO_NOI_VU, until);
    }

    private static RotationEnded ended(LocalDate on, RotationEnd outcome) {
        return new RotationEnded(HOA, on, 0, outcome);
    }

    private static InService after(PersonnelFact... facts) {
        return (InService) Career.on(LocalDate.of(2040, 1, 1), career(facts));
    }

    private static @Nullable Conflict conflictOf(PersonnelFact... facts) {
        return Career.clash(career(facts)).map(Career.Clash::conflict).orElse(null);
    }

    private static Timeline<PersonnelFact> career(PersonnelFact... facts) {
        PersonnelFact first = recruited(RECRUITED, DINH_HOA);
        return knownInOrder(
                Stream.concat(Stream.of(first), Arrays.stream(facts))
                        .toArray(PersonnelFact[]::new));
    }
}
