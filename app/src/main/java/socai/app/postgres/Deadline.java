package socai.app.postgres;

import java.time.Duration;

/** The moment after which waiting is given up; measured on the clock that is never set back. */
record Deadline(long atNanos) {
    private static final long PAUSE_MILLIS = 20;

    static Deadline in(Duration wait) {
        return new Deadline(System.nanoTime() + wait.toNanos());
    }

    boolean passed() {
        return System.nanoTime() - atNanos >= 0;
    }

    /** Lets a little time pass before the next look; an interrupt is kept and ends the waiting. */
    void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart(
                    CannotStart.Reason.SERVER_FAILED,
                    "Interrupted while waiting for PostgreSQL",
                    e);
        }
    }
}
