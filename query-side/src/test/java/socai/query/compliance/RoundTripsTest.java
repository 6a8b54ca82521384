package socai.query.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import socai.events.UnitCode;
import socai.query.compliance.RoundTrips.Found;
import socai.query.compliance.SignalsInPeriod.Window;

/** Everybody's movements are known here, also those outside of the window. */
class RoundTripsTest {

    private static final LocalDate REPORT = LocalDate.of(2026, 10, 31);
    private static final Window TEN = new Window(10, 10);
    private static final UUID PERSON = new UUID(9, 1);
    private static final Figures MINORITY = Figures.of(new int[] {1, 1, 0, 0, 0, 0, 0, 0, 0, 0});
    private static final Figures OTHER = Figures.of(new int[] {1, 0, 0, 0, 0, 0, 0, 0, 0, 0});

    @Test
    void theWindowEndsOnItsLastDays() {
        assertThat(kinds(came(10, MINORITY), left(10, MINORITY)))
                .containsExactly(SignalKind.CAME_BEFORE_LEFT_AFTER);
        assertThat(kinds(came(11, MINORITY), left(10, MINORITY))).isEmpty();
        assertThat(kinds(came(10, MINORITY), left(11, MINORITY))).isEmpty();
        assertThat(kinds(came(0, MINORITY), left(1, MINORITY)))
                .as("who comes on the day counts on it")
                .hasSize(1);
        assertThat(kinds(came(5, MINORITY), left(0, MINORITY)))
                .as("who leaves on the day does not")
                .isEmpty();
    }

    @Test
    void ofOthersItIsAskedWhetherTheyWereAway() {
        assertThat(kinds(came(5, OTHER), left(5, OTHER))).isEmpty();
        assertThat(kinds(left(-5, OTHER), came(-5, OTHER)))
                .containsExactly(SignalKind.LEFT_BEFORE_CAME_BACK_AFTER);
        assertThat(kinds(left(-5, MINORITY), came(-5, MINORITY))).isEmpty();
    }

    @Test
    void whoWasGoneAgainBeforeTheReportDayDidNotCount() {
        assertThat(kinds(came(5, MINORITY), left(-3, MINORITY), left(5, MINORITY))).isEmpty();
    }

    @Test
    void aReorganisationIsNotAskedAbout() {
        assertThat(
                        kinds(
                                change(-5, Flow.REORGANISED_IN, MINORITY),
                                change(5, Flow.REORGANISED_OUT, MINORITY.negated())))
                .isEmpty();
    }

    private static List<SignalKind> kinds(Change... changes) {
        return RoundTrips.around(REPORT, TEN, List.of(changes)).stream().map(Found::kind).toList();
    }

    private static Change came(int daysBefore, Figures figures) {
        return change(-daysBefore, Flow.TRANSFERRED_IN, figures);
    }

    private static Change left(int daysAfter, Figures figures) {
        return change(daysAfter, Flow.TRANSFERRED_OUT, figures.negated());
    }

    private static Change change(int days, Flow flow, Figures figures) {
        return new Change(
                REPORT.plusDays(days),
                100 + days,
                100 + days,
                PERSON,
                "personnel.transferred",
                new UnitCode("05569"),
                flow,
                figures);
    }
}
