package socai.query.compliance;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import socai.events.PersonId;
import socai.events.UnitCode;
import socai.query.compliance.Compliance.DemoData;
import socai.query.compliance.Grounds.LedgerEntry;
import socai.query.knowledge.Knowledge;
import socai.reference.VerySmallList;

/**
 * The answer to {@link CountOf}: everything from which the number follows, each with the decision
 * behind it.
 *
 * @param name the body's name on that day; absent when it does not exist then, and for several
 * @param bodies how many of the bodies asked about exist on that day
 * @param verySmall the list that names the very small groups
 * @param people absent when residents are counted
 * @param residents absent when people in service are counted
 */
public record Counted(
        CountOf question,
        Knowledge knownAt,
        @Nullable String name,
        int bodies,
        VerySmallList verySmall,
        @Nullable People people,
        @Nullable Residents residents,
        DemoData demo) {

    /** How many; absent when no count of residents gives it. */
    public @Nullable Long number() {
        if (people != null) {
            return people.number();
        }
        return residents == null ? null : residents.number();
    }

    /** How many rows the longest of its lists has on all pages. */
    public int rows() {
        if (people != null) {
            return Math.max(people.facts(), people.persons());
        }
        return residents == null ? 0 : residents.counts();
    }

    /**
     * People in service, or what happened to them.
     *
     * @param persons of how many persons the facts are, without those whose facts cancel
     * @param who one page of them, in order of their ids
     * @param facts how many facts made the number
     * @param steps one page of these facts, in order of valid time
     */
    public record People(
            long number, int persons, List<PersonId> who, int facts, List<Step> steps) {

        public People {
            who = List.copyOf(who);
            steps = List.copyOf(steps);
        }
    }

    /**
     * Residents.
     *
     * @param number absent when no count gives it
     * @param counts how many bodies have a count that gives it
     * @param ofBodies one page of these counts, by level and code
     * @param uncounted the communes without one
     */
    public record Residents(
            @Nullable Long number, int counts, List<OfBody> ofBodies, List<UnitCode> uncounted) {

        public Residents {
            ofBodies = List.copyOf(ofBodies);
            uncounted = List.copyOf(uncounted);
        }
    }

    /**
     * One fact.
     *
     * @param effectiveOn valid time: the day from which it counts
     * @param change by how many persons
     * @param before the count before it
     * @param after the count after it
     * @param entry the first entry by which it counts
     * @param saidBy the entry with the last word about it: the same, or a correction
     */
    public record Step(
            LocalDate effectiveOn,
            PersonId person,
            UnitCode unit,
            int change,
            long before,
            long after,
            LedgerEntry entry,
            LedgerEntry saidBy) {

        /** Whether another entry made it what it is. */
        public boolean isCorrected() {
            return entry.ledgerNo() != saidBy.ledgerNo();
        }
    }

    /**
     * The residents of one body.
     *
     * @param since valid time: the day from which this count holds
     * @param source where the count is from
     * @param entry the entry that recorded it for the first time
     * @param saidBy the entry with the last word about it: the same, or a correction
     */
    public record OfBody(
            UnitCode unit,
            String name,
            long number,
            LocalDate since,
            String source,
            LedgerEntry entry,
            LedgerEntry saidBy) {

        /** Whether another entry made it what it is. */
        public boolean isCorrected() {
            return entry.ledgerNo() != saidBy.ledgerNo();
        }
    }
}
