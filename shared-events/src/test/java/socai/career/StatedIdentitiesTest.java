package socai.career;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import socai.events.EthnicGroup;
import socai.events.PersonId;
import socai.events.SealedIdentity;
import socai.events.Sex;
import socai.events.UnitCode;
import socai.events.personnel.Annulled;
import socai.events.personnel.Corrected;
import socai.events.personnel.Departed;
import socai.events.personnel.DepartureKind;
import socai.events.personnel.IdentityGround;
import socai.events.personnel.IdentityRecorded;
import socai.events.personnel.PersonnelEvent;
import socai.events.personnel.PersonnelFact;
import socai.events.personnel.Recruited;
import socai.events.personnel.RecruitmentRoute;
import socai.events.personnel.RightFact;
import socai.events.personnel.StaffCategory;
import socai.timeline.Chronicle;
import socai.timeline.Line;
import socai.timeline.Span;

class StatedIdentitiesTest {

    private static final PersonId HOA = new PersonId(new UUID(1, 1));
    private static final LocalDate DAY = LocalDate.of(2020, 1, 1);
    private static final LocalDate LATER = LocalDate.of(2024, 5, 1);
    private static final SealedIdentity FIRST = sealed(1);
    private static final SealedIdentity SECOND = sealed(2);
    private static final SealedIdentity THIRD = sealed(3);

    @Test
    void an_identity_holds_from_its_day_and_the_first_from_the_beginning() {
        assertThat(spans(recruited(DAY, FIRST), recorded(LATER, SECOND)))
                .containsExactly(
                        new Span<>(StatedIdentities.BEGINNING, LATER, FIRST),
                        new Span<>(LATER, null, SECOND));
    }

    @Test
    void of_two_on_one_day_the_later_holds() {
        assertThat(spans(recruited(DAY, FIRST), recorded(DAY, SECOND), recorded(LATER, THIRD)))
                .containsExactly(
                        new Span<>(StatedIdentities.BEGINNING, DAY, FIRST),
                        new Span<>(DAY, LATER, SECOND),
                        new Span<>(LATER, null, THIRD));
        assertThat(spans(recruited(DAY, FIRST), recorded(LATER, SECOND), recorded(LATER, THIRD)))
                .containsExactly(
                        new Span<>(StatedIdentities.BEGINNING, LATER, FIRST),
                        new Span<>(LATER, null, THIRD));
    }

    @Test
    void a_correction_takes_the_place_of_what_was_entered_and_both_stay_on_file() {
        Chronicle<PersonnelFact> career =
                career(
                        recruited(DAY, FIRST),
                        new Corrected(HOA, 0, new RightFact(recruited(DAY, SECOND))));

        assertThat(StatedIdentities.spans(career))
                .containsExactly(new Span<>(StatedIdentities.BEGINNING, null, SECOND));
        assertThat(StatedIdentities.standing(career)).containsExactly(SECOND);
        assertThat(StatedIdentities.all(career))
                .extracting(StatedIdentities.Stated::sequence, StatedIdentities.Stated::stands)
                .containsExactly(tuple(0L, false), tuple(1L, true));
    }

    @Test
    void where_no_recruitment_stands_the_person_is_who_was_once_entered() {
        Chronicle<PersonnelFact> career = career(recruited(DAY, FIRST), new Annulled(HOA, DAY, 0));

        assertThat(StatedIdentities.standing(career)).isEmpty();
        assertThat(StatedIdentities.spans(career))
                .containsExactly(new Span<>(StatedIdentities.BEGINNING, null, FIRST));
        assertThat(StatedIdentities.spans(career())).isEmpty();
    }

    @Test
    void an_identity_changes_no_state_and_changes_after_service_too_but_not_before() {
        PersonnelFact left = new Departed(HOA, LATER, 0, DepartureKind.RESIGNATION);
        Chronicle<PersonnelFact> career = career(recruited(DAY, FIRST), left);
        Chronicle<PersonnelFact> after =
                career(
                        recruited(DAY, FIRST),
                        recorded(DAY.plusDays(9), SECOND),
                        left,
                        recorded(LATER.plusDays(9), THIRD));

        assertThat(Career.clash(after.standing())).isEmpty();
        assertThat(Career.spans(after.standing())).isEqualTo(Career.spans(career.standing()));
        assertThat(
                        Career.clash(
                                        career(
                                                        recruited(DAY, FIRST),
                                                        recorded(DAY.minusDays(1), SECOND))
                                                .standing())
                                .map(Career.Clash::conflict))
                .contains(Conflict.BEFORE_RECRUITMENT);
    }

    private static List<Span<SealedIdentity>> spans(PersonnelEvent... events) {
        return StatedIdentities.spans(career(events));
    }

    private static Chronicle<PersonnelFact> career(PersonnelEvent... events) {
        List<Line<PersonnelFact>> lines = new ArrayList<>();
        Arrays.stream(events)
                .forEach(event -> lines.add(Career.line(lines.size(), lines.size(), event)));
        return Chronicle.of(lines);
    }

    private static Recruited recruited(LocalDate day, SealedIdentity identity) {
        return new Recruited(
                HOA,
                day,
                new UnitCode("05569"),
                RecruitmentRoute.EXAM,
                StaffCategory.CIVIL_SERVANT,
                Sex.FEMALE,
                new EthnicGroup("tay"),
                identity);
    }

    private static IdentityRecorded recorded(LocalDate day, SealedIdentity identity) {
        return new IdentityRecorded(
                HOA, day, 0, IdentityGround.NAME_CHANGED, identity, "Trích lục 1");
    }

    private static SealedIdentity sealed(int fill) {
        byte[] bytes = new byte[40];
        Arrays.fill(bytes, (byte) fill);
        return new SealedIdentity(Base64.getEncoder().encodeToString(bytes));
    }
}
