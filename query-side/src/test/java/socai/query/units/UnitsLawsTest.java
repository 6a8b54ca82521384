package socai.query.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import socai.events.UnitCode;
import socai.events.organisation.HeadcountAct;
import socai.events.organisation.HeadcountAssigned;
import socai.events.organisation.HeadcountKind;
import socai.events.organisation.NumberOrigin;
import socai.events.organisation.OrganisationEvent;
import socai.events.organisation.OrganisationFact;
import socai.events.organisation.PopulationRecorded;
import socai.events.organisation.RightUnitFact;
import socai.events.organisation.SuccessorNumbers;
import socai.events.organisation.UnitDissolved;
import socai.events.organisation.UnitEstablished;
import socai.events.organisation.UnitFactAnnulled;
import socai.events.organisation.UnitFactCorrected;
import socai.events.organisation.UnitFunction;
import socai.events.organisation.UnitLevel;
import socai.events.organisation.UnitMerged;
import socai.events.organisation.UnitMoved;
import socai.events.organisation.UnitRenamed;
import socai.events.organisation.UnitSplit;
import socai.organisation.InForce.Known;
import socai.organisation.InForce.Unknown;
import socai.organisation.UnitLife;
import socai.organisation.UnitState.Existing;
import socai.query.knowledge.AskedKnowledge.AtNumber;
import socai.query.knowledge.Checkpoints;
import socai.query.replay.Recorded;
import socai.query.replay.SealedEvents;
import socai.query.testing.SealedLedger;
import socai.timeline.Chronicle;
import socai.timeline.Entry;
import socai.timeline.Line;
import socai.timeline.Timeline;

/**
 * What is answered about bodies, against the chronicles of random ones, on any day at any number.
 */
class UnitsLawsTest {

    private static final LocalDate DAY_ZERO = LocalDate.of(2020, 1, 1);
    private static final int DAYS = 100;
    private static final List<UnitCode> UNITS =
            Stream.of("01001", "01002", "01003", "01004").map(UnitCode::new).toList();

    private final SealedLedger ledger = new SealedLedger(List.of(UnitsProjection::new));
    private final SealedEvents events = new SealedEvents(ledger.database());
    private final Checkpoints checkpoints = new Checkpoints(ledger.database(), Clock.systemUTC());

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void the_bodies_of_a_day_as_known_are_those_that_exist_by_what_was_known(long seed) {
        Random random = new Random(seed);
        Map<UnitCode, Chronicle<OrganisationFact>> lives = record(random);
        UnitsQueries queries = new UnitsQueries(ledger.database(), checkpoints);
        int listed = 0;
        long last = events.sealed();
        for (long known = 0; known <= last; known += 1 + random.nextInt(3)) {
            LocalDate day = DAY_ZERO.plusDays(random.nextInt(DAYS + 20) - 10L);
            UnitList answer =
                    queries.handle(new UnitsOnDay(day, new AtNumber(known), null, 0, 200));
            List<List<Object>> expected = new ArrayList<>();
            for (UnitCode unit : UNITS) {
                if (UnitLife.on(day, standing(lives, unit, known)) instanceof Existing is) {
                    expected.add(List.of(unit, is.name(), String.valueOf(is.parent())));
                }
            }
            assertThat(
                            answer.units().stream()
                                    .<List<Object>>map(unit ->
                                            List.of(
                                                    unit.code(),
                                                    unit.name(),
                                                    String.valueOf(unit.parent()))))
                    .as("%s at %d, seed %d", day, known, seed)
                    .containsExactlyElementsOf(expected);
            listed += expected.size();
        }
        assertThat(listed).isGreaterThan(20);
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 4})
    void the_file_of_a_body_tells_figures_and_kin_of_the_day_as_known(long seed) {
        Random random = new Random(seed);
        Map<UnitCode, Chronicle<OrganisationFact>> lives = record(random);
        UnitFileQueries queries = new UnitFileQueries(ledger.database(), events, checkpoints);
        int kin = 0;
        int headcounts = 0;
        long last = events.sealed();
        for (long known = 1; known <= last; known += 1 + random.nextInt(3)) {
            LocalDate day = DAY_ZERO.plusDays(random.nextInt(DAYS));
            UnitCode unit = UNITS.get(random.nextInt(UNITS.size()));
            if (UnitLife.days(standing(lives, unit, known)).isPresent()) {
                UnitOnFile file =
                        queries.handle(new UnitFile(unit, day, new AtNumber(known), 0, 200));
                assertThat(predecessors(file))
                        .as("%s on %s at %d, seed %d", unit, day, known, seed)
                        .containsExactlyInAnyOrderElementsOf(continued(lives, unit, day, known));
                assertThat(persons(file))
                        .as("posts of %s on %s at %d, seed %d", unit, day, known, seed)
                        .isEqualTo(new NaiveNumbers(lives, known).posts(unit, day));
                assertThat(file.events())
                        .isEqualTo(
                                Objects.requireNonNull(lives.get(unit))
                                        .knownAt(known)
                                        .lines()
                                        .size());
                kin += file.lineage().predecessors().size();
                headcounts += file.headcounts().size();
            }
        }
        assertThat(kin).isGreaterThan(3);
        assertThat(headcounts).isGreaterThan(3);
    }

    private static List<List<Object>> predecessors(UnitOnFile file) {
        return file.lineage().predecessors().stream()
                .<List<Object>>map(from -> List.of(from.unit(), from.effectiveOn()))
                .toList();
    }

    /** Posts; -1 when there never were any, -2 when they are unknown. */
    private static int persons(UnitOnFile file) {
        return switch (file.headcounts().get(HeadcountKind.ASSIGNED)) {
            case null -> NaiveNumbers.NONE;
            case Known<Integer> posts -> posts.value();
            case Unknown<Integer> _ -> NaiveNumbers.UNKNOWN;
        };
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6, 7})
    void the_rows_of_posts_are_the_naive_numbers_of_every_day_at_every_knowledge(long seed) {
        Random random = new Random(seed);
        Map<UnitCode, Chronicle<OrganisationFact>> lives = record(random);
        int unknown = 0;
        long last = events.sealed();
        for (long known = 1; known <= last; known += 1 + random.nextInt(4)) {
            NaiveNumbers naive = new NaiveNumbers(lives, known);
            for (UnitCode unit : UNITS) {
                LocalDate day = DAY_ZERO.plusDays(random.nextInt(DAYS));
                if (UnitLife.on(day, standing(lives, unit, known)) instanceof Existing) {
                    int posts = naive.posts(unit, day);
                    unknown += posts == NaiveNumbers.UNKNOWN ? 1 : 0;
                    assertThat(row(unit, day, known))
                            .as("%s on %s at %d, seed %d", unit, day, known, seed)
                            .isEqualTo(posts < 0 ? List.of() : List.of(posts));
                }
            }
        }
        assertThat(unknown).isGreaterThan(3);
    }

    private List<@Nullable Integer> row(UnitCode unit, LocalDate day, long known) {
        return new JdbcTemplate(ledger.database())
                .queryForList(
                        """
                        select persons from units.headcount
                        where unit = ? and kind = 'ASSIGNED' and known_from <= ? and known_to > ?
                          and valid_from <= ? and (valid_to is null or valid_to > ?)
                        """,
                        Integer.class,
                        unit.value(),
                        known,
                        known,
                        day,
                        day);
    }

    /** Asks every other body what it became. */
    private static List<List<Object>> continued(
            Map<UnitCode, Chronicle<OrganisationFact>> lives,
            UnitCode successor,
            LocalDate day,
            long known) {
        List<List<Object>> continued = new ArrayList<>();
        for (UnitCode other : UNITS) {
            for (Entry<OrganisationFact> entry : standing(lives, other, known).entries()) {
                boolean names =
                        (entry.fact() instanceof UnitMerged end && end.into().equals(successor))
                                || (entry.fact() instanceof UnitSplit split
                                        && split.into().contains(successor))
                                || (entry.fact() instanceof UnitDissolved gone
                                        && gone.receivers().contains(successor));
                if (names && !other.equals(successor) && !entry.effectiveOn().isAfter(day)) {
                    continued.add(List.of(other, entry.effectiveOn()));
                }
            }
        }
        return continued;
    }

    private static Timeline<OrganisationFact> standing(
            Map<UnitCode, Chronicle<OrganisationFact>> lives, UnitCode unit, long known) {
        Chronicle<OrganisationFact> life = lives.get(unit);
        return life == null ? Timeline.of(List.of()) : life.knownAt(known).standing();
    }

    private Map<UnitCode, Chronicle<OrganisationFact>> record(Random random) {
        Map<UnitCode, List<Line<OrganisationFact>>> lines = new HashMap<>();
        List<OrganisationEvent> entered = new ArrayList<>();
        for (int i = 0; i < 250; i++) {
            UnitCode unit = UNITS.get(random.nextInt(UNITS.size()));
            List<Line<OrganisationFact>> own = lines.computeIfAbsent(unit, _ -> new ArrayList<>());
            OrganisationEvent event = event(random, unit, own.size());
            own.add(UnitLife.line(own.size(), i, event));
            if (UnitLife.clash(Chronicle.of(own).standing()).isPresent()) {
                own.removeLast();
                continue;
            }
            entered.add(event);
            if (random.nextInt(20) == 0) {
                record(entered, 1 + random.nextInt(20));
            }
        }
        record(entered, 7);
        Map<UnitCode, List<Line<OrganisationFact>>> sealed = new HashMap<>();
        for (Recorded recorded : events.after(0, 10_000)) {
            OrganisationEvent event = (OrganisationEvent) recorded.event();
            sealed.computeIfAbsent(event.unit(), _ -> new ArrayList<>())
                    .add(UnitLife.line(recorded.sequence(), recorded.ledgerNo(), event));
        }
        Map<UnitCode, Chronicle<OrganisationFact>> lives = new HashMap<>();
        sealed.forEach((unit, own) -> lives.put(unit, Chronicle.of(own)));
        return lives;
    }

    private void record(List<OrganisationEvent> entered, int batchMax) {
        ledger.record(entered);
        entered.clear();
        ledger.seal();
        ledger.project(batchMax);
    }

    private static OrganisationEvent event(Random random, UnitCode unit, int recorded) {
        if (recorded == 0) {
            return established(random, unit);
        }
        return switch (random.nextInt(5)) {
            case 0 -> new UnitFactAnnulled(unit, DAY_ZERO, random.nextInt(recorded));
            case 1 ->
                    new UnitFactCorrected(
                            unit, random.nextInt(recorded), new RightUnitFact(fact(random, unit)));
            default -> fact(random, unit);
        };
    }

    private static OrganisationFact fact(Random random, UnitCode unit) {
        LocalDate day = DAY_ZERO.plusDays(random.nextInt(DAYS));
        List<UnitCode> others = UNITS.stream().filter(other -> !other.equals(unit)).toList();
        UnitCode other = others.get(random.nextInt(others.size()));
        return switch (random.nextInt(10)) {
            case 0, 1 -> established(random, unit);
            case 2 -> new UnitRenamed(unit, day, "Xã " + random.nextInt(5));
            case 3 -> new UnitMoved(unit, day, other);
            case 4 -> new UnitMerged(unit, day, other, word(random));
            case 5 -> new UnitSplit(unit, day, List.of(unit, other));
            case 6 ->
                    random.nextBoolean()
                            ? new UnitDissolved(unit, day)
                            : new UnitDissolved(
                                    unit, day, List.of(other), SuccessorNumbers.ADDED_UP);
            case 7 -> new PopulationRecorded(unit, day, 100, random.nextInt(100), "Điều tra");
            default -> headcount(random, unit, day);
        };
    }

    private static HeadcountAssigned headcount(Random random, UnitCode unit, LocalDate day) {
        int lot = random.nextInt(8);
        HeadcountAct act =
                lot == 0
                        ? HeadcountAct.WITHDRAWN
                        : lot == 1 ? HeadcountAct.ADJUSTED : HeadcountAct.ASSIGNED;
        return new HeadcountAssigned(
                unit,
                day,
                HeadcountKind.ASSIGNED,
                act,
                act == HeadcountAct.WITHDRAWN ? null : random.nextInt(50),
                NumberOrigin.OWN_DECISION);
    }

    private static SuccessorNumbers word(Random random) {
        return random.nextInt(3) == 0 ? SuccessorNumbers.UNSAID : SuccessorNumbers.ADDED_UP;
    }

    private static UnitEstablished established(Random random, UnitCode unit) {
        return new UnitEstablished(
                unit,
                DAY_ZERO.plusDays(random.nextInt(DAYS / 2)),
                "Xã " + unit,
                UnitLevel.COMMUNE,
                UnitFunction.GENERAL);
    }
}
