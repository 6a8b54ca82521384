package socai.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import socai.app.postgres.EmbeddedServer;

/** What the machine and PostgreSQL can do at most: one prepared INSERT into the event table. */
final class Pgbench {

    private static final String INSERT =
            """
            insert into ledger.event (stream, sequence, kind, effective_on, recorded_at, actor,
                decision_number, decision_signed_on, decision_issuer, decision_signer, reason, request,
                payload)
            values (gen_random_uuid(), 0, 2, '2026-11-01', now(), 'hoa.nt', '125/QD-SNV', '2026-11-01',
                'So Noi vu', 'Nguyen Van An', 'Dieu dong theo ke hoach', gen_random_uuid(),
                decode(repeat('ab', 95), 'hex'));
            """;

    private final EmbeddedServer server;

    Pgbench(EmbeddedServer server) {
        this.server = server;
    }

    String insertLimit(int clients, int seconds) throws IOException, InterruptedException {
        Path script =
                Files.writeString(
                        Files.createTempFile("insert", ".sql"), INSERT.replace('\n', ' '));
        URI at = URI.create(server.jdbcUrl().substring("jdbc:".length()));
        ProcessBuilder pgbench =
                new ProcessBuilder(
                        List.of(
                                "pgbench",
                                "-n",
                                "-M",
                                "prepared",
                                "-f",
                                script.toString(),
                                "-c",
                                Integer.toString(clients),
                                "-j",
                                "2",
                                "-T",
                                Integer.toString(seconds * 2),
                                "-h",
                                at.getHost(),
                                "-p",
                                Integer.toString(at.getPort()),
                                "-U",
                                server.user(),
                                at.getPath().substring(1)));
        pgbench.environment().put("PGPASSWORD", server.password());
        pgbench.redirectErrorStream(true);
        Process process;
        try {
            process = pgbench.start();
        } catch (IOException e) {
            return "pgbench is not installed; the insert limit was not measured.";
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor(1, TimeUnit.MINUTES);
        Files.delete(script);
        return "pgbench, the same insert, %d clients: %s"
                .formatted(
                        clients,
                        said.lines()
                                .filter(line -> line.startsWith("tps"))
                                .findFirst()
                                .orElse(said));
    }
}
