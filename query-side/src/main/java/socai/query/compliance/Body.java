package socai.query.compliance;

import java.util.ArrayList;
import java.util.List;
import socai.events.UnitCode;
import socai.events.organisation.OrganisationFact;
import socai.timeline.Line;

/**
 * Everything that was recorded about one body, in the order of knowledge, and what follows from it
 * at any number of the ledger. Of two states of knowledge, the last and the one asked about last,
 * the consequences are kept. One writer at a time; readers take no lock.
 */
final class Body {

    private final UnitCode code;
    private volatile List<Line<OrganisationFact>> lines = List.of();
    private volatile BodyLife latest;
    private volatile BodyLife askedLast;

    Body(UnitCode code) {
        this.code = code;
        this.latest = new BodyLife(code, List.of());
        this.askedLast = latest;
    }

    UnitCode code() {
        return code;
    }

    /** Adds a line that became known after all others. */
    void add(Line<OrganisationFact> line) {
        List<Line<OrganisationFact>> more = new ArrayList<>(lines);
        more.add(line);
        latest = new BodyLife(code, more);
        lines = List.copyOf(more);
    }

    /** What was known of it when the ledger stood at {@code ledgerNo}, inclusive. */
    BodyLife knownAt(long ledgerNo) {
        List<Line<OrganisationFact>> all = lines;
        int known = all.size();
        while (known > 0 && all.get(known - 1).ledgerNo() > ledgerNo) {
            known--;
        }
        for (BodyLife kept : List.of(latest, askedLast)) {
            if (kept.lines() == known) {
                return kept;
            }
        }
        BodyLife life = new BodyLife(code, all.subList(0, known));
        askedLast = life;
        return life;
    }

    /** What was recorded about it up to a number of the ledger, inclusive. */
    List<Line<OrganisationFact>> linesUpTo(long ledgerNo) {
        return lines.stream().filter(line -> line.ledgerNo() <= ledgerNo).toList();
    }

    /** The numbers of its lines after {@code from} up to {@code to}. */
    List<Long> linesBetween(long from, long to) {
        return lines.stream()
                .map(Line::ledgerNo)
                .filter(ledgerNo -> ledgerNo > from && ledgerNo <= to)
                .toList();
    }
}
