package socai.query.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import socai.events.EthnicGroup;
import socai.events.Event;
import socai.events.PersonId;
import socai.events.SealedIdentity;
import socai.events.Sex;
import socai.events.UnitCode;
import socai.events.organisation.HeadcountAssigned;
import socai.events.organisation.HeadcountKind;
import socai.events.organisation.UnitEstablished;
import socai.events.organisation.UnitFunction;
import socai.events.organisation.UnitLevel;
import socai.events.personnel.Recruited;
import socai.events.personnel.RecruitmentRoute;
import socai.events.personnel.StaffCategory;
import socai.events.personnel.Transferred;
import socai.query.knowledge.AskedKnowledge.AtNumber;
import socai.query.knowledge.Checkpoints;
import socai.query.testing.SealedLedger;
import socai.reference.Plan128;

/**
 * Many ask while the ledger grows and the copy in memory follows it: what was answered then is what
 * is answered afterwards by a node that read everything at once.
 */
class AskedWhileItFollowsTest {

    private static final List<UnitCode> UNITS =
            List.of(new UnitCode("05569"), new UnitCode("02143"), new UnitCode("SO-NOI-VU"));
    private static final LocalDate FIRST = LocalDate.of(2026, 4, 1);
    private static final int DAYS = 400;
    private static final int ROUNDS = 15;
    private static final int A_ROUND = 60;
    private static final int ASKERS = 4;

    private record Question(LocalDate day, long known) {}

    private final Random random = new Random(7);
    private final List<PersonId> people = new ArrayList<>();
    private final SealedLedger ledger = new SealedLedger(List.of(ComplianceProjection::new));
    private final AtomicLong projected = new AtomicLong();
    private final Map<Question, Compliance> answeredThen = new ConcurrentHashMap<>();

    @Test
    void whatIsAnsweredMeanwhileIsWhatIsAnsweredAfterwards() throws Exception {
        grow(bodies());
        ComplianceQueries meanwhile = node();
        try (ExecutorService pool = Executors.newFixedThreadPool(ASKERS)) {
            List<Future<?>> asking = new ArrayList<>();
            for (int asker = 0; asker < ASKERS; asker++) {
                Random own = new Random(asker);
                asking.add(pool.submit(() -> ask(meanwhile, own)));
            }
            for (int round = 0; round < ROUNDS; round++) {
                grow(moves());
            }
            projected.set(-projected.get());
            for (Future<?> one : asking) {
                one.get(2, TimeUnit.MINUTES);
            }
        }

        ComplianceQueries afterwards = node();
        assertThat(answeredThen).hasSizeGreaterThan(ROUNDS);
        answeredThen.forEach((question, answer) ->
                assertThat(afterwards.handle(asked(question)))
                        .as("%s", question)
                        .isEqualTo(answer));
    }

    /** Until the ledger grows no more, which a negative number says. */
    private void ask(ComplianceQueries node, Random own) {
        for (long head = projected.get(); head > 0; head = projected.get()) {
            Question question =
                    new Question(
                            FIRST.plusDays(own.nextInt(DAYS)), head - own.nextLong(head / 2 + 1));
            Compliance answer = node.handle(asked(question));
            Compliance before = answeredThen.putIfAbsent(question, answer);
            assertThat(before == null ? answer : before).isEqualTo(answer);
        }
    }

    private void grow(List<Event> events) {
        ledger.record(events);
        long head = ledger.seal();
        ledger.project(31);
        projected.set(head);
    }

    private ComplianceQueries node() {
        return new ComplianceQueries(
                new Snapshots(
                        ledger.database(),
                        new JdbcTransactionManager(ledger.database()),
                        new Checkpoints(
                                ledger.database(), Clock.fixed(SealedLedger.NOW, ZoneOffset.UTC))));
    }

    private static ComplianceOnDay asked(Question question) {
        return new ComplianceOnDay(
                question.day(), new AtNumber(question.known()), null, AskedReadings.NONE);
    }

    private static List<Event> bodies() {
        List<Event> events = new ArrayList<>();
        events.add(Plan128.adopted());
        for (UnitCode unit : UNITS) {
            UnitLevel level =
                    Character.isDigit(unit.value().charAt(0))
                            ? UnitLevel.COMMUNE
                            : UnitLevel.PROVINCE;
            events.add(
                    new UnitEstablished(
                            unit, FIRST, "Đơn vị " + unit, level, UnitFunction.GENERAL));
            events.add(new HeadcountAssigned(unit, FIRST, HeadcountKind.ASSIGNED, 100));
        }
        return events;
    }

    private List<Event> moves() {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < A_ROUND; i++) {
            LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
            UnitCode unit = UNITS.get(random.nextInt(UNITS.size()));
            if (i % 3 < 2 || people.isEmpty()) {
                PersonId person = new PersonId(new UUID(3, people.size()));
                people.add(person);
                events.add(
                        new Recruited(
                                person,
                                day,
                                unit,
                                RecruitmentRoute.EXAM,
                                StaffCategory.CIVIL_SERVANT,
                                Sex.FEMALE,
                                random.nextBoolean() ? EthnicGroup.KINH : new EthnicGroup("tay"),
                                new SealedIdentity(
                                        Base64.getEncoder().encodeToString(new byte[40]))));
            } else {
                events.add(
                        new Transferred(people.get(random.nextInt(people.size())), day, 0, unit));
            }
        }
        return events;
    }
}
