package socai.testing;

import java.io.PrintWriter;
import java.io.Writer;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * Every {@link SQLException} of class 08 (SQL standard: connection exception) of this JVM, whoever
 * made it and whoever caught it: the JDK shows each new one to the log writer of {@link
 * DriverManager}, before any pool, template or catch sees it.
 */
final class BrokenConnections {

    private static final String CLASS_08 = "08";
    private static final int KEPT_MAX = 20;

    private static final Queue<SQLException> SEEN = new ConcurrentLinkedQueue<>();
    private static final PrintWriter WATCH = new Watch();

    private BrokenConnections() {}

    /** Begins to watch, or checks that nobody has taken the watch away. */
    static void watch() {
        PrintWriter there = DriverManager.getLogWriter();
        if (there == null) {
            DriverManager.setLogWriter(WATCH);
        } else if (there != WATCH) {
            throw new AssertionError("the log writer of DriverManager is not the watch: " + there);
        }
    }

    /** What was seen since this was last asked. */
    static List<SQLException> taken() {
        List<SQLException> taken = List.copyOf(SEEN);
        SEEN.removeAll(taken);
        return taken;
    }

    /** What the constructor of an exception prints: itself, and lines that say nothing more. */
    private static final class Watch extends PrintWriter {

        Watch() {
            super(Writer.nullWriter());
        }

        @Override
        public void println(@Nullable Object printed) {
            if (printed instanceof SQLException e
                    && e.getSQLState() != null
                    && e.getSQLState().startsWith(CLASS_08)
                    && SEEN.size() < KEPT_MAX) {
                SEEN.add(e);
            }
        }
    }
}
