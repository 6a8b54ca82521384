package socai.command.roster;

import java.time.DateTimeException;
import java.time.LocalDate;
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
import socai.command.roster.RosterRefusal.EthnicNameOfSeveral;
import socai.command.roster.RosterRefusal.EthnicNumberWithoutList;
import socai.command.roster.RosterRefusal.NoDay;
import socai.command.roster.RosterRefusal.NoIdentityNumber;
import socai.command.roster.RosterRefusal.NoSuchEthnicGroup;
import socai.command.roster.RosterRefusal.NoSuchWord;
import socai.command.roster.RosterRefusal.NoUnitCode;
import socai.events.EthnicGroup;
import socai.events.LegalDay;
import socai.events.Text;
import socai.events.UnitCode;
import socai.reference.CodeSystem;
import socai.reference.EthnicGroups;
import socai.reference.EthnicNames;
import socai.text.Spelling;

/**
 * The cells of one row as what they mean. Each method throws {@link NotSo} when it means nothing.
 */
record Cells(Header header, Sheet.Row row, Repairs.Found repairs) {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{12}");
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

    String identityNumber(Column column) {
        String said = required(column);
        if (!NUMBER.matcher(said).matches()) {
            throw new NotSo(column, new NoIdentityNumber(said));
        }
        return said;
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
