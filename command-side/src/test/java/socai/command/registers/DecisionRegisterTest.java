package socai.command.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static socai.command.testing.Sample.DECISION;
import static socai.command.testing.Sample.FINANCE;
import static socai.command.testing.Sample.RECRUITED;
import static socai.command.testing.Sample.orderCiting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import socai.command.Receipt;
import socai.command.Refused;
import socai.command.organisation.AssignHeadcount;
import socai.command.registers.RegisterRefusal.DecisionDiffers;
import socai.command.registers.RegisterRefusal.DecisionNotYetSigned;
import socai.command.testing.Node;
import socai.command.testing.Sample;
import socai.command.testing.Together;
import socai.command.testing.Together.Outcome;
import socai.events.Decision;
import socai.events.organisation.HeadcountKind;

class DecisionRegisterTest {

    private static final AssignHeadcount ASSIGN =
            new AssignHeadcount(FINANCE, RECRUITED, HeadcountKind.ASSIGNED, 60);
    private static final DecisionDiffers DIFFERS =
            new DecisionDiffers(
                    DECISION.number(), DECISION.issuer(), DECISION.signedOn(), DECISION.signer());

    private static final Node NODE = Node.onNewLedger();

    @BeforeEach
    void startEmpty() {
        NODE.forgetEverything();
        NODE.establishTwoUnits();
    }

    @AfterAll
    static void close() {
        NODE.close();
    }

    @Test
    void oneDecisionOrdersManyFacts() {
        cite(DECISION);
        cite(DECISION);

        assertThat(NODE.eventsOf(FINANCE.stream())).hasSize(3);
        assertThat(NODE.rows("registers.decision")).isEqualTo(1);
    }

    @Test
    void aDecisionIsNotSignedOnTwoDaysOfOneYear() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> cite(signedOn(DECISION.signedOn().plusDays(1))))
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(DIFFERS));
        assertThat(NODE.eventsOf(FINANCE.stream())).hasSize(1);
    }

    @Test
    void aDecisionIsNotSignedByTwoPeople() {
        Decision other =
                new Decision(
                        DECISION.number(), DECISION.signedOn(), DECISION.issuer(), "Trần Văn Nam");

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> cite(other))
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(DIFFERS));
        assertThat(NODE.eventsOf(FINANCE.stream())).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s\u00a0", "\u2003%s"})
    void theSameNumberTypedOtherwiseIsTheSameDecision(String typed) {
        Decision same =
                new Decision(
                        typed.formatted(DECISION.number()),
                        DECISION.signedOn(),
                        typed.formatted(DECISION.issuer()),
                        typed.formatted(DECISION.signer()));
        requireOneDecision(same);
    }

    @Test
    void lettersThatLookTheSameAreTheSameDecision() {
        cite(new Decision("77/QĐ-UBND", DECISION.signedOn(), "Cơ quan Ví Dụ", "Người Ký A"));

        for (String number :
                List.of(
                        "77/Q\u00d0-UBND",
                        "77/Q\u0189-UBND",
                        "77/qđ-ubnd",
                        "77/QĐ\u2013UBND",
                        "77 / QĐ - UBND",
                        "77/QĐ-U\u0412ND",
                        "\uff17\uff17/QĐ-UBND")) {
            cite(
                    new Decision(
                            number, DECISION.signedOn(), "Cơ quan\u00a0Ví Dụ", "Người Ký \u0410"));
            assertThatExceptionOfType(Refused.class)
                    .as(number)
                    .isThrownBy(() ->
                            cite(
                                    new Decision(
                                            number,
                                            DECISION.signedOn().plusDays(1),
                                            "Cơ quan Ví Dụ",
                                            "Người Ký A")))
                    .satisfies(refused ->
                            assertThat(refused.refusal())
                                    .isEqualTo(
                                            new DecisionDiffers(
                                                    "77/QĐ-UBND",
                                                    "Cơ quan Ví Dụ",
                                                    DECISION.signedOn(),
                                                    "Người Ký A")));
        }
        assertThat(NODE.rows("registers.decision")).isEqualTo(2);
    }

    @Test
    void ofTwoSpellingsCitedAtOnceWithTwoSignersOneStands() {
        LocalDate day = LocalDate.of(2021, 4, 6);

        List<Outcome<Receipt>> outcomes =
                Together.run(
                        8,
                        i ->
                                NODE.record(
                                        Sample.recruit(Sample.somebody(i)),
                                        orderCiting(
                                                new Decision(
                                                        i % 2 == 0 ? "9/QĐ" : "9/Q\u00d0",
                                                        day,
                                                        "Sở Nội vụ",
                                                        "Signer " + i % 2),
                                                Sample.recruit(Sample.somebody(i)))));

        assertThat(outcomes.stream().map(Outcome::value).flatMap(Optional::stream)).hasSize(4);
        assertThat(NODE.rows("registers.decision where signed_on = '2021-04-06'")).isEqualTo(1);
    }

    private void requireOneDecision(Decision same) {
        cite(same);

        assertThat(NODE.rows("registers.decision")).isEqualTo(1);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() ->
                        cite(
                                new Decision(
                                        same.number(),
                                        same.signedOn().plusDays(1),
                                        same.issuer(),
                                        same.signer())))
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(DIFFERS));
    }

    @Test
    void theNumberOfAnotherYearIsAnotherDecision() {
        cite(signedOn(DECISION.signedOn().plusYears(1)));

        assertThat(NODE.rows("registers.decision")).isEqualTo(2);
    }

    @Test
    void theNumberOfAnotherIssuerIsAnotherDecision() {
        cite(new Decision(DECISION.number(), DECISION.signedOn(), "Sở Tài chính", "Lê Thị Mai"));

        assertThat(NODE.rows("registers.decision")).isEqualTo(2);
    }

    @Test
    void ofTwoSignersCitedAtOnceOneStands() {
        LocalDate day = LocalDate.of(2021, 4, 5);

        List<Outcome<Receipt>> outcomes =
                Together.run(
                        8,
                        i ->
                                NODE.record(
                                        Sample.recruit(Sample.somebody(i)),
                                        orderCiting(
                                                new Decision(
                                                        "9/QĐ",
                                                        day,
                                                        "Sở Nội vụ",
                                                        "Signer " + i % 2),
                                                Sample.recruit(Sample.somebody(i)))));

        assertThat(outcomes.stream().map(Outcome::value).flatMap(Optional::stream)).hasSize(4);
        assertThat(outcomes.stream().map(Outcome::failure).flatMap(Optional::stream))
                .hasSize(4)
                .allSatisfy(failure ->
                        assertThat(((Refused) failure).refusal())
                                .isInstanceOf(DecisionDiffers.class));
        assertThat(NODE.rows("registers.decision where number = '9/QĐ'")).isEqualTo(1);
    }

    @Test
    void aDecisionIsRecordedFromTheDayOfItsSignatureOn() {
        LocalDate today = LocalDate.of(2026, 3, 2);
        cite(signedOn(today));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> cite(signedOn(today.plusDays(1))))
                .satisfies(refused ->
                        assertThat(refused.refusal())
                                .isEqualTo(notYetSigned(today.plusDays(1), today)));
        assertThat(NODE.eventsOf(FINANCE.stream())).hasSize(2);
    }

    @Test
    void theDayOfRecordingBeginsAtMidnightInVietNam() {
        Decision decision = signedOn(LocalDate.of(2026, 3, 3));

        assertThat(at("2026-03-02T16:59:59Z").notYetSigned(decision))
                .contains(notYetSigned(decision.signedOn(), LocalDate.of(2026, 3, 2)));
        assertThat(at("2026-03-02T17:00:00Z").notYetSigned(decision)).isEmpty();
    }

    private static DecisionRegister at(String instant) {
        return new DecisionRegister(Clock.fixed(Instant.parse(instant), ZoneOffset.UTC));
    }

    private static DecisionNotYetSigned notYetSigned(LocalDate signedOn, LocalDate today) {
        return new DecisionNotYetSigned(DECISION.number(), DECISION.issuer(), signedOn, today);
    }

    private void cite(Decision decision) {
        NODE.record(ASSIGN, orderCiting(decision, ASSIGN));
    }

    private static Decision signedOn(LocalDate day) {
        return new Decision(DECISION.number(), day, DECISION.issuer(), DECISION.signer());
    }
}
