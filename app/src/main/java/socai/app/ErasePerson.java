package socai.app;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.modelling.command.AggregateNotFoundException;
import socai.app.Settings.BadSetting;
import socai.app.erasure.ErasureProof;
import socai.app.http.RefusalText;
import socai.command.Order;
import socai.command.Refused;
import socai.command.Typed;
import socai.command.personnel.EraseIdentity;
import socai.events.Authority;
import socai.events.LegalDay;
import socai.events.PersonId;
import socai.identity.KeyEncryptionKey;
import socai.verify.ledger.CannotVerify;
import socai.verify.ledger.Evidence;
import socai.verify.ledger.LedgerVerification;
import socai.verify.ledger.Verdict;

/**
 * {@code erase-person}: destroys the key of one identity, under a decision, and proves that it did.
 * It is no request over HTTP, because what it does cannot be undone.
 */
final class ErasePerson implements Task {

    private static final Set<String> OPTIONS =
            Set.of(
                    "--person",
                    "--authority",
                    "--decision-number",
                    "--signed-on",
                    "--issuer",
                    "--signer",
                    "--reason");

    private final PrintStream out;

    ErasePerson(PrintStream out) {
        this.out = out;
    }

    @Override
    public String name() {
        return "erase-person";
    }

    @Override
    public String usage() {
        return "erase-person --person ID --authority WHO --decision-number N --signed-on YYYY-MM-DD"
                + " --issuer BODY --signer NAME --reason WHY";
    }

    @Override
    public int run(List<String> words, Map<String, String> environment) {
        Options options = new Options(words, OPTIONS);
        PersonId person = person(options.required("--person"));
        Authority authority = authority(options);
        Path keyFile = keyFile(Settings.data(environment));
        KeyEncryptionKey key = KeyEncryptionKey.inFile(keyFile);
        try (VisitedDatabase visited = VisitedDatabase.open(environment);
                Deciding deciding =
                        new Deciding(
                                visited.database(),
                                key,
                                LogKeys.open(
                                        visited.database(),
                                        Settings.data(environment),
                                        Settings.logOrigin(environment)))) {
            new KeyCheck(visited.database(), key, keyFile).require();
            return erase(person, authority, visited.database(), key, deciding);
        } catch (Refused e) {
            out.println(RefusalText.both(e.refusal()));
            return NOT_VERIFIED;
        } catch (AggregateNotFoundException _) {
            out.printf(
                    "There is no person %s; nothing was erased. / Không có người nào mang mã %s; chưa xóa gì.%n",
                    person, person);
            return NOT_VERIFIED;
        }
    }

    private int erase(
            PersonId person,
            Authority authority,
            DataSource database,
            KeyEncryptionKey key,
            Deciding deciding) {
        ErasureProof proof = new ErasureProof(person, database, key);
        LocalDate today = LegalDay.today(deciding.clock());
        EraseIdentity command = new EraseIdentity(person, today);
        deciding.record(command, new Order(authority, command.toString(), null));
        out.printf("Erased / Đã xóa danh tính: %s%n", person);
        boolean holds = true;
        for (ErasureProof.Answer answer : proof.look()) {
            holds &= answer.holds();
            say(answer.holds(), answer.english(), answer.vietnamese());
            answer.found().forEach(found -> out.printf("    %s%n", found));
        }
        return verifies(database) && holds ? DONE : NOT_VERIFIED;
    }

    private boolean verifies(DataSource database) {
        Progress progress = Progress.onTerminal("ledger      ", "events");
        try {
            Verdict verdict = new LedgerVerification(database, Evidence.none(), progress::at).run();
            say(
                    verdict.isVerified(),
                    "every entry, proof and checkpoint of %d events still verifies"
                            .formatted(verdict.size()),
                    "mọi mục, bằng chứng và điểm kiểm tra vẫn đúng");
            verdict.findings().forEach(finding -> out.printf("    %s%n", finding));
            return verdict.isVerified();
        } catch (CannotVerify e) {
            out.println(e.getMessage());
            return false;
        }
    }

    private void say(boolean holds, String english, String vietnamese) {
        out.printf("%s %s / %s%n", holds ? "✓" : "✗", english, vietnamese);
    }

    private static PersonId person(String id) {
        try {
            return PersonId.parse(id);
        } catch (IllegalArgumentException _) {
            throw new BadSetting(
                    "--person «%s» is no id of a person / --person «%s» không phải là mã người"
                            .formatted(id, id));
        }
    }

    private static Authority authority(Options options) {
        try {
            return new Authority(
                    Typed.text(options.required("--authority"), "actor"),
                    OrderOptions.decision(options),
                    Typed.text(options.required("--reason"), "reason"),
                    UUID.randomUUID());
        } catch (IllegalArgumentException e) {
            throw Options.notTaken(e);
        }
    }

    /** A key that is made now would open nobody. */
    static Path keyFile(Path data) {
        Path file = KeyCheck.fileIn(data);
        if (Files.notExists(file)) {
            throw new BadSetting("%s is missing / thiếu %s".formatted(file, file));
        }
        return file;
    }
}
