package socai.query.compliance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import socai.events.Basis;
import socai.events.PersonId;
import socai.events.UnitCode;
import socai.plan.Assessment;
import socai.plan.Calculation;
import socai.plan.Readings;
import socai.query.compliance.Compliance.DemoData;
import socai.query.knowledge.Knowledge;

/**
 * The answer to {@link GroundsOf}: everything from which the verdict follows, each with the
 * decision behind it.
 *
 * @param name the body's name on that day; absent for the province level as a whole
 * @param readings the readings used
 * @param assessment how it stands
 * @param calculations each minimum spelled out, the full one first; empty when none is asked
 * @param counted whom the clause counts
 * @param countedBase of whom it takes a share; absent when of posts or of nobody
 * @param people the figures that the facts add up to
 * @param inputs the numbers and choices that count, by kind and body
 * @param read each reading that questions can choose, with what would follow from the others
 * @param persons how many are counted
 * @param counts one page of them, in order of their ids
 * @param facts how many facts made the count and its base
 * @param steps one page of these facts, in order of valid time
 */
public record Grounds(
        GroundsOf question,
        Knowledge knownAt,
        @Nullable String name,
        Readings readings,
        Assessment assessment,
        List<Calculation> calculations,
        Measure counted,
        @Nullable Measure countedBase,
        Figures people,
        List<Input> inputs,
        List<Read> read,
        int persons,
        List<PersonId> counts,
        int facts,
        List<Step> steps,
        DemoData demo) {

    /** What an input says. */
    public enum About {
        PLAN,
        READING,
        HEADCOUNT,
        POPULATION,
        /** A number of a predecessor, or of the body before, that is part of the sum above it. */
        ADDED_UP,
        /** A number was known once; the value says what made it unknown. */
        UNKNOWN
    }

    /**
     * A number or a choice that counts.
     *
     * @param unit the body that it is about; absent for the plan and its readings
     * @param name which reading or which kind of headcount; absent otherwise
     * @param value as it was recorded
     * @param since valid time: the day from which it holds
     * @param entry the entry that recorded it for the first time
     * @param saidBy the entry with the last word about it: the same, or a correction
     */
    public record Input(
            About about,
            @Nullable UnitCode unit,
            @Nullable String name,
            String value,
            LocalDate since,
            LedgerEntry entry,
            LedgerEntry saidBy) {

        /** Whether another entry made it what it is. */
        public boolean isCorrected() {
            return entry.ledgerNo() != saidBy.ledgerNo();
        }
    }

    /**
     * How one open clause is read, and what would follow if it were read otherwise.
     *
     * @param reading such as {@code ROUNDING}
     * @param choice as read here
     */
    public record Read(String reading, String choice, List<Otherwise> others) {

        public Read {
            others = List.copyOf(others);
        }
    }

    /**
     * The same clause with one open clause read otherwise.
     *
     * @param assessment absent when the clause would not bind
     * @param turns whether verdict or a step of the roadmap would be another
     */
    public record Otherwise(String choice, @Nullable Assessment assessment, boolean turns) {}

    /**
     * One fact.
     *
     * @param before the figures before it
     * @param after the figures after it
     */
    public record Step(Change change, Figures before, Figures after, LedgerEntry entry) {}

    /** An entry of the ledger, without what it says. */
    public record LedgerEntry(
            long ledgerNo,
            Instant sealedAt,
            String event,
            UUID stream,
            String actor,
            Basis basis,
            String reason) {}

    public Grounds {
        calculations = List.copyOf(calculations);
        inputs = List.copyOf(inputs);
        read = List.copyOf(read);
        counts = List.copyOf(counts);
        steps = List.copyOf(steps);
    }
}
