package socai.command.roster;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import socai.command.Malformed;
import socai.command.roster.RosterRefusal.CellsTooFewOrTooMany;
import socai.command.roster.RosterRefusal.OtherDecisionInFile;
import socai.command.roster.RosterRefusal.OtherDecisionOfFile;
import socai.command.roster.RosterRefusal.TwiceInFile;
import socai.events.Decision;
import socai.identity.Identity;
import socai.identity.IdentityNumber;
import socai.text.TextIdentity;

/** A file as far as it can be read without looking into the ledger. */
final class Roster {

    static final int ROWS_MAX = 100_000;

    private final Header header;
    private final Optional<Decision> decision;
    private final List<RosterLine> lines = new ArrayList<>();
    private final Mistakes mistakes = new Mistakes();
    private final Repairs.Found repairs = new Repairs.Found();
    private final Map<IdentityNumber, Long> lineOfNumber = new HashMap<>();
    private final Map<Identity, Long> lineWithoutNumber = new HashMap<>();
    private final Map<List<Object>, RosterLine> firstCiting = new HashMap<>();
    private String hash = "";
    private int rows;

    private Roster(Header header, Optional<Decision> decision) {
        this.header = header;
        this.decision = decision;
    }

    /**
     * Reads a file to its end.
     *
     * @param decision that of the whole file
     * @throws Malformed when it is no roster: no CSV in UTF-8, too large, other columns
     */
    static Roster read(InputStream file, Optional<Decision> decision) {
        BoundedFile bounded = new BoundedFile(file);
        try (Sheet sheet = Sheet.open(bounded)) {
            Sheet.Row labels =
                    sheet.next().orElseThrow(() -> new Malformed("", "roster-without-rows"));
            Roster roster = new Roster(new Header(labels.cells()), decision);
            for (Optional<Sheet.Row> row = sheet.next(); row.isPresent(); row = sheet.next()) {
                roster.add(row.get());
            }
            if (roster.rows == 0) {
                throw new Malformed("", "roster-without-rows");
            }
            roster.hash = bounded.hash();
            return roster;
        }
    }

    List<RosterLine> lines() {
        return lines;
    }

    Mistakes mistakes() {
        return mistakes;
    }

    /** The cells that were read otherwise than they were written. */
    Repairs repairs() {
        return repairs.with(new Repairs.Found());
    }

    /** The same, to which what the ledger makes certain is added. */
    Repairs.Found found() {
        return repairs;
    }

    String hash() {
        return hash;
    }

    /** How many people it states. */
    int people() {
        return lines.size();
    }

    /** How many facts it states. */
    int facts() {
        return lines.stream().mapToInt(line -> line.admission().position() == null ? 1 : 2).sum();
    }

    /** What the file calls a column. */
    String label(Column column) {
        return header.label(column);
    }

    private void add(Sheet.Row row) {
        if (++rows > ROWS_MAX) {
            throw new Malformed("", "roster-too-long", ROWS_MAX);
        }
        if (header.leavesOut(row.cells())) {
            mistakes.add(
                    new Mistake(
                            row.line(),
                            "",
                            "",
                            new CellsTooFewOrTooMany(row.cells().size(), header.size())));
            return;
        }
        RowReader reader = new RowReader(new Cells(header, row, repairs), decision.isPresent());
        Optional<RosterLine> line = reader.read(row.line());
        for (NotSo notSo : reader.wrong()) {
            mistake(row, notSo);
        }
        line.ifPresent(read -> {
            requireOnce(row, read);
            read.own().ifPresent(decision -> requireAlike(row, read, decision));
            lines.add(read);
        });
    }

    private void requireOnce(Sheet.Row row, RosterLine line) {
        IdentityNumber number = line.identity().number();
        Long first =
                number.isKnown()
                        ? lineOfNumber.putIfAbsent(number, line.line())
                        : lineWithoutNumber.putIfAbsent(line.identity(), line.line());
        if (first != null) {
            mistake(
                    row,
                    new NotSo(
                            number.isKnown() ? Column.NUMBER : Column.NAME,
                            new TwiceInFile(first)));
        }
    }

    private void requireAlike(Sheet.Row row, RosterLine line, Decision own) {
        RosterLine first = firstCiting.putIfAbsent(name(own), line);
        if (first != null && !first.own().equals(line.own())) {
            mistake(
                    row,
                    new NotSo(
                            Column.DECISION_NUMBER,
                            new OtherDecisionInFile(own.number(), own.issuer(), first.line())));
        }
        if (decision.filter(all -> name(all).equals(name(own)) && !all.equals(own)).isPresent()) {
            mistake(
                    row,
                    new NotSo(
                            Column.DECISION_NUMBER,
                            new OtherDecisionOfFile(own.number(), own.issuer())));
        }
    }

    private static List<Object> name(Decision decision) {
        return List.of(
                TextIdentity.key(decision.issuer()),
                decision.signedOn().getYear(),
                TextIdentity.numberKey(decision.number()));
    }

    private void mistake(Sheet.Row row, NotSo notSo) {
        mistakes.add(
                new Mistake(
                        row.line(),
                        header.label(notSo.column()),
                        header.cell(row.cells(), notSo.column()),
                        notSo.refusal()));
    }
}
