package socai.query.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import socai.career.Career;
import socai.command.Order;
import socai.command.ledger.KeyRing;
import socai.command.ledger.LedgerEvent;
import socai.command.ledger.LedgerSchema;
import socai.command.ledger.PostgresLedger;
import socai.command.ledger.Sealer;
import socai.events.Authority;
import socai.events.Decision;
import socai.events.EthnicGroup;
import socai.events.PersonId;
import socai.events.SealedIdentity;
import socai.events.Sex;
import socai.events.UnitCode;
import socai.events.organisation.HeadcountAssigned;
import socai.events.organisation.HeadcountKind;
import socai.events.organisation.UnitEstablished;
import socai.events.organisation.UnitFunction;
import socai.events.organisation.UnitLevel;
import socai.events.personnel.Annulled;
import socai.events.personnel.Appointed;
import socai.events.personnel.Corrected;
import socai.events.personnel.Departed;
import socai.events.personnel.DepartureKind;
import socai.events.personnel.EthnicityRecorded;
import socai.events.personnel.PersonnelEvent;
import socai.events.personnel.PersonnelFact;
import socai.events.personnel.Position;
import socai.events.personnel.PositionKind;
import socai.events.personnel.Reassigned;
import socai.events.personnel.Recruited;
import socai.events.personnel.RecruitmentRoute;
import socai.events.personnel.RightFact;
import socai.events.personnel.Rotated;
import socai.events.personnel.RotationEnd;
import socai.events.personnel.RotationEnded;
import socai.events.personnel.Seconded;
import socai.events.personnel.StaffCategory;
import socai.events.personnel.TrainingCompleted;
import socai.events.personnel.TrainingField;
import socai.events.personnel.TrainingLevel;
import socai.events.personnel.Transferred;
import socai.log.KeyFolder;
import socai.plan.Exactly70;
import socai.query.knowledge.Checkpoints;
import socai.query.replay.AnswersSchema;
import socai.query.replay.Recorded;
import socai.query.replay.SealedEvents;
import socai.query.roster.RosterProjection;
import socai.testing.RealPostgres;
import socai.timeline.Chronicle;

/**
 * The projected numbers against a fold written here on purpose without the product's own: on random
 * careers, entered in any order of days, the two agree for every unit on every day, as known at
 * every number of the ledger.
 */
class ComplianceOracleTest {

    private static final LocalDate DAY_ZERO = LocalDate.of(2020, 1, 1);
    private static final int DAYS = 400;
    private static final List<UnitCode> UNITS =
            List.of(new UnitCode("05569"), new UnitCode("02143"), new UnitCode("SO-NOI-VU"));
    private static final SealedIdentity NOBODY =
            new SealedIdentity(Base64.getEncoder().encodeToString(new byte[40]));
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-01T00:00:00Z"), ZoneOffset.UTC);
    private static final Authority AUTHORITY =
            new Authority(
                    "hoa.nt",
                    new Decision("1/QĐ", DAY_ZERO, "Sở Nội vụ", "An"),
                    "test",
                    new UUID(1, 1));

    private static final DataSource DATABASE = RealPostgres.newDatabase();
    private static final JdbcTemplate JDBC = new JdbcTemplate(DATABASE);

    @TempDir private static Path keyFolder;
    private static KeyRing keys;

    @BeforeAll
    static void tables() {
        LedgerSchema.migrate(DATABASE);
        AnswersSchema.migrate(DATABASE);
        keys =
                new KeyRing(
                        DATABASE,
                        new JdbcTransactionManager(DATABASE),
                        new KeyFolder(keyFolder),
                        "socai.test/log");
        keys.open();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8})
    void projected_numbers_equal_a_naive_fold_on_every_day_at_every_knowledge(long seed) {
        Random random = new Random(seed);
        List<PersonnelEvent> entered = randomHistory(random, 60, 900, Optional::of);
        List<Recorded> sealed = recordAndSeal(entered, random);
        long first = sealed.getFirst().ledgerNo();
        List<Long> knowledge = new ArrayList<>(List.of(first, sealed.getLast().ledgerNo()));
        for (int i = 0; i < 12; i++) {
            knowledge.add(first + random.nextInt(sealed.size()));
        }
        for (long known : knowledge) {
            List<Recorded> then =
                    sealed.stream().filter(recorded -> recorded.ledgerNo() <= known).toList();
            for (int i = 0; i < 25; i++) {
                LocalDate day = DAY_ZERO.plusDays(random.nextInt(DAYS + 60) - 30L);
                assertThat(projected(day, first, known))
                        .as("day %s as known at %d, seed %d", day, known, seed)
                        .isEqualTo(naive(then, day));
            }
        }
    }

    @Test
    void the_answer_counts_whom_the_roster_lists() {
        Random random = new Random(42);
        UnitCode unit = new UnitCode("19999");
        recordOrganisation(unit);
        List<PersonnelEvent> entered =
                randomHistory(
                        random,
                        40,
                        400,
                        event ->
                                staysInTheUnit(event)
                                        ? Optional.of(inUnit(event, unit))
                                        : Optional.empty());
        recordAndSeal(entered, random);
        ComplianceQueries queries =
                new ComplianceQueries(
                        DATABASE,
                        new JdbcTransactionManager(DATABASE),
                        new Checkpoints(DATABASE, CLOCK));
        for (int i = 0; i < 20; i++) {
            LocalDate day = DAY_ZERO.plusDays(random.nextInt(DAYS));
            Compliance.Row row =
                    queries.handle(new ComplianceOnDay(day, unit, Exactly70.STRICTER))
                            .rows()
                            .getFirst();
            Integer listed =
                    JDBC.queryForObject(
                            """
                            select count(*) from roster.service
                            where unit = ? and valid_from <= ? and valid_to > ?
                            """,
                            Integer.class,
                            unit.value(),
                            day,
                            day);
            assertThat(row.staff()).as("on %s", day).isEqualTo(listed);
        }
    }

    /** Without moves and amendments. */
    private static boolean staysInTheUnit(PersonnelEvent event) {
        return event instanceof Recruited
                || event instanceof Departed
                || event instanceof Appointed
                || event instanceof TrainingCompleted;
    }

    private static PersonnelEvent inUnit(PersonnelEvent event, UnitCode unit) {
        return event instanceof Recruited r
                ? new Recruited(
                        r.person(),
                        r.effectiveOn(),
                        unit,
                        r.route(),
                        r.category(),
                        r.sex(),
                        r.ethnicity(),
                        r.identity())
                : event;
    }

    /** Events in the order of entry: any day, but only what the rules of a career let stand. */
    private static List<PersonnelEvent> randomHistory(
            Random random,
            int people,
            int attempts,
            Function<PersonnelEvent, Optional<PersonnelEvent>> wanted) {
        List<PersonId> ids = new ArrayList<>();
        Map<PersonId, Chronicle<PersonnelFact>> careers = new HashMap<>();
        for (int i = 0; i < people; i++) {
            PersonId id = new PersonId(new UUID(random.nextLong(), random.nextLong()));
            ids.add(id);
            careers.put(id, Chronicle.of(List.of()));
        }
        List<PersonnelEvent> entered = new ArrayList<>();
        for (int i = 0; i < attempts; i++) {
            PersonId id = ids.get(random.nextInt(people));
            Chronicle<PersonnelFact> before = Objects.requireNonNull(careers.get(id));
            Optional<PersonnelEvent> offered =
                    wanted.apply(randomEvent(random, id, before.lines().size()));
            if (offered.isEmpty()) {
                continue;
            }
            PersonnelEvent event = offered.get();
            Chronicle<PersonnelFact> with =
                    before.with(Career.line(before.lines().size(), i, event));
            if (Career.clash(with.standing()).isEmpty()) {
                careers.put(id, with);
                entered.add(event);
            }
        }
        return entered;
    }

    private static PersonnelEvent randomEvent(Random random, PersonId id, int recorded) {
        if (recorded > 0 && random.nextInt(5) == 0) {
            return new Annulled(id, DAY_ZERO, random.nextInt(recorded));
        }
        PersonnelFact fact = randomFact(random, id);
        return recorded > 0 && random.nextInt(5) == 0
                ? new Corrected(id, random.nextInt(recorded), new RightFact(fact))
                : fact;
    }

    private static PersonnelFact randomFact(Random random, PersonId id) {
        LocalDate day = DAY_ZERO.plusDays(random.nextInt(DAYS));
        int order = random.nextInt(3) - 1;
        UnitCode unit = UNITS.get(random.nextInt(UNITS.size()));
        EthnicGroup group = new EthnicGroup(random.nextBoolean() ? "kinh" : "tay");
        return switch (random.nextInt(11)) {
            case 0, 1 ->
                    new Recruited(
                            id,
                            day,
                            unit,
                            RecruitmentRoute.EXAM,
                            StaffCategory.CIVIL_SERVANT,
                            random.nextBoolean() ? Sex.FEMALE : Sex.MALE,
                            group,
                            NOBODY);
            case 2 -> new Transferred(id, day, order, unit);
            case 3 -> new Departed(id, day, order, DepartureKind.RESIGNATION);
            case 4 -> new Appointed(id, day, new Position("Trưởng phòng", PositionKind.HEAD));
            case 5 -> new EthnicityRecorded(id, day, order, group, "Trích lục 1");
            case 6 ->
                    new Reassigned(
                            id, day, order, UNITS.get(random.nextInt(UNITS.size())), unit, null);
            case 7 -> new Rotated(id, day, order, unit, day.plusYears(4));
            case 8 -> new RotationEnded(id, day, order, anyOf(RotationEnd.values(), random));
            case 9 -> new Seconded(id, day, order, unit, day.plusYears(1));
            default ->
                    new TrainingCompleted(
                            id,
                            day,
                            TrainingField.INFORMATICS,
                            TrainingLevel.SHORT_COURSE,
                            "Trường",
                            "1");
        };
    }

    private static <T> T anyOf(T[] values, Random random) {
        return values[random.nextInt(values.length)];
    }

    private static void recordOrganisation(UnitCode unit) {
        append(
                List.of(
                        new LedgerEvent(
                                unit.stream(),
                                0,
                                new UnitEstablished(
                                        unit,
                                        DAY_ZERO.minusDays(30),
                                        "Xã Thử",
                                        UnitLevel.COMMUNE,
                                        UnitFunction.GENERAL),
                                order()),
                        new LedgerEvent(
                                unit.stream(),
                                1,
                                new HeadcountAssigned(
                                        unit, DAY_ZERO.minusDays(30), HeadcountKind.ASSIGNED, 30),
                                order())));
        project(new Random(1));
    }

    private static List<Recorded> recordAndSeal(List<PersonnelEvent> entered, Random random) {
        Map<PersonId, Integer> sequences = new HashMap<>();
        List<LedgerEvent> events = new ArrayList<>();
        for (PersonnelEvent event : entered) {
            int sequence = sequences.merge(event.person(), 1, Integer::sum) - 1;
            events.add(new LedgerEvent(event.person().value(), sequence, event, order()));
        }
        append(events);
        return project(random);
    }

    private static Order order() {
        return new Order(AUTHORITY, "test", null);
    }

    private static void append(List<LedgerEvent> events) {
        PostgresLedger ledger = new PostgresLedger(DATABASE, CLOCK, List.of(), () -> {});
        new TransactionTemplate(new JdbcTransactionManager(DATABASE))
                .executeWithoutResult(_ -> ledger.append(events));
    }

    /** Seals what is new and applies it to both projections, in batches of random size. */
    private static List<Recorded> project(Random random) {
        Long before =
                JDBC.queryForObject(
                        "select coalesce(max(ledger_no), 0) from ledger.seal", Long.class);
        Sealer sealer = new Sealer(DATABASE, new JdbcTransactionManager(DATABASE), keys);
        while (sealer.sealBatch() > 0) {
            // Until nothing is left.
        }
        SealedEvents source = new SealedEvents(DATABASE);
        ComplianceProjection compliance = new ComplianceProjection(DATABASE);
        RosterProjection roster = new RosterProjection(DATABASE);
        List<Recorded> sealed = new ArrayList<>();
        long at = before == null ? 0 : before;
        while (true) {
            List<Recorded> batch = source.after(at, 1 + random.nextInt(90));
            if (batch.isEmpty()) {
                return Collections.unmodifiableList(sealed);
            }
            compliance.apply(batch);
            roster.apply(batch);
            sealed.addAll(batch);
            at = batch.getLast().ledgerNo();
        }
    }

    private static Map<String, List<Integer>> projected(LocalDate day, long from, long known) {
        Map<String, List<Integer>> numbers = new HashMap<>();
        JDBC.query(
                """
                select unit, sum(staff)::int as staff, sum(minority)::int as minority
                from compliance.movement
                where effective_on <= ? and ledger_no between ? and ? group by unit
                """,
                row -> {
                    if (row.getInt("staff") != 0 || row.getInt("minority") != 0) {
                        numbers.put(
                                row.getString("unit"),
                                List.of(row.getInt("staff"), row.getInt("minority")));
                    }
                },
                day,
                from,
                known);
        return numbers;
    }

    /** Sorts each person's facts that stand and walks them with three plain variables. */
    private static Map<String, List<Integer>> naive(List<Recorded> known, LocalDate day) {
        Map<PersonId, List<Recorded>> byPerson = new HashMap<>();
        for (Recorded recorded : known) {
            byPerson.computeIfAbsent(
                            ((PersonnelEvent) recorded.event()).person(), _ -> new ArrayList<>())
                    .add(recorded);
        }
        Map<String, List<Integer>> numbers = new HashMap<>();
        for (List<Recorded> stream : byPerson.values()) {
            List<Standing> facts = standing(stream);
            facts.sort((a, b) -> {
                int byDay = a.fact().effectiveOn().compareTo(b.fact().effectiveOn());
                int bySaid = Integer.compare(a.fact().dayOrder(), b.fact().dayOrder());
                return byDay != 0
                        ? byDay
                        : bySaid != 0 ? bySaid : Long.compare(a.entered(), b.entered());
            });
            String at = null;
            String home = null;
            boolean minority = false;
            for (Standing standing : facts) {
                if (standing.fact().effectiveOn().isAfter(day)) {
                    break;
                }
                if (standing.fact() instanceof Recruited r) {
                    at = r.unit().value();
                    minority = !r.ethnicity().slug().equals("kinh");
                } else if (standing.fact() instanceof Transferred t) {
                    at = t.unit().value();
                } else if (standing.fact() instanceof Reassigned t) {
                    at = t.unit().value();
                } else if (standing.fact() instanceof Rotated t) {
                    home = at;
                    at = t.unit().value();
                } else if (standing.fact() instanceof RotationEnded end) {
                    at = end.outcome() == RotationEnd.RETURNED ? home : at;
                } else if (standing.fact() instanceof EthnicityRecorded e) {
                    minority = !e.ethnicity().slug().equals("kinh");
                } else if (standing.fact() instanceof Departed) {
                    at = null;
                }
            }
            count(numbers, at, minority);
        }
        return numbers;
    }

    private record Standing(PersonnelFact fact, long entered) {}

    /** Asks of each event whether any other speaks against it, again and again. */
    private static List<Standing> standing(List<Recorded> stream) {
        List<Standing> standing = new ArrayList<>();
        for (Recorded recorded : stream) {
            if (recorded.event() instanceof PersonnelFact fact
                    && stands(recorded.sequence(), stream)) {
                standing.add(
                        new Standing(
                                right(recorded.sequence(), fact, stream), recorded.ledgerNo()));
            }
        }
        return standing;
    }

    private static boolean stands(long sequence, List<Recorded> stream) {
        return stream.stream()
                .noneMatch(other ->
                        other.event() instanceof Annulled word
                                && word.sequence() == sequence
                                && stands(other.sequence(), stream));
    }

    private static PersonnelFact right(long sequence, PersonnelFact own, List<Recorded> stream) {
        PersonnelFact right = own;
        for (Recorded other : stream) {
            if (other.event() instanceof Corrected word
                    && word.sequence() == sequence
                    && stands(other.sequence(), stream)) {
                right = right(other.sequence(), word.fact().value(), stream);
            }
        }
        return right;
    }

    private static void count(
            Map<String, List<Integer>> numbers, @Nullable String unit, boolean minority) {
        if (unit != null) {
            List<Integer> so = numbers.getOrDefault(unit, List.of(0, 0));
            numbers.put(unit, List.of(so.get(0) + 1, so.get(1) + (minority ? 1 : 0)));
        }
    }
}
