package socai.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import socai.app.Settings.BadSetting;
import socai.events.PersonId;
import socai.events.wire.EventCatalog;
import socai.events.wire.EventCatalog.UnknownEvent;
import socai.events.wire.EventJson;
import socai.identity.KeyEncryptionKey;
import socai.verify.KnownKeys;
import socai.verify.NotProven;
import socai.verify.SignedNote;
import socai.verify.ledger.CannotVerify;
import socai.verify.ledger.Evidence;
import socai.verify.ledger.KeyTrial;
import socai.verify.ledger.LedgerVerification;
import socai.verify.ledger.Verdict;
import tools.jackson.core.JacksonException;

/** {@code verify}: reads the whole ledger again and says what that proves. */
final class Verify implements Task {

    private static final String AGAINST = "--against";
    private static final String KEYS = "--keys";

    private final PrintStream out;

    Verify(PrintStream out) {
        this.out = out;
    }

    @Override
    public String name() {
        return "verify";
    }

    @Override
    public String usage() {
        return "verify [--against CHECKPOINT] [--keys FILE]";
    }

    @Override
    public int run(List<String> words, Map<String, String> environment) {
        Options options = new Options(words, Set.of(AGAINST, KEYS));
        Evidence evidence =
                new Evidence(
                        options.text(KEYS).map(Verify::keys).orElse(null),
                        options.text(AGAINST).map(Verify::kept).orElse(null),
                        trial(Settings.data(environment)),
                        Verify::reads);
        try (VisitedDatabase visited = VisitedDatabase.open(environment)) {
            Progress progress = Progress.onTerminal("ledger      ", "events");
            Verdict verdict =
                    new LedgerVerification(visited.database(), evidence, progress::at).run();
            new VerdictText(out).print(verdict, evidence);
            return verdict.isVerified() ? DONE : NOT_VERIFIED;
        } catch (CannotVerify e) {
            out.println(e.getMessage());
            return CANNOT_START;
        }
    }

    /** Where the key that wraps every person's is at hand, each of those can be tried. */
    static @Nullable KeyTrial trial(Path data) {
        Path file = KeyCheck.fileIn(data);
        if (Files.notExists(file)) {
            return null;
        }
        KeyEncryptionKey key = KeyEncryptionKey.inFile(file);
        return (person, wrapped) -> key.opens(new PersonId(person), wrapped);
    }

    /** Whether this version reads an event; newer ones may know more kinds. */
    static boolean reads(String kind, long revision, byte[] payload) {
        try {
            EventJson.read(EventCatalog.named(kind, Math.toIntExact(revision)), payload);
            return true;
        } catch (UnknownEvent | JacksonException | IllegalArgumentException _) {
            return false;
        }
    }

    /** The keys in a file; one that holds none was given by mistake. */
    static KnownKeys keys(String file) {
        try {
            return KnownKeys.parse(new String(Options.content(file), UTF_8));
        } catch (NotProven e) {
            throw notMeant(file, e.getMessage());
        }
    }

    private static SignedNote kept(String file) {
        try {
            return SignedNote.parse(Options.content(file));
        } catch (NotProven e) {
            throw notMeant(file, e.getMessage());
        }
    }

    private static BadSetting notMeant(String file, @Nullable String why) {
        return new BadSetting("«%s»: %s".formatted(file, why));
    }
}
