package socai.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What somebody reads who waits for a long work. */
class ProgressTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, UTF_8);
    private long seconds = 1_000;

    @Test
    void whereNobodyWatchesALineComesAtEachTenthWithRateAndTimeLeft() {
        Progress progress = progress(false);

        progress.at(0, 1_000);
        later(10).at(99, 1_000);
        progress.at(100, 1_000);
        later(10).at(200, 1_000);
        later(80).at(1_000, 1_000);

        assertThat(said().lines())
                .containsExactly(
                        "load 0 %",
                        "load 10 %  10 people/s, 90 s left",
                        "load 20 %  10 people/s, 80 s left",
                        "load 100 %  10 people/s, in 100 s");
    }

    @Test
    void aSlowWorkSaysAtLeastEachMinuteThatItLives() {
        Progress progress = progress(false);

        progress.at(0, 1_000_000);
        later(59).at(590, 1_000_000);
        later(1).at(600, 1_000_000);

        assertThat(said().lines())
                .containsExactly("load 0 %", "load 0 %  10 people/s, 1666 min left");
    }

    @Test
    void whatAnEarlierProcessDidIsNoSpeedOfThisOne() {
        Progress progress = progress(false);

        progress.at(500, 1_000);
        later(10).at(600, 1_000);

        assertThat(said().lines())
                .containsExactly("load 50 %", "load 60 %  10 people/s, 40 s left");
    }

    @Test
    void onATerminalTheBarGrowsInOneLineThatEndsWithTheWork() {
        Progress progress = progress(true);

        progress.at(0, 200);
        progress.at(1, 200);
        later(1).at(100, 200);
        later(1).at(200, 200);

        String[] drawn = said().split("\r", -1);
        assertThat(drawn).hasSize(4);
        assertThat(drawn[2]).contains("[" + "█".repeat(15) + "·".repeat(15) + "]  50 %");
        assertThat(drawn[3]).contains("100 %", "100 people/s, in 2 s").endsWith("\n");
        assertThat(said().lines().count()).isLessThan(6);
    }

    @Test
    void nothingToDoIsDone() {
        progress(false).at(0, 0);

        assertThat(said()).isEqualToIgnoringNewLines("load 100 %");
    }

    private Progress progress(boolean inPlace) {
        Progress progress =
                new Progress(
                        "load", "people", out, inPlace, () -> TimeUnit.SECONDS.toNanos(seconds));
        current = progress;
        return progress;
    }

    private Progress later(int more) {
        seconds += more;
        return current;
    }

    private Progress current = new Progress("", "", out, false, () -> 0);

    private String said() {
        return bytes.toString(UTF_8);
    }
}
