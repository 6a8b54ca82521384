package socai.command.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static socai.command.testing.Sample.HOME_AFFAIRS;
import static socai.command.testing.Sample.LAN;
import static socai.command.testing.Sample.RECRUITED;
import static socai.command.testing.Sample.recruit;
import static socai.command.testing.Sample.somebody;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import socai.career.Career;
import socai.career.StatedIdentities;
import socai.command.Command;
import socai.command.Refusal;
import socai.command.Refused;
import socai.command.personnel.Action;
import socai.command.personnel.Action.Annul;
import socai.command.personnel.Action.CorrectIdentity;
import socai.command.personnel.Action.RecordIdentity;
import socai.command.personnel.Action.Take;
import socai.command.personnel.Decide;
import socai.command.personnel.DecideForMany;
import socai.command.personnel.EraseIdentity;
import socai.command.personnel.PersonnelRefusal.BirthDateImpossible;
import socai.command.personnel.PersonnelRefusal.IdentityAlreadyErased;
import socai.command.personnel.PersonnelRefusal.NumberLeadsToAnother;
import socai.command.personnel.PersonnelRefusal.NumberOfAnother;
import socai.command.personnel.PersonnelRefusal.StatesNoIdentity;
import socai.command.personnel.Recruit;
import socai.command.testing.Node;
import socai.command.testing.Together;
import socai.events.EthnicGroup;
import socai.events.PersonId;
import socai.events.Sex;
import socai.events.personnel.Departed;
import socai.events.personnel.DepartureKind;
import socai.events.personnel.EthnicityRecorded;
import socai.events.personnel.IdentityGround;
import socai.events.personnel.IdentityRecorded;
import socai.events.personnel.PersonnelEvent;
import socai.events.personnel.PersonnelFact;
import socai.events.personnel.SexRecorded;
import socai.identity.Identity;
import socai.timeline.Chronicle;

/** To whom a number leads, whatever was recorded, corrected and annulled. */
class IdentityChangesTest {

    private static final Node NODE = Node.onNewLedger();
    private static final LocalDate LEFT = RECRUITED.plusYears(3);
    private static final LocalDate BACK = LEFT.plusYears(1);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final String PAPER = "Trích lục 12/TLCC ngày 01/02/2021";

    @BeforeEach
    void startEmpty() {
        NODE.forgetEverything();
        NODE.establishTwoUnits();
    }

    @AfterAll
    static void close() {
        NODE.close();
    }

    // The number of another (case 02)

    @Test
    void aNumberOfSomebodyWhoLeftLeadsToThatPersonOnly() {
        PersonId lan = gone(LAN);

        assertThat(
                        refusal(
                                recruit(
                                        withBirthDate(LAN, LocalDate.of(1999, 12, 31)),
                                        BACK,
                                        HOME_AFFAIRS)))
                .isEqualTo(new NumberLeadsToAnother("identity.birthDate"));

        assertThat(NODE.eventsOf(lan.value())).hasSize(2);
        assertThat(onFile(lan)).containsExactly(LAN);
    }

    @Test
    void everythingThatDiffersIsNamedAndNothingThatIsOnFile() {
        PersonId lan = gone(LAN);
        Recruit other =
                as(
                        Sex.MALE,
                        new EthnicGroup("dao"),
                        new Identity(
                                "Lý Văn Khác", LAN.number().digits(), LocalDate.of(1999, 12, 31)));

        assertThatThrownBy(() -> NODE.record(other))
                .hasMessageNotContainingAny("Lan", "1990", lan.toString(), "tay", "FEMALE");
        assertThat(refusal(other))
                .isEqualTo(
                        new NumberLeadsToAnother(
                                "identity.name, identity.birthDate, sex, ethnicity"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Nông Thị Lan", "NÔNG THỊ LAN", "nông  thị lan", "No\u0302ng Thi\u0323 Lan"})
    void aNameWrittenOtherwiseIsNoOtherName(String name) {
        PersonId lan = gone(LAN);

        assertThat(recruited(new Identity(name, LAN.number().digits(), LAN.birthDate().earliest())))
                .isEqualTo(lan);
    }

    @Test
    void whatWasEverRightAboutThePersonCounts() {
        PersonId lan = NODE.recruit(LAN);
        NODE.record(
                decide(
                        lan,
                        new Take(
                                new EthnicityRecorded(
                                        lan, LEFT.minusDays(9), 0, EthnicGroup.KINH, PAPER)),
                        new Take(new SexRecorded(lan, LEFT.minusDays(8), 0, Sex.MALE, PAPER)),
                        renamed(LEFT.minusDays(7), "Nông Văn Lân"),
                        new Take(new Departed(lan, LEFT, 0, DepartureKind.RESIGNATION))));

        Identity now = named("Nông Văn Lân");
        NODE.record(as(Sex.MALE, EthnicGroup.KINH, now));

        assertThat(onFile(lan)).containsExactly(LAN, now, now);
    }

    // What is annulled ties up nothing

    @Test
    void anAnnulledRecruitmentLeavesItsNumberFreeForAnother() {
        PersonId wrong = NODE.recruit(LAN);
        NODE.record(decide(wrong, new Annul(0)));
        assertThat(numbersOf(wrong)).isZero();

        Identity other = withBirthDate(LAN, LocalDate.of(1999, 12, 31));
        PersonId right = NODE.recruit(other);

        assertThat(right).isNotEqualTo(wrong);
        assertThat(onFile(right)).containsExactly(other);
        assertThat(refusal(decide(wrong, new Annul(1))))
                .as("the number is taken meanwhile")
                .isEqualTo(new NumberOfAnother(wrong));
        NODE.record(decide(right, new Annul(0)));
        NODE.record(decide(wrong, new Annul(1)));
        assertThat(numbersOf(wrong)).isEqualTo(1);
        assertThat(numbersOf(right)).isZero();
    }

    @Test
    void ofTwoRecruitmentsTheOneThatStandsKeepsTheNumber() {
        PersonId lan = gone(LAN);
        recruited(LAN);
        NODE.record(decide(lan, new Annul(2)));

        assertThat(numbersOf(lan)).isEqualTo(1);
        assertThat(recruited(LAN)).isEqualTo(lan);
    }

    // Changes by law

    @Test
    void everyNumberThatAPersonEverRightlyHadLeadsToThePerson() {
        PersonId lan = NODE.recruit(LAN);
        Identity renumbered = numbered(LAN, "019190000099");
        NODE.record(
                decide(
                        lan,
                        new RecordIdentity(
                                LEFT.minusDays(1),
                                0,
                                IdentityGround.NUMBER_REPLACED,
                                renumbered,
                                PAPER),
                        new Take(new Departed(lan, LEFT, 0, DepartureKind.RESIGNATION))));

        assertThat(numbersOf(lan)).isEqualTo(2);
        assertThat(recruited(renumbered)).isEqualTo(lan);
        assertThatThrownBy(() -> NODE.recruit(LAN))
                .as("the number of before leads to who is in service now")
                .isInstanceOf(Refused.class);
        assertThat(((IdentityRecorded) NODE.eventsOf(lan.value()).get(1)).document())
                .isEqualTo(PAPER);
        assertThat(onFile(lan)).containsExactly(LAN, renumbered, renumbered);
    }

    @Test
    void theNumberOfAnotherIsNotTakenOver() {
        PersonId lan = NODE.recruit(LAN);
        Identity other = somebody(2);
        NODE.recruit(other);

        assertThat(
                        refusal(
                                decide(
                                        lan,
                                        new RecordIdentity(
                                                LEFT,
                                                0,
                                                IdentityGround.NUMBER_REPLACED,
                                                numbered(LAN, other.number().digits()),
                                                PAPER))))
                .isEqualTo(new NumberOfAnother(lan));
        assertThat(numbersOf(lan)).isEqualTo(1);
    }

    @RepeatedTest(3)
    void ofTwoWhoTakeOneNumberAtOneMomentOneGetsIt() {
        PersonId one = NODE.recruit(somebody(1));
        PersonId two = NODE.recruit(somebody(2));

        var outcomes =
                Together.run(
                        2,
                        thread ->
                                NODE.record(
                                        decide(
                                                thread == 0 ? one : two,
                                                new CorrectIdentity(
                                                        0,
                                                        numbered(
                                                                somebody(thread + 1),
                                                                "019185000077")))));

        assertThat(outcomes.stream().filter(o -> o.failure().isEmpty())).hasSize(1);
        assertThat(NODE.rows("registers.identity")).isEqualTo(2);
    }

    // Wrong entries

    @Test
    void aNumberThatWasEnteredWrongLeadsToNobody() {
        PersonId lan = NODE.recruit(numbered(LAN, "019190000666"));
        NODE.record(decide(lan, new CorrectIdentity(0, LAN)));

        assertThat(numbersOf(lan)).isEqualTo(1);
        assertThat(NODE.recruit(numbered(somebody(5), "019190000666"))).isNotEqualTo(lan);
        assertThat(refusal(recruit(somebody(6), BACK, HOME_AFFAIRS))).isNull();
        assertThat(onFile(lan)).as("both stay on file").hasSize(2).last().isEqualTo(LAN);
    }

    @Test
    void twoNumbersThatWereExchangedAreCorrectedByOneDecision() {
        PersonId lan = NODE.recruit(numbered(LAN, somebody(2).number().digits()));
        PersonId other = NODE.recruit(numbered(somebody(2), LAN.number().digits()));

        assertThat(refusal(decide(lan, new CorrectIdentity(0, LAN))))
                .isEqualTo(new NumberOfAnother(lan));
        NODE.record(
                new DecideForMany(
                        List.of(
                                decide(lan, new CorrectIdentity(0, LAN)),
                                decide(other, new CorrectIdentity(0, somebody(2))))));

        assertThat(holderOf(LAN)).isEqualTo(lan);
        assertThat(holderOf(somebody(2))).isEqualTo(other);
    }

    @Test
    void aCorrectionIsCorrectedAndAnnulledLikeAnyOther() {
        PersonId lan = NODE.recruit(numbered(LAN, "019190000666"));
        NODE.record(decide(lan, new CorrectIdentity(0, numbered(LAN, "019190000667"))));
        NODE.record(decide(lan, new CorrectIdentity(1, LAN)));
        assertThat(holderOf(LAN)).isEqualTo(lan);

        NODE.record(decide(lan, new Annul(2)));
        assertThat(holderOf(numbered(LAN, "019190000667"))).isEqualTo(lan);
        assertThat(numbersOf(lan)).isEqualTo(1);
    }

    @Test
    void onlyAnIdentityIsCorrectedAsOne() {
        PersonId lan = gone(LAN);

        assertThat(refusal(decide(lan, new CorrectIdentity(1, LAN))))
                .isEqualTo(new StatesNoIdentity(lan, 1));
    }

    @Test
    void aBirthDateThatDoesNotGoWithTheRecruitmentIsRefused() {
        PersonId lan = NODE.recruit(LAN);
        LocalDate tooYoung = RECRUITED.minusYears(15).plusDays(1);

        assertThat(refusal(decide(lan, new CorrectIdentity(0, withBirthDate(LAN, tooYoung)))))
                .isEqualTo(new BirthDateImpossible(RECRUITED, 15, 100));
        assertThat(
                        refusal(
                                decide(
                                        lan,
                                        new CorrectIdentity(
                                                0, withBirthDate(LAN, tooYoung.minusDays(1))))))
                .isNull();
        assertThat(
                        refusal(
                                decide(
                                        lan,
                                        new Action.CorrectRecruitment(
                                                1,
                                                RECRUITED.minusDays(2),
                                                0,
                                                HOME_AFFAIRS,
                                                recruit(LAN).route(),
                                                false,
                                                recruit(LAN).category(),
                                                Sex.FEMALE,
                                                new EthnicGroup("tay")))))
                .as("also when the day of the recruitment is corrected")
                .isEqualTo(new BirthDateImpossible(RECRUITED.minusDays(2), 15, 100));
    }

    // Erasure

    @Test
    void anErasureForgetsEveryNumberAndEveryName() {
        PersonId lan = NODE.recruit(LAN);
        NODE.record(
                decide(
                        lan,
                        renamed(LEFT, "Nông Thị Lan Hương"),
                        new CorrectIdentity(0, numbered(LAN, "019190000777"))));
        NODE.recruit(somebody(2));
        assertThat(NODE.rows("registers.known_as")).isEqualTo(3);

        NODE.record(new EraseIdentity(lan, TODAY));

        assertThat(numbersOf(lan)).isZero();
        assertThat(NODE.rows("registers.identity")).as("the other's").isEqualTo(1);
        assertThat(NODE.rows("registers.known_as")).as("the other's").isEqualTo(1);
        assertThat(refusal(decide(lan, renamed(BACK, "Nông Thị Mới"))))
                .isEqualTo(new IdentityAlreadyErased(lan, TODAY));
        assertThat(refusal(decide(lan, new CorrectIdentity(0, LAN))))
                .isEqualTo(new IdentityAlreadyErased(lan, TODAY));
        NODE.record(decide(lan, new Annul(1)));
        assertThat(numbersOf(lan)).as("nothing comes back").isZero();
        assertThat(NODE.rows("registers.known_as")).isEqualTo(1);
    }

    // Ledgers of before

    @Test
    void aLedgerOfBeforeIsCaughtUpWith() {
        PersonId lan = NODE.recruit(LAN);
        PersonId wrong = NODE.recruit(somebody(2));
        NODE.record(decide(wrong, new Annul(0)));
        NODE.jdbc().update("truncate registers.known_as");
        NODE.jdbc()
                .update(
                        "insert into registers.identity (number_index, person) values (?, ?)",
                        NODE.key().index(somebody(2).number().digits()),
                        wrong.value());

        PeopleRegister register = new PeopleRegister(NODE.database(), NODE.key());
        register.catchUp();

        assertThat(NODE.rows("registers.known_as")).isEqualTo(1);
        assertThat(numbersOf(lan)).isEqualTo(1);
        assertThat(numbersOf(wrong)).isZero();
    }

    private static PersonId gone(Identity identity) {
        PersonId person = NODE.recruit(identity);
        NODE.record(
                decide(person, new Take(new Departed(person, LEFT, 0, DepartureKind.RESIGNATION))));
        return person;
    }

    private static PersonId recruited(Identity identity) {
        return new PersonId(NODE.record(recruit(identity, BACK, HOME_AFFAIRS)).stream());
    }

    private static Recruit as(Sex sex, EthnicGroup group, Identity identity) {
        Recruit usual = recruit(identity, BACK, HOME_AFFAIRS);
        return new Recruit(
                BACK, HOME_AFFAIRS, usual.route(), usual.category(), sex, group, identity);
    }

    private static Decide decide(PersonId person, Action... actions) {
        return new Decide(person, List.of(actions));
    }

    private static RecordIdentity renamed(LocalDate day, String name) {
        return new RecordIdentity(day, 0, IdentityGround.NAME_CHANGED, named(name), PAPER);
    }

    private static Identity named(String name) {
        return new Identity(name, LAN.number().digits(), LAN.birthDate().earliest());
    }

    private static Identity numbered(Identity identity, String number) {
        return new Identity(identity.name(), number, identity.birthDate().earliest());
    }

    private static Identity withBirthDate(Identity identity, LocalDate born) {
        return new Identity(identity.name(), identity.number().digits(), born);
    }

    private static @Nullable Refusal refusal(Command command) {
        return refusal(() -> NODE.record(command));
    }

    private static @Nullable Refusal refusal(ThrowingCallable recording) {
        try {
            recording.call();
            return null;
        } catch (Refused no) {
            return no.refusal();
        } catch (Throwable other) {
            throw new AssertionError(other);
        }
    }

    /** Every identity that is on file, in order of entry. */
    private static List<Identity> onFile(PersonId person) {
        Chronicle<PersonnelFact> chronicle = Chronicle.of(List.of());
        for (var event : NODE.eventsOf(person.value())) {
            long sequence = chronicle.lines().size();
            chronicle = chronicle.with(Career.line(sequence, sequence, (PersonnelEvent) event));
        }
        return StatedIdentities.all(chronicle).stream()
                .map(stated ->
                        new PeopleRegister(NODE.database(), NODE.key())
                                .keyOf(person)
                                .open(person, stated.sealed()))
                .toList();
    }

    private static PersonId holderOf(Identity identity) {
        return new PeopleRegister(NODE.database(), NODE.key()).enrol(identity).person();
    }

    private static long numbersOf(PersonId person) {
        Long rows =
                NODE.jdbc()
                        .queryForObject(
                                "select count(*) from registers.identity where person = ?",
                                Long.class,
                                person.value());
        return rows == null ? -1 : rows;
    }
}
