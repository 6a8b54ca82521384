package socai.career;

import static org.assertj.core.api.Assertions.assertThat;
import static socai.career.Facts.DEPUTY;
import static socai.career.Facts.DINH_HOA;
import static socai.career.Facts.EXPERT;
import static socai.career.Facts.SO_NOI_VU;
import static socai.career.Facts.TAY;
import static socai.career.Facts.VAN_LANG;
import static socai.career.Facts.appointed;
import static socai.career.Facts.departed;
import static socai.career.Facts.entry;
import static socai.career.Facts.knownInOrder;
import static socai.career.Facts.recruited;
import static socai.career.Facts.trained;
import static socai.career.Facts.transferred;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import socai.career.Career.Clash;
import socai.career.CareerState.InService;
import socai.career.CareerState.Left;
import socai.career.CareerState.NotYetRecruited;
import socai.events.Sex;
import socai.events.UnitCode;
import socai.events.personnel.DepartureKind;
import socai.events.personnel.PersonnelFact;
import socai.events.personnel.Position;
import socai.events.personnel.PositionKind;
import socai.events.personnel.RotationEnd;
import socai.events.personnel.RotationEnded;
import socai.events.personnel.StaffCategory;
import socai.events.personnel.TrainingField;
import socai.timeline.Span;
import socai.timeline.Timeline;

/** Each rule of a career by example, and what is true on the days around it. */
class CareerTest {

    private static final LocalDate MARCH_1 = LocalDate.of(2026, 3, 1);
    private static final LocalDate APRIL_1 = LocalDate.of(2026, 4, 1);
    private static final LocalDate MAY_1 = LocalDate.of(2026, 5, 1);
    private static final LocalDate JUNE_1 = LocalDate.of(2026, 6, 1);

    // Recruitment

    @Test
    void a_career_without_events_has_no_clash_and_has_not_begun() {
        assertThat(Career.clash(knownInOrder())).isEmpty();
        assertThat(Career.on(MARCH_1, knownInOrder())).isEqualTo(new NotYetRecruited());
        assertThat(Career.spans(knownInOrder())).isEmpty();
    }

    @Test
    void a_person_is_in_service_from_the_day_of_recruitment_and_not_before() {
        Timeline<PersonnelFact> facts = knownInOrder(recruited(MARCH_1, DINH_HOA));
        assertThat(Career.clash(facts)).isEmpty();
        assertThat(Career.on(MARCH_1.minusDays(1), facts)).isEqualTo(new NotYetRecruited());
        assertThat(Career.on(MARCH_1, facts))
                .isEqualTo(inService(DINH_HOA, MARCH_1, null, Set.of()));
    }

    @Test
    void what_cannot_stand_changes_nothing_and_stops_nobody() {
        LocalDate day = LocalDate.of(2026, 3, 1);
        Timeline<PersonnelFact> facts =
                knownInOrder(
                        transferred(day.minusDays(1), SO_NOI_VU),
                        recruited(day, DINH_HOA),
                        recruited(day.plusDays(1), VAN_LANG),
                        new RotationEnded(Facts.HOA, day.plusDays(2), 0, RotationEnd.RETURNED),
                        departed(day.plusDays(3), DepartureKind.RETIREMENT),
                        departed(day.plusDays(4), DepartureKind.DEATH));

        assertThat(Career.spans(facts))
                .extracting(span -> span.state().getClass().getSimpleName())
                .containsExactly("NotYetRecruited", "InService", "Left");
        assertThat(((InService) Career.on(day.plusDays(2), facts)).unit()).isEqualTo(DINH_HOA);
        assertThat(((Left) Career.on(day.plusDays(9), facts)).kind())
                .isEqualTo(DepartureKind.RETIREMENT);
        assertThat(Career.clash(facts)).isPresent();
    }

    @Test
    void a_person_in_service_cannot_be_recruited_again() {
        PersonnelFact again = recruited(APRIL_1, SO_NOI_VU);
        assertThat(Career.clash(knownInOrder(recruited(MARCH_1, DINH_HOA), again)))
                .contains(new Clash(Conflict.ALREADY_IN_SERVICE, entry(2, again)));
    }

    @Test
    void a_person_in_service_cannot_be_recruited_again_on_the_first_day() {
        PersonnelFact again = recruited(MARCH_1, SO_NOI_VU);
        assertThat(Career.clash(knownInOrder(recruited(MARCH_1, DINH_HOA), again)))
                .contains(new Clash(Conflict.ALREADY_IN_SERVICE, entry(2, again)));
    }

    static PersonnelFact[] eventsOfApril() {
        return new PersonnelFact[] {
            transferred(APRIL_1, SO_NOI_VU),
            appointed(APRIL_1, DEPUTY),
            trained(APRIL_1, TrainingField.INFORMATICS),
            departed(APRIL_1, DepartureKind.RESIGNATION)
        };
    }

    @ParameterizedTest
    @MethodSource("eventsOfApril")
    void nothing_but_a_recruitment_begins_a_career(PersonnelFact event) {
        assertThat(Career.clash(knownInOrder(event)))
                .contains(new Clash(Conflict.BEFORE_RECRUITMENT, entry(1, event)));
    }

    @ParameterizedTest
    @MethodSource("eventsOfApril")
    void nothing_happens_before_the_day_of_recruitment(PersonnelFact event) {
        assertThat(Career.clash(knownInOrder(recruited(MAY_1, DINH_HOA), event)))
                .contains(new Clash(Conflict.BEFORE_RECRUITMENT, entry(2, event)));
    }

    @ParameterizedTest
    @MethodSource("eventsOfApril")
    void everything_else_may_happen_to_a_person_in_service(PersonnelFact event) {
        assertThat(Career.clash(knownInOrder(recruited(MARCH_1, DINH_HOA), event))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("eventsOfApril")
    void everything_else_may_happen_on_the_day_of_recruitment_itself(PersonnelFact event) {
        assertThat(Career.clash(knownInOrder(recruited(APRIL_1, DINH_HOA), event))).isEmpty();
    }

    // Departure

    @Test
    void a_person_still_serves_on_the_day_before_departure_and_no_longer_on_it() {
        Timeline<PersonnelFact> facts =
                knownInOrder(
                        recruited(MARCH_1, DINH_HOA), departed(MAY_1, DepartureKind.RETIREMENT));
        assertThat(Career.on(MAY_1.minusDays(1), facts)).isInstanceOf(InService.class);
        assertThat(Career.on(MAY_1, facts))
                .isEqualTo(new Left(MAY_1, DepartureKind.RETIREMENT, Set.of()));
    }

    @ParameterizedTest
    @MethodSource("eventsOfApril")
    void nothing_happens_after_departure(PersonnelFact event) {
        assertThat(
                        Career.clash(
                                knownInOrder(
                                        recruited(MARCH_1, DINH_HOA),
                                        departed(MARCH_1.plusDays(9), DepartureKind.DEATH),
                                        event)))
                .contains(new Clash(Conflict.HAS_LEFT, entry(3, event)));
    }

    @ParameterizedTest
    @MethodSource("eventsOfApril")
    void nothing_happens_on_the_day_of_departure_once_it_is_recorded(PersonnelFact event) {
        assertThat(
                        Career.clash(
                                knownInOrder(
                                        recruited(MARCH_1, DINH_HOA),
                                        departed(APRIL_1, DepartureKind.DEATH),
                                        event)))
                .contains(new Clash(Conflict.HAS_LEFT, entry(3, event)));
    }

    @Test
    void the_day_before_departure_is_still_a_day_of_service() {
        assertThat(
                        Career.clash(
                                knownInOrder(
                                        recruited(MARCH_1, DINH_HOA),
                                        departed(MAY_1, DepartureKind.RETIREMENT),
                                        transferred(MAY_1.minusDays(1), SO_NOI_VU))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void the_kind_of_departure_is_kept(DepartureKind kind) {
        Timeline<PersonnelFact> facts =
                knownInOrder(
                        recruited(MARCH_1, DINH_HOA),
                        trained(APRIL_1, TrainingField.INFORMATICS),
                        departed(MAY_1, kind));
        assertThat(Career.on(JUNE_1, facts))
                .isEqualTo(new Left(MAY_1, kind, Set.of(TrainingField.INFORMATICS)));
    }

    // Return to service

    @Test
    void a_person_who_left_may_be_recruited_again_and_keeps_the_training() {
        Timeline<PersonnelFact> facts =
                knownInOrder(
                        recruited(MARCH_1, DINH_HOA),
                        trained(MARCH_1, TrainingField.STATE_MANAGEMENT),
                        appointed(MARCH_1, DEPUTY),
                        departed(APRIL_1, DepartureKind.RESIGNATION),
                        recruited(MAY_1, SO_NOI_VU));
        assertThat(Career.clash(facts)).isEmpty();
        assertThat(Career.on(MAY_1, facts))
                .isEqualTo(
                        inService(SO_NOI_VU, MAY_1, null, Set.of(TrainingField.STATE_MANAGEMENT)));
    }

    @Test
    void a_person_may_be_recruited_again_on_the_very_day_of_departure() {
        Timeline<PersonnelFact> facts =
                knownInOrder(
                        recruited(MARCH_1, DINH_HOA),
                        departed(MAY_1, DepartureKind.TRANSFER_OUT),
                        recruited(MAY_1, SO_NOI_VU));
        assertThat(Career.clash(facts)).isEmpty();
        assertThat(Career.spans(facts))
                .containsExactly(
                        new Span<>(MARCH_1, MAY_1, inService(DINH_HOA, MARCH_1, null, Set.of())),
                        new Span<>(MAY_1, null, inService(SO_NOI_VU, MAY_1, null, Set.of())));
    }

    @Test
    void a_person_recruited_again_can_be_transferred_again() {
        assertThat(
                        Career.clash(
                                knownInOrder(
                                        recruited(MARCH_1, DINH_HOA),
                                        departed(APRIL_1, DepartureKind.RESIGNATION),
                                        recruited(MAY_1, DINH_HOA),
                                        transferred(JUNE_1, SO_NOI_VU))))
                .isEmpty();
    }

    // Transfer

    @Test
    void a_transfer_moves_the_person_on_its_day_and_drops_the_position() {
        Timeline<PersonnelFact> facts =
                knownInOrder(
                        recruited(MARCH_1, DINH_HOA),
                        appointed(APRIL_1, DEPUTY),
                        transferred(MAY_1, SO_NOI_VU));
        assertThat(Career.on(MAY_1.minusDays(1), facts))
                .isEqualTo(inService(DINH_HOA, MARCH_1, DEPUTY, Set.of()));
        assertThat(Career.on(MAY_1, facts)).isEqualTo(inService(SO_NOI_VU, MAY_1, null, Set.of()));
    }

    @Test
    void a_transfer_keeps_the_training() {
        Timeline<PersonnelFact> facts =
                knownInOrder(
                        recruited(MARCH_1, DINH_HOA),
                        trained(APRIL_1, TrainingField.INFORMATICS),
                        transferred(MAY_1, SO_NOI_VU));
        assertThat(Career.on(MAY_1, facts))
                .isEqualTo(inService(SO_NOI_VU, MAY_1, null, Set.of(TrainingField.INFORMATICS)));
    }

    @Test
    void a_transfer_to_the_body_where_the_person_serves_is_a_conflict() {
        PersonnelFact same = transferred(APRIL_1, DINH_HOA);
        assertThat(Career.clash(knownInOrder(recruited(MARCH_1, DINH_HOA), same)))
                .contains(new Clash(Conflict.ALREADY_IN_UNIT, entry(2, same)));
    }

    @Test
    void a_transfer_back_to_a_former_body_is_no_conflict() {
        assertThat(
                        Career.clash(
                                knownInOrder(
                                        recruited(MARCH_1, DINH_HOA),
                                        transferred(APRIL_1, SO_NOI_VU),
                                        transferred(MAY_1, DINH_HOA))))
                .isEmpty();
    }

    // Position and training

    @Test
    void an_appointment_replaces_the_position_held_before_and_nothing_else() {
        Timeline<PersonnelFact> facts =
                knownInOrder(
                        recruited(MARCH_1, DINH_HOA),
                        trained(MARCH_1, TrainingField.INFORMATICS),
                        appointed(APRIL_1, EXPERT),
                        appointed(MAY_1, DEPUTY));
        assertThat(Career.on(MAY_1, facts))
                .isEqualTo(inService(DINH_HOA, MARCH_1, DEPUTY, Set.of(TrainingField.INFORMATICS)));
    }

    @Test
    void training_adds_its_field_and_keeps_position_and_body() {
        Timeline<PersonnelFact> facts =
                knownInOrder(
                        recruited(MARCH_1, DINH_HOA),
                        appointed(APRIL_1, DEPUTY),
                        trained(MAY_1, TrainingField.POLITICAL_THEORY),
                        trained(JUNE_1, TrainingField.DIGITAL_SKILLS));
        assertThat(Career.on(JUNE_1, facts))
                .isEqualTo(
                        inService(
                                DINH_HOA,
                                MARCH_1,
                                DEPUTY,
                                Set.of(
                                        TrainingField.POLITICAL_THEORY,
                                        TrainingField.DIGITAL_SKILLS)));
    }

    @Test
    void training_in_one_field_twice_begins_no_new_span() {
        Timeline<PersonnelFact> facts =
                knownInOrder(
                        recruited(MARCH_1, DINH_HOA),
                        trained(APRIL_1, TrainingField.INFORMATICS),
                        trained(MAY_1, TrainingField.INFORMATICS));
        assertThat(Career.spans(facts)).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void every_position_but_a_non_leadership_one_makes_a_leader(PositionKind kind) {
        Timeline<PersonnelFact> facts =
                knownInOrder(
                        recruited(MARCH_1, DINH_HOA),
                        appointed(APRIL_1, new Position("Trưởng phòng", kind)));
        assertThat(serving(APRIL_1, facts).isLeader())
                .isEqualTo(kind != PositionKind.NON_LEADERSHIP);
    }

    @Test
    void a_person_without_a_position_is_no_leader() {
        assertThat(serving(MARCH_1, knownInOrder(recruited(MARCH_1, DINH_HOA))).isLeader())
                .isFalse();
    }

    // Order within a day, and late entries

    @Test
    void events_of_one_day_follow_each_other_in_the_order_of_the_ledger() {
        Timeline<PersonnelFact> moveThenAppoint =
                knownInOrder(
                        recruited(MARCH_1, DINH_HOA),
                        transferred(MAY_1, SO_NOI_VU),
                        appointed(MAY_1, DEPUTY));
        Timeline<PersonnelFact> appointThenMove =
                knownInOrder(
                        recruited(MARCH_1, DINH_HOA),
                        appointed(MAY_1, DEPUTY),
                        transferred(MAY_1, SO_NOI_VU));
        assertThat(serving(MAY_1, moveThenAppoint).position()).isEqualTo(DEPUTY);
        assertThat(serving(MAY_1, appointThenMove).position()).isNull();
    }

    @Test
    void a_departure_recorded_before_the_recruitment_of_its_day_is_a_conflict() {
        PersonnelFact departed = departed(MARCH_1, DepartureKind.RESIGNATION);
        assertThat(Career.clash(knownInOrder(departed, recruited(MARCH_1, DINH_HOA))))
                .contains(new Clash(Conflict.BEFORE_RECRUITMENT, entry(1, departed)));
    }

    @Test
    void a_late_departure_is_reported_at_the_later_event_that_it_contradicts() {
        PersonnelFact appointment = appointed(JUNE_1, DEPUTY);
        assertThat(
                        Career.clash(
                                knownInOrder(
                                        recruited(MARCH_1, DINH_HOA),
                                        appointment,
                                        departed(MAY_1, DepartureKind.RESIGNATION))))
                .contains(new Clash(Conflict.HAS_LEFT, entry(2, appointment)));
    }

    @Test
    void a_late_transfer_is_reported_at_the_later_transfer_to_the_same_body() {
        PersonnelFact known = transferred(JUNE_1, SO_NOI_VU);
        assertThat(
                        Career.clash(
                                knownInOrder(
                                        recruited(MARCH_1, DINH_HOA),
                                        known,
                                        transferred(MAY_1, SO_NOI_VU))))
                .contains(new Clash(Conflict.ALREADY_IN_UNIT, entry(2, known)));
    }

    @Test
    void an_earlier_recruitment_entered_late_is_reported_at_the_one_that_was_known() {
        PersonnelFact known = recruited(MAY_1, DINH_HOA);
        assertThat(Career.clash(knownInOrder(known, recruited(MARCH_1, VAN_LANG))))
                .contains(new Clash(Conflict.ALREADY_IN_SERVICE, entry(1, known)));
    }

    @Test
    void a_late_transfer_that_contradicts_nothing_is_no_clash() {
        assertThat(
                        Career.clash(
                                knownInOrder(
                                        recruited(MARCH_1, DINH_HOA),
                                        transferred(JUNE_1, SO_NOI_VU),
                                        transferred(MAY_1, VAN_LANG))))
                .isEmpty();
    }

    @Test
    void of_several_clashes_the_first_in_order_of_folding_is_reported() {
        PersonnelFact first = transferred(APRIL_1, DINH_HOA);
        assertThat(
                        Career.clash(
                                knownInOrder(
                                        recruited(MARCH_1, DINH_HOA),
                                        recruited(MAY_1, DINH_HOA),
                                        first)))
                .contains(new Clash(Conflict.ALREADY_IN_UNIT, entry(3, first)));
    }

    // The whole life

    @Test
    void a_whole_career_is_a_row_of_adjoining_spans() {
        Timeline<PersonnelFact> facts =
                knownInOrder(
                        recruited(MARCH_1, DINH_HOA),
                        appointed(APRIL_1, DEPUTY),
                        transferred(MAY_1, SO_NOI_VU),
                        departed(JUNE_1, DepartureKind.RETIREMENT));
        assertThat(Career.spans(facts))
                .containsExactly(
                        new Span<>(MARCH_1, APRIL_1, inService(DINH_HOA, MARCH_1, null, Set.of())),
                        new Span<>(APRIL_1, MAY_1, inService(DINH_HOA, MARCH_1, DEPUTY, Set.of())),
                        new Span<>(MAY_1, JUNE_1, inService(SO_NOI_VU, MAY_1, null, Set.of())),
                        new Span<>(
                                JUNE_1,
                                null,
                                new Left(JUNE_1, DepartureKind.RETIREMENT, Set.of())));
    }

    @Test
    void a_state_does_not_change_with_the_set_it_was_made_from() {
        Set<TrainingField> fields = EnumSet.of(TrainingField.INFORMATICS);
        InService serving = inService(DINH_HOA, MARCH_1, null, fields);
        Left left = new Left(MAY_1, DepartureKind.DEATH, fields);
        fields.add(TrainingField.PROFESSIONAL);
        assertThat(serving.trained()).containsExactly(TrainingField.INFORMATICS);
        assertThat(left.trained()).containsExactly(TrainingField.INFORMATICS);
    }

    private static InService serving(LocalDate day, Timeline<PersonnelFact> facts) {
        CareerState state = Career.on(day, facts);
        assertThat(state).isInstanceOf(InService.class);
        return (InService) state;
    }

    private static InService inService(
            UnitCode unit,
            LocalDate unitSince,
            @Nullable Position position,
            Set<TrainingField> trained) {
        return new InService(
                unit, unitSince, StaffCategory.CIVIL_SERVANT, Sex.FEMALE, TAY, position, trained);
    }
}
