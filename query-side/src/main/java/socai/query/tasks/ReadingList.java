package socai.query.tasks;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import socai.events.Basis;
import socai.events.plan.PlanId;
import socai.events.plan.Reading;
import socai.query.knowledge.Knowledge;

/**
 * The answer to {@link ReadingsOnDay}.
 *
 * @param plan the plan in force that day; absent when there is none
 * @param readings each open clause once
 */
public record ReadingList(
        LocalDate asOf, Knowledge knownAt, @Nullable PlanId plan, List<InForce> readings) {

    /**
     * How one open clause is read.
     *
     * @param chosen by which decision; absent while the default holds
     */
    public record InForce(Reading reading, Reading.Choice choice, @Nullable Chosen chosen) {}

    /**
     * That a way of reading was chosen.
     *
     * @param since the first day that is read so
     * @param basis of the event that says so
     * @param sequence place in the plan's stream, by which it is annulled
     * @param ledgerNo number of the event that says so
     */
    public record Chosen(LocalDate since, Basis basis, long sequence, long ledgerNo) {}

    public ReadingList {
        readings = List.copyOf(readings);
    }
}
