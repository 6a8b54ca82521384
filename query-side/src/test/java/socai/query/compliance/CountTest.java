package socai.query.compliance;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import socai.events.DayOrder;
import socai.events.EthnicGroup;
import socai.events.Event;
import socai.events.PersonId;
import socai.events.SealedIdentity;
import socai.events.Sex;
import socai.events.UnitCode;
import socai.events.organisation.GroupCount;
import socai.events.organisation.PopulationRecorded;
import socai.events.organisation.RightUnitFact;
import socai.events.organisation.UnitEstablished;
import socai.events.organisation.UnitFactCorrected;
import socai.events.organisation.UnitFunction;
import socai.events.organisation.UnitLevel;
import socai.events.organisation.UnitMerged;
import socai.events.personnel.Annulled;
import socai.events.personnel.Corrected;
import socai.events.personnel.Reassigned;
import socai.events.personnel.Recruited;
import socai.events.personnel.RecruitmentRoute;
import socai.events.personnel.RightFact;
import socai.events.personnel.StaffCategory;
import socai.events.personnel.TrainingCompleted;
import socai.events.personnel.TrainingField;
import socai.events.personnel.TrainingLevel;
import socai.query.BadParameter;
import socai.query.NotFound;
import socai.query.knowledge.AskedKnowledge;
import socai.query.knowledge.AskedKnowledge.AtNumber;
import socai.query.knowledge.Checkpoints;
import socai.query.testing.SealedLedger;

/**
 * Two communes, of which Văn Lang is merged into Định Hóa on 1 July 2025. Hoa (Tày) and Bình, whose
 * group was corrected from Kinh to Nùng, go along; Lan was recruited in Định Hóa, that was annulled
 * and the annulment was annulled. Hoa completed two trainings on one day. Each line has its number.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CountTest {

    private static final UnitCode VAN_LANG = new UnitCode("02143");
    private static final UnitCode DINH_HOA = new UnitCode("05569");
    private static final PersonId HOA = new PersonId(new UUID(0, 1));
    private static final PersonId BINH = new PersonId(new UUID(0, 2));
    private static final PersonId LAN = new PersonId(new UUID(0, 3));
    private static final EthnicGroup TAY = new EthnicGroup("tay");
    private static final EthnicGroup NUNG = new EthnicGroup("nung");
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 1);
    private static final LocalDate MERGER = LocalDate.of(2025, 7, 1);
    private static final LocalDate AUGUST = LocalDate.of(2025, 8, 1);
    private static final LocalDate TRAINED = LocalDate.of(2025, 3, 1);

    private static final List<Event> LEDGER =
            List.of(
                    established(VAN_LANG),
                    established(DINH_HOA),
                    population(700, 600),
                    recruited(HOA, VAN_LANG, Sex.FEMALE, TAY),
                    recruited(BINH, VAN_LANG, Sex.MALE, EthnicGroup.KINH),
                    new Corrected(
                            BINH, 0, new RightFact(recruited(BINH, VAN_LANG, Sex.MALE, NUNG))),
                    recruited(LAN, DINH_HOA, Sex.FEMALE, TAY),
                    new Annulled(LAN, LocalDate.of(2025, 1, 1), 0),
                    new Annulled(LAN, LocalDate.of(2025, 1, 1), 1),
                    training(TrainingField.INFORMATICS),
                    training(TrainingField.DIGITAL_SKILLS),
                    new UnitFactCorrected(VAN_LANG, 1, new RightUnitFact(population(650, 550))),
                    new UnitMerged(VAN_LANG, MERGER, DINH_HOA),
                    new Reassigned(HOA, MERGER, 0, VAN_LANG, DINH_HOA, null),
                    new Reassigned(BINH, MERGER, 0, VAN_LANG, DINH_HOA, null));

    private final SealedLedger ledger = new SealedLedger(List.of(ComplianceProjection::new));
    private final CountQueries counts =
            new CountQueries(
                    new Snapshots(
                            ledger.database(),
                            new JdbcTransactionManager(ledger.database()),
                            new Checkpoints(
                                    ledger.database(),
                                    Clock.fixed(SealedLedger.NOW, ZoneOffset.UTC))));

    @BeforeAll
    void record() {
        ledger.record(LEDGER);
        ledger.seal();
        ledger.project(100);
    }

    @Test
    void aCorrectedGroupCountsByTheCorrectionAndNotBeforeItWasKnown() {
        Counted.People nung = people(null, null, "group:nung", JUNE, 15);

        assertThat(nung.number()).isOne();
        assertThat(nung.who()).containsExactly(BINH);
        assertThat(told(nung)).containsExactly(tuple("2025-01-01", VAN_LANG, 1, 1L, 6L, 6L));
        assertThat(people(null, null, "group:nung", JUNE, 5).number()).isZero();
        assertThat(people(null, null, "group:kinh", JUNE, 5).number()).isOne();
        assertThat(people(null, null, "OTHERS", JUNE, 5).who()).containsExactly(BINH);
        assertThat(people(null, null, "OTHERS", JUNE, 15)).isEqualTo(none());
        assertThat(people(null, null, "group:kinh", JUNE, 15)).isEqualTo(none());
        assertThat(told(people(null, null, "MINORITY", JUNE, 15)))
                .contains(tuple("2025-01-01", VAN_LANG, 1, 2L, 5L, 6L));
    }

    @Test
    void whatIsAnnulledDoesNotCountAndCountsAgainWhenThatIsAnnulled() {
        assertThat(people(DINH_HOA, null, "group:tay", JUNE, 7).number()).isOne();
        assertThat(people(DINH_HOA, null, "group:tay", JUNE, 8)).isEqualTo(none());
        assertThat(told(people(DINH_HOA, null, "group:tay", JUNE, 9)))
                .containsExactly(tuple("2025-01-01", DINH_HOA, 1, 1L, 7L, 9L));
    }

    @Test
    void twoTrainingsOnOneDayAreTwoFactsOfOnePerson() {
        Counted.People trained = period(null, UnitScope.EVER, "happened:TRAINED:EM:WOMEN");

        assertThat(trained.number()).isEqualTo(2);
        assertThat(trained.who()).containsExactly(HOA);
        assertThat(told(trained))
                .containsExactly(
                        tuple("2025-03-01", VAN_LANG, 1, 1L, 10L, 10L),
                        tuple("2025-03-01", VAN_LANG, 1, 2L, 11L, 11L));
        assertThat(period(null, UnitScope.EVER, "happened:TRAINED:MEN").number()).isZero();
        assertThat(period(null, null, "happened:TRAINED").number())
                .as("of the bodies that still exist")
                .isZero();
        assertThat(people(VAN_LANG, null, "field:INFORMATICS", JUNE, 15).number()).isOne();
    }

    @Test
    void whoFollowsABodyCountsWhereTheyAreAndIsNotHired() {
        assertThat(told(people(null, null, "group:tay", AUGUST, 15)))
                .as("of the body that is left")
                .containsExactly(
                        tuple("2025-01-01", DINH_HOA, 1, 1L, 7L, 9L),
                        tuple("2025-07-01", DINH_HOA, 1, 2L, 14L, 14L));
        assertThat(told(people(null, UnitScope.EVER, "group:tay", AUGUST, 15))).hasSize(4);
        Counted gone = asked(VAN_LANG, null, "OTHERS", null, AUGUST, 15);
        assertThat(gone.name()).isNull();
        assertThat(gone.number()).isZero();
        assertThat(told(people(VAN_LANG, null, "group:tay", AUGUST, 15)))
                .containsExactly(
                        tuple("2025-01-01", VAN_LANG, 1, 1L, 4L, 4L),
                        tuple("2025-07-01", VAN_LANG, -1, 0L, 14L, 14L));
        assertThat(period(null, UnitScope.EVER, "happened:RECRUITED").number()).isEqualTo(3);
        assertThat(period(DINH_HOA, null, "came:EM").who()).containsExactly(HOA, BINH, LAN);
        assertThat(period(DINH_HOA, null, "came:WOMEN").who()).containsExactly(HOA, LAN);
        assertThat(period(DINH_HOA, null, "came:OTHERS").number()).isZero();
    }

    @Test
    void aFactCountsFromItsDayOnAndNotTheDayBefore() {
        assertThat(people(DINH_HOA, null, "group:tay", MERGER, 15).number()).isEqualTo(2);
        assertThat(people(DINH_HOA, null, "MINORITY", MERGER, 15).who())
                .containsExactly(HOA, BINH, LAN);
        assertThat(people(DINH_HOA, null, "group:tay", MERGER.minusDays(1), 15).number()).isOne();
    }

    @Test
    void aNumberToWhichItsFactsDoNotAddUpIsNoAnswer() {
        JdbcTemplate rows = new JdbcTemplate(ledger.database());
        assertThat(people(null, null, "group:dao", JUNE, 15)).isEqualTo(none());
        rows.update(
                """
                insert into compliance.particular (ledger_no, unit, effective_on, particular, persons)
                values (4, '02143', date '2025-01-01', 'group:dao', 1)
                """);

        assertThatIllegalStateException()
                .isThrownBy(() -> people(null, null, "group:dao", JUNE, 15));

        rows.update("delete from compliance.particular where particular = 'group:dao'");
    }

    @Test
    void residentsAreThoseOfTheCountInForceWithItsEntries() {
        assertThat(residents(VAN_LANG, null, "residents:EM", 11).number()).isEqualTo(700);
        Counted.Residents residents = residents(null, UnitScope.COMMUNES, "residents:EM", 15);
        assertThat(residents.number()).isEqualTo(650);
        assertThat(residents.uncounted()).containsExactly(DINH_HOA);
        Counted.OfBody one = residents.ofBodies().getFirst();
        assertThat(one.entry().ledgerNo()).isEqualTo(3);
        assertThat(one.saidBy().ledgerNo()).isEqualTo(12);
        assertThat(residents(null, null, "residents", 15).number()).isEqualTo(1_000);
        assertThat(residents(null, null, "residents:OTHERS", 15).number()).isEqualTo(350);
        assertThat(residents(null, null, "residents:GROUPED", 15).number()).isEqualTo(550);
        assertThat(residents(null, null, "residents:group:tay", 15).number()).isEqualTo(550);
        assertThat(residents(DINH_HOA, null, "residents", 15).number()).isNull();
    }

    @Test
    void factsAndPersonsComePageByPageWithTheCountGoingOn() {
        Counted.People second =
                requireNonNull(
                        counts.handle(
                                        new CountOf(
                                                null,
                                                UnitScope.EVER,
                                                Tally.read("STAFF"),
                                                null,
                                                AUGUST,
                                                AskedKnowledge.NEWEST,
                                                null,
                                                1,
                                                2))
                                .people());

        assertThat(second.facts()).isEqualTo(7);
        assertThat(second.who()).containsExactly(LAN);
        assertThat(told(second))
                .containsExactly(
                        tuple("2025-01-01", DINH_HOA, 1, 3L, 7L, 9L),
                        tuple("2025-07-01", VAN_LANG, -1, 2L, 14L, 14L));
    }

    @Test
    void whatDoesNotGoTogetherIsRefused() {
        assertThatExceptionOfType(BadParameter.class)
                .isThrownBy(() -> asked(VAN_LANG, UnitScope.EVER, "STAFF", null, JUNE, 15));
        assertThatExceptionOfType(BadParameter.class)
                .isThrownBy(() -> asked(null, null, "STAFF", TRAINED, JUNE, 15));
        assertThatExceptionOfType(BadParameter.class)
                .isThrownBy(() -> asked(null, null, "came:EM", TRAINED, JUNE, 15));
        assertThatExceptionOfType(BadParameter.class)
                .isThrownBy(() -> asked(null, null, "happened:TRAINED", AUGUST, JUNE, 15));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> asked(new UnitCode("99999"), null, "STAFF", null, JUNE, 15));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "STAFF",
                "OTHERS",
                "MEN",
                "MINORITY_LEADING_OR_PLANNED",
                "group:tay",
                "group:very-small",
                "field:STATE_MANAGEMENT",
                "happened:DEPARTED",
                "happened:RECRUITED:OTHERS",
                "happened:TRAINED:EM:WOMEN",
                "came:MEN",
                "residents",
                "residents:EM",
                "residents:group:pu-peo",
                "residents:group:very-small"
            })
    void whatIsCountedIsWrittenAsItIsRead(String word) {
        assertThat(Tally.read(word).word()).isEqualTo(word);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "staff",
                "EM",
                "STAFF:EM",
                "group",
                "group:klingon",
                "group:tay:EM",
                "field:ETHNIC_AFFAIRS",
                "field:",
                "happened",
                "happened:BORN",
                "happened:TRAINED:EM:OTHERS",
                "happened:TRAINED:EM:EM",
                "came",
                "came:EM:WOMEN",
                "residents:WOMEN",
                "residents:group",
                "residents:EM:OTHERS"
            })
    void whatCountsNothingIsRefused(String word) {
        assertThatExceptionOfType(BadParameter.class).isThrownBy(() -> Tally.read(word));
    }

    private Counted asked(
            @Nullable UnitCode unit,
            @Nullable UnitScope bodies,
            String what,
            @Nullable LocalDate from,
            LocalDate day,
            long known) {
        return counts.handle(
                new CountOf(
                        unit,
                        bodies,
                        Tally.read(what),
                        from,
                        day,
                        new AtNumber(known),
                        null,
                        0,
                        100));
    }

    private Counted.People people(
            @Nullable UnitCode unit,
            @Nullable UnitScope bodies,
            String what,
            LocalDate day,
            long known) {
        return requireNonNull(asked(unit, bodies, what, null, day, known).people());
    }

    private Counted.People period(
            @Nullable UnitCode unit, @Nullable UnitScope bodies, String what) {
        return requireNonNull(
                asked(unit, bodies, what, LocalDate.of(2025, 1, 1), AUGUST, 15).people());
    }

    private Counted.Residents residents(
            @Nullable UnitCode unit, @Nullable UnitScope bodies, String what, long known) {
        return requireNonNull(asked(unit, bodies, what, null, JUNE, known).residents());
    }

    private static Counted.People none() {
        return new Counted.People(0, 0, List.of(), 0, List.of());
    }

    private static List<Tuple> told(Counted.People people) {
        return people.steps().stream()
                .map(step ->
                        tuple(
                                Objects.toString(step.effectiveOn()),
                                step.unit(),
                                step.change(),
                                step.after(),
                                step.entry().ledgerNo(),
                                step.saidBy().ledgerNo()))
                .toList();
    }

    private static UnitEstablished established(UnitCode unit) {
        return new UnitEstablished(
                unit,
                LocalDate.of(2020, 1, 1),
                "Xã " + unit,
                UnitLevel.COMMUNE,
                UnitFunction.GENERAL);
    }

    private static PopulationRecorded population(int minority, int tay) {
        LocalDate day = LocalDate.of(2024, 1, 1);
        return new PopulationRecorded(
                VAN_LANG,
                day,
                1_000,
                minority,
                List.of(new GroupCount(TAY, tay)),
                day,
                "Điều tra 2024");
    }

    private static Recruited recruited(PersonId person, UnitCode unit, Sex sex, EthnicGroup group) {
        return new Recruited(
                person,
                LocalDate.of(2025, 1, 1),
                unit,
                RecruitmentRoute.EXAM,
                StaffCategory.CIVIL_SERVANT,
                sex,
                group,
                new SealedIdentity(Base64.getEncoder().encodeToString(new byte[40])));
    }

    private static TrainingCompleted training(TrainingField field) {
        return new TrainingCompleted(
                HOA,
                TRAINED,
                DayOrder.UNSAID,
                field,
                TrainingLevel.SHORT_COURSE,
                "Trường Chính trị",
                "12/CC");
    }
}
