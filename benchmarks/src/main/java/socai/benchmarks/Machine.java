package socai.benchmarks;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The state of the machine, without which no figure means anything. */
final class Machine {

    private Machine() {}

    /**
     * One line: the moment, the processors, and how many processes wanted one in the last minute.
     */
    static String now() {
        return "%s, %d processors, load %.1f%n"
                .formatted(
                        Instant.now().truncatedTo(ChronoUnit.SECONDS),
                        Runtime.getRuntime().availableProcessors(),
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
