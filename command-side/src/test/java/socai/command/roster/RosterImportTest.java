package socai.command.roster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static socai.command.roster.RosterText.HEADER;
import static socai.command.roster.RosterText.WITH_DECISION;
import static socai.command.roster.RosterText.WITH_POSITION;
import static socai.command.roster.RosterText.bytes;
import static socai.command.roster.RosterText.file;
import static socai.command.roster.RosterText.name;
import static socai.command.roster.RosterText.number;
import static socai.command.roster.RosterText.order;
import static socai.command.roster.RosterText.people;
import static socai.command.roster.RosterText.row;
import static socai.command.roster.RosterText.said;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import socai.command.Malformed;
import socai.command.Receipt;
import socai.command.Refused;
import socai.command.personnel.Decide;
import socai.command.personnel.EraseIdentity;
import socai.command.personnel.PersonnelRefusal.AlreadyInService;
import socai.command.testing.Node;
import socai.command.testing.Sample;
import socai.command.testing.Together;
import socai.events.Decision;
import socai.events.PersonId;
import socai.events.personnel.Appointed;
import socai.events.personnel.Departed;
import socai.events.personnel.DepartureKind;
import socai.events.personnel.PositionKind;
import socai.events.personnel.Recruited;
import socai.identity.Identity;

/** A roster enters the ledger as a whole or not at all, by the rules of single commands. */
class RosterImportTest {

    private static final Node NODE = Node.onNewLedger();
    private static final Pace UNWATCHED = (_, _) -> {};

    @BeforeEach
    void twoUnits() {
        NODE.forgetEverything();
        NODE.establishTwoUnits();
    }

    @AfterAll
    static void close() {
        NODE.close();
    }

    @Test
    void aRosterIsRecordedWithOneEventForEveryFact() {
        String text =
                file(
                        WITH_POSITION,
                        row(1) + ",Giám đốc,Cấp trưởng,01/01/2021",
                        row(2) + ",,,",
                        row(3) + ",Phó Giám đốc,DEPUTY_HEAD,");

        Imported imported = record(text);

        assertThat(imported.people()).isEqualTo(3);
        assertThat(imported.events()).isEqualTo(5);
        assertThat(NODE.rows("ledger.event")).isEqualTo(2 + 5);
        assertThat(NODE.eventsOf(person(1)))
                .satisfiesExactly(
                        first ->
                                assertThat(first)
                                        .isInstanceOfSatisfying(
                                                Recruited.class,
                                                to -> {
                                                    assertThat(to.effectiveOn())
                                                            .isEqualTo("2020-02-03");
                                                    assertThat(to.unit())
                                                            .isEqualTo(Sample.HOME_AFFAIRS);
                                                    assertThat(to.ethnicity().slug())
                                                            .isEqualTo("tay");
                                                }),
                        second ->
                                assertThat(second)
                                        .isInstanceOfSatisfying(
                                                Appointed.class,
                                                to -> {
                                                    assertThat(to.effectiveOn())
                                                            .isEqualTo("2021-01-01");
                                                    assertThat(to.position().kind())
                                                            .isEqualTo(PositionKind.HEAD);
                                                }));
        assertThat(NODE.eventsOf(person(2))).hasSize(1);
        assertThat(NODE.eventsOf(person(3)))
                .last()
                .isInstanceOfSatisfying(
                        Appointed.class,
                        to -> assertThat(to.effectiveOn()).isEqualTo("2020-02-03"));
        assertThat(imported.last()).contains(new Receipt(person(3), 1));
    }

    @Test
    void whoIsImportedIsTheOneThatSingleCommandsFind() {
        record(people(1, 3));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> NODE.recruit(identity(2)))
                .satisfies(refused ->
                        assertThat(refused.refusal())
                                .isEqualTo(
                                        new AlreadyInService(
                                                new PersonId(person(2)),
                                                Sample.HOME_AFFAIRS,
                                                Sample.RECRUITED)));
    }

    @Test
    void oneBadRowAmongThousandsIsNamedAndNothingIsRecorded() {
        String text = people(1, 2_500).replace(row(1_234), row(1_234).replace("Tày", "Sao Hỏa"));
        Map<String, Long> before = rowsOfAllTables();

        RosterRefused refused = refused(text);

        assertThat(said(refused)).containsExactly("1235 Dân tộc no-such-ethnic-group");
        assertThat(refused.listed().getFirst().value()).isEqualTo("Sao Hỏa");
        assertThat(refused.total()).isEqualTo(1);
        assertThat(refused.isMalformed()).isTrue();
        assertThat(rowsOfAllTables()).isEqualTo(before);
    }

    @Test
    void whatTheLedgerRefusesOnlyWhileItIsWrittenLeavesNothingOfThePartsBefore() {
        String text = people(1, 4_500);
        Map<String, Long> before = rowsOfAllTables();
        NODE.jdbc()
                .execute(
                        "alter table registers.identity add constraint at_most check (number_index <> '\\x%s')"
                                .formatted(
                                        HexFormat.of().formatHex(NODE.key().index(number(4_400)))));
        try {
            assertThatExceptionOfType(RuntimeException.class)
                    .isThrownBy(() -> record(text))
                    .withMessageContaining("at_most");
        } finally {
            NODE.jdbc().execute("alter table registers.identity drop constraint at_most");
        }
        assertThat(rowsOfAllTables()).isEqualTo(before);
        assertThat(record(text).events()).isEqualTo(4_500);
    }

    @Test
    void everyMistakeOfEveryRowIsListedInOrderOfTheFile() {
        record(people(900, 1));
        String text =
                file(
                        WITH_POSITION,
                        row(1).replace("17/05/1990", "31/02/1990").replace("Nữ", "?") + ",,,",
                        row(900) + ",,,",
                        row(2).replace("SNV", "NOWHERE") + ",,,",
                        row(3).replace("03/02/2020", "31/12/2009") + ",,,",
                        row(4) + ",Giám đốc,,",
                        row(5) + ",Giám đốc,HEAD,2019-01-01",
                        row(6).replace("Tày", "02") + ",,,",
                        row(7).replace("Thi tuyển", "") + ",,,",
                        row(2) + ",,,",
                        row(8) + ",,,,x");

        RosterRefused refused = refused(text);

        assertThat(said(refused))
                .containsExactly(
                        "2 Ngày sinh no-date",
                        "2 Giới tính no-such-word",
                        "3 Số định danh already-in-service",
                        "4 Mã đơn vị unit-does-not-exist",
                        "5 Mã đơn vị unit-does-not-exist",
                        "6 Loại chức vụ position-incomplete",
                        "7 Ngày bổ nhiệm before-recruitment",
                        "8 Dân tộc ethnic-number-without-list",
                        "9 Hình thức tuyển dụng cell-empty",
                        "10 Số định danh twice-in-file",
                        "11  cells-too-few-or-too-many");
        assertThat(refused.total()).isEqualTo(11);
    }

    @Test
    void ofVeryManyMistakesTheFirstTwoHundredAreListedAndAllAreCounted() {
        RosterRefused refused = refused(people(1, 500).replace("Tày", "02"));

        assertThat(refused.total()).isEqualTo(500);
        assertThat(refused.listed()).hasSize(200);
        assertThat(refused.listed().getLast().line()).isEqualTo(201);
    }

    @Test
    void somebodyInServiceIsRefusedByTheNameOfTheRule() {
        record(people(1, 3));

        RosterRefused refused = refused(people(3, 2));

        assertThat(said(refused)).containsExactly("2 Số định danh already-in-service");
        assertThat(refused.isMalformed()).isFalse();
        assertThat(NODE.rows("ledger.event")).isEqualTo(2 + 3);
    }

    @Test
    void somebodyWhoLeftIsTakenInAgainUnderTheSameId() {
        PersonId before = NODE.recruit(identity(1));
        NODE.record(
                Decide.that(
                        new Departed(before, LocalDate.of(2022, 1, 1), DepartureKind.RESIGNATION)));

        record(
                file(
                        WITH_POSITION,
                        row(1).replace("03/02/2020", "01/03/2023") + ",Giám đốc,HEAD,",
                        row(2) + ",,,"));

        assertThat(person(1)).isEqualTo(before.value());
        assertThat(NODE.eventsOf(before.value()))
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("Recruited", "Departed", "Recruited", "Appointed");
    }

    @Test
    void aNumberThatLeadsToSomebodyElseIsAMistakeOfItsRow() {
        PersonId before = NODE.recruit(identity(1));
        NODE.record(
                Decide.that(
                        new Departed(before, LocalDate.of(2022, 1, 1), DepartureKind.RESIGNATION)));
        String back = row(1).replace("03/02/2020", "01/03/2023");

        assertThat(said(refused(people(2, 1) + back.replace("17/05/1990", "31/12/1999") + "\n")))
                .containsExactly("3 Số định danh number-leads-to-another");
        assertThat(said(refused(people(2, 1) + back.replace("Nữ", "Nam") + "\n")))
                .containsExactly("3 Số định danh number-leads-to-another");
    }

    @Test
    void somebodyWhoWasErasedIsANewPerson() {
        PersonId before = NODE.recruit(identity(1));
        NODE.record(
                Decide.that(
                        new Departed(before, LocalDate.of(2022, 1, 1), DepartureKind.RESIGNATION)));
        NODE.record(new EraseIdentity(before, LocalDate.of(2023, 1, 1)));

        record(people(1, 1));

        assertThat(person(1)).isNotEqualTo(before.value());
    }

    @Test
    void aRowCitesItsOwnDecisionOrThatOfTheFile() {
        String own = ",77/QĐ-SYT,2020-01-15,Sở Y tế,Ma Văn Y";
        record(file(WITH_DECISION, row(1) + own, row(2) + ",,,,"));

        assertThat(decisionOf(1)).isEqualTo("77/QĐ-SYT Sở Y tế");
        assertThat(decisionOf(2)).isEqualTo(Sample.DECISION.number() + " Sở Nội vụ");
        assertThat(NODE.rows("registers.decision")).isEqualTo(2);
    }

    @Test
    void nothingIsRecordedWithoutADecision() {
        FileOrder without = order(Sample.freshRequest(), Optional.empty());
        String own = ",77/QĐ-SYT,2020-01-15,Sở Y tế,Ma Văn Y";

        RosterRefused refused =
                refused(
                        file(WITH_DECISION, row(1) + own, row(2) + ",,,,", row(3) + ",78,,,B"),
                        without);

        assertThat(said(refused))
                .containsExactly(
                        "3 Số quyết định no-decision",
                        "4 Ngày ký decision-incomplete",
                        "4 Cơ quan ban hành decision-incomplete");
        assertThat(
                        NODE.rosters()
                                .record(
                                        bytes(file(WITH_DECISION, row(1) + own)),
                                        without,
                                        UNWATCHED)
                                .events())
                .isEqualTo(1);
    }

    @Test
    void aDecisionThatIsOnRecordOtherwiseIsRefused() {
        NODE.recruit(identity(900));
        Decision other =
                new Decision(
                        Sample.DECISION.number(),
                        Sample.DECISION.signedOn().plusDays(1),
                        Sample.DECISION.issuer(),
                        Sample.DECISION.signer());

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() ->
                        NODE.rosters()
                                .record(
                                        bytes(people(1, 2)),
                                        order(Sample.freshRequest(), Optional.of(other)),
                                        UNWATCHED))
                .satisfies(refused ->
                        assertThat(refused.refusal().code()).isEqualTo("decision-differs"));
        RosterRefused inRow =
                refused(
                        file(
                                WITH_DECISION,
                                row(1) + ",125/QĐ-SNV,2020-01-21,Sở Nội vụ,Hoàng Văn Minh",
                                row(2) + ",9/QĐ,2020-01-21,Sở Y tế,A",
                                row(3) + ",9/QĐ,2020-01-22,Sở Y tế,A"));
        assertThat(said(inRow))
                .containsExactly(
                        "2 Số quyết định other-decision-of-file",
                        "2 Số quyết định decision-differs",
                        "4 Số quyết định other-decision-in-file");
    }

    @Test
    void aDecisionThatIsNotSignedYetOrdersNoRow() {
        assertThat(
                        said(
                                refused(
                                        file(
                                                WITH_DECISION,
                                                row(1) + ",9/QĐ,2026-03-02,Sở Y tế,A",
                                                row(2) + ",10/QĐ,2026-03-03,Sở Y tế,A"))))
                .containsExactly("3 Số quyết định decision-not-yet-signed");
        assertThat(NODE.rows("ledger.event")).isEqualTo(2);
    }

    @Test
    void theSameRequestTwiceHasOneEffectAndOneAnswer() {
        UUID request = Sample.freshRequest();
        String text = people(1, 4_100);

        Imported first = NODE.rosters().record(bytes(text), order(request), UNWATCHED);
        Imported second = NODE.rosters().record(bytes(text), order(request), UNWATCHED);

        assertThat(second).isEqualTo(first);
        assertThat(NODE.rows("ledger.event")).isEqualTo(2 + 4_100);
        assertThat(requests(request)).isEqualTo(1);
    }

    @Test
    void theSameRequestAtOnceOnTwoNodesHasOneEffectAndOneAnswer() {
        UUID request = Sample.freshRequest();
        String text = people(1, 3_000);
        try (Node other = NODE.neighbour()) {
            List<Together.Outcome<Imported>> outcomes =
                    Together.run(
                            2,
                            i ->
                                    (i == 0 ? NODE : other)
                                            .rosters()
                                            .record(bytes(text), order(request), UNWATCHED));

            assertThat(outcomes).allMatch(outcome -> outcome.value().isPresent());
            assertThat(outcomes.stream().map(outcome -> outcome.value().orElseThrow()).distinct())
                    .hasSize(1);
        }
        assertThat(NODE.rows("ledger.event")).isEqualTo(2 + 3_000);
    }

    @Test
    void aRequestIdCannotMeanTwoRosters() {
        UUID request = Sample.freshRequest();
        NODE.rosters().record(bytes(people(1, 2)), order(request), UNWATCHED);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(
                        () -> NODE.rosters().record(bytes(people(5, 2)), order(request), UNWATCHED))
                .satisfies(refused ->
                        assertThat(refused.refusal().code()).isEqualTo("request-reused"));
        assertThat(NODE.rows("ledger.event")).isEqualTo(2 + 2);
    }

    @Test
    void ofTwoImportsOfTheSamePeopleAtOnceOneWinsAndTheOtherIsToldWhichRows() {
        try (Node other = NODE.neighbour()) {
            List<Together.Outcome<Imported>> outcomes =
                    Together.run(
                            2,
                            i ->
                                    (i == 0 ? NODE : other)
                                            .rosters()
                                            .record(
                                                    bytes(people(1 + i * 2_000, 2_500)),
                                                    order(),
                                                    UNWATCHED));

            assertThat(outcomes).filteredOn(outcome -> outcome.value().isPresent()).hasSize(1);
            @Nullable Throwable lost =
                    outcomes.stream()
                            .flatMap(outcome -> outcome.failure().stream())
                            .findFirst()
                            .orElse(null);
            assertThat(lost)
                    .isInstanceOfSatisfying(
                            RosterRefused.class,
                            refused -> {
                                assertThat(refused.total()).isEqualTo(500);
                                assertThat(refused.listed())
                                        .allMatch(mistake ->
                                                mistake.refusal() instanceof AlreadyInService);
                            });
        }
        assertThat(NODE.rows("ledger.event")).isEqualTo(2 + 2_500);
        assertThat(NODE.rows("registers.identity")).isEqualTo(2_500);
    }

    @Test
    void aDryRunSaysWhatWouldBeAndLeavesNothing() {
        Map<String, Long> before = rowsOfAllTables();
        UUID request = Sample.freshRequest();

        Imported would = NODE.rosters().tryOut(bytes(people(1, 300)), order(request));

        assertThat(would)
                .isEqualTo(new Imported(300, 300, new Repairs(List.of(), 0), Optional.empty()));
        assertThat(rowsOfAllTables()).isEqualTo(before);
        assertThat(NODE.rosters().record(bytes(people(1, 300)), order(request), UNWATCHED).events())
                .isEqualTo(300);
        assertThatExceptionOfType(RosterRefused.class)
                .isThrownBy(() -> NODE.rosters().tryOut(bytes(people(300, 2)), order()))
                .satisfies(refused ->
                        assertThat(said(refused))
                                .containsExactly("2 Số định danh already-in-service"));
    }

    @Test
    void nobodyOfARosterStandsInClearInAnyTable() {
        record(people(1, 3));
        NODE.sealAll();

        assertThat(everyRow()).anyMatch(row -> row.contains(hex("\"ethnicity\":\"tay\"")));
        for (String secret : List.of("Nông Thị Hai", number(2), "1990-05-17", "17/05/1990")) {
            assertThat(everyRow())
                    .as(secret)
                    .noneMatch(row -> row.contains(secret) || row.contains(hex(secret)));
        }
    }

    private static List<String> everyRow() {
        return rowsOfAllTables().keySet().stream()
                .flatMap(table ->
                        NODE
                                .jdbc()
                                .queryForList(
                                        "select t::text from %s t".formatted(table), String.class)
                                .stream())
                .toList();
    }

    /** As PostgreSQL prints bytes. */
    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(UTF_8));
    }

    @Test
    void whoeverIsErasedLeavesNothingOfTheRosterInTheRegisterOfRequests() {
        UUID request = Sample.freshRequest();
        NODE.rosters().record(bytes(people(1, 3)), order(request), UNWATCHED);
        NODE.sealAll();

        NODE.record(new EraseIdentity(new PersonId(person(1)), LocalDate.of(2023, 1, 1)));

        assertThat(
                        NODE.jdbc()
                                .queryForObject(
                                        "select fingerprint from registers.request where id = ?",
                                        String.class,
                                        request))
                .isEqualTo("erased");
    }

    @Test
    void theLastEventIsToldWhenAllAreWritten() {
        List<String> steps = new ArrayList<>();

        NODE.rosters()
                .record(
                        bytes(people(1, 4_500)),
                        order(),
                        (done, all) -> steps.add(done + "/" + all));

        assertThat(steps).containsExactly("0/4500", "2000/4500", "4000/4500", "4500/4500");
    }

    @Test
    void anEmptyRosterWithAHeaderIsNoRoster() {
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> record(HEADER + "\n"))
                .satisfies(
                        malformed -> assertThat(malformed.code()).isEqualTo("roster-without-rows"));
    }

    private static Imported record(String text) {
        return NODE.rosters().record(bytes(text), order(), UNWATCHED);
    }

    private static RosterRefused refused(String text) {
        return refused(text, order());
    }

    private static RosterRefused refused(String text, FileOrder order) {
        try {
            NODE.rosters().record(bytes(text), order, UNWATCHED);
        } catch (RosterRefused refused) {
            return refused;
        }
        throw new AssertionError("it was recorded");
    }

    private static Identity identity(int number) {
        return new Identity(name(number), number(number), LocalDate.of(1990, 5, 17));
    }

    private static UUID person(int number) {
        return Objects.requireNonNull(
                NODE.jdbc()
                        .queryForObject(
                                "select person from registers.identity where number_index = ?",
                                UUID.class,
                                (Object) NODE.key().index(number(number))));
    }

    private static @Nullable String decisionOf(int number) {
        return NODE.jdbc()
                .queryForObject(
                        "select decision_number || ' ' || decision_issuer from ledger.event where stream = ?",
                        String.class,
                        person(number));
    }

    private static @Nullable Long requests(UUID request) {
        return NODE.jdbc()
                .queryForObject(
                        "select count(*) from registers.request where id = ?", Long.class, request);
    }

    private static Map<String, Long> rowsOfAllTables() {
        Map<String, Long> rows = new TreeMap<>();
        NODE.jdbc()
                .queryForList(
                        """
                        select table_schema || '.' || table_name from information_schema.tables
                        where table_type = 'BASE TABLE'
                          and table_schema not in ('pg_catalog', 'information_schema')
                        """,
                        String.class)
                .forEach(table -> rows.put(table, NODE.rows(table)));
        return rows;
    }
}
