package socai.query.roster;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import socai.events.UnitCode;
import socai.query.knowledge.AskedKnowledge;

/**
 * Who was head of a body (cấp trưởng) in a period?
 *
 * @param from valid time: the first day
 * @param to the first day after the period, [from, to)
 */
public record HeadsOfUnit(UnitCode unit, LocalDate from, LocalDate to, AskedKnowledge knownAt) {

    public HeadsOfUnit {
        requireNonNull(unit, "unit");
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        requireNonNull(knownAt, "knownAt");
    }
}
