package socai.command.roster;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import socai.command.roster.RosterRefusal.CellEmpty;
import socai.command.roster.RosterRefusal.CellMisleads;
import socai.command.roster.RosterRefusal.CellMixesScripts;
import socai.command.roster.RosterRefusal.CellTooLong;
import socai.command.roster.RosterRefusal.CellUnreadable;
import socai.command.roster.RosterRefusal.DayOfSpreadsheet;
import socai.command.roster.RosterRefusal.EthnicNameOfSeveral;
import socai.command.roster.RosterRefusal.EthnicNumberWithoutList;
import socai.command.roster.RosterRefusal.MonthBeforeDay;
import socai.command.roster.RosterRefusal.NoDate;
import socai.command.roster.RosterRefusal.NoDay;
import socai.command.roster.RosterRefusal.NoIdentityNumber;
import socai.command.roster.RosterRefusal.NoSuchEthnicGroup;
import socai.command.roster.RosterRefusal.NoSuchWord;
import socai.command.roster.RosterRefusal.NoUnitCode;
import socai.command.roster.RosterRefusal.YearWithoutCentury;
import socai.events.EthnicGroup;
import socai.events.IllegalFact;
import socai.events.LegalDay;
import socai.events.PartialDate;
import socai.events.Text;
import socai.events.UnitCode;
import socai.identity.IdentityNumber;
import socai.reference.CodeSystem;
import socai.reference.EthnicGroups;
import socai.reference.EthnicNames;
import socai.text.Spelling;

/**
 * The cells of one row as what they mean. Each method throws {@link NotSo} when it means nothing.
 */
record Cells(Header header, Sheet.Row row, Repairs.Found repairs) {

    private static final Pattern MONTH_AND_YEAR = Pattern.compile("(\\d{1,2})[/.-](\\d{4})");

    /** Days since 1900 as a spreadsheet counts them, of anybody who can be alive. */
    private static final Pattern SPREADSHEET_DAY = Pattern.compile("[1-4]\\d{4}");

    private static final Pattern YEAR_OF_TWO_DIGITS =
            Pattern.compile("\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2}");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern YEAR_LAST =
            Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Pattern OF_LIST = Pattern.compile("([A-Za-z]+_\\d{4})\\s*:\\s*(\\d{1,2})");

    boolean says(Column column) {
        return !Text.isBlank(header.cell(row.cells(), column));
    }

    /** The number of a document, in which every kind of dash is a hyphen. */
    String documentNumber(Column column, int lengthMax) {
        String said = text(column, lengthMax);
        Spelling spelling = Spelling.ofNumber(said);
        repaired(column, said, spelling);
        return spelling.text();
    }

    String text(Column column, int lengthMax) {
        String said = required(column);
        try {
            return Text.required(said, column.name(), lengthMax);
        } catch (IllegalArgumentException _) {
            throw new NotSo(
                    column,
                    said.length() > lengthMax ? new CellTooLong(lengthMax) : new CellUnreadable());
        }
    }

    /** 12 digits, 9 digits of an old card, or the word for a number that is not known yet. */
    IdentityNumber identityNumber(Column column) {
        String said = required(column);
        if (Words.value(IdentityNumber.Kind.class, said)
                .filter(kind -> kind == IdentityNumber.Kind.NOT_YET_KNOWN)
                .isPresent()) {
            return new IdentityNumber.NotYetKnown();
        }
        try {
            return IdentityNumber.of(said);
        } catch (IllegalFact _) {
            throw new NotSo(
                    column,
                    new NoIdentityNumber(said, Words.best(IdentityNumber.Kind.NOT_YET_KNOWN)));
        }
    }

    /**
     * As 1990-05-17, 1990-05 or 1990, or as Vietnamese write it: 17/05/1990, 05/1990. What is no
     * such date is refused with what it may mean; a month before its day is not guessed, because
     * its neighbours in the column may be in the same order and look right.
     */
    PartialDate dateWithPrecision(Column column) {
        String said = required(column);
        return dated(said)
                .filter(date -> LegalDay.isSayable(date.earliest()))
                .orElseThrow(() -> new NotSo(column, noDate(said)));
    }

    private static RosterRefusal noDate(String said) {
        Matcher last = YEAR_LAST.matcher(said);
        if (last.matches() && isDay(whole(last, 3), whole(last, 1), whole(last, 2))) {
            return new MonthBeforeDay(
                    said,
                    "%02d/%02d/%04d".formatted(whole(last, 2), whole(last, 1), whole(last, 3)));
        }
        if (SPREADSHEET_DAY.matcher(said).matches()) {
            return new DayOfSpreadsheet(said);
        }
        return YEAR_OF_TWO_DIGITS.matcher(said).matches()
                ? new YearWithoutCentury(said)
                : new NoDate(said);
    }

    private static boolean isDay(int year, int month, int day) {
        try {
            return LegalDay.isSayable(LocalDate.of(year, month, day));
        } catch (DateTimeException _) {
            return false;
        }
    }

    private static Optional<PartialDate> dated(String said) {
        Optional<LocalDate> day = written(said);
        if (day.isPresent()) {
            return day.filter(LegalDay::isSayable).map(PartialDate::of);
        }
        Matcher last = MONTH_AND_YEAR.matcher(said);
        try {
            return Optional.of(
                    last.matches()
                            ? PartialDate.of(YearMonth.of(whole(last, 2), whole(last, 1)))
                            : PartialDate.parse(said));
        } catch (DateTimeException | IllegalFact _) {
            return Optional.empty();
        }
    }

    /** As 2026-11-01, or as Vietnamese write it: 01/11/2026. */
    LocalDate day(Column column) {
        String said = required(column);
        return written(said)
                .filter(LegalDay::isSayable)
                .orElseThrow(() -> new NotSo(column, new NoDay(said)));
    }

    private static Optional<LocalDate> written(String said) {
        Matcher first = YEAR_FIRST.matcher(said);
        Matcher last = YEAR_LAST.matcher(said);
        try {
            if (first.matches()) {
                return Optional.of(LocalDate.of(whole(first, 1), whole(first, 2), whole(first, 3)));
            }
            if (last.matches()) {
                return Optional.of(LocalDate.of(whole(last, 3), whole(last, 2), whole(last, 1)));
            }
        } catch (DateTimeException _) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    <E extends Enum<E>> E word(Column column, Class<E> type) {
        String said = required(column);
        return Words.value(type, said)
                .orElseThrow(() -> new NotSo(column, new NoSuchWord(said, Words.all(type))));
    }

    UnitCode unit(Column column) {
        String said = required(column);
        try {
            return new UnitCode(said);
        } catch (IllegalArgumentException _) {
            throw new NotSo(column, new NoUnitCode(said));
        }
    }

    /** By slug or name, or by number together with its list, such as {@code GSO_2008:02}. */
    EthnicGroup ethnicGroup(Column column) {
        String said = required(column);
        Matcher ofList = OF_LIST.matcher(said);
        if (ofList.matches()) {
            return Words.value(CodeSystem.class, ofList.group(1))
                    .flatMap(list ->
                            EthnicGroups.byCode(
                                    list, "%2s".formatted(ofList.group(2)).replace(' ', '0')))
                    .orElseThrow(() -> new NotSo(column, new NoSuchEthnicGroup(said)))
                    .group();
        }
        if (said.chars().allMatch(letter -> Character.isDigit(letter) || letter == '.')) {
            throw new NotSo(column, new EthnicNumberWithoutList(said));
        }
        List<EthnicGroup> groups = EthnicNames.named(said);
        if (groups.isEmpty()) {
            throw new NotSo(column, new NoSuchEthnicGroup(said));
        }
        if (groups.size() > 1) {
            String all = groups.stream().map(EthnicGroup::slug).collect(Collectors.joining(", "));
            throw new NotSo(column, new EthnicNameOfSeveral(said, all));
        }
        return groups.getFirst();
    }

    private String required(Column column) {
        String said = header.cell(row.cells(), column);
        if (Text.isBlank(said)) {
            throw new NotSo(column, new CellEmpty());
        }
        Text.misleading(said)
                .ifPresent(letter -> {
                    throw new NotSo(column, new CellMisleads(letter));
                });
        Spelling spelling = Spelling.of(said);
        spelling.doubt()
                .ifPresent(doubt -> {
                    throw new NotSo(
                            column,
                            new CellMixesScripts(doubt.letter(), doubt.word(), doubt.place()));
                });
        repaired(column, said, spelling);
        return spelling.text();
    }

    private void repaired(Column column, String said, Spelling spelling) {
        if (spelling.isRepaired()) {
            repairs.add(new Repair(row.line(), header.label(column), said, spelling.text()));
        }
    }

    private static int whole(Matcher day, int group) {
        return Integer.parseInt(day.group(group));
    }

    /** Identities stand here in clear. */
    @Override
    public String toString() {
        return "Cells[hidden]";
    }
}
