package socai.app;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import socai.app.Settings.BadSetting;
import socai.command.Order;
import socai.command.demo.DemoPerson;
import socai.command.demo.DemoProvince;
import socai.command.demo.Fact;
import socai.command.ledger.LedgerEvent;
import socai.command.ledger.PostgresLedger;
import socai.command.registers.DaysAhead;
import socai.command.registers.DecisionRegister;
import socai.command.registers.DocumentRegister;
import socai.command.registers.PeopleRegister;
import socai.command.registers.StaffRegister;
import socai.command.registers.UnitRegister;
import socai.events.LegalDay;
import socai.events.PersonId;
import socai.events.SealedIdentity;
import socai.events.organisation.OrganisationEvent;
import socai.events.personnel.PersonnelEvent;
import socai.events.plan.PlanEvent;
import socai.identity.Identity;
import socai.identity.KeyEncryptionKey;

/**
 * Fills an empty ledger with the demonstration province, through the same table, constraints and
 * registers as every command. It goes forward in short transactions, each of which also notes how
 * far it has come: after a crash the next start goes on there, and of two nodes that start at once
 * each records what the other has not. One long transaction would hold up every reader of the
 * ledger and lose an hour's work to the last minute's mishap.
 */
public final class DemoLoad {

    private static final Logger LOG = LoggerFactory.getLogger(DemoLoad.class);
    private static final long SEED = 128_2026;
    private static final int PEOPLE_PER_TRANSACTION = 500;
    private static final String FINGERPRINT = "demonstration";

    /** Hears how many of all people are recorded. */
    @FunctionalInterface
    public interface Listener {

        /** {@code done} of {@code all} people are recorded. */
        void at(long done, long all);
    }

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final PeopleRegister people;
    private final PostgresLedger ledger;

    /** A load into a database whose ledger and installation tables are in place. */
    public DemoLoad(DataSource dataSource, Clock clock, KeyEncryptionKey key) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        this.clock = clock;
        this.people = new PeopleRegister(dataSource, key);
        this.ledger =
                new PostgresLedger(
                        dataSource,
                        clock,
                        List.of(
                                new DecisionRegister(clock),
                                new DocumentRegister(clock),
                                new DaysAhead(clock),
                                new UnitRegister(dataSource),
                                new StaffRegister(dataSource),
                                people),
                        () -> {});
    }

    /**
     * What the demonstration of this ledger is made from, and how far it has come.
     *
     * @param toldOn the last day on which anything in it was signed
     * @param done how many people are recorded, in order of index
     */
    private record Begun(long seed, int people, LocalDate toldOn, int done) {

        boolean isComplete() {
            return done == people;
        }
    }

    /**
     * Records the demonstration, or what is missing of one that was begun; nothing when the ledger
     * holds all of it, or anything else.
     *
     * @param count how many people a demonstration has that is begun now
     * @throws NotStarted when the disk is full or the database ends meanwhile
     */
    public void load(int count, Listener progress) {
        try {
            loadOrGoOn(count, progress);
        } catch (DataAccessResourceFailureException | TransactionException e) {
            String why = NestedExceptionUtils.getMostSpecificCause(e).getMessage();
            throw new NotStarted(
                    "The demonstration was not loaded to its end: %s%nWhat is loaded stays; the next start goes on there."
                            .formatted(why));
        }
    }

    private void loadOrGoOn(int count, Listener progress) {
        Optional<Begun> earlier = begun();
        if (earlier.isEmpty()) {
            transaction.executeWithoutResult(_ -> begin(count));
        } else if (!earlier.get().isComplete()) {
            LOG.info(
                    "The demonstration of {} people was interrupted after {}; it goes on there",
                    earlier.get().people(),
                    earlier.get().done());
        }
        begun().filter(begun -> !begun.isComplete()).ifPresent(begun -> goOn(begun, progress));
    }

    /**
     * Refuses to run on a part of a demonstration.
     *
     * @throws BadSetting when one was begun and not finished
     */
    public void requireNoneUnfinished() {
        begun().filter(begun -> !begun.isComplete())
                .ifPresent(begun -> {
                    throw new BadSetting(
                            "this ledger holds %d of %d people of an unfinished demonstration: start without --no-demo to finish it, or choose an empty data folder or database"
                                    .formatted(begun.done(), begun.people()));
                });
    }

    private Optional<Begun> begun() {
        return jdbc
                .query(
                        "select seed, people, told_on, done from installation.demonstration",
                        (row, _) ->
                                new Begun(
                                        row.getLong("seed"),
                                        row.getInt("people"),
                                        row.getObject("told_on", LocalDate.class),
                                        row.getInt("done")))
                .stream()
                .findFirst();
    }

    /** Of two nodes that begin at once the second waits here for the first and then goes on. */
    private void begin(int count) {
        LocalDate today = LegalDay.today(clock);
        DemoProvince province = new DemoProvince(SEED, count, today);
        if (!ledger.isEmpty()) {
            return;
        }
        int first =
                jdbc.update(
                        """
                        insert into installation.demonstration (seed, people, told_on, done)
                        values (?, ?, ?, 0) on conflict do nothing
                        """,
                        SEED,
                        count,
                        today);
        if (first == 1) {
            append(province.organisationAndPlan());
        }
    }

    private void goOn(Begun begun, Listener progress) {
        DemoProvince province = new DemoProvince(begun.seed(), begun.people(), begun.toldOn());
        int done = begun.done();
        progress.at(done, begun.people());
        while (done < begun.people()) {
            done = Objects.requireNonNull(transaction.execute(_ -> recordNext(province)));
            progress.at(done, begun.people());
        }
    }

    private int recordNext(DemoProvince province) {
        int done =
                Objects.requireNonNull(
                        jdbc.queryForObject(
                                "select done from installation.demonstration for update",
                                Integer.class));
        List<DemoPerson> next = province.people(done).limit(PEOPLE_PER_TRANSACTION).toList();
        if (!next.isEmpty()) {
            record(next);
            jdbc.update("update installation.demonstration set done = ?", done + next.size());
        }
        return done + next.size();
    }

    private void record(List<DemoPerson> some) {
        Map<PersonId, Identity> identities = LinkedHashMap.newLinkedHashMap(some.size());
        some.forEach(person -> identities.put(person.id(), person.identity()));
        Map<PersonId, SealedIdentity> sealed = people.registerAll(identities);
        List<Fact> facts = new ArrayList<>();
        for (DemoPerson person : some) {
            facts.addAll(person.facts(Objects.requireNonNull(sealed.get(person.id()))));
        }
        append(facts);
    }

    /** Every stream among these facts begins here. */
    private void append(List<Fact> facts) {
        Map<UUID, Integer> streams = new HashMap<>();
        List<LedgerEvent> events = new ArrayList<>(facts.size());
        for (Fact fact : facts) {
            UUID stream = stream(fact);
            int sequence = streams.merge(stream, 1, Integer::sum) - 1;
            Order order = new Order(fact.authority(), FINGERPRINT, null);
            events.add(new LedgerEvent(stream, sequence, fact.event(), order));
        }
        ledger.append(events);
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
