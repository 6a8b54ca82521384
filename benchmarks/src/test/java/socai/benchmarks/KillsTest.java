package socai.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Four kills of {@code ./socai bench kills}. */
@Timeout(600)
class KillsTest {

    @Test
    void afterEveryKillOfTheProgramOrOfPostgresEverythingAcknowledgedIsThereOnce() {
        try (DataFolder folder = new DataFolder()) {
            KillsReport report = new Kills(Child.ofClassPath(), folder.path()).run(4);

            assertThat(report.ofProgram()).isEqualTo(2);
            assertThat(report.ofDatabase()).isEqualTo(2);
            assertThat(report.acknowledged()).isGreaterThan(4 * 60);
            assertThat(report.sentAgain()).as("some were under way").isPositive();
        }
    }
}
