package socai.app;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import socai.verify.Checkpoint;
import socai.verify.KnownKeys;
import socai.verify.NotProven;
import socai.verify.Receipt;

/** {@code verify-proof}: checks the receipt of one event, without any database or network. */
final class VerifyProof implements Task {

    private static final String PROOF = "--proof";
    private static final String DOCUMENT = "--document";
    private static final String KEYS = "--keys";

    private final PrintStream out;

    VerifyProof(PrintStream out) {
        this.out = out;
    }

    @Override
    public String name() {
        return "verify-proof";
    }

    @Override
    public String usage() {
        return "verify-proof --proof X.tlog-proof --document X.json --keys FILE";
    }

    @Override
    public int run(List<String> words, Map<String, String> environment) {
        Options options = new Options(words, Set.of(PROOF, DOCUMENT, KEYS));
        byte[] proof = Options.content(options.required(PROOF));
        byte[] document = Options.content(options.required(DOCUMENT));
        KnownKeys keys = Verify.keys(options.required(KEYS));
        try {
            Receipt receipt = Receipt.parse(proof);
            Checkpoint checkpoint = receipt.verify(document, keys);
            out.printf(
                    "VERIFIED / ĐÃ KIỂM TRA: %s, ledgerNo %d (size %d, root %s)%n",
                    checkpoint.origin(),
                    receipt.place().index() + 1,
                    checkpoint.size(),
                    checkpoint.root());
            return DONE;
        } catch (NotProven e) {
            out.printf("NOT VERIFIED / KHÔNG ĐÚNG: %s%n", e.getMessage());
            return NOT_VERIFIED;
        }
    }
}
