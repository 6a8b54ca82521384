package socai.query.compliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import socai.events.UnitCode;
import socai.events.organisation.OrganisationEvent;
import socai.events.organisation.OrganisationFact;
import socai.events.plan.PlanAdopted;
import socai.events.plan.PlanEvent;
import socai.events.plan.PlanId;
import socai.events.wire.EventCatalog;
import socai.events.wire.EventJson;
import socai.organisation.UnitLife;
import socai.tasks.Programme;
import socai.timeline.Line;

/**
 * A copy of the projection's tables in this node's memory, laid out for questions of any day as
 * known at any number. It follows the tables when it is asked, inside the snapshot of the question,
 * and never writes them: any number of nodes may keep one. Rows are only ever added to the tables,
 * so that a copy which is ahead of a question's snapshot answers it all the same, as known then.
 */
final class Standings {

    private static final int FETCH_SIZE = 10_000;

    private final JdbcTemplate jdbc;
    private final ReentrantLock following = new ReentrantLock();
    private volatile Copy copy = new Copy(new UUID(0, 0));

    Standings(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
        jdbc.setFetchSize(FETCH_SIZE);
    }

    /** One build of the projection, as far as it was followed. */
    static final class Copy {
        private final UUID build;
        private final Map<UnitCode, Book> books = new ConcurrentHashMap<>();
        private final Map<UnitCode, Map<String, Book>> particulars = new ConcurrentHashMap<>();
        private final Map<UnitCode, Body> bodies = new ConcurrentHashMap<>();
        private final NumbersOfBodies numbers = new NumbersOfBodies(bodies);
        private volatile List<KnownPlan> plans = List.of();
        private volatile Map<PlanId, List<Line<PlanEvent>>> planLines = Map.of();
        private volatile long seen;

        private Copy(UUID build) {
            this.build = build;
        }

        /** The people of a body on a day as known at {@code ledgerNo}. */
        Figures people(UnitCode unit, LocalDate day, long ledgerNo) {
            Book book = books.get(unit);
            return book == null ? Figures.NONE : Figures.of(book.on(day, ledgerNo));
        }

        /** How many persons a particular counts in a body. */
        int persons(UnitCode unit, String particular, LocalDate day, long ledgerNo) {
            Map<String, Book> ofUnit = particulars.get(unit);
            Book book = ofUnit == null ? null : ofUnit.get(particular);
            return book == null ? 0 : book.on(day, ledgerNo)[0];
        }

        Map<UnitCode, Book> books() {
            return books;
        }

        Map<UnitCode, Body> bodies() {
            return bodies;
        }

        NumbersOfBodies numbers() {
            return numbers;
        }

        List<KnownPlan> plans() {
            return plans;
        }

        /** What was recorded under a plan, in order of knowledge. */
        List<Line<PlanEvent>> linesOf(PlanId plan) {
            return planLines.getOrDefault(plan, List.of());
        }

        private Book book(String unit) {
            return books.computeIfAbsent(new UnitCode(unit), _ -> new Book(Measure.COUNT));
        }

        private Book particular(String unit, String particular) {
            return particulars
                    .computeIfAbsent(new UnitCode(unit), _ -> new ConcurrentHashMap<>())
                    .computeIfAbsent(particular, _ -> new Book(1));
        }

        private boolean holds(Built built) {
            return build.equals(built.build()) && seen >= built.ledgerNo();
        }
    }

    /** How far a build of the projection has come. */
    record Built(long ledgerNo, UUID build) {}

    /** A plan with the number of the entry that says it. */
    record KnownPlan(PlanAdopted plan, long ledgerNo) {}

    /**
     * The copy, brought up to where the projection stands that the transaction of the caller sees.
     * The first question after a start reads everything.
     */
    Copy upTo(Built built) {
        Copy current = copy;
        if (current.holds(built)) {
            return current;
        }
        following.lock();
        try {
            current = copy;
            if (!current.build.equals(built.build())) {
                current = new Copy(built.build());
            }
            if (!current.holds(built)) {
                follow(current, built.ledgerNo());
            }
            copy = current;
            return current;
        } catch (RuntimeException e) {
            // What was half read is read again from the beginning.
            copy = new Copy(new UUID(0, 0));
            throw e;
        } finally {
            following.unlock();
        }
    }

    private void follow(Copy current, long to) {
        followBodies(current, to);
        followPlans(current, to);
        followMovements(current, to);
        followParticulars(current, to);
        current.seen = to;
    }

    private void followMovements(Copy current, long to) {
        Map<String, Book> touched = new HashMap<>();
        jdbc.query(
                """
                select unit, ledger_no, effective_on - date '1970-01-01', %s
                from compliance.movement where ledger_no > ? and ledger_no <= ? order by ledger_no
                """
                        .formatted(Measure.COLUMNS),
                row -> {
                    Book book = touched.computeIfAbsent(row.getString(1), current::book);
                    int[] change = new int[Measure.COUNT];
                    for (int m = 0; m < Measure.COUNT; m++) {
                        change[m] = row.getInt(4 + m);
                    }
                    book.add(row.getLong(2), row.getInt(3), change);
                },
                current.seen,
                to);
        touched.values().forEach(Book::publish);
    }

    private void followParticulars(Copy current, long to) {
        Set<Book> touched = new HashSet<>();
        jdbc.query(
                """
                select unit, particular, ledger_no, effective_on - date '1970-01-01', persons
                from compliance.particular
                where ledger_no > ? and ledger_no <= ? order by ledger_no
                """,
                row -> {
                    Book book = current.particular(row.getString(1), row.getString(2));
                    book.add(row.getLong(3), row.getInt(4), new int[] {row.getInt(5)});
                    touched.add(book);
                },
                current.seen,
                to);
        touched.forEach(Book::publish);
    }

    private void followBodies(Copy current, long to) {
        jdbc.query(
                """
                select unit, sequence, ledger_no, kind, payload
                from compliance.body_event where ledger_no > ? and ledger_no <= ? order by ledger_no
                """,
                row -> {
                    OrganisationEvent event =
                            (OrganisationEvent)
                                    EventJson.read(
                                            EventCatalog.numbered(row.getInt("kind")),
                                            row.getBytes("payload"));
                    Line<OrganisationFact> line =
                            UnitLife.line(row.getLong("sequence"), row.getLong("ledger_no"), event);
                    current.bodies.computeIfAbsent(event.unit(), Body::new).add(line);
                    current.numbers.add(line);
                },
                current.seen,
                to);
    }

    private void followPlans(Copy current, long to) {
        List<KnownPlan> adopted = new ArrayList<>(current.plans);
        Map<PlanId, List<Line<PlanEvent>>> lines = new HashMap<>(current.planLines);
        jdbc.query(
                """
                select ledger_no, sequence, kind, payload from compliance.plan_event
                where ledger_no > ? and ledger_no <= ? order by ledger_no
                """,
                row -> {
                    PlanEvent event =
                            (PlanEvent)
                                    EventJson.read(
                                            EventCatalog.numbered(row.getInt("kind")),
                                            row.getBytes("payload"));
                    if (event instanceof PlanAdopted plan) {
                        adopted.add(new KnownPlan(plan, row.getLong("ledger_no")));
                    }
                    lines.merge(
                            event.plan(),
                            List.of(
                                    Programme.line(
                                            row.getLong("sequence"),
                                            row.getLong("ledger_no"),
                                            event)),
                            (before, more) ->
                                    Stream.concat(before.stream(), more.stream()).toList());
                },
                current.seen,
                to);
        current.plans = List.copyOf(adopted);
        current.planLines = Map.copyOf(lines);
    }
}
