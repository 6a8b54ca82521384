package socai.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Notes and keys as C2SP signed-note has them, and as a forger would. */
class SignedNoteTest {

    private static final String EXAMPLE_KEY =
            "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
    private static final String EXAMPLE_NOTE =
            """
            This is an example message.

            — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
            """;
    private static final String TEXT = "Sổ Cái\n\nhai đoạn\n";

    private final Signer log = Signer.of("socai.example/log");
    private final Signer stranger = Signer.of("socai.example/log");

    @Test
    void theExampleOfTheSpecificationIsVerified() {
        SignedNote note = SignedNote.parse(EXAMPLE_NOTE.getBytes(UTF_8));

        assertThat(note.open(KnownKeys.parse(EXAMPLE_KEY))).hasSize(1);
        assertThat(note.text()).isEqualTo("This is an example message.\n");
    }

    @Test
    void aTextMayHoldBlankLinesAndLettersOfAnyLanguage() {
        SignedNote note = parse(log.note(TEXT));

        assertThat(note.open(log.known()))
                .extracting(VerifierKey::name)
                .containsExactly(log.name());
        assertThat(note.text()).isEqualTo(TEXT);
    }

    @Test
    void everyFlippedBitOfANoteIsRefused() {
        byte[] note = log.note("a\n1\n").getBytes(UTF_8);
        for (int bit = 0; bit < note.length * 8; bit++) {
            byte[] forged = note.clone();
            forged[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> SignedNote.parse(forged).open(log.known()))
                    .as("bit %d", bit)
                    .isInstanceOf(NotProven.class);
        }
    }

    @Test
    void signaturesOfUnknownKeysSayNothingAlsoUnderAKnownName() {
        String note = stranger.note(TEXT) + log.line(TEXT) + Signer.of("witness").line(TEXT);

        assertThat(parse(note).open(log.known())).hasSize(1);
        refused(Flaw.UNKNOWN_KEY, () -> parse(stranger.note(TEXT)).open(log.known()));
    }

    @Test
    void aSignatureUnderAKnownNameAndIdMustFitAlsoBesideOneThatDoes() {
        String forged = log.note(TEXT) + log.line("other text\n");

        refused(Flaw.BAD_SIGNATURE, () -> parse(forged).open(log.known()));
        refused(
                Flaw.REPEATED_SIGNATURE,
                () -> parse(log.note(TEXT) + log.line(TEXT)).open(log.known()));
    }

    @Test
    void sixteenSignaturesAreAcceptedAndAFloodIsNot() {
        StringBuilder note = new StringBuilder(log.note(TEXT));
        for (int i = 0; i < 15; i++) {
            note.append(stranger.line(TEXT));
        }
        assertThat(parse(note.toString()).open(log.known())).hasSize(1);

        note.append(stranger.line(TEXT).repeat(100));
        refused(Flaw.NOT_A_NOTE, () -> parse(note.toString()));
    }

    @Test
    void whatIsNotWrittenLikeANoteIsNone() {
        String line = log.line(TEXT);
        String signature = line.substring(line.lastIndexOf(' ') + 1).strip();

        for (String bad :
                new String[] {
                    "",
                    "\n",
                    TEXT,
                    TEXT + "\n",
                    "no newline\n\n" + line.strip(),
                    TEXT + "\n" + line + "\n",
                    TEXT + "\n" + line.replace("— ", "- "),
                    TEXT + "\n" + line.replace(log.name(), ""),
                    TEXT + "\n" + line.replace(log.name(), "two words"),
                    TEXT + "\n" + line.replace(log.name(), "a+b"),
                    TEXT + "\n" + line.replace(log.name(), "a\u00a0b"),
                    TEXT + "\n" + line.replace(signature, "AAAA"),
                    TEXT + "\n" + line.replace(signature, "AAAAAA=="),
                    TEXT + "\n" + line.replace("=", ""),
                    TEXT.replace("\n", "\r\n") + "\n" + line,
                    TEXT + "tab\there\n\n" + line
                }) {
            refused(Flaw.NOT_A_NOTE, () -> parse(bad));
        }
        refused(Flaw.NOT_A_NOTE, () -> SignedNote.parse(new byte[] {'a', (byte) 0xff, '\n'}));
    }

    @Test
    void aSignatureSpelledInAnotherBase64IsNone() {
        String line = log.line(TEXT);
        String signature = line.substring(line.lastIndexOf(' ') + 1).strip();
        int last = signature.indexOf('=') - 1;
        char other = (char) (signature.charAt(last) + 1);
        String spelled = signature.substring(0, last) + other + signature.substring(last + 1);
        assertThat(Base64.getDecoder().decode(spelled))
                .as("the same bytes, spelled otherwise")
                .isEqualTo(Base64.getDecoder().decode(signature));

        refused(Flaw.NOT_A_NOTE, () -> parse(TEXT + "\n" + line.replace(signature, spelled)));
    }

    @Test
    void aKeyWhoseIdDoesNotFitOrWhoseTypeIsAnotherIsNone() {
        String vkey = log.vkey();
        String id = vkey.split("\\+", 3)[1];

        for (String bad :
                new String[] {
                    "",
                    "name",
                    "name+00000000",
                    vkey.replace(id, "00000000"),
                    vkey.replace(id, id.toUpperCase(java.util.Locale.ROOT) + " "),
                    vkey.replace(log.name(), "another.example/log"),
                    vkey.replace(log.name(), ""),
                    vkey.replace(id + "+A", id + "+B"),
                    vkey + "A",
                    vkey.substring(0, vkey.length() - 4),
                    EXAMPLE_KEY.replace("AekyeRrm", "BOkyeRrm")
                }) {
            refused(Flaw.NOT_A_KEY, () -> VerifierKey.parse(bad));
        }
    }

    @Test
    void aListOfKeysKnowsEachOnceAndAtLeastOne() {
        String file = "# keys of the log\n\n%s\n%s\n".formatted(log.vkey(), stranger.vkey());

        assertThat(KnownKeys.parse(file).all()).hasSize(2);
        refused(Flaw.AMBIGUOUS_KEYS, () -> KnownKeys.parse(log.vkey() + "\n" + log.vkey() + "\n"));
        refused(Flaw.NO_KEYS, () -> KnownKeys.parse("# nothing\n"));
    }

    private static SignedNote parse(String note) {
        return SignedNote.parse(note.getBytes(UTF_8));
    }

    static void refused(Flaw flaw, ThrowingCallable verification) {
        assertThatThrownBy(verification)
                .isInstanceOfSatisfying(
                        NotProven.class,
                        e -> assertThat(e.flaw()).as(e.getMessage()).isEqualTo(flaw))
                .hasMessageContaining(flaw.english())
                .hasMessageContaining(flaw.vietnamese());
    }
}
