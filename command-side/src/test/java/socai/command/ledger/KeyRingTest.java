package socai.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.support.JdbcTransactionManager;
import socai.command.testing.Node;
import socai.command.testing.Sample;
import socai.events.UnitCode;
import socai.log.KeptCheckpoint;
import socai.log.KeyFolder;
import socai.log.VerifierKey;

class KeyRingTest {

    @TempDir private Path elsewhere;
    private Node node;
    private int established;

    @BeforeEach
    void open() {
        node = Node.onNewLedger();
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void theFirstStartMakesAKeyAndRegistersItAndTheSecondChangesNothing() throws IOException {
        List<VerifierKey> registered = node.log().keys();
        assertThat(registered).hasSize(1);
        assertThat(registered.getFirst().name()).isEqualTo(Node.ORIGIN);
        assertThat(files(node.folder()))
                .containsExactly("log-signing-key-" + registered.getFirst().id());

        try (Node second = node.neighbour()) {
            assertThat(second.log().keys()).isEqualTo(registered);
        }
        assertThat(files(node.folder())).hasSize(1);
    }

    @Test
    void aNodeWithoutTheRegisteredKeyDoesNotOpenAndIsToldWhichFileItLacks() {
        KeyRing stranger = ring(new KeyFolder(elsewhere), Node.ORIGIN);
        VerifierKey registered = node.log().keys().getFirst();

        assertThatExceptionOfType(WrongKey.class)
                .isThrownBy(stranger::open)
                .withMessageContaining(registered.toString())
                .withMessageContaining(elsewhere.toString())
                .withMessageContaining("log-signing-key-" + registered.id());

        new KeyFolder(elsewhere).create(Node.ORIGIN);
        assertThatExceptionOfType(WrongKey.class).isThrownBy(stranger::open);
        assertThat(node.log().keys()).containsExactly(registered);
    }

    @Test
    void aNodeWithoutTheRegisteredKeySealsNothing() {
        KeyRing stranger = ring(new KeyFolder(elsewhere), Node.ORIGIN);
        node.record(Sample.establish(Sample.FINANCE));

        Sealer sealer =
                new Sealer(node.database(), new JdbcTransactionManager(node.database()), stranger);

        assertThatExceptionOfType(WrongKey.class).isThrownBy(sealer::sealBatch);
        assertThat(node.rows("ledger.seal")).isZero();
    }

    @Test
    void anotherOriginIsRefusedForEver() {
        KeyRing renamed = ring(new KeyFolder(node.folder()), "socai.test/other");

        assertThatExceptionOfType(WrongKey.class)
                .isThrownBy(renamed::open)
                .withMessageContainingAll(Node.ORIGIN, "socai.test/other", "SOCAI_LOG_ORIGIN");
    }

    @Test
    void afterARotationBothKeysSignOnceAndThenTheNewOneAlone() {
        VerifierKey old = node.log().keys().getFirst();
        record();
        assertThat(signers()).containsExactly(old.id());

        VerifierKey fresh = node.keys().rotate();

        assertThat(node.log().keys()).containsExactly(old, fresh);
        record();
        assertThat(signers()).containsExactly(old.id(), fresh.id());
        record();
        assertThat(signers()).containsExactly(fresh.id());
        SealedLog.of(node).isWhole(3);
    }

    @Test
    void everyRotationBeforeTheNextCheckpointIsSignedFor() {
        VerifierKey first = node.log().keys().getFirst();
        VerifierKey second = node.keys().rotate();
        VerifierKey third = node.keys().rotate();

        record();
        assertThat(signers()).containsExactlyInAnyOrder(first.id(), second.id(), third.id());
        record();
        assertThat(signers()).containsExactly(third.id());
    }

    @Test
    void anotherNodeSealsAgainWhenItIsGivenTheNewKey() throws IOException {
        copy(node.folder(), elsewhere);
        KeyRing other = ring(new KeyFolder(elsewhere), Node.ORIGIN);
        other.open();
        Sealer sealer =
                new Sealer(node.database(), new JdbcTransactionManager(node.database()), other);
        node.keys().rotate();
        node.record(Sample.establish(Sample.FINANCE));
        assertThatExceptionOfType(WrongKey.class).isThrownBy(sealer::sealBatch);

        copy(node.folder(), elsewhere);

        assertThat(sealer.sealBatch()).isEqualTo(1);
        assertThat(signers()).hasSize(2);
    }

    @Test
    void aLostRetiredKeyDoesNotKeepTheNewOneFromSigning() throws IOException {
        VerifierKey old = node.log().keys().getFirst();
        VerifierKey fresh = node.keys().rotate();
        Files.delete(node.folder().resolve("log-signing-key-" + old.id()));

        try (Node restarted = node.neighbour()) {
            restarted.record(Sample.establish(Sample.FINANCE));
            restarted.sealAll();
        }
        assertThat(signers()).containsExactly(fresh.id());
    }

    @Test
    void aKeyThatACrashLeftUnregisteredIsTaken() throws IOException {
        new KeyFolder(node.folder()).create(Node.ORIGIN);

        node.keys().rotate();

        assertThat(files(node.folder())).hasSize(2);
        assertThat(node.log().keys())
                .extracting(key -> "log-signing-key-" + key.id())
                .containsExactlyInAnyOrderElementsOf(files(node.folder()));
    }

    private void record() {
        node.record(Sample.establish(new UnitCode("U" + ++established)));
        node.sealAll();
    }

    /** The ids in the signature lines of the newest checkpoint. */
    private List<String> signers() {
        String note = node.log().newest().map(KeptCheckpoint::note).orElseThrow();
        return note.lines()
                .filter(line -> line.startsWith("— "))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .map(Base64.getDecoder()::decode)
                .map(bytes -> HexFormat.of().formatHex(bytes, 0, 4))
                .toList();
    }

    private KeyRing ring(KeyFolder folder, String origin) {
        return new KeyRing(
                node.database(), new JdbcTransactionManager(node.database()), folder, origin);
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        for (String name : files(from)) {
            if (Files.notExists(to.resolve(name))) {
                Files.copy(from.resolve(name), to.resolve(name));
            }
        }
    }
}
