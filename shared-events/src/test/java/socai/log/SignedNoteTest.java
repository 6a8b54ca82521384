package socai.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTest {

    private static final String ORIGIN = "socai.local/thai-nguyen";

    /** The example of the standard. */
    private static final String EXAMPLE =
            "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";

    @Test
    void theKeyOfTheStandardIsReadAndWritten() {
        VerifierKey key = VerifierKey.parse(EXAMPLE);

        assertThat(key).hasToString(EXAMPLE);
        assertThat(key.name()).isEqualTo("example.com/foo");
        assertThat(key.id()).isEqualTo("530d903a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.com/foo",
                "example.com/foo+530d903a",
                "example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/bar+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/foo+530d903a+AukyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U0="
            })
    void aKeyThatIsNotWhatItsIdSaysIsRefused(String vkey) {
        assertThatIllegalArgumentException().isThrownBy(() -> VerifierKey.parse(vkey));
    }

    @Test
    void aNoteIsTheTextABlankLineAndOneLineForEachKey() throws GeneralSecurityException {
        SigningKey one = SigningKey.random(ORIGIN);
        SigningKey other = SigningKey.random(ORIGIN);
        String text = new Checkpoint(ORIGIN, 7, Hash.ofNothing()).text();

        List<String> lines = SignedNote.sign(text, List.of(one, other)).lines().toList();

        assertThat(lines).hasSize(6);
        assertThat(lines.subList(0, 4))
                .containsExactly(ORIGIN, "7", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=", "");
        assertSigned(lines.get(4), one.verifier(), text);
        assertSigned(lines.get(5), other.verifier(), text);
    }

    @Test
    void whatIsNoNoteIsNotSigned() {
        List<SigningKey> keys = List.of(SigningKey.random(ORIGIN));

        assertThatIllegalArgumentException().isThrownBy(() -> SignedNote.sign("no end", keys));
        assertThatIllegalArgumentException().isThrownBy(() -> SignedNote.sign("a\tb\n", keys));
        assertThatIllegalArgumentException().isThrownBy(() -> SignedNote.sign("a\n", List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a+b", "a\u00a0b", "a\nb"})
    void aNameThatWouldBreakALineIsRefused(String name) {
        assertThat(VerifierKey.isName(name)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> SigningKey.random(name));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Checkpoint(name, 0, Hash.ofNothing()));
    }

    @Test
    void aKeyIsKeptInAFileOfItsOwnerAndComesBackTheSame(@TempDir Path home)
            throws IOException, GeneralSecurityException {
        KeyFolder folder = new KeyFolder(home.resolve("keys"));
        assertThat(folder.named(ORIGIN)).isEmpty();

        SigningKey created = folder.create(ORIGIN);
        folder.create("another.log");

        List<SigningKey> kept = new KeyFolder(home.resolve("keys")).named(ORIGIN);
        assertThat(kept).extracting(SigningKey::verifier).containsExactly(created.verifier());
        String note = SignedNote.sign("text\n", kept);
        assertSigned(note.lines().toList().get(2), created.verifier(), "text\n");
        try (Stream<Path> files = Files.list(home.resolve("keys"))) {
            assertThat(files)
                    .hasSize(2)
                    .allSatisfy(file ->
                            assertThat(
                                            PosixFilePermissions.toString(
                                                    Files.getPosixFilePermissions(file)))
                                    .isEqualTo("rw-------"));
        }
    }

    @Test
    void aFileThatHoldsNoKeyOrHalvesOfTwoIsRefusedByName(@TempDir Path home) throws IOException {
        KeyFolder folder = new KeyFolder(home);
        folder.create(ORIGIN);
        folder.create(ORIGIN);
        List<Path> files;
        try (Stream<Path> all = Files.list(home)) {
            files = all.sorted().toList();
        }
        List<String> one = Files.readAllLines(files.getFirst());
        List<String> other = Files.readAllLines(files.getLast());
        Files.write(files.getFirst(), List.of(one.get(0), one.get(1), other.get(2)));

        assertThatIllegalStateException()
                .isThrownBy(() -> folder.named(ORIGIN))
                .withMessageContaining(files.getFirst().toString());

        Files.writeString(files.getFirst(), "");
        assertThatIllegalStateException()
                .isThrownBy(() -> folder.named(ORIGIN))
                .withMessageContaining("restore it from its backup");
    }

    @Test
    void aReceiptNamesTheIndexThePathAndTheCheckpoint() {
        LogProof proof = new LogProof(3, List.of(Hash.ofNothing(), Hash.ofNothing()), "note\n");

        assertThat(proof.text())
                .isEqualTo(
                        """
                        c2sp.org/tlog-proof@v1
                        index 3
                        47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=
                        47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=

                        note
                        """);
    }

    @Test
    void aBundleGivesTheLengthBeforeEachEntry() {
        byte[] bundle = EntryBundle.of(List.of(Hash.ofNothing(), PlainTree.entry(1)));

        assertThat(HexFormat.of().formatHex(bundle))
                .isEqualTo(
                        "0020"
                                + HexFormat.of().formatHex(Hash.ofNothing().bytes())
                                + "0020"
                                + HexFormat.of().formatHex(PlainTree.entry(1).bytes()));
    }

    private static void assertSigned(String line, VerifierKey key, String text)
            throws GeneralSecurityException {
        assertThat(line).startsWith("— " + key.name() + " ");
        byte[] value = Base64.getDecoder().decode(line.substring(line.lastIndexOf(' ') + 1));
        assertThat(HexFormat.of().formatHex(value, 0, 4)).isEqualTo(key.id());
        Signature check = Signature.getInstance("Ed25519");
        check.initVerify(
                KeyFactory.getInstance("Ed25519")
                        .generatePublic(new X509EncodedKeySpec(x509(key))));
        check.update(text.getBytes(UTF_8));
        assertThat(check.verify(Arrays.copyOfRange(value, 4, value.length))).isTrue();
    }

    private static byte[] x509(VerifierKey key) {
        String[] parts = key.toString().split("\\+", 3);
        byte[] typed = Base64.getDecoder().decode(parts[2]);
        byte[] encoded = HexFormat.of().parseHex("302a300506032b6570032100" + "00".repeat(32));
        System.arraycopy(typed, 1, encoded, 12, 32);
        return encoded;
    }
}
