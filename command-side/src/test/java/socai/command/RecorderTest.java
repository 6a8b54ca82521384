package socai.command;

import static org.assertj.core.api.Assertions.assertThat;
import static socai.command.testing.Sample.RECRUITED;
import static socai.command.testing.Sample.recruit;
import static socai.command.testing.Sample.somebody;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import socai.command.organisation.EstablishUnit;
import socai.command.organisation.OrganisationRefusal.UnitAlreadyEstablished;
import socai.command.personnel.Decide;
import socai.command.personnel.PersonnelRefusal.AlreadyInService;
import socai.command.testing.Node;
import socai.command.testing.Sample;
import socai.command.testing.Together;
import socai.command.testing.Together.Outcome;
import socai.events.PersonId;
import socai.events.UnitCode;
import socai.events.personnel.TrainingCompleted;
import socai.events.personnel.TrainingField;
import socai.events.personnel.TrainingLevel;

class RecorderTest {

    private static final int THREADS = 8;
    private static final int ORDERS_PER_THREAD = 15;
    private static final int PEOPLE = 3;

    private static final Node NODE = Node.onNewLedger();

    @BeforeEach
    void startEmpty() {
        NODE.forgetEverything();
        NODE.establishTwoUnits();
    }

    @AfterAll
    static void close() {
        NODE.close();
    }

    @Test
    void ofTwoWhoRecruitTheSameNewPersonOneSucceeds() {
        oneOfManyRecruits(NODE, NODE);
    }

    @Test
    void ofTwoNodesThatRecruitTheSameNewPersonOneSucceeds() {
        try (Node other = NODE.neighbour()) {
            oneOfManyRecruits(NODE, other);
        }
    }

    @Test
    void ofTwoNodesThatEstablishTheSameBodyOneSucceedsAndTheOtherIsTold() {
        try (Node other = NODE.neighbour()) {
            for (int round = 0; round < 10; round++) {
                EstablishUnit establish = Sample.establish(new UnitCode("SO-" + round));

                List<Outcome<Receipt>> outcomes =
                        Together.run(2, i -> (i == 0 ? NODE : other).record(establish));

                assertThat(successes(outcomes)).containsExactly(new Receipt(establish.stream(), 0));
                assertThat(refusals(outcomes))
                        .containsExactly(
                                new UnitAlreadyEstablished(establish.unit(), Sample.FOUNDED));
            }
        }
    }

    @Test
    void manyWritersOfFewPeopleLoseNothing() {
        assertThat(everySuccessIsThereOnce(NODE, NODE)).isEqualTo(THREADS * ORDERS_PER_THREAD);
    }

    @Test
    void manyWritersOnTwoNodesLoseNothingThatTheyWereToldWasRecorded() {
        try (Node other = NODE.neighbour()) {
            assertThat(everySuccessIsThereOnce(NODE, other)).isPositive();
        }
    }

    private static void oneOfManyRecruits(Node even, Node odd) {
        for (int round = 1; round <= 5; round++) {
            var identity = somebody(round);

            List<Outcome<Receipt>> outcomes =
                    Together.run(2, i -> (i == 0 ? even : odd).record(recruit(identity)));

            assertThat(successes(outcomes)).hasSize(1);
            PersonId person = new PersonId(successes(outcomes).getFirst().stream());
            assertThat(refusals(outcomes))
                    .containsExactly(new AlreadyInService(person, Sample.HOME_AFFAIRS, RECRUITED));
            assertThat(even.eventsOf(person.value())).hasSize(1);
            assertThat(even.rows("registers.identity")).isEqualTo(round);
            assertThat(even.rows("keys.person_key")).isEqualTo(round);
        }
    }

    private static long everySuccessIsThereOnce(Node even, Node odd) {
        List<PersonId> people =
                IntStream.range(0, PEOPLE).mapToObj(i -> even.recruit(somebody(i))).toList();

        List<Outcome<List<Receipt>>> outcomes =
                Together.run(
                        THREADS,
                        thread -> {
                            List<Receipt> receipts = new ArrayList<>();
                            for (int i = 0; i < ORDERS_PER_THREAD; i++) {
                                PersonId person = people.get((thread + i) % PEOPLE);
                                String certificate = "CC-%d-%d".formatted(thread, i);
                                Node node = thread % 2 == 0 ? even : odd;
                                try {
                                    receipts.add(node.record(training(person, certificate)));
                                } catch (ConcurrencyException _) {
                                    // Told that it was not recorded: six attempts were lost.
                                }
                            }
                            return receipts;
                        });

        assertThat(outcomes.stream().map(Outcome::failure).flatMap(Optional::stream)).isEmpty();
        List<Receipt> receipts = successes(outcomes).stream().flatMap(List::stream).toList();
        assertThat(receipts).doesNotHaveDuplicates();
        assertThat(
                        people.stream()
                                .flatMap(person -> even.eventsOf(person.value()).stream())
                                .filter(TrainingCompleted.class::isInstance)
                                .map(event -> ((TrainingCompleted) event).certificate()))
                .hasSameSizeAs(receipts)
                .doesNotHaveDuplicates();
        assertThat(
                        even.jdbc()
                                .queryForList(
                                        """
                                        select stream from ledger.event group by stream
                                        having min(sequence) <> 0
                                            or max(sequence) <> count(*) - 1
                                        """))
                .isEmpty();
        return receipts.size();
    }

    private static Decide training(PersonId person, String certificate) {
        return Decide.that(
                new TrainingCompleted(
                        person,
                        RECRUITED.plusYears(1),
                        TrainingField.DIGITAL_SKILLS,
                        TrainingLevel.SHORT_COURSE,
                        "Trường Chính trị tỉnh",
                        certificate));
    }

    private static <T> List<T> successes(List<Outcome<T>> outcomes) {
        return outcomes.stream().map(Outcome::value).flatMap(Optional::stream).toList();
    }

    private static List<Refusal> refusals(List<? extends Outcome<?>> outcomes) {
        return outcomes.stream()
                .map(Outcome::failure)
                .flatMap(Optional::stream)
                .map(failure -> ((Refused) failure).refusal())
                .toList();
    }
}
