package socai.query.units;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Set;
import socai.events.UnitCode;
import socai.events.organisation.HeadcountKind;
import socai.query.knowledge.AskedKnowledge;

/**
 * Which units lack the numbers without which the plan cannot be measured?
 *
 * @param asOf valid time: the day asked about
 * @param headcount the series of headcounts that counts as the denominator
 * @param expected units of the reference data; those about which nothing is recorded are named
 */
public record UnitsLackingNumbers(
        LocalDate asOf, AskedKnowledge knownAt, HeadcountKind headcount, Set<UnitCode> expected) {

    /** The most units that one list names. */
    public static final int LISTED_MAX = 200;

    public UnitsLackingNumbers {
        requireNonNull(asOf, "asOf");
        requireNonNull(knownAt, "knownAt");
        requireNonNull(headcount, "headcount");
        expected = Set.copyOf(expected);
    }
}
