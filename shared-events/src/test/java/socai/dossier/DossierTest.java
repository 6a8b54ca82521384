package socai.dossier;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static socai.dossier.Filed.LAN;
import static socai.dossier.Filed.admitted;
import static socai.dossier.Filed.allowance;
import static socai.dossier.Filed.confirmed;
import static socai.dossier.Filed.day;
import static socai.dossier.Filed.departed;
import static socai.dossier.Filed.disciplined;
import static socai.dossier.Filed.evaluated;
import static socai.dossier.Filed.holds;
import static socai.dossier.Filed.knownInOrder;
import static socai.dossier.Filed.pay;
import static socai.dossier.Filed.recruited;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import socai.career.Career;
import socai.career.Conflict;
import socai.dossier.PartyMembership.Status;
import socai.events.EthnicGroup;
import socai.events.PartialDate;
import socai.events.personnel.AllowanceEnded;
import socai.events.personnel.AllowanceKind;
import socai.events.personnel.Appointed;
import socai.events.personnel.AwardForm;
import socai.events.personnel.Awarded;
import socai.events.personnel.Departed;
import socai.events.personnel.DepartureKind;
import socai.events.personnel.DisciplineForm;
import socai.events.personnel.Disciplined;
import socai.events.personnel.Language;
import socai.events.personnel.MilitaryServiceRecorded;
import socai.events.personnel.PartyExit;
import socai.events.personnel.PartyLeft;
import socai.events.personnel.PayStepPlaced;
import socai.events.personnel.PayStepWay;
import socai.events.personnel.PersonnelFact;
import socai.events.personnel.Position;
import socai.events.personnel.PositionEnd;
import socai.events.personnel.PositionEnded;
import socai.events.personnel.PositionKind;
import socai.events.personnel.PriorWorkRecorded;
import socai.events.personnel.QualificationLevel;
import socai.events.personnel.StaffCategory;
import socai.events.personnel.TeachingLicenceGranted;
import socai.events.personnel.TeachingLicenceRestored;
import socai.events.personnel.TeachingLicenceRevoked;
import socai.events.personnel.TeachingLicenceSuspended;
import socai.events.personnel.TrainingCompleted;
import socai.events.personnel.TrainingField;
import socai.events.personnel.TrainingLevel;
import socai.timeline.Timeline;

/** What stands on a file, and what cannot, by example. */
class DossierTest {

    private static final LocalDate END = LocalDate.of(2030, 1, 1);

    // Pay

    @Test
    void a_raise_leads_one_step_up_and_the_former_steps_stay_in_the_history() {
        Timeline<PersonnelFact> facts =
                facts(
                        pay("2020-09-01", 1, "2.34", PayStepWay.PLACEMENT),
                        pay("2023-09-01", 2, "2.67", PayStepWay.REGULAR));

        assertThat(DossierFold.clash(facts)).isEmpty();
        assertThat(step(facts, "2023-08-31")).isEqualTo("1 2.34");
        assertThat(step(facts, "2023-09-01")).isEqualTo("2 2.67");
        assertThat(file(facts, "2023-09-01").payHistory()).hasSize(2);
        assertThat(file(facts, "2020-08-31").pay()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "01.003, 2, 2.67,", "01.003, 3, 3.00, NOT_THE_NEXT_STEP",
        "01.003, 1, 2.34, NOT_THE_NEXT_STEP", "01.003, 2, 2.34, NOT_THE_NEXT_STEP",
        "01.002, 2, 2.67, NOT_THE_NEXT_STEP"
    })
    void a_raise_keeps_the_rank_and_skips_no_step(
            String rank, int step, String coefficient, @Nullable DossierConflict conflict) {
        for (PayStepWay way : List.of(PayStepWay.REGULAR, PayStepWay.EARLY)) {
            assertThat(
                            conflict(
                                    pay("2020-09-01", 1, "2.34", PayStepWay.PLACEMENT),
                                    pay("2023-09-01", rank, step, coefficient, 0, way)))
                    .isEqualTo(conflict);
        }
    }

    @Test
    void where_no_step_is_on_file_a_raise_to_any_step_is_the_first() {
        assertThat(conflict(pay("2023-09-01", 5, "3.66", PayStepWay.REGULAR))).isNull();
    }

    @Test
    void a_raise_entered_late_is_judged_with_the_raise_that_follows_it() {
        PayStepPlaced first = pay("2020-09-01", 1, "2.34", PayStepWay.PLACEMENT);
        PayStepPlaced second = pay("2023-09-01", 2, "2.67", PayStepWay.REGULAR);
        PayStepPlaced late = pay("2022-09-01", 2, "2.67", PayStepWay.EARLY);

        var clash = DossierFold.clash(facts(first, second, late)).orElseThrow();
        assertThat(clash.conflict()).isEqualTo(DossierConflict.NOT_THE_NEXT_STEP);
        assertThat(clash.entry().fact()).isEqualTo(second);
    }

    @ParameterizedTest
    @CsvSource({
        "12, 4.98, 5,",
        "12, 4.98, 6,",
        "12, 4.98, 0, NOT_BEYOND_SCALE",
        "11, 4.65, 5, NOT_BEYOND_SCALE",
        "12, 4.97, 5, NOT_BEYOND_SCALE"
    })
    void beyond_the_scale_only_the_percentage_grows(
            int step, String coefficient, int percent, @Nullable DossierConflict conflict) {
        assertThat(
                        conflict(
                                pay("2021-01-01", 12, "4.98", PayStepWay.PLACEMENT),
                                pay(
                                        "2024-01-01",
                                        "01.003",
                                        step,
                                        coefficient,
                                        percent,
                                        PayStepWay.BEYOND_SCALE)))
                .isEqualTo(conflict);
    }

    @Test
    void a_step_is_lowered_by_a_discipline_in_effect_alone_and_by_one() {
        PayStepPlaced third = pay("2026-07-01", 3, "3.00", PayStepWay.PLACEMENT);
        PayStepPlaced lowered = pay("2026-10-01", 2, "2.67", PayStepWay.LOWERED);
        Disciplined order = disciplined("2026-10-01", DisciplineForm.PAY_STEP_LOWERED);

        assertThat(conflict(third, lowered)).isEqualTo(DossierConflict.LOWERED_WITHOUT_DISCIPLINE);
        assertThat(conflict(third, order, lowered)).isNull();
        assertThat(conflict(third, order, pay("2026-10-01", 1, "2.34", PayStepWay.LOWERED)))
                .isEqualTo(DossierConflict.NOT_ONE_STEP_DOWN);
        assertThat(conflict(third, order, pay("2027-10-01", 2, "2.67", PayStepWay.LOWERED)))
                .as("a year later the discipline has no effect")
                .isEqualTo(DossierConflict.LOWERED_WITHOUT_DISCIPLINE);
    }

    @Test
    void pay_is_of_service_and_ends_with_it() {
        PayStepPlaced early = pay("2020-08-31", 1, "2.34", PayStepWay.PLACEMENT);
        PayStepPlaced step = pay("2020-09-01", 1, "2.34", PayStepWay.PLACEMENT);

        assertThat(Career.clash(facts(early)).orElseThrow().conflict())
                .isEqualTo(Conflict.BEFORE_RECRUITMENT);
        assertThat(file(facts(step, departed("2024-01-01")), "2024-01-01").pay()).isNull();
        assertThat(file(facts(step, departed("2024-01-01")), "2023-12-31").pay()).isNotNull();
        assertThat(
                        Career.clash(
                                        facts(
                                                departed("2024-01-01"),
                                                pay("2024-01-01", 1, "2.34", PayStepWay.PLACEMENT)))
                                .orElseThrow()
                                .conflict())
                .isEqualTo(Conflict.HAS_LEFT);
    }

    // Allowances

    @Test
    void an_allowance_is_paid_until_its_last_day_its_end_another_or_the_end_of_service() {
        Timeline<PersonnelFact> facts =
                facts(
                        allowance("2021-01-01", AllowanceKind.POSITION, "0.20", null),
                        allowance("2022-01-01", AllowanceKind.POSITION, "0.25", null),
                        allowance("2022-01-01", AllowanceKind.REGION, "0.50", "2022-12-31"),
                        new AllowanceEnded(LAN, day("2024-01-01"), 0, AllowanceKind.POSITION),
                        allowance("2025-01-01", AllowanceKind.RESPONSIBILITY, "0.10", null),
                        departed("2026-01-01"));

        assertThat(DossierFold.clash(facts)).isEmpty();
        assertThat(paid(facts, "2021-12-31")).containsExactly("POSITION 0.20");
        assertThat(paid(facts, "2022-12-31")).containsExactly("POSITION 0.25", "REGION 0.50");
        assertThat(paid(facts, "2023-01-01")).containsExactly("POSITION 0.25");
        assertThat(paid(facts, "2024-01-01")).isEmpty();
        assertThat(paid(facts, "2025-12-31")).containsExactly("RESPONSIBILITY 0.10");
        assertThat(paid(facts, "2026-01-01")).isEmpty();
    }

    @Test
    void an_allowance_that_is_not_paid_does_not_end() {
        AllowanceEnded end = new AllowanceEnded(LAN, day("2023-01-01"), 0, AllowanceKind.REGION);

        assertThat(conflict(end)).isEqualTo(DossierConflict.NO_SUCH_ALLOWANCE);
        assertThat(conflict(allowance("2022-01-01", AllowanceKind.REGION, "0.50", null), end))
                .isNull();
        assertThat(
                        conflict(
                                allowance("2022-01-01", AllowanceKind.REGION, "0.50", "2022-12-31"),
                                end))
                .isEqualTo(DossierConflict.NO_SUCH_ALLOWANCE);
        assertThat(conflict(allowance("2022-01-01", AllowanceKind.POSITION, "0.50", null), end))
                .isEqualTo(DossierConflict.NO_SUCH_ALLOWANCE);
    }

    // Evaluation, awards, discipline

    @Test
    void a_year_is_evaluated_once_and_only_one_in_service() {
        assertThat(conflict(evaluated("2020-12-20", 2020), evaluated("2021-12-20", 2021))).isNull();
        assertThat(conflict(evaluated("2020-12-20", 2020), evaluated("2021-01-10", 2020)))
                .isEqualTo(DossierConflict.ALREADY_EVALUATED);
        assertThat(conflict(evaluated("2020-12-20", 2019)))
                .isEqualTo(DossierConflict.NOT_IN_SERVICE_THAT_YEAR);
        assertThat(conflict(departed("2021-06-01"), evaluated("2021-12-20", 2021)))
                .as("who left during the year can still be graded for it")
                .isNull();
        assertThat(conflict(departed("2021-01-01"), evaluated("2021-12-20", 2021)))
                .isEqualTo(DossierConflict.NOT_IN_SERVICE_THAT_YEAR);
    }

    @Test
    void an_award_stands_on_the_file_in_service_or_not_and_once() {
        assertThat(conflict(award("2018-05-01", "2018"), award("2031-01-01", "2030-12"))).isNull();
        assertThat(conflict(award("2018-05-01", "2018"), award("2019-05-01", "2018")))
                .isEqualTo(DossierConflict.ALREADY_AWARDED);
    }

    private static Awarded award(String on, String date) {
        return new Awarded(
                LAN, day(on), 0, AwardForm.COMMENDATION, "Giấy khen", PartialDate.parse(date));
    }

    @Test
    void a_reprimand_or_a_warning_has_effect_for_twelve_months_unless_the_decision_says_else() {
        Dossier file =
                file(
                        facts(
                                disciplined("2024-03-01", DisciplineForm.REPRIMAND),
                                new Disciplined(
                                        LAN,
                                        day("2025-03-01"),
                                        0,
                                        DisciplineForm.WARNING,
                                        day("2025-08-31"))),
                        "2029-12-31");

        assertThat(file.disciplines())
                .extracting(Discipline::until)
                .containsExactly(day("2025-02-28"), day("2025-08-31"));
        Discipline first = file.disciplines().getFirst();
        assertThat(first.isInEffectOn(day("2024-02-29"))).isFalse();
        assertThat(first.isInEffectOn(day("2025-02-28"))).isTrue();
        assertThat(first.isInEffectOn(day("2025-03-01"))).isFalse();
    }

    @Test
    void a_dismissal_recorded_as_the_end_of_a_post_or_of_service_is_on_the_file_by_that() {
        Dossier file =
                file(
                        facts(
                                new Appointed(
                                        LAN,
                                        day("2021-01-01"),
                                        new Position("Hiệu trưởng", PositionKind.HEAD)),
                                new PositionEnded(LAN, day("2023-01-01"), 0, PositionEnd.DISMISSAL),
                                new Departed(LAN, day("2024-01-01"), DepartureKind.DISMISSAL)),
                        "2024-06-01");

        assertThat(file.disciplines())
                .extracting(Discipline::form, Discipline::until)
                .containsExactly(
                        tuple(Discipline.Form.DISMISSAL_FROM_POSITION, day("2024-12-31")),
                        tuple(Discipline.Form.DISMISSAL_FROM_SERVICE, null));
        assertThat(
                        file(
                                        facts(
                                                new Appointed(
                                                        LAN,
                                                        day("2021-01-01"),
                                                        new Position(
                                                                "Hiệu trưởng", PositionKind.HEAD)),
                                                new PositionEnded(
                                                        LAN,
                                                        day("2023-01-01"),
                                                        0,
                                                        PositionEnd.RESIGNATION),
                                                departed("2024-01-01")),
                                        "2024-06-01")
                                .disciplines())
                .as("to resign is no discipline")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "PUBLIC_EMPLOYEE, 2026-07-01,",
        "CIVIL_SERVANT, 2025-06-30,",
        "CIVIL_SERVANT, 2025-07-01, DISCIPLINE_OF_OTHERS",
        "CADRE, 2025-06-30, DISCIPLINE_OF_OTHERS"
    })
    void a_step_of_pay_is_lowered_for_public_employees_and_once_for_civil_servants(
            StaffCategory category, String on, @Nullable DossierConflict conflict) {
        assertThat(
                        conflictAmong(
                                knownInOrder(
                                        recruited(category),
                                        disciplined(on, DisciplineForm.PAY_STEP_LOWERED))))
                .isEqualTo(conflict);
        assertThat(
                        conflictAmong(
                                knownInOrder(
                                        recruited(category),
                                        disciplined(on, DisciplineForm.WARNING))))
                .isNull();
    }

    @Test
    void who_has_left_can_be_disciplined_but_not_in_pay_and_who_never_served_cannot() {
        assertThat(
                        conflict(
                                departed("2024-01-01"),
                                disciplined("2025-01-01", DisciplineForm.TITLE_ERASED)))
                .isNull();
        assertThat(
                        conflict(
                                departed("2024-01-01"),
                                disciplined("2025-01-01", DisciplineForm.PAY_STEP_LOWERED)))
                .isEqualTo(DossierConflict.DISCIPLINE_OF_OTHERS);
        assertThat(conflict(disciplined("2020-08-31", DisciplineForm.WARNING)))
                .isEqualTo(DossierConflict.NEVER_SERVED);
    }

    // Party

    @Test
    void a_member_is_admitted_confirmed_and_may_leave_before_or_in_service() {
        Timeline<PersonnelFact> facts =
                facts(
                        admitted("2012-05-19", "2012-05"),
                        confirmed("2013-05-31", "2013-05"),
                        new PartyLeft(LAN, day("2024-01-01"), 0, PartyExit.WITHDRAWAL));

        assertThat(DossierFold.clash(facts)).isEmpty();
        assertThat(Career.clash(facts)).isEmpty();
        assertThat(file(facts, "2012-05-18").party().status()).isEqualTo(Status.NONE);
        assertThat(file(facts, "2012-05-19").party().status()).isEqualTo(Status.ON_PROBATION);
        assertThat(file(facts, "2012-05-19").party().isMember())
                .as("on probation is a member")
                .isTrue();
        assertThat(file(facts, "2013-05-31").party().status()).isEqualTo(Status.OFFICIAL);
        assertThat(file(facts, "2024-01-01").party().status()).isEqualTo(Status.LEFT);
    }

    @ParameterizedTest
    @CsvSource({
        "2012-05-19, 2013-05-19,", "2012-05-19, 2013-05-18, PROBATION_TOO_SHORT",
        "2012-05, 2013-05,", "2012-05, 2013-04, PROBATION_TOO_SHORT",
        "2012, 2013,", "2012, 2012, PROBATION_TOO_SHORT"
    })
    void probation_is_too_short_only_when_no_reading_of_the_dates_makes_it_a_year(
            String since, String until, @Nullable DossierConflict conflict) {
        assertThat(conflict(admitted("2012-12-31", since), confirmed("2013-12-31", until)))
                .isEqualTo(conflict);
    }

    @Test
    void only_who_is_a_member_is_confirmed_or_leaves_and_only_who_is_none_is_admitted() {
        PartyLeft left = new PartyLeft(LAN, day("2024-01-01"), 0, PartyExit.EXPULSION);

        assertThat(conflict(confirmed("2013-05-31", "2013-05")))
                .isEqualTo(DossierConflict.NO_PARTY_MEMBER);
        assertThat(conflict(left)).isEqualTo(DossierConflict.NO_PARTY_MEMBER);
        assertThat(conflict(admitted("2012-05-19", "2012"), admitted("2014-05-19", "2014")))
                .isEqualTo(DossierConflict.ALREADY_PARTY_MEMBER);
        assertThat(
                        conflict(
                                admitted("2012-05-19", "2012"),
                                confirmed("2013-05-31", "2013"),
                                confirmed("2014-05-31", "2014")))
                .isEqualTo(DossierConflict.ALREADY_CONFIRMED);
        assertThat(
                        conflict(
                                admitted("2012-05-19", "2012"),
                                left,
                                admitted("2028-05-19", "2028-05-19")))
                .as("who left can be admitted again")
                .isNull();
    }

    // Licence

    @Test
    void a_licence_is_suspended_restored_revoked_and_granted_again() {
        Timeline<PersonnelFact> facts =
                facts(
                        new TeachingLicenceGranted(LAN, day("2026-03-01"), 0, "NG-1"),
                        new TeachingLicenceSuspended(LAN, day("2026-06-01"), 0, day("2026-08-31")),
                        new TeachingLicenceRestored(LAN, day("2026-10-01"), 0),
                        new TeachingLicenceRevoked(LAN, day("2027-01-01"), 0),
                        new TeachingLicenceGranted(LAN, day("2028-01-01"), 0, "NG-2"));

        assertThat(DossierFold.clash(facts)).isEmpty();
        assertThat(licence(facts, "2026-02-28")).isEqualTo(TeachingLicence.Status.NONE);
        assertThat(licence(facts, "2026-03-01")).isEqualTo(TeachingLicence.Status.VALID);
        assertThat(licence(facts, "2026-09-30"))
                .as("no last day restores it by itself")
                .isEqualTo(TeachingLicence.Status.SUSPENDED);
        assertThat(licence(facts, "2026-10-01")).isEqualTo(TeachingLicence.Status.VALID);
        assertThat(licence(facts, "2027-01-01")).isEqualTo(TeachingLicence.Status.REVOKED);
        assertThat(licence(facts, "2028-01-01")).isEqualTo(TeachingLicence.Status.VALID);
    }

    @Test
    void nothing_happens_to_a_licence_that_is_not_there_or_not_so() {
        var granted = new TeachingLicenceGranted(LAN, day("2026-03-01"), 0, "NG-1");
        var suspended = new TeachingLicenceSuspended(LAN, day("2026-06-01"), 0, null);
        var again = new TeachingLicenceSuspended(LAN, day("2026-07-01"), 0, null);
        var restored = new TeachingLicenceRestored(LAN, day("2026-10-01"), 0);
        var revoked = new TeachingLicenceRevoked(LAN, day("2026-11-01"), 0);

        assertThat(conflict(new TeachingLicenceGranted(LAN, day("2025-12-31"), 0, "NG-1")))
                .isEqualTo(DossierConflict.LICENCE_NOT_YET_KNOWN);
        assertThat(conflict(granted, new TeachingLicenceGranted(LAN, day("2026-04-01"), 0, "NG-2")))
                .isEqualTo(DossierConflict.LICENCE_ALREADY_HELD);
        assertThat(conflict(suspended)).isEqualTo(DossierConflict.NO_LICENCE);
        assertThat(conflict(revoked)).isEqualTo(DossierConflict.NO_LICENCE);
        assertThat(conflict(granted, suspended, again))
                .isEqualTo(DossierConflict.LICENCE_ALREADY_SUSPENDED);
        assertThat(conflict(granted, restored)).isEqualTo(DossierConflict.LICENCE_NOT_SUSPENDED);
        assertThat(conflict(granted, suspended, revoked)).isNull();
    }

    // Qualifications and what came before

    @Test
    void what_was_held_before_service_and_what_was_trained_in_it_stand_side_by_side() {
        TrainingCompleted course =
                new TrainingCompleted(
                        LAN,
                        day("2022-06-01"),
                        0,
                        TrainingField.MINORITY_LANGUAGE,
                        TrainingLevel.SHORT_COURSE,
                        "Trường Chính trị tỉnh",
                        "TDT-17",
                        Language.of(new EthnicGroup("tay")),
                        null);
        Timeline<PersonnelFact> facts =
                facts(holds("2015-07-01", QualificationLevel.BACHELOR, "2015-06"), course);

        assertThat(DossierFold.clash(facts)).isEmpty();
        assertThat(Career.clash(facts)).isEmpty();
        assertThat(file(facts, "2016-01-01").qualifications()).hasSize(1);
        assertThat(file(facts, "2022-06-01").qualifications())
                .hasSize(2)
                .anyMatch(each -> each.fact().equals(course));
    }

    @Test
    void nothing_of_the_same_words_stands_on_the_file_twice() {
        assertThat(
                        conflict(
                                holds("2015-07-01", QualificationLevel.BACHELOR, "2015"),
                                holds("2016-07-01", QualificationLevel.BACHELOR, "2015")))
                .isEqualTo(DossierConflict.ALREADY_ON_FILE);
        assertThat(
                        conflict(
                                holds("2015-07-01", QualificationLevel.BACHELOR, "2015"),
                                holds("2016-07-01", QualificationLevel.MASTER, "2015")))
                .isNull();
        assertThat(conflict(service("2010-01-01"), service("2011-01-01")))
                .isEqualTo(DossierConflict.ALREADY_ON_FILE);
        assertThat(conflict(work("2019-01-01", "Giáo viên"), work("2020-01-01", "Giáo viên")))
                .isEqualTo(DossierConflict.ALREADY_ON_FILE);
        assertThat(conflict(work("2019-01-01", "Giáo viên"), work("2020-01-01", "Kế toán")))
                .isNull();
    }

    private static MilitaryServiceRecorded service(String on) {
        return new MilitaryServiceRecorded(
                LAN, day(on), 0, PartialDate.parse("2008-02"), PartialDate.parse("2010"), null);
    }

    private static PriorWorkRecorded work(String on, String title) {
        return new PriorWorkRecorded(
                LAN,
                day(on),
                0,
                PartialDate.parse("2010-09"),
                PartialDate.parse("2018"),
                title,
                "Trường Tiểu học Phú Tiến");
    }

    // Words

    /** The facts, after a recruitment as a public employee. */
    private static Timeline<PersonnelFact> facts(PersonnelFact... facts) {
        List<PersonnelFact> all = new ArrayList<>();
        all.add(recruited(StaffCategory.PUBLIC_EMPLOYEE));
        all.addAll(List.of(facts));
        return knownInOrder(all.toArray(PersonnelFact[]::new));
    }

    private static @Nullable DossierConflict conflict(PersonnelFact... facts) {
        return conflictAmong(facts(facts));
    }

    private static @Nullable DossierConflict conflictAmong(Timeline<PersonnelFact> facts) {
        assertThat(Career.clash(facts)).isEmpty();
        return DossierFold.clash(facts).map(DossierFold.Clash::conflict).orElse(null);
    }

    private static Dossier file(Timeline<PersonnelFact> facts, String on) {
        assertThat(END).isAfter(day(on));
        return DossierFold.on(day(on), facts);
    }

    private static String step(Timeline<PersonnelFact> facts, String on) {
        OnFile<PayStepPlaced> pay = requireNonNull(file(facts, on).pay());
        return pay.fact().pay().step() + " " + pay.fact().pay().coefficient();
    }

    private static List<String> paid(Timeline<PersonnelFact> facts, String on) {
        return file(facts, on).allowances().stream()
                .filter(each -> each.isPaidOn(day(on)))
                .map(each ->
                        each.granted().fact().kind() + " " + each.granted().fact().coefficient())
                .toList();
    }

    private static TeachingLicence.Status licence(Timeline<PersonnelFact> facts, String on) {
        return file(facts, on).teachingLicence().status();
    }
}
