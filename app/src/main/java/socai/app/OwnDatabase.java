package socai.app;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import socai.app.Settings.External;
import socai.app.postgres.EmbeddedServer;

/**
 * The embedded database of this process.
 *
 * @param stop what stops it when this process ends before a context does
 */
record OwnDatabase(EmbeddedServer server, Thread stop) {

    private static final int EXIT_DATABASE_GONE = 4;
    private static final long ORDERLY_END_SECONDS_MAX = 5;

    /** Starts it; whoever ends this process before a context is there stops it. */
    static OwnDatabase start(Path data) {
        EmbeddedServer embedded = EmbeddedServer.start(data);
        OwnDatabase own = new OwnDatabase(embedded, Thread.ofPlatform().unstarted(embedded::close));
        Runtime.getRuntime().addShutdownHook(own.stop);
        return own;
    }

    /** Where it is and as whom its owner signs in. */
    External at() {
        return new External(server.jdbcUrl(), server.user(), server.password());
    }

    /** From now on the context stops the database, after everything that uses it. */
    void stopAfter(ConfigurableApplicationContext context) {
        var _ =
                server.exited()
                        .thenAccept(code -> {
                            if (context.isActive()) {
                                endWithoutDatabase(code);
                            }
                        });
        SpringApplication.getShutdownHandlers().add(server::close);
        forget();
    }

    /** What is being stopped in order would wait long for a database that never answers. */
    private static void endWithoutDatabase(int code) {
        Thread.ofPlatform()
                .daemon()
                .start(() -> {
                    LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(ORDERLY_END_SECONDS_MAX));
                    Runtime.getRuntime().halt(EXIT_DATABASE_GONE);
                });
        SoCai.exit(
                EXIT_DATABASE_GONE,
                "PostgreSQL ended by itself (exit code %d); Sổ Cái ends too".formatted(code));
    }

    void close() {
        forget();
        server.close();
    }

    private void forget() {
        try {
            Runtime.getRuntime().removeShutdownHook(stop);
        } catch (IllegalStateException _) {
            // This process is ending already, and the hook runs.
        }
    }
}
