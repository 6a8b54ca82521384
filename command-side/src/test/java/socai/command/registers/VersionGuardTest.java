package socai.command.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static socai.command.testing.Sample.FINANCE;
import static socai.command.testing.Sample.HOME_AFFAIRS;
import static socai.command.testing.Sample.RECRUITED;
import static socai.command.testing.Sample.orderFor;
import static socai.command.testing.Sample.somebody;

import java.util.List;
import java.util.Optional;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import socai.command.Receipt;
import socai.command.StaleVersion;
import socai.command.organisation.AssignHeadcount;
import socai.command.personnel.Decide;
import socai.command.testing.Node;
import socai.command.testing.Sample;
import socai.command.testing.Together;
import socai.command.testing.Together.Outcome;
import socai.events.PersonId;
import socai.events.UnitCode;
import socai.events.organisation.HeadcountKind;
import socai.events.personnel.Transferred;

class VersionGuardTest {

    private static final int THREADS = 8;

    private static final Node NODE = Node.withTwoUnits();

    @AfterAll
    static void close() {
        NODE.close();
    }

    @Test
    void anOrderForTheCurrentVersionIsRecorded() {
        PersonId lan = NODE.recruit(somebody(1));
        Decide transfer = Decide.that(new Transferred(lan, RECRUITED.plusYears(1), FINANCE));

        assertThat(NODE.record(transfer, orderFor(0, transfer)).version()).isEqualTo(1);
    }

    @Test
    void anOrderForAnEarlierVersionIsStaleAndSaysWhichIsCurrent() {
        PersonId lan = NODE.recruit(somebody(2));
        NODE.record(Decide.that(new Transferred(lan, RECRUITED.plusYears(1), FINANCE)));
        Decide back = Decide.that(new Transferred(lan, RECRUITED.plusYears(2), HOME_AFFAIRS));

        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> NODE.record(back, orderFor(0, back)))
                .satisfies(stale -> {
                    assertThat(stale.expected()).isZero();
                    assertThat(stale.actual()).isEqualTo(1);
                });
        assertThat(NODE.eventsOf(lan.value())).hasSize(2);
    }

    @Test
    void anOrderForAVersionThatIsNotYetIsStaleToo() {
        PersonId lan = NODE.recruit(somebody(3));
        Decide transfer = Decide.that(new Transferred(lan, RECRUITED.plusYears(1), FINANCE));

        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> NODE.record(transfer, orderFor(5, transfer)));
        assertThat(NODE.eventsOf(lan.value())).hasSize(1);
    }

    @Test
    void aStreamThatNobodyKnowsIsUnknownWhateverVersionIsExpected() {
        Decide transfer =
                Decide.that(
                        new Transferred(new PersonId(Sample.freshRequest()), RECRUITED, FINANCE));

        assertThatExceptionOfType(AggregateNotFoundException.class)
                .isThrownBy(() -> NODE.record(transfer, orderFor(0, transfer)));
    }

    @Test
    void ofManyOrdersForOneVersionOneIsRecordedAndTheOthersAreStale() {
        onlyOneIsRecorded(NODE, NODE, FINANCE);
    }

    @Test
    void ofManyOrdersForOneVersionOnTwoNodesOneIsRecordedAndTheOthersAreStale() {
        try (Node other = NODE.neighbour()) {
            onlyOneIsRecorded(NODE, other, HOME_AFFAIRS);
        }
    }

    private static void onlyOneIsRecorded(Node even, Node odd, UnitCode unit) {
        List<Outcome<Receipt>> outcomes =
                Together.run(
                        THREADS,
                        i -> {
                            AssignHeadcount assign =
                                    new AssignHeadcount(unit, RECRUITED, HeadcountKind.ASSIGNED, i);
                            Node node = i % 2 == 0 ? even : odd;
                            return node.record(assign, orderFor(0, assign));
                        });

        assertThat(outcomes.stream().map(Outcome::value).flatMap(Optional::stream))
                .containsExactly(new Receipt(unit.stream(), 1));
        assertThat(outcomes.stream().map(Outcome::failure).flatMap(Optional::stream))
                .hasSize(THREADS - 1)
                .hasOnlyElementsOfType(StaleVersion.class);
        assertThat(even.eventsOf(unit.stream())).hasSize(2);
    }
}
