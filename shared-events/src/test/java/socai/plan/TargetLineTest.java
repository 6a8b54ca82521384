package socai.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import socai.events.plan.Milestone;

/** The straight lines through the roadmap. */
class TargetLineTest {

    private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);
    private static final List<Milestone> ROADMAP =
            List.of(
                    new Milestone(LocalDate.of(2030, 12, 31), 80),
                    new Milestone(LocalDate.of(2035, 12, 31), 100));

    // 2026-2030 have 1,826 days, 2031-2035 have 1,826

    @ParameterizedTest(name = "{0}: {1}/{2} percent")
    @CsvSource({
        "2025-12-31, 0, 1826",
        "2026-01-01, 80, 1826",
        "2028-06-30, 72960, 1826",
        "2030-12-30, 146000, 1826",
        "2030-12-31, 146080, 1826",
        "2031-01-01, 146100, 1826",
        "2035-12-30, 182580, 1826",
        "2035-12-31, 100, 1",
        "2040-01-01, 100, 1"
    })
    void theLineRisesFromStepToStep(LocalDate day, long part, long whole) {
        assertThat(TargetLine.percentOn(day, SINCE, ROADMAP)).isEqualTo(new Share(part, whole));
    }

    @Test
    void itNeverFalls() {
        Share before = new Share(0, 1);
        for (LocalDate day = SINCE.minusYears(1);
                day.isBefore(LocalDate.of(2037, 1, 1));
                day = day.plusDays(1)) {
            Share now = TargetLine.percentOn(day, SINCE, ROADMAP);
            assertThat(now.part() * before.whole())
                    .as("%s", day)
                    .isGreaterThanOrEqualTo(before.part() * now.whole());
            before = now;
        }
    }

    @Test
    void aPlanThatBeginsAfterAStepIsAskedThatStepAtOnce() {
        LocalDate late = LocalDate.of(2031, 6, 1);

        assertThat(TargetLine.percentOn(late, late, ROADMAP)).isEqualTo(new Share(149_120, 1826));
    }
}
