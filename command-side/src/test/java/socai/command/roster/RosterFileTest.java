package socai.command.roster;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static socai.command.roster.RosterText.HEADER;
import static socai.command.roster.RosterText.bytes;
import static socai.command.roster.RosterText.file;
import static socai.command.roster.RosterText.number;
import static socai.command.roster.RosterText.people;
import static socai.command.roster.RosterText.row;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import socai.command.Malformed;
import socai.command.personnel.Recruit;
import socai.command.testing.Sample;
import socai.events.personnel.PositionKind;
import socai.events.personnel.RecruitmentRoute;
import socai.events.personnel.StaffCategory;
import socai.identity.IdentityNumber;

/** What a file may look like, and what is said of one that is no roster. */
class RosterFileTest {

    private static final String ENGLISH =
            "name;number;birth date;sex;ethnicity;unit;category;route;effective on";

    @Test
    void aFileFromAnyEditorSaysTheSame() {
        Recruit plain = only(file(HEADER, row(1)));

        assertThat(only("\uFEFF" + file(HEADER, row(1)))).isEqualTo(plain);
        assertThat(only(file(HEADER, row(1)).replace("\n", "\r\n"))).isEqualTo(plain);
        assertThat(only(file(HEADER, row(1)).replace(',', ';'))).isEqualTo(plain);
        assertThat(only("\uFEFF" + file(HEADER, row(1)).replace(',', ';'))).isEqualTo(plain);
        assertThat(only(file(HEADER, row(1)).stripTrailing())).isEqualTo(plain);
        assertThat(only(file(HEADER, "", row(1), ",,,,,,,,"))).isEqualTo(plain);
        assertThat(only(file(ENGLISH, row(1).replace(',', ';')))).isEqualTo(plain);
        assertThat(only(file(HEADER.toUpperCase(Locale.ROOT), row(1)))).isEqualTo(plain);
        assertThat(
                        only(
                                ENGLISH
                                        + "\nNông Thị Một;019190000001;1990-05-17;FEMALE;tay;SNV;CIVIL_SERVANT;EXAM;2020-02-03"))
                .isEqualTo(plain);
    }

    @Test
    void aQuotedCellHoldsSeparatorsQuotesAndLineEnds() {
        String text =
                file(
                        HEADER + ",\"Chức vụ\",Loại chức vụ",
                        row(1) + ",\"Trưởng phòng \"\"Một cửa\"\", kiêm nhiệm\",OTHER_LEADERSHIP",
                        row(2) + ",,");

        Roster roster = read(text);

        assertThat(roster.mistakes().isEmpty()).isTrue();
        var position = roster.lines().getFirst().admission().position();
        assertThat(position).isNotNull();
        assertThat(position.position().title()).isEqualTo("Trưởng phòng \"Một cửa\", kiêm nhiệm");
    }

    @Test
    void aRowIsNamedByTheLineOnWhichItBegins() {
        Roster roster =
                read(
                        file(
                                HEADER,
                                row(1).replace("Nông Thị Một", "\"Nông\nVăn Một\""),
                                "",
                                row(2).replace("Tày", "02")));

        assertThatExceptionOfType(RosterRefused.class)
                .isThrownBy(() -> {
                    throw roster.mistakes().asRefused();
                })
                .satisfies(refused ->
                        assertThat(RosterText.said(refused))
                                .containsExactly(
                                        "2 Họ và tên cell-unreadable",
                                        "5 Dân tộc ethnic-number-without-list"));
    }

    @Test
    void anInvisibleLetterIsNamedInItsCell() {
        Roster roster =
                read(
                        file(
                                HEADER,
                                row(1).replace("Nông Thị Một", "Nông\u202eVăn"),
                                row(2).replace("Nông Thị Hai", "Nông\u00ad Văn")));

        assertThatExceptionOfType(RosterRefused.class)
                .isThrownBy(() -> {
                    throw roster.mistakes().asRefused();
                })
                .satisfies(refused -> {
                    assertThat(RosterText.said(refused))
                            .containsExactly(
                                    "2 Họ và tên cell-misleads", "3 Họ và tên cell-misleads");
                    assertThat(refused.listed().getFirst().refusal())
                            .isEqualTo(new RosterRefusal.CellMisleads("U+202E"));
                });
    }

    @Test
    void whatIsCertainlyMeantIsReadAndSaid() {
        Roster roster =
                read(
                        file(
                                HEADER.replace("Dân tộc", "D\u00e2n\u00a0tộc"),
                                row(1).replace("Nông", "N\u00f4ng\u00a0"),
                                row(2).replace(number(2), number(2) + "\u00a0"),
                                row(3).replace("SNV", "SNV\u00a0"),
                                row(4).replace("17/05/1990", "17/05/1990\u202f"),
                                row(5).replace("Nông", "\u00d0inh"),
                                "\u00a0,,,,,,, \u00a0,",
                                row(6)));

        assertThat(roster.mistakes().isEmpty()).isTrue();
        assertThat(roster.lines()).hasSize(6);
        assertThat(roster.lines().getFirst().admission().recruit())
                .isEqualTo(only(file(HEADER, row(1))));
        assertThat(roster.lines().get(4).admission().recruit().identity().name())
                .isEqualTo("Đinh Thị Năm");
        assertThat(roster.repairs().listed())
                .extracting(repair -> repair.line() + " " + repair.column())
                .containsExactly(
                        "2 Họ và tên",
                        "3 Số định danh",
                        "4 Mã đơn vị",
                        "5 Ngày sinh",
                        "6 Họ và tên");
        assertThat(roster.repairs().total()).isEqualTo(5);
    }

    @Test
    void aLetterOfAnotherScriptInsideAWordIsNamedInItsCell() {
        Roster roster = read(file(HEADER, row(1).replace("Thị", "T\u0438i")));

        assertThat(roster.mistakes().asRefused().listed())
                .extracting(mistake -> (Object) mistake.refusal())
                .containsExactly(
                        new RosterRefusal.CellMixesScripts("\u0438 (U+0438)", "T\u0438i", 7));
    }

    @Test
    void cellsLeftOutAtTheEndAreEmptyAndColumnsWithoutANameAreLeftOut() {
        Recruit plain = only(file(HEADER, row(1)));

        assertThat(only(file(HEADER + ",Chức vụ,Loại chức vụ", row(1)))).isEqualTo(plain);
        assertThat(only(file(HEADER + ",,\u00a0,", row(1) + ",, ,\u00a0"))).isEqualTo(plain);
        assertThat(only(file(HEADER, row(1) + ",,,"))).isEqualTo(plain);
        assertThat(only(file("," + HEADER, "," + row(1)))).isEqualTo(plain);
        assertThat(
                        read(file(HEADER + ",,", row(1) + ",,x"))
                                .mistakes()
                                .asRefused()
                                .listed()
                                .getFirst()
                                .refusal()
                                .code())
                .isEqualTo("cells-too-few-or-too-many");
        assertThat(
                        read(file(HEADER, row(1).replace(",03/02/2020", "")))
                                .mistakes()
                                .asRefused()
                                .listed()
                                .getFirst()
                                .refusal())
                .isEqualTo(new RosterRefusal.CellEmpty());
    }

    @Test
    void whoIsTooYoungTooOldOrNotYetBornIsToldInTheCellOfTheBirthDate() {
        Roster roster =
                read(
                        file(
                                HEADER,
                                row(1).replace("17/05/1990", "04/02/2005"),
                                row(2).replace("17/05/1990", "03/02/2005"),
                                row(3).replace("17/05/1990", "02/02/1920"),
                                row(4).replace("17/05/1990", "03/02/1920"),
                                row(5).replace("17/05/1990", "17/05/2090")));

        assertThat(roster.lines()).hasSize(2);
        assertThatExceptionOfType(RosterRefused.class)
                .isThrownBy(() -> {
                    throw roster.mistakes().asRefused();
                })
                .satisfies(refused ->
                        assertThat(RosterText.said(refused))
                                .containsExactly(
                                        "2 Ngày sinh birth-date-impossible",
                                        "4 Ngày sinh birth-date-impossible",
                                        "6 Ngày sinh birth-date-impossible"));
    }

    @ParameterizedTest
    @EnumSource(StaffCategory.class)
    void everyCategoryIsKnownByItsNameAndByTheWordsOfMessages(StaffCategory value) {
        assertThat(Words.value(StaffCategory.class, value.name())).contains(value);
        assertThat(Words.value(StaffCategory.class, Words.best(value))).contains(value);
    }

    @ParameterizedTest
    @EnumSource(RecruitmentRoute.class)
    void everyRouteIsKnownByItsNameAndByTheWordsOfMessages(RecruitmentRoute value) {
        assertThat(Words.value(RecruitmentRoute.class, value.name())).contains(value);
        assertThat(Words.value(RecruitmentRoute.class, Words.best(value))).contains(value);
    }

    @ParameterizedTest
    @EnumSource(PositionKind.class)
    void everyKindOfPositionIsKnownByItsNameAndByTheWordsOfMessages(PositionKind value) {
        assertThat(Words.value(PositionKind.class, value.name())).contains(value);
        assertThat(Words.value(PositionKind.class, Words.best(value))).contains(value);
    }

    @ParameterizedTest
    @EnumSource(Column.class)
    void everyColumnIsKnownByTheWordsOfMessages(Column column) {
        assertThat(Words.value(Column.class, Words.best(column))).contains(column);
    }

    @ParameterizedTest
    @CsvSource({
        "GSO_2008:06,hoa",
        "LIST_1979: 4,hoa",
        "Sán Chỉ,san-chay",
        "H'Mông,mong",
        "Mông (H\u2019mông),mong",
        "MÔNG,mong",
        "san-diu,san-diu"
    })
    void anEthnicGroupIsKnownByNameOrByNumberWithItsList(String said, String slug) {
        assertThat(only(file(HEADER, row(1).replace("Tày", said))).ethnicity().slug())
                .isEqualTo(slug);
    }

    @ParameterizedTest
    @CsvSource({
        "17/05/1990,1990-05-17",
        "1990-05-17,1990-05-17",
        "7.5.1990,1990-05-07",
        "05/1990,1990-05",
        "5-1990,1990-05",
        "1990-05,1990-05",
        "1990,1990"
    })
    void aBirthDateIsReadWithAsMuchAsTheSourceHas(String written, String means) {
        assertThat(only(file(HEADER, row(1).replace("17/05/1990", written))).identity().birthDate())
                .hasToString(means);
    }

    @ParameterizedTest
    @CsvSource({
        "019190000001,PERSONAL_NUMBER",
        "090123456,OLD_CARD",
        "chưa có,NOT_YET_KNOWN",
        "CHƯA CẤP,NOT_YET_KNOWN",
        "not yet known,NOT_YET_KNOWN"
    })
    void aNumberIsOfAKindOrNotYetKnown(String written, IdentityNumber.Kind kind) {
        assertThat(
                        only(file(HEADER, row(1).replace("019190000001", written)))
                                .identity()
                                .number()
                                .kind())
                .isEqualTo(kind);
    }

    @Test
    void ofTwoWithoutANumberTheSameNameAndBirthDateAreOneInAFile() {
        String first = row(1).replace("019190000001", "chưa có");
        Roster roster = read(file(HEADER, first, row(2).replace("019190000002", "chưa có"), first));

        assertThat(roster.lines()).hasSize(3);
        assertThatExceptionOfType(RosterRefused.class)
                .isThrownBy(() -> {
                    throw roster.mistakes().asRefused();
                })
                .satisfies(refused ->
                        assertThat(RosterText.said(refused))
                                .containsExactly("4 Họ và tên twice-in-file"));
    }

    @ParameterizedTest
    @CsvSource({
        "Tày,02,ethnic-number-without-list",
        "Tày,2.0,ethnic-number-without-list",
        "Tày,GSO_2008:99,no-such-ethnic-group",
        "Tày,GSO_1999:02,no-such-ethnic-group",
        "Tày,Xá Khao,ethnic-name-of-several",
        "Nữ,Nam nữ,no-such-word",
        "17/05/1990,05/17/1990,month-before-day",
        "17/05/1990,13/17/1990,no-date",
        "17/05/1990,31/02/1990,no-date",
        "17/05/1990,13/1990,no-date",
        "17/05/1990,1790,no-date",
        "17/05/1990,32994,day-of-spreadsheet",
        "17/05/1990,17-5-90,year-without-century",
        "03/02/2020,2020,no-day",
        "019190000001,19190000001,no-identity-number",
        "019190000001,12345678,no-identity-number",
        "SNV,sở nội vụ,no-unit-code",
        "Nông Thị Một,'',cell-empty"
    })
    void whatACellCannotMeanIsSaid(String right, String wrong, String code) {
        Roster roster = read(file(HEADER, row(1).replace(right, wrong)));

        assertThatExceptionOfType(RosterRefused.class)
                .isThrownBy(() -> {
                    throw roster.mistakes().asRefused();
                })
                .satisfies(refused -> {
                    assertThat(refused.total()).isEqualTo(1);
                    assertThat(refused.listed().getFirst().refusal().code()).isEqualTo(code);
                    assertThat(refused.listed().getFirst().value()).isEqualTo(wrong);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1258", "UTF-16LE"})
    void anotherEncodingIsNeverGuessed(String charset) {
        byte[] other =
                file(HEADER, row(1).replace("Nông", "Đặng")).getBytes(Charset.forName(charset));

        assertThat(malformed(new ByteArrayInputStream(other)))
                .isIn("roster-not-utf-8", "roster-column-unknown");
        assertThat(malformed(new ByteArrayInputStream(file(HEADER, row(1)).getBytes(UTF_16))))
                .isEqualTo("roster-not-utf-8");
    }

    @Test
    void anotherEncodingFarDownIsFoundToo() {
        InputStream mixed =
                new SequenceInputStream(
                        bytes(people(1, 3_000)),
                        new ByteArrayInputStream(new byte[] {(byte) 0xD0, ','}));

        assertThat(malformed(mixed)).isEqualTo("roster-not-utf-8");
    }

    @Test
    void aFileThatIsNoRosterIsToldWhy() {
        assertThat(malformed(bytes(""))).isEqualTo("roster-without-rows");
        assertThat(malformed(bytes(HEADER))).isEqualTo("roster-without-rows");
        assertThat(malformed(bytes(file(HEADER + ",Trình độ", row(1) + ",ĐH"))))
                .isEqualTo("roster-column-unknown");
        assertThat(malformed(bytes(file(HEADER + ",Name", row(1) + ",A"))))
                .isEqualTo("roster-column-twice");
        assertThat(malformed(bytes(file(HEADER.replace(",Dân tộc", ""), row(1)))))
                .isEqualTo("roster-columns-missing");
        assertThat(malformed(bytes(file(HEADER, row(1), "\"Nông Thị Hai,019"))))
                .isEqualTo("roster-not-csv");
        assertThat(malformed(bytes(file(HEADER, row(1), "\"Nông\" Văn,019"))))
                .isEqualTo("roster-not-csv");
    }

    @Test
    void aRosterHasBounds() {
        String many = HEADER + "\n" + "a,b\n".repeat(Roster.ROWS_MAX + 1);
        assertThat(malformed(bytes(many))).isEqualTo("roster-too-long");

        byte[] blank = (row(1) + "\n").getBytes(UTF_8);
        InputStream endless =
                new SequenceInputStream(
                        Collections.enumeration(
                                List.of(
                                        bytes(HEADER + "\n\""),
                                        new ByteArrayInputStream(
                                                new byte[BoundedFile.MEGABYTES_MAX * 1_000_000]),
                                        new ByteArrayInputStream(blank))));
        assertThat(malformed(endless)).isEqualTo("roster-too-large");
    }

    @Test
    void aNameLongerThanTheLedgerTakesIsSaid() {
        Roster roster = read(file(HEADER, row(1).replace("Nông Thị Một", "Ơ".repeat(1_000))));

        assertThat(roster.mistakes().asRefused().listed().getFirst().refusal())
                .isInstanceOf(RosterRefusal.CellTooLong.class);
    }

    @Test
    void nothingPrintsAnIdentity() {
        Roster roster = read(file(HEADER, row(1)));

        assertThat(roster.lines().toString()).doesNotContain("Nông", "019190000001", "1990");
        assertThat(new Mistake(2, "x", "019190000001", new RosterRefusal.CellEmpty()).toString())
                .doesNotContain("019190000001");
    }

    private static Recruit only(String text) {
        Roster roster = read(text);
        assertThat(roster.mistakes().isEmpty()).isTrue();
        assertThat(roster.lines()).hasSize(1);
        return roster.lines().getFirst().admission().recruit();
    }

    private static Roster read(String text) {
        return Roster.read(bytes(text), Optional.of(Sample.DECISION));
    }

    private static String malformed(InputStream file) {
        try {
            Roster.read(file, Optional.of(Sample.DECISION));
        } catch (Malformed malformed) {
            return malformed.code();
        }
        throw new AssertionError("it was read");
    }
}
