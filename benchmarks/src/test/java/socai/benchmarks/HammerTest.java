package socai.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import socai.app.postgres.EmbeddedServer;

/** Ten seconds of {@code ./socai bench hammer}. */
@Timeout(180)
class HammerTest {

    private static final int SECONDS = 10;
    private static final int PEOPLE = 500;

    @Test
    void twoNodesThatHammerTheSameFewPeopleLoseNothingAndRefuseNothingWithoutACause() {
        try (DataFolder folder = new DataFolder();
                EmbeddedServer server = EmbeddedServer.start(folder.path())) {
            HammerReport report = new Hammer(server, folder.keys(), PEOPLE).run(SECONDS);

            assertThat(report.hot()).isEqualTo(5);
            assertThat(report.accepted()).isPositive();
            assertThat(report.declined()).isPositive();
            assertThat(report.retries()).as("the nodes met").isPositive();
            assertThat(report.commands()).isGreaterThan(report.gaveUp());
        }
    }
}
