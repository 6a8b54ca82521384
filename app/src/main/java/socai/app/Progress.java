package socai.app;

import java.io.Console;
import java.io.PrintStream;

/**
 * Tells the person at the terminal how far a long work has come: a bar that grows in place, or a
 * line at each tenth where nobody watches.
 */
public final class Progress {

    private static final int WIDTH = 40;

    private final String work;
    private final PrintStream out;
    private final boolean inPlace;
    private int shown = -1;

    /** A bar on a terminal, lines elsewhere. */
    @SuppressWarnings("SystemConsoleNull") // from JDK 25 on there is none without a terminal
    public static Progress onTerminal(String work) {
        Console console = System.console();
        return new Progress(work, System.err, console != null && console.isTerminal());
    }

    Progress(String work, PrintStream out, boolean inPlace) {
        this.work = work;
        this.out = out;
        this.inPlace = inPlace;
    }

    /** Says that {@code done} of {@code all} is done. */
    public void at(long done, long all) {
        int percent = all == 0 ? 100 : (int) Math.min(100, done * 100 / all);
        int step = inPlace ? percent : percent / 10;
        if (step == shown) {
            return;
        }
        shown = step;
        if (inPlace) {
            int filled = percent * WIDTH / 100;
            out.printf(
                    "\r%s [%s%s] %3d %%",
                    work, "█".repeat(filled), "·".repeat(WIDTH - filled), percent);
            if (percent == 100) {
                out.println();
            }
        } else {
            out.printf("%s %d %%%n", work, percent);
        }
        out.flush();
    }
}
