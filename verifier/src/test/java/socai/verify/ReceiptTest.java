package socai.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static socai.verify.SignedNoteTest.refused;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A receipt proves one event to somebody who has a document, a file of keys and no database. */
class ReceiptTest {

    private static final int SIZE = 7;
    private static final int INDEX = 4;

    private final Signer log = Signer.of("socai.example/log");
    private final NaiveTree tree = tree(SIZE);
    private final byte[] document = Documents.at(INDEX + 1).bytes();
    private final String checkpoint = log.checkpoint(SIZE, tree.root());

    @Test
    void aReceiptProvesItsDocumentAndSaysInWhichTree() {
        Checkpoint shown = verify(receipt(), document);

        assertThat(shown)
                .isEqualTo(
                        new Checkpoint(
                                log.name(),
                                SIZE,
                                tree.root(),
                                Set.of(VerifierKey.parse(log.vkey()))));
    }

    @Test
    void itsExtraDataSaysNothing() {
        String extra = receipt().replace("index ", "extra AAAA\nindex ");

        assertThat(verify(extra, document).size()).isEqualTo(SIZE);
        refused(Flaw.NOT_A_PROOF, () -> verify(extra.replace("AAAA", "AAA"), document));
    }

    @Test
    void theOnlyEntryOfALogIsProvenByAnEmptyPath() {
        NaiveTree one = tree(1);
        String receipt = proof(0, List.of(), log.checkpoint(1, one.root()));

        assertThat(verify(receipt, Documents.at(1).bytes()).size()).isEqualTo(1);
        refused(
                Flaw.WRONG_LENGTH,
                () ->
                        verify(
                                proof(0, List.of(one.root()), log.checkpoint(1, one.root())),
                                Documents.at(1).bytes()));
    }

    @Test
    void anEmptyLogProvesNothing() {
        String empty = proof(0, List.of(), log.checkpoint(0, Hash.OF_NOTHING));
        refused(Flaw.OUTSIDE_THE_TREE, () -> verify(empty, document));

        String impossible = proof(0, List.of(), log.checkpoint(0, tree.root()));
        refused(Flaw.NOT_A_CHECKPOINT, () -> verify(impossible, document));
    }

    @Test
    void everyFlippedBitOfAReceiptOrADocumentIsRefused() {
        byte[] receipt = receipt().getBytes(UTF_8);
        for (int bit = 0; bit < receipt.length * 8; bit++) {
            byte[] forged = flipped(receipt, bit);
            assertThatThrownBy(() -> Receipt.parse(forged).verify(document, log.known()))
                    .as("bit %d", bit)
                    .isInstanceOf(NotProven.class);
        }
        for (int bit = 0; bit < document.length * 8; bit++) {
            byte[] forged = flipped(document, bit);
            refused(Flaw.OTHER_ROOT, () -> Receipt.parse(receipt).verify(forged, log.known()));
        }
    }

    @Test
    void anotherIndexIsRefused() {
        for (int other = 0; other <= SIZE; other++) {
            if (other != INDEX) {
                String moved = proof(other, tree.inclusion(INDEX).path(), checkpoint);
                assertThatThrownBy(() -> verify(moved, document)).isInstanceOf(NotProven.class);
            }
        }
        refused(Flaw.NOT_A_PROOF, () -> verify(receipt().replace("index 4", "index 04"), document));
        refused(Flaw.NOT_A_PROOF, () -> verify(receipt().replace("index 4", "index -4"), document));
    }

    @Test
    void aTruncatedAnExtendedAndAReorderedPathAreRefused() {
        List<Hash> path = tree.inclusion(INDEX).path();
        List<Hash> longer = new ArrayList<>(path);
        longer.add(tree.root());

        refused(
                Flaw.WRONG_LENGTH,
                () -> verify(proof(INDEX, path.subList(0, path.size() - 1), checkpoint), document));
        refused(Flaw.WRONG_LENGTH, () -> verify(proof(INDEX, longer, checkpoint), document));
        refused(Flaw.OTHER_ROOT, () -> verify(proof(INDEX, path.reversed(), checkpoint), document));
    }

    @Test
    void aCheckpointOfAnotherKeyOriginOrTreeIsRefused() {
        Signer other = Signer.of(log.name());
        Signer elsewhere = Signer.of("elsewhere.example/log");
        List<Hash> path = tree.inclusion(INDEX).path();

        refused(
                Flaw.UNKNOWN_KEY,
                () -> verify(proof(INDEX, path, other.checkpoint(SIZE, tree.root())), document));
        refused(
                Flaw.OTHER_ORIGIN,
                () ->
                        verify(
                                proof(
                                        INDEX,
                                        path,
                                        log.checkpoint(elsewhere.name(), SIZE, tree.root())),
                                document));
        refused(
                Flaw.OTHER_ROOT,
                () ->
                        verify(
                                proof(
                                        INDEX,
                                        path,
                                        log.checkpoint(SIZE, NaiveTree.of(SIZE, "fork").root())),
                                document));
        refused(
                Flaw.BAD_SIGNATURE,
                () -> verify(receipt().replace("\n" + SIZE + "\n", "\n6\n"), document));
    }

    @Test
    void aKeyTrustedForAnotherLogDoesNotSpeakForThisOne() {
        Signer elsewhere = Signer.of("elsewhere.example/log");
        String text = Signer.text(log.name(), SIZE, tree.root());
        String receipt = proof(INDEX, tree.inclusion(INDEX).path(), elsewhere.note(text));

        refused(
                Flaw.OTHER_ORIGIN,
                () -> Receipt.parse(receipt.getBytes(UTF_8)).verify(document, elsewhere.known()));
    }

    @Test
    void aDocumentThatStandsInTheLogUnderAnotherNumberIsRefused() {
        byte[] misplaced = Documents.at(99).bytes();
        List<Hash> leaves = new ArrayList<>(tree.leaves());
        leaves.set(INDEX, leaf(misplaced));
        NaiveTree dishonest = new NaiveTree(leaves);
        String receipt =
                proof(
                        INDEX,
                        dishonest.inclusion(INDEX).path(),
                        log.checkpoint(SIZE, dishonest.root()));

        refused(Flaw.OTHER_PLACE, () -> verify(receipt, misplaced));
    }

    @Test
    void whatIsNotWrittenLikeAReceiptIsNone() {
        String receipt = receipt();
        for (String bad :
                new String[] {
                    "",
                    "\n\n" + checkpoint,
                    checkpoint,
                    receipt.replace("proof@v1", "proof@v2"),
                    receipt.replace("index 4\n", ""),
                    receipt.replace("\n", "\r\n"),
                    receipt.replaceFirst("=\n", "\n"),
                    receipt.substring(0, receipt.indexOf("\n\n"))
                }) {
            refused(Flaw.NOT_A_PROOF, () -> verify(bad, document));
        }
        refused(Flaw.NOT_A_NOTE, () -> verify(receipt.strip(), document));
        refused(Flaw.NOT_A_NOTE, () -> verify(receipt + "\n", document));
    }

    private String receipt() {
        return proof(INDEX, tree.inclusion(INDEX).path(), checkpoint);
    }

    private Checkpoint verify(String receipt, byte[] shown) {
        return Receipt.parse(receipt.getBytes(UTF_8)).verify(shown, log.known());
    }

    private static String proof(int index, List<Hash> path, String checkpoint) {
        return "c2sp.org/tlog-proof@v1\nindex %d\n%s\n%s"
                .formatted(
                        index,
                        path.stream()
                                .map(hash -> Signer.base64(hash) + "\n")
                                .collect(Collectors.joining()),
                        checkpoint);
    }

    private static NaiveTree tree(int size) {
        return new NaiveTree(
                LongStream.rangeClosed(1, size)
                        .mapToObj(ledgerNo -> leaf(Documents.at(ledgerNo).bytes()))
                        .toList());
    }

    private static Hash leaf(byte[] shown) {
        return Hash.leaf(Hash.of(shown).bytes());
    }

    private static byte[] flipped(byte[] bytes, int bit) {
        byte[] forged = bytes.clone();
        forged[bit / 8] ^= (byte) (1 << bit % 8);
        return forged;
    }
}
