package socai.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import socai.app.Auditor.Verdict;
import socai.log.Checkpoint;
import socai.log.Hash;
import socai.log.KeyFolder;
import socai.log.SignedNote;
import socai.log.SigningKey;
import tools.jackson.databind.JsonNode;

/** The log of a running product before an auditor that nobody here wrote. */
@WithProduct(demoPeople = 300)
@Timeout(180)
class LogAuditTest {

    @TempDir private static Path built;
    private static Auditor auditor;

    @TempDir private Path files;
    private final Product product;
    private final Client client;
    private String keys;

    LogAuditTest(Product product) {
        this.product = product;
        this.client = product.client();
        this.keys = "";
    }

    @BeforeAll
    static void build() {
        auditor = Auditor.in(built);
    }

    @BeforeEach
    void fetchKeys() throws IOException {
        keys = file("keys", client.get("/log/keys").text());
    }

    @Test
    void acceptsTheWholeLogEntryByEntry() {
        long size = newest().path("ledgerNo").asLong();
        assertThat(size).isGreaterThan(1_000);

        Verdict verdict = auditor.judge("log", keys, product.address() + "/log");

        assertThat(verdict.said()).isEqualTo("accepted: %d entries\n".formatted(size));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 255, 256, 257, 1_000})
    void acceptsTheReceiptOfAnyEvent(long ledgerNo) throws IOException {
        Verdict verdict = auditor.judge("proof", keys, proof(ledgerNo), document(ledgerNo));

        assertThat(verdict.said()).startsWith("accepted: entry %d of ".formatted(ledgerNo - 1));
    }

    @Test
    void acceptsThatEveryCheckpointGrewFromTheOneBefore() throws IOException {
        JsonNode all = client.get("/api/v1/checkpoints").json().path("checkpoints");
        assertThat(all.size()).isPositive();
        for (JsonNode older : all) {
            Verdict verdict =
                    auditor.judge(
                            "grown",
                            keys,
                            file("older", older.path("note").asString()),
                            file("newer", newest().path("note").asString()),
                            consistency(older.path("ledgerNo").asLong()));
            assertThat(verdict.said()).startsWith("accepted: from ");
        }
    }

    @Test
    void ourOwnVerifierAcceptsTheWholeLedgerAndAReceiptToo() throws IOException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, UTF_8);
        String kept = file("kept", client.get("/log/checkpoint").text());

        int ledger =
                new Verify(out)
                        .run(
                                List.of("--keys", keys, "--against", kept),
                                Map.of("SOCAI_DATA", product.folder().toString()));
        int receipt =
                new VerifyProof(out)
                        .run(
                                List.of(
                                        "--proof", proof(300),
                                        "--document", document(300),
                                        "--keys", keys),
                                Map.of());

        assertThat(ledger).as(said.toString(UTF_8)).isEqualTo(Task.DONE);
        assertThat(receipt).as(said.toString(UTF_8)).isEqualTo(Task.DONE);
    }

    static Stream<Arguments> forgedReceipts() {
        return Stream.of(
                forged("wrong index", proof -> proof.replaceFirst("index 6\n", "index 5\n")),
                forged("index outside", proof -> proof.replaceFirst("index 6\n", "index 999999\n")),
                forged("truncated proof", proof -> proof.replaceFirst("[^\n]{44}\n\n", "\n")),
                forged(
                        "proof too long",
                        proof -> proof.replaceFirst("\n\n", "\n" + zero() + "\n\n")),
                forged(
                        "another hash",
                        proof -> proof.replaceFirst("\n[^\n]{44}\n", "\n" + zero() + "\n")),
                forged(
                        "another root",
                        proof -> proof.replaceFirst("\n[^\n]{44}\n\n— ", "\n" + zero() + "\n\n— ")),
                forged(
                        "another origin",
                        proof -> proof.replace("\n\nsocai.local/", "\n\nsocai.other/")),
                forged(
                        "another size",
                        proof ->
                                proof.replaceFirst(
                                        "\n(\\d+)\n([^\n]{44})\n\n— ", "\n$1" + "0\n$2\n\n— ")),
                forged("flipped bit of the signature", LogAuditTest::flippedInSignature),
                forged("no signature", proof -> proof.replaceFirst("— [^\n]*\n", "")),
                forged("no checkpoint", proof -> proof.substring(0, proof.indexOf("\n\n") + 1)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgedReceipts")
    void refusesAForgedReceipt(String how, UnaryOperator<String> forge) throws IOException {
        String proof = client.get("/api/v1/events/7/proof").text();
        String forged = forge.apply(proof);
        assertThat(forged).as(how).isNotEqualTo(proof);

        assertRefused(auditor.judge("proof", keys, file("forged", forged), document(7)));
    }

    @Test
    void refusesTheReceiptOfAnotherDocumentOrOfOneWithAFlippedBit() throws IOException {
        byte[] flipped = client.get("/api/v1/events/7/document").text().getBytes(UTF_8);
        flipped[flipped.length / 2] ^= 1;
        Path file = Files.write(files.resolve("flipped"), flipped);

        assertRefused(auditor.judge("proof", keys, proof(7), file.toString()));
        assertRefused(auditor.judge("proof", keys, proof(7), document(8)));
    }

    @Test
    void refusesAnotherKeyUnderTheSameNameAndAKeyThatIsListedTwice() throws IOException {
        String stranger = SigningKey.random(Settings.LOG_ORIGIN).verifier() + "\n";
        String twice = Files.readString(Path.of(keys)).repeat(2);

        assertRefused(auditor.judge("proof", file("stranger", stranger), proof(7), document(7)));
        Verdict ambiguous = auditor.judge("proof", file("twice", twice), proof(7), document(7));
        assertRefused(ambiguous);
        assertThat(ambiguous.said()).contains("ambiguous");
    }

    @Test
    void refusesALogThatWasForkedOrWhosePastWasRewrittenEvenUnderTheRightKey() throws IOException {
        JsonNode newest = newest();
        long size = newest.path("ledgerNo").asLong();
        String newer = file("newer", newest.path("note").asString());
        Hash another = Hash.of(new byte[] {1});

        String fork = file("fork", signed(new Checkpoint(Settings.LOG_ORIGIN, size, another)));
        assertRefused(auditor.judge("grown", keys, fork, newer, consistency(size)));

        for (long older : List.of(1L, size / 2, size - 1)) {
            Checkpoint rewritten = new Checkpoint(Settings.LOG_ORIGIN, older, another);
            assertRefused(
                    auditor.judge(
                            "grown",
                            keys,
                            file("rewritten", signed(rewritten)),
                            newer,
                            consistency(older)));
        }
    }

    @Test
    void refusesAnOlderCheckpointInThePlaceOfTheNewest() throws IOException {
        JsonNode newest = newest();
        String newer = file("newer", newest.path("note").asString());
        Checkpoint shrunk = new Checkpoint(Settings.LOG_ORIGIN, 1, Hash.of(new byte[0]));

        assertRefused(
                auditor.judge(
                        "grown", keys, newer, file("shrunk", signed(shrunk)), consistency(1)));
    }

    private String signed(Checkpoint checkpoint) {
        KeyFolder secret = new KeyFolder(product.folder().resolve("keys"));
        return SignedNote.sign(checkpoint.text(), secret.named(Settings.LOG_ORIGIN));
    }

    private static void assertRefused(Verdict verdict) {
        assertThat(verdict.said()).startsWith("refused: ");
        assertThat(verdict.accepted()).isFalse();
    }

    private static Arguments forged(String how, UnaryOperator<String> forge) {
        return Arguments.of(how, forge);
    }

    private static String zero() {
        return new Hash(new byte[Hash.BYTES]).toString();
    }

    private static String flippedInSignature(String proof) {
        int place = proof.lastIndexOf(' ') + 20;
        char there = proof.charAt(place);
        return proof.substring(0, place) + (there == 'A' ? 'B' : 'A') + proof.substring(place + 1);
    }

    private JsonNode newest() {
        return client.get("/api/v1/checkpoints?size=1").json().path("checkpoints").path(0);
    }

    private String proof(long ledgerNo) throws IOException {
        return file("proof", client.get("/api/v1/events/" + ledgerNo + "/proof").text());
    }

    private String document(long ledgerNo) throws IOException {
        return file("document", client.get("/api/v1/events/" + ledgerNo + "/document").text());
    }

    private String consistency(long from) throws IOException {
        long to = newest().path("ledgerNo").asLong();
        return file(
                "consistency", client.get("/log/consistency?from=" + from + "&to=" + to).text());
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(files.resolve(name), text).toString();
    }
}
