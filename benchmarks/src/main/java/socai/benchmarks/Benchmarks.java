package socai.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import socai.app.postgres.EmbeddedServer;

/** Entry of {@code ./socai bench}: runs on a new, durable database and prints Markdown. */
public final class Benchmarks {

    private Benchmarks() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        String which = args.length == 0 ? "ledger" : args[0];
        if (!which.equals("ledger")) {
            System.err.println("unknown benchmark " + which + "; known: ledger");
            System.exit(2);
        }
        Path folder = Files.createTempDirectory("socai-bench");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (EmbeddedServer server = EmbeddedServer.start(folder)) {
            new LedgerBenchmark(server).run();
        }
    }
}
