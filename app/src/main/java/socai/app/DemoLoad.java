package socai.app;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import socai.command.Order;
import socai.command.demo.DemoPerson;
import socai.command.demo.DemoProvince;
import socai.command.demo.Fact;
import socai.command.ledger.LedgerEvent;
import socai.command.ledger.PostgresLedger;
import socai.command.registers.DecisionRegister;
import socai.command.registers.PeopleRegister;
import socai.command.registers.UnitRegister;
import socai.events.PersonId;
import socai.events.SealedIdentity;
import socai.events.organisation.OrganisationEvent;
import socai.events.personnel.PersonnelEvent;
import socai.events.plan.PlanEvent;
import socai.identity.Identity;
import socai.identity.KeyEncryptionKey;

/**
 * Fills an empty ledger with the demonstration province, through the same table, constraints and
 * registers as every command: all of it or, after a crash, nothing.
 */
public final class DemoLoad {

    private static final long SEED = 128_2026;
    private static final int PEOPLE_PER_CHUNK = 500;
    private static final String FINGERPRINT = "demonstration";
    private static final ZoneId LEGAL_ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final DataSource dataSource;
    private final Clock clock;
    private final PeopleRegister people;
    private final PostgresLedger ledger;
    private final Map<UUID, Integer> streams = new HashMap<>();

    public DemoLoad(DataSource dataSource, Clock clock, KeyEncryptionKey key) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.people = new PeopleRegister(dataSource, key);
        this.ledger =
                new PostgresLedger(
                        dataSource,
                        clock,
                        List.of(new DecisionRegister(), new UnitRegister(dataSource)),
                        () -> {});
    }

    /** Whether the ledger holds nothing yet. */
    public boolean isLedgerEmpty() {
        return ledger.isEmpty();
    }

    /**
     * Records the demonstration.
     *
     * @param count how many people
     * @return how many events were recorded
     */
    public long load(int count, Progress progress) {
        DemoProvince province =
                new DemoProvince(SEED, count, LocalDate.now(clock.withZone(LEGAL_ZONE)));
        TransactionTemplate transaction =
                new TransactionTemplate(new JdbcTransactionManager(dataSource));
        Long events =
                transaction.execute(_ -> {
                    long recorded = append(province.organisationAndPlan());
                    Iterator<DemoPerson> all = province.people().iterator();
                    int done = 0;
                    while (all.hasNext()) {
                        List<DemoPerson> chunk = next(all);
                        recorded += record(chunk);
                        done += chunk.size();
                        progress.at(done, count);
                    }
                    return recorded;
                });
        return events == null ? 0 : events;
    }

    private static List<DemoPerson> next(Iterator<DemoPerson> all) {
        List<DemoPerson> chunk = new ArrayList<>(PEOPLE_PER_CHUNK);
        while (all.hasNext() && chunk.size() < PEOPLE_PER_CHUNK) {
            chunk.add(all.next());
        }
        return chunk;
    }

    private long record(List<DemoPerson> chunk) {
        Map<PersonId, Identity> identities = new LinkedHashMap<>();
        chunk.forEach(person -> identities.put(person.id(), person.identity()));
        Map<PersonId, SealedIdentity> sealed = people.registerAll(identities);
        List<Fact> facts = new ArrayList<>();
        for (DemoPerson person : chunk) {
            SealedIdentity identity = sealed.get(person.id());
            if (identity != null) {
                facts.addAll(person.facts(identity));
            }
        }
        long recorded = append(facts);
        streams.clear();
        return recorded;
    }

    private long append(List<Fact> facts) {
        List<LedgerEvent> events = new ArrayList<>(facts.size());
        for (Fact fact : facts) {
            UUID stream = stream(fact);
            int sequence = streams.merge(stream, 1, Integer::sum) - 1;
            Order order = new Order(fact.authority(), FINGERPRINT, null);
            events.add(new LedgerEvent(stream, sequence, fact.event(), order));
        }
        ledger.append(events);
        return events.size();
    }

    private static UUID stream(Fact fact) {
        return switch (fact.event()) {
            case PersonnelEvent event -> event.person().value();
            case OrganisationEvent event -> event.unit().stream();
            case PlanEvent event -> event.plan().stream();
            default -> throw new IllegalStateException("no stream of ours: " + fact.event());
        };
    }
}
