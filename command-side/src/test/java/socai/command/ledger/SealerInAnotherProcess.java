package socai.command.ledger;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import socai.command.testing.Node;
import socai.log.KeyFolder;

/**
 * A sealer in a process of its own, which seals one batch when it is told to, and stands still
 * before or after one of its statements until it is killed there.
 */
final class SealerInAnotherProcess implements AutoCloseable {

    private static final String STANDS = "stands";
    private static final String DONE = "done";

    private final Process process;

    private SealerInAnotherProcess(Process process) {
        this.process = process;
    }

    /** Begins to run it; does not wait. */
    static SealerInAnotherProcess begin(PGSimpleDataSource at, Path keys, int step, boolean after)
            throws IOException {
        return new SealerInAnotherProcess(
                new ProcessBuilder(
                                List.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-XX:TieredStopAtLevel=1",
                                        "-XX:+UseSerialGC",
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        SealerInAnotherProcess.class.getName(),
                                        at.getUrl(),
                                        String.valueOf(at.getUser()),
                                        keys.toString(),
                                        Integer.toString(step),
                                        Boolean.toString(after)))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start());
    }

    /**
     * Lets it seal and kills it where it stands, as {@code kill -9} does.
     *
     * @return whether it came to that statement
     */
    boolean sealAndDie() throws IOException {
        process.outputWriter().append('\n').flush();
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        String line = said.readLine();
        while (line != null && !line.equals(STANDS) && !line.equals(DONE)) {
            line = said.readLine();
        }
        close();
        if (line == null) {
            throw new IllegalStateException("the sealer ended by itself: " + process.exitValue());
        }
        return line.equals(STANDS);
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
    }

    @SuppressWarnings("SystemOut") // the answer to the test that started this process
    public static void main(String[] arguments) throws IOException {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(arguments[0]);
        database.setUser(arguments[1]);
        Breaking breaking =
                new Breaking(
                        database,
                        Integer.parseInt(arguments[3]),
                        Boolean.parseBoolean(arguments[4]),
                        _ -> stand());
        JdbcTransactionManager transactions = new JdbcTransactionManager(breaking);
        KeyRing keys =
                new KeyRing(
                        database,
                        new JdbcTransactionManager(database),
                        new KeyFolder(Path.of(arguments[2])),
                        Node.ORIGIN);
        keys.open();
        if (System.in.read() >= 0) {
            new Sealer(breaking, transactions, keys).sealBatch();
            System.out.println(DONE);
        }
    }

    @SuppressWarnings("SystemOut")
    private static void stand() {
        try {
            System.out.println(STANDS);
            while (System.in.read() >= 0) {
                // Nobody says more; only its end, or the death of this process, goes on.
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
