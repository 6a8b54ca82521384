package socai.query.replay;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import socai.events.plan.PlanEvent;
import socai.events.plan.PlanId;
import socai.tasks.Programme;
import socai.timeline.Chronicle;

/** What is recorded under plans, as the ledger knows it. */
public final class PlanRecords {

    private final Streams streams;

    public PlanRecords(DataSource dataSource) {
        this.streams = new Streams(dataSource);
    }

    /** What was known of these plans before {@code ledgerNo}; none is missing, some are empty. */
    public Map<PlanId, Chronicle<PlanEvent>> before(long ledgerNo, Collection<PlanId> plans) {
        Map<UUID, Chronicle<PlanEvent>> known =
                streams.before(
                        ledgerNo,
                        plans.stream().map(PlanId::stream).toList(),
                        PlanEvent.class,
                        Programme::line);
        Map<PlanId, Chronicle<PlanEvent>> records = HashMap.newHashMap(plans.size());
        plans.forEach(plan -> records.put(plan, requireNonNull(known.get(plan.stream()))));
        return records;
    }
}
