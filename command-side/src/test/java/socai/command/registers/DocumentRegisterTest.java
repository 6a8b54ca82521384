package socai.command.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static socai.command.testing.Sample.FINANCE;
import static socai.command.testing.Sample.HOME_AFFAIRS;
import static socai.command.testing.Sample.LAN;
import static socai.command.testing.Sample.RECRUITED;
import static socai.command.testing.Sample.orderCiting;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import socai.command.Command;
import socai.command.Refusal;
import socai.command.Refused;
import socai.command.organisation.AssignHeadcount;
import socai.command.personnel.Decide;
import socai.command.personnel.Recruit;
import socai.command.registers.RegisterRefusal.CannotRestOn;
import socai.command.registers.RegisterRefusal.DecisionNotYetSigned;
import socai.command.registers.RegisterRefusal.DocumentDiffers;
import socai.command.testing.Node;
import socai.command.testing.Sample;
import socai.events.Basis;
import socai.events.BasisKind;
import socai.events.Certificate;
import socai.events.Decision;
import socai.events.EthnicGroup;
import socai.events.Notice;
import socai.events.OfficialLetter;
import socai.events.PersonId;
import socai.events.Resolution;
import socai.events.Sex;
import socai.events.WorkContract;
import socai.events.organisation.HeadcountKind;
import socai.events.personnel.RecruitmentRoute;
import socai.events.personnel.StaffCategory;
import socai.events.personnel.TrainingCompleted;
import socai.events.personnel.TrainingField;
import socai.events.personnel.TrainingLevel;
import socai.events.personnel.Transferred;

/** Each act rests on a document that can carry it, and a number names one document of its kind. */
class DocumentRegisterTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate CONTRACTS = LocalDate.of(2026, 7, 1);
    private static final AssignHeadcount ASSIGN =
            new AssignHeadcount(FINANCE, RECRUITED, HeadcountKind.ASSIGNED, 60);
    private static final Resolution RESOLUTION =
            new Resolution("5/NQ-HĐND", LocalDate.of(2026, 1, 9), "HĐND tỉnh", "Lê Mai", null);
    private static final WorkContract CONTRACT =
            new WorkContract("7/HĐLV", LocalDate.of(2026, 2, 9), "Sở Nội vụ", "Trần An", null);
    private static final Certificate CERTIFICATE =
            new Certificate("B 1", LocalDate.of(2026, 2, 1), "Trường Chính trị", null, null);

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
    void aNumberNamesOneDocumentOfItsKindAndAnotherOfEachOther() {
        record(ASSIGN, RESOLUTION);
        record(ASSIGN, RESOLUTION);
        record(
                ASSIGN,
                new Decision(
                        RESOLUTION.number(), RESOLUTION.signedOn(), "HĐND tỉnh", "Người khác"));

        assertThat(refused(ASSIGN, signed(RESOLUTION, "Hoàng Minh")))
                .isInstanceOfSatisfying(
                        DocumentDiffers.class,
                        differs -> {
                            assertThat(differs.kind()).isEqualTo(BasisKind.RESOLUTION);
                            assertThat(differs.recorded()).contains("Lê Mai");
                        });
        record(
                ASSIGN,
                new Resolution(
                        RESOLUTION.number(),
                        RESOLUTION.signedOn().minusYears(1),
                        RESOLUTION.issuer(),
                        "Hoàng Minh",
                        null));
        assertThat(NODE.rows("registers.document")).isEqualTo(2);
    }

    @Test
    void theNumberOfACertificateDoesNotBeginAnewWithTheYear() {
        PersonId lan = NODE.recruit(LAN);
        record(training(lan), CERTIFICATE);

        Certificate later =
                new Certificate(
                        CERTIFICATE.number(),
                        CERTIFICATE.signedOn().minusYears(1),
                        CERTIFICATE.issuer(),
                        null,
                        null);

        assertThat(refused(training(lan), later)).isInstanceOf(DocumentDiffers.class);
    }

    @Test
    void aDocumentOfADayToComeIsNotCited() {
        Resolution tomorrow =
                new Resolution("6/NQ", TODAY.plusDays(1), "HĐND tỉnh", "Lê Mai", null);

        assertThat(refused(ASSIGN, tomorrow))
                .isEqualTo(new DecisionNotYetSigned("6/NQ", "HĐND tỉnh", TODAY.plusDays(1), TODAY));
    }

    @Test
    void sinceJuly2026AContractTakesAPublicEmployeeIntoServiceAndNobodyElse() {
        record(recruit(StaffCategory.PUBLIC_EMPLOYEE, CONTRACTS, 1), CONTRACT);

        assertThat(
                        refused(
                                recruit(StaffCategory.PUBLIC_EMPLOYEE, CONTRACTS.minusDays(1), 2),
                                CONTRACT))
                .isEqualTo(
                        new CannotRestOn(
                                "personnel.recruited",
                                CONTRACTS.minusDays(1),
                                BasisKind.WORK_CONTRACT,
                                List.of(BasisKind.DECISION)));
        assertThat(refused(recruit(StaffCategory.CIVIL_SERVANT, CONTRACTS, 3), CONTRACT))
                .isInstanceOf(CannotRestOn.class);
    }

    @Test
    void aTransferRestsOnADecisionATrainingAlsoOnACertificate() {
        PersonId lan = NODE.recruit(LAN);
        record(training(lan), CERTIFICATE);
        Decide transfer = Decide.that(new Transferred(lan, LocalDate.of(2021, 1, 1), FINANCE));

        for (Basis basis :
                List.of(
                        CERTIFICATE,
                        CONTRACT,
                        RESOLUTION,
                        new Notice("1/TB", TODAY, "Sở Nội vụ", "Trần An"),
                        new OfficialLetter("1/SNV", TODAY, "Sở Nội vụ", "Trần An"))) {
            assertThat(refused(transfer, basis)).isInstanceOf(CannotRestOn.class);
        }
        NODE.record(transfer);
        assertThat(NODE.eventsOf(lan.value())).hasSize(3);
    }

    private static Recruit recruit(StaffCategory category, LocalDate day, int number) {
        return new Recruit(
                day,
                HOME_AFFAIRS,
                RecruitmentRoute.SELECTION,
                category,
                Sex.FEMALE,
                new EthnicGroup("tay"),
                Sample.somebody(number));
    }

    private static Decide training(PersonId person) {
        return Decide.that(
                new TrainingCompleted(
                        person,
                        LocalDate.of(2022, 1, 1),
                        TrainingField.POLITICAL_THEORY,
                        TrainingLevel.ADVANCED,
                        "Trường Chính trị",
                        "B 1"));
    }

    private static Resolution signed(Resolution as, String signer) {
        return new Resolution(as.number(), as.signedOn(), as.issuer(), signer, as.session());
    }

    private static void record(Command command, Basis basis) {
        NODE.record(command, orderCiting(basis, command));
    }

    private static Refusal refused(Command command, Basis basis) {
        Refusal[] refusal = new Refusal[1];
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> record(command, basis))
                .satisfies(refused -> refusal[0] = refused.refusal());
        return refusal[0];
    }
}
