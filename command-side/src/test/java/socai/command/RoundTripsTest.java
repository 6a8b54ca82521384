package socai.command;

import static org.assertj.core.api.Assertions.assertThat;
import static socai.command.testing.Sample.FINANCE;
import static socai.command.testing.Sample.RECRUITED;
import static socai.command.testing.Sample.somebody;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import socai.command.personnel.Decide;
import socai.command.testing.CountedTrips;
import socai.command.testing.Node;
import socai.command.testing.Sample;
import socai.events.PersonId;
import socai.events.personnel.Appointed;
import socai.events.personnel.Position;
import socai.events.personnel.PositionKind;
import socai.events.personnel.Transferred;
import socai.testing.RealPostgres;

/** How often a command goes to the database and back. */
class RoundTripsTest {

    private static final CountedTrips LINE = new CountedTrips(RealPostgres.newDatabase());
    private static final Node NODE = Node.on(LINE.dataSource());

    @BeforeAll
    static void establish() {
        NODE.establishTwoUnits();
    }

    @AfterAll
    static void close() {
        NODE.close();
    }

    @Test
    void aTransferReadsTheStreamAndWritesInATransactionThatTravelsWithIt() {
        PersonId person = NODE.recruit(somebody(1));
        NODE.record(
                Decide.that(
                        new Transferred(
                                NODE.recruit(somebody(2)), RECRUITED.plusYears(1), FINANCE)));
        LINE.forget();

        NODE.record(Decide.that(new Transferred(person, RECRUITED.plusYears(1), FINANCE)));

        assertThat(LINE.trips()).hasSize(2);
        assertThat(LINE.trips().get(0)).startsWith("executeQuery").contains("where stream =");
        assertThat(LINE.trips().get(1))
                .startsWith("execute ")
                .contains("into ledger.event", "registers.request")
                .doesNotContain("begin");
    }

    @Test
    void anAppointmentForTheVersionThatTheClientHasSeenTakesNoMore() {
        PersonId person = NODE.recruit(somebody(3));
        Decide appoint =
                Decide.that(
                        new Appointed(
                                person,
                                RECRUITED.plusYears(1),
                                new Position("Trưởng phòng", PositionKind.OTHER_LEADERSHIP)));
        LINE.forget();

        NODE.record(appoint, Sample.orderFor(0, appoint));

        assertThat(LINE.trips()).hasSize(2);
    }
}
