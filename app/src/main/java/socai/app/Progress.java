package socai.app;

import java.io.Console;
import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Tells the person at the terminal how far a long work has come, how fast it goes and how long it
 * will still take: a bar that grows in place, or a line now and then where nobody watches.
 */
public final class Progress {

    private static final int WIDTH = 30;
    private static final long REDRAW_SECONDS = 1;
    private static final long NEXT_LINE_SECONDS = 60;

    private final String work;
    private final String unit;
    private final PrintStream out;
    private final boolean inPlace;
    private final LongSupplier nanoTime;
    private int shownStep = -1;
    private long shownAtNanos;
    private long beganAtNanos;
    private long doneBefore;

    /**
     * A bar on a terminal, lines elsewhere.
     *
     * @param unit what is counted, in the plural
     */
    @SuppressWarnings("SystemConsoleNull") // from JDK 25 on there is none without a terminal
    public static Progress onTerminal(String work, String unit) {
        Console console = System.console();
        boolean terminal = console != null && console.isTerminal();
        return new Progress(work, unit, System.err, terminal, System::nanoTime);
    }

    Progress(String work, String unit, PrintStream out, boolean inPlace, LongSupplier nanoTime) {
        this.work = work;
        this.unit = unit;
        this.out = out;
        this.inPlace = inPlace;
        this.nanoTime = nanoTime;
    }

    /**
     * Says that {@code done} of {@code all} is done. The rate is that since the first call, so that
     * what was done before this process does not count as speed.
     */
    public void at(long done, long all) {
        long now = nanoTime.getAsLong();
        if (shownStep < 0) {
            beganAtNanos = now;
            doneBefore = done;
        }
        int percent = all == 0 ? 100 : Math.clamp(done * 100 / all, 0, 100);
        int step = inPlace ? percent : percent / 10;
        long quietSeconds = TimeUnit.NANOSECONDS.toSeconds(now - shownAtNanos);
        boolean due = quietSeconds >= (inPlace ? REDRAW_SECONDS : NEXT_LINE_SECONDS);
        if (step == shownStep && (percent == 100 || !due)) {
            return;
        }
        shownStep = step;
        shownAtNanos = now;
        show(percent, pace(done, all, now - beganAtNanos));
    }

    private void show(int percent, String pace) {
        if (inPlace) {
            int filled = percent * WIDTH / 100;
            out.printf(
                    "\r%s [%s%s] %3d %%  %-40s",
                    work, "█".repeat(filled), "·".repeat(WIDTH - filled), percent, pace);
            if (percent == 100) {
                out.println();
            }
        } else {
            out.println("%s %d %%  %s".formatted(work, percent, pace).stripTrailing());
        }
        out.flush();
    }

    private String pace(long done, long all, long nanos) {
        long millis = TimeUnit.NANOSECONDS.toMillis(nanos);
        long news = done - doneBefore;
        if (news <= 0 || millis == 0) {
            return "";
        }
        String rate = String.format(Locale.ROOT, "%,d %s/s", news * 1000 / millis, unit);
        String time =
                done >= all
                        ? "in " + duration(millis)
                        : duration(millis * (all - done) / news) + " left";
        return rate + ", " + time;
    }

    private static String duration(long millis) {
        long seconds = Math.ceilDiv(millis, 1000);
        return seconds < 120 ? seconds + " s" : Math.ceilDiv(seconds, 60) + " min";
    }
}
