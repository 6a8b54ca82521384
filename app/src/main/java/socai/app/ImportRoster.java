package socai.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import socai.app.Settings.BadSetting;
import socai.app.http.RefusalText;
import socai.command.Malformed;
import socai.command.Refused;
import socai.command.roster.FileOrder;
import socai.command.roster.Imported;
import socai.command.roster.Mistake;
import socai.command.roster.Repair;
import socai.command.roster.Repairs;
import socai.command.roster.RosterRefused;
import socai.events.Decision;
import socai.identity.KeyEncryptionKey;

/**
 * {@code import}: takes a whole roster into the ledger, beside a product that runs or without one.
 * Without {@code --request} the request id follows from what is imported, so that the same command
 * twice has one effect.
 */
final class ImportRoster implements Task {

    private static final String DRY_RUN = "--dry-run";
    private static final Set<String> OPTIONS =
            Set.of(
                    "--actor",
                    "--reason",
                    "--request",
                    "--decision-number",
                    "--signed-on",
                    "--issuer",
                    "--signer");

    private final PrintStream out;

    ImportRoster(PrintStream out) {
        this.out = out;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String usage() {
        return "import FILE [--dry-run] --actor WHO --reason WHY [--decision-number N --signed-on"
                + " YYYY-MM-DD --issuer BODY --signer NAME] [--request UUID]";
    }

    @Override
    public int run(List<String> words, Map<String, String> environment) {
        List<String> rest = new ArrayList<>(words);
        boolean dryRun = rest.remove(DRY_RUN);
        Path file = file(rest);
        FileOrder order = order(rest, file);
        Path keyFile = ErasePerson.keyFile(Settings.data(environment));
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
            return enter(file, order, dryRun, deciding);
        } catch (RosterRefused refused) {
            say(refused);
        } catch (Malformed malformed) {
            out.println(RefusalText.both(malformed));
        } catch (Refused refused) {
            out.println(RefusalText.both(refused.refusal()));
        }
        out.println("Nothing was recorded. / Chưa có gì được ghi.");
        return NOT_VERIFIED;
    }

    private int enter(Path file, FileOrder order, boolean dryRun, Deciding deciding) {
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
            if (dryRun) {
                Imported would = deciding.rosters().tryOut(bytes, order);
                say(would.repairs());
                out.printf(
                        "Everything could be recorded / Có thể ghi tất cả: %,d people, %,d events%n",
                        would.people(), would.events());
                return DONE;
            }
            Progress progress = Progress.onTerminal("import      ", "events");
            Imported imported = deciding.rosters().record(bytes, order, progress::at);
            imported.last().ifPresent(deciding::awaitSealed);
            say(imported.repairs());
            out.printf(
                    "Recorded / Đã ghi: %,d people, %,d events (request %s)%n",
                    imported.people(), imported.events(), order.request());
            return DONE;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private void say(Repairs repairs) {
        for (Repair repair : repairs.listed()) {
            out.printf(
                    "%d\t%s\t%s → %s%n",
                    repair.line(), repair.column(), repair.found(), repair.instead());
        }
        if (repairs.total() > 0) {
            out.printf(
                    "%,d cells read otherwise than written, %,d shown / %,d ô được đọc khác cách viết, hiển thị %,d%n",
                    repairs.total(),
                    repairs.listed().size(),
                    repairs.total(),
                    repairs.listed().size());
        }
    }

    private void say(RosterRefused refused) {
        for (Mistake mistake : refused.listed()) {
            out.printf(
                    "%d\t%s\t%s\t%s%n",
                    mistake.line(),
                    mistake.column(),
                    mistake.value(),
                    RefusalText.both(mistake.refusal()));
        }
        out.printf(
                "%,d mistakes, %,d shown / %,d lỗi, hiển thị %,d%n",
                refused.total(), refused.listed().size(), refused.total(), refused.listed().size());
    }

    private static Path file(List<String> words) {
        if (words.isEmpty() || words.getFirst().startsWith("--")) {
            throw new BadSetting("which file? / tệp nào? ./socai import FILE …");
        }
        Path file = Path.of(words.removeFirst());
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new BadSetting("cannot read %s / không đọc được %s".formatted(file, file));
        }
        return file;
    }

    private static FileOrder order(List<String> words, Path file) {
        Options options = new Options(words, OPTIONS, Set.of(DRY_RUN));
        String actor = options.required("--actor");
        String reason = options.required("--reason");
        try {
            Optional<UUID> request = options.text("--request").map(OrderOptions::request);
            return new FileOrder(
                    actor,
                    reason,
                    decision(options),
                    request.orElseGet(() -> following(words, file)));
        } catch (IllegalArgumentException e) {
            throw Options.notTaken(e);
        }
    }

    private static Optional<Decision> decision(Options options) {
        if (OrderOptions.OF_DECISION.stream().allMatch(name -> options.text(name).isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(OrderOptions.decision(options));
    }

    private static UUID following(List<String> words, Path file) {
        try (InputStream rows = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(String.join("\n", words).getBytes(UTF_8));
            rows.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            return UUID.nameUUIDFromBytes(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JDK lacks SHA-256", e);
        }
    }
}
