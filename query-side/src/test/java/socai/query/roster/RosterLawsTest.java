package socai.query.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import socai.career.Career;
import socai.career.CareerState;
import socai.career.CareerState.InService;
import socai.career.Due;
import socai.career.Dues;
import socai.career.Particulars.Rotation;
import socai.career.Particulars.Secondment;
import socai.career.StatedIdentities;
import socai.events.EthnicGroup;
import socai.events.PersonId;
import socai.events.SealedIdentity;
import socai.events.Sex;
import socai.events.UnitCode;
import socai.events.personnel.PersonnelEvent;
import socai.events.personnel.PersonnelFact;
import socai.events.personnel.Position;
import socai.events.personnel.PositionKind;
import socai.events.personnel.StaffCategory;
import socai.identity.KeyEncryptionKey;
import socai.query.knowledge.AskedKnowledge.AtNumber;
import socai.query.knowledge.Checkpoints;
import socai.query.replay.Recorded;
import socai.query.replay.SealedEvents;
import socai.query.roster.PeopleOfUnit.Sought;
import socai.query.roster.PeopleOfUnit.Tie;
import socai.query.testing.SealedLedger;
import socai.timeline.Chronicle;
import socai.timeline.Line;
import socai.timeline.Span;

/**
 * What the tables of the roster hold, against the chronicles of random careers, at every number of
 * the ledger; and what the questions answer, against the state of every person.
 */
class RosterLawsTest {

    private record KnownRow(PersonId person, long from, long to, Span<Placement> span) {}

    private final SealedLedger ledger = new SealedLedger(List.of(RosterProjection::new));
    private final JdbcTemplate jdbc = new JdbcTemplate(ledger.database());
    private final Checkpoints checkpoints = new Checkpoints(ledger.database(), Clock.systemUTC());

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void at_every_number_the_rows_of_a_person_are_the_placements_of_what_was_known(long seed) {
        Map<PersonId, Chronicle<PersonnelFact>> careers = record(new Random(seed));
        Map<PersonId, List<KnownRow>> rows =
                jdbc.query("select * from roster.placement", (row, _) -> row(row)).stream()
                        .collect(Collectors.groupingBy(KnownRow::person));
        long last = new SealedEvents(ledger.database()).sealed();
        assertThat(rows.values().stream().mapToInt(List::size).sum()).isGreaterThan(careers.size());
        for (long known = 0; known <= last; known++) {
            for (PersonId person : careers.keySet()) {
                assertThat(heldAt(known, rows.getOrDefault(person, List.of())))
                        .as("%s at %d, seed %d", person, known, seed)
                        .isEqualTo(
                                Placement.of(
                                        Objects.requireNonNull(careers.get(person))
                                                .knownAt(known)
                                                .standing()));
            }
        }
        // A row that did not change was not written again.
        rows.values()
                .forEach(own ->
                        assertThat(own.stream().map(RosterLawsTest::continued))
                                .doesNotContainAnyElementsOf(
                                        own.stream()
                                                .map(row -> List.of(row.from(), row.span()))
                                                .toList()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void at_every_number_the_identities_of_a_person_are_those_of_what_was_known(long seed) {
        Map<PersonId, Chronicle<PersonnelFact>> careers = record(new Random(seed));
        long last = new SealedEvents(ledger.database()).sealed();
        int changed = 0;
        for (long known = 0; known <= last; known++) {
            Map<PersonId, List<Span<SealedIdentity>>> held = identitiesAt(known);
            for (PersonId person : careers.keySet()) {
                List<Span<SealedIdentity>> stated =
                        StatedIdentities.spans(
                                Objects.requireNonNull(careers.get(person)).knownAt(known));
                changed += Math.max(0, stated.size() - 1);
                assertThat(held.getOrDefault(person, List.of()))
                        .as("%s at %d, seed %d", person, known, seed)
                        .isEqualTo(stated);
            }
        }
        assertThat(changed).as("identities that changed on a day").isGreaterThan(50);
    }

    private Map<PersonId, List<Span<SealedIdentity>>> identitiesAt(long known) {
        Map<PersonId, List<Span<SealedIdentity>>> held = new HashMap<>();
        jdbc.query(
                """
                select person, valid_from, valid_to, ciphertext from roster.identity
                where known_from <= ? and known_to > ? order by person, valid_from
                """,
                row -> {
                    LocalDate to = row.getObject("valid_to", LocalDate.class);
                    held.computeIfAbsent(
                                    new PersonId(row.getObject("person", UUID.class)),
                                    _ -> new ArrayList<>())
                            .add(
                                    new Span<>(
                                            row.getObject("valid_from", LocalDate.class),
                                            to.equals(PlacementRows.OPEN) ? null : to,
                                            new SealedIdentity(row.getString("ciphertext"))));
                },
                known,
                known);
        return held;
    }

    private static List<Object> continued(KnownRow row) {
        return List.of(row.to(), row.span());
    }

    private static List<Span<Placement>> heldAt(long known, List<KnownRow> rows) {
        return rows.stream()
                .filter(row -> row.from() <= known && known < row.to())
                .map(KnownRow::span)
                .sorted(Comparator.comparing(Span::from))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void whoever_is_listed_in_a_body_on_a_day_as_known_is_there_and_nobody_else(long seed) {
        Random random = new Random(seed);
        Map<PersonId, Chronicle<PersonnelFact>> careers = record(random);
        RosterQueries queries =
                new RosterQueries(ledger.database(), checkpoints, KeyEncryptionKey.random());
        long last = new SealedEvents(ledger.database()).sealed();
        int listed = 0;
        for (int i = 0; i < 150; i++) {
            PeopleOfUnit question = question(random, last);
            Roster answer = queries.handle(question);
            Set<PersonId> expected =
                    states(careers, question.asOf(), answer.knownAt().ledgerNo())
                            .entrySet()
                            .stream()
                            .filter(each -> isSought(each.getValue(), question))
                            .map(Map.Entry::getKey)
                            .collect(Collectors.toSet());
            assertThat(answer.people().stream().map(Roster.Member::person))
                    .as("%s, seed %d", question, seed)
                    .containsExactlyInAnyOrderElementsOf(expected);
            assertThat(answer.total()).isEqualTo(expected.size());
            listed += expected.size();
        }
        assertThat(listed).isGreaterThan(50);
    }

    private static boolean isSought(InService state, PeopleOfUnit question) {
        Sought sought = question.sought();
        UnitCode host = state.workplace().equals(state.unit()) ? null : state.workplace();
        return question.unit().equals(question.tie() == Tie.STAFF ? state.unit() : host)
                && (sought.category() == null || sought.category() == state.category())
                && (sought.sex() == null || sought.sex() == state.sex())
                && (sought.ethnicity() == null || sought.ethnicity().equals(state.ethnicity()))
                && (sought.minority() == null
                        || sought.minority() == state.ethnicity().isMinority())
                && (sought.leader() == null || sought.leader() == state.isLeader());
    }

    private static PeopleOfUnit question(Random random, long last) {
        Sought sought =
                switch (random.nextInt(6)) {
                    case 0 -> new Sought(StaffCategory.CIVIL_SERVANT, null, null, null, null);
                    case 1 -> new Sought(null, Sex.FEMALE, null, null, null);
                    case 2 -> new Sought(null, null, new EthnicGroup("tay"), null, null);
                    case 3 -> new Sought(null, null, null, random.nextBoolean(), null);
                    case 4 -> new Sought(null, null, null, null, random.nextBoolean());
                    default -> Sought.ALL;
                };
        return new PeopleOfUnit(
                RandomCareers.UNITS.get(random.nextInt(RandomCareers.UNITS.size())),
                new RandomCareers(random).day(),
                new AtNumber(last - random.nextInt((int) last)),
                random.nextInt(3) == 0 ? Tie.HOSTED : Tie.STAFF,
                sought,
                0,
                200);
    }

    @ParameterizedTest
    @ValueSource(longs = {6})
    void what_falls_due_in_a_body_is_what_falls_due_for_its_staff(long seed) {
        Random random = new Random(seed);
        Map<PersonId, Chronicle<PersonnelFact>> careers = record(random);
        DueQueries queries =
                new DueQueries(ledger.database(), checkpoints, KeyEncryptionKey.random());
        long last = new SealedEvents(ledger.database()).sealed();
        int due = 0;
        for (int i = 0; i < 240; i++) {
            LocalDate day = new RandomCareers(random).day();
            LocalDate from = day.plusDays(random.nextInt(300));
            LocalDate to = from.plusDays(random.nextInt(1_800));
            UnitCode unit = RandomCareers.UNITS.get(i % RandomCareers.UNITS.size());
            long known = last - random.nextInt((int) last);
            DueList answer =
                    queries.handle(
                            new DuesOfUnit(unit, day, new AtNumber(known), from, to, 0, 200));
            List<List<Object>> expected = new ArrayList<>();
            states(careers, day, known)
                    .forEach((person, state) -> {
                        if (state.unit().equals(unit)) {
                            for (Due each : Dues.of(state)) {
                                if (!each.on().isBefore(from) && !each.on().isAfter(to)) {
                                    expected.add(List.of(person, each));
                                }
                            }
                        }
                    });
            assertThat(
                            answer.dues().stream()
                                    .<List<Object>>map(each -> List.of(each.person(), each.due())))
                    .containsExactlyInAnyOrderElementsOf(expected);
            assertThat(answer.dues().stream().map(each -> each.due().on())).isSorted();
            due += expected.size();
        }
        assertThat(due).isGreaterThan(10);
    }

    private static Map<PersonId, InService> states(
            Map<PersonId, Chronicle<PersonnelFact>> careers, LocalDate day, long known) {
        Map<PersonId, InService> states = new HashMap<>();
        careers.forEach((person, career) -> {
            CareerState state = Career.on(day, career.knownAt(known).standing());
            if (state instanceof InService serving) {
                states.put(person, serving);
            }
        });
        return states;
    }

    /** Records in transactions and projects in batches of random size. */
    private Map<PersonId, Chronicle<PersonnelFact>> record(Random random) {
        List<PersonnelEvent> entered = new RandomCareers(random).entered(12, 300);
        for (int at = 0; at < entered.size(); ) {
            int next = Math.min(entered.size(), at + 1 + random.nextInt(60));
            ledger.record(entered.subList(at, next));
            ledger.seal();
            ledger.project(1 + random.nextInt(40));
            at = next;
        }
        Map<PersonId, List<Line<PersonnelFact>>> lines = new HashMap<>();
        for (Recorded recorded : new SealedEvents(ledger.database()).after(0, 10_000)) {
            PersonnelEvent event = (PersonnelEvent) recorded.event();
            lines.computeIfAbsent(event.person(), _ -> new ArrayList<>())
                    .add(Career.line(recorded.sequence(), recorded.ledgerNo(), event));
        }
        Map<PersonId, Chronicle<PersonnelFact>> careers = new HashMap<>();
        lines.forEach((person, own) -> careers.put(person, Chronicle.of(own)));
        return careers;
    }

    private static KnownRow row(ResultSet row) throws SQLException {
        LocalDate to = Objects.requireNonNull(day(row, "valid_to"));
        String title = row.getString("title");
        String host = row.getString("host");
        String sender = row.getString("sender");
        Placement placement =
                new Placement(
                        new UnitCode(row.getString("unit")),
                        Objects.requireNonNull(day(row, "unit_since")),
                        StaffCategory.valueOf(row.getString("category")),
                        Sex.valueOf(row.getString("sex")),
                        new EthnicGroup(row.getString("ethnicity")),
                        title == null
                                ? null
                                : new Placement.Post(
                                        new Position(
                                                title,
                                                PositionKind.valueOf(row.getString("position"))),
                                        Objects.requireNonNull(day(row, "position_since")),
                                        day(row, "position_until")),
                        host == null
                                ? null
                                : new Secondment(
                                        new UnitCode(host),
                                        Objects.requireNonNull(day(row, "host_since")),
                                        Objects.requireNonNull(day(row, "host_until"))),
                        sender == null
                                ? null
                                : new Rotation(
                                        new UnitCode(sender),
                                        Objects.requireNonNull(day(row, "rotation_since")),
                                        Objects.requireNonNull(day(row, "rotation_until"))));
        return new KnownRow(
                new PersonId(row.getObject("person", UUID.class)),
                row.getLong("known_from"),
                row.getLong("known_to"),
                new Span<>(
                        Objects.requireNonNull(day(row, "valid_from")),
                        to.equals(PlacementRows.OPEN) ? null : to,
                        placement));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
