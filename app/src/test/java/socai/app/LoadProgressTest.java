package socai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What pages say while the first load is under way. */
class LoadProgressTest {

    @Test
    void recordingIsTheFirstHalfAndProjectingTheSecond() {
        LoadProgress progress = new LoadProgress();
        assertThat(progress.percent()).isEmpty();
        progress.recording(0, 8_000);
        assertThat(progress.percent()).hasValue(0);
        progress.recording(4_000, 8_000);
        assertThat(progress.percent()).hasValue(25);
        progress.projecting(30_000, 60_000);
        assertThat(progress.percent()).hasValue(75);
        progress.projecting(60_000, 60_000);
        assertThat(progress.percent()).as("not done before the end").hasValue(99);
        progress.end();
        assertThat(progress.percent()).isEmpty();
    }

    @Test
    void withoutADemonstrationProjectingIsAll() {
        LoadProgress progress = new LoadProgress();
        progress.projecting(25, 100);
        assertThat(progress.percent()).isEqualTo(OptionalInt.of(25));
    }

    @Test
    @Timeout(120)
    void pagesCanBeReadWhileTheDemonstrationIsLoadedAndSayHowFarItHasCome() throws Exception {
        int port = Product.freePort();
        Path folder = Product.emptyFolder();
        List<String> seen = new ArrayList<>();
        Thread start =
                Thread.ofPlatform()
                        .start(() -> {
                            Settings settings =
                                    new Settings(
                                            Side.ALL,
                                            port,
                                            folder,
                                            null,
                                            2_000,
                                            Settings.LOG_ORIGIN);
                            SoCai.run(settings, Clock.systemUTC()).close();
                        });
        Client client = new Client("http://127.0.0.1:" + port);
        while (start.isAlive()) {
            try {
                seen.add(client.get("/?lang=en").text());
            } catch (UncheckedIOException _) {
                LockSupport.parkNanos(20_000_000);
            }
        }
        start.join();
        Product.delete(folder);
        assertThat(seen).anyMatch(page -> page.contains("Loading data: "));
    }
}
