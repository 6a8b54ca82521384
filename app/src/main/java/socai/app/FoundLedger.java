package socai.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import socai.app.Settings.BadSetting;
import socai.app.http.RefusalText;
import socai.command.Order;
import socai.command.Refused;
import socai.command.Typed;
import socai.command.founding.Found;
import socai.command.founding.FoundingPart;
import socai.events.Authority;
import socai.events.UnitCode;
import socai.identity.KeyEncryptionKey;

/**
 * {@code found}: records the public reference data under one founding decision, beside a product
 * that runs or without one. Without {@code --request} the request id follows from the options, so
 * that the same command twice has one effect.
 */
final class FoundLedger implements Task {

    private static final Set<String> OPTIONS =
            Set.of(
                    "--parts",
                    "--without",
                    "--actor",
                    "--reason",
                    "--request",
                    "--decision-number",
                    "--signed-on",
                    "--issuer",
                    "--signer");

    private final PrintStream out;

    FoundLedger(PrintStream out) {
        this.out = out;
    }

    @Override
    public String name() {
        return "found";
    }

    @Override
    public String usage() {
        return "found [--parts PROVINCE_UNITS,COMMUNES,PLAN,TASKS] [--without CODE,…] --actor WHO"
                + " --reason WHY --decision-number N --signed-on YYYY-MM-DD --issuer BODY --signer"
                + " NAME [--request UUID]";
    }

    @Override
    public int run(List<String> words, Map<String, String> environment) {
        Options options = new Options(words, OPTIONS);
        Found found = found(options);
        Order order = new Order(authority(options, words), found.toString(), null);
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
            deciding.record(found, order);
            out.printf(
                    "Founded / Đã lập sổ: %d units, %d plan, %d tasks and readings (request %s)%n"
                            + "Next / Tiếp theo: /first-steps%n",
                    found.units().size(),
                    found.plan() == null ? 0 : 1,
                    found.underPlan().size(),
                    order.authority().request());
            return DONE;
        } catch (Refused refused) {
            out.println(RefusalText.both(refused.refusal()));
        }
        out.println("Nothing was recorded. / Chưa có gì được ghi.");
        return NOT_VERIFIED;
    }

    private static Found found(Options options) {
        try {
            Set<UnitCode> without = new LinkedHashSet<>();
            listed(options, "--without").forEach(code -> without.add(new UnitCode(code)));
            return Found.of(parts(options), without);
        } catch (IllegalArgumentException e) {
            throw Options.notTaken(e);
        }
    }

    private static Set<FoundingPart> parts(Options options) {
        List<String> named = listed(options, "--parts");
        if (named.isEmpty()) {
            return EnumSet.allOf(FoundingPart.class);
        }
        Set<FoundingPart> parts = EnumSet.noneOf(FoundingPart.class);
        for (String name : named) {
            try {
                parts.add(FoundingPart.valueOf(name.toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException _) {
                String known = Arrays.toString(FoundingPart.values());
                throw new BadSetting(
                        "--parts «%s» is none of %s / --parts «%s» không thuộc %s"
                                .formatted(name, known, name, known));
            }
        }
        return parts;
    }

    private static List<String> listed(Options options, String name) {
        return options.text(name).stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static Authority authority(Options options, List<String> words) {
        try {
            return new Authority(
                    Typed.text(options.required("--actor"), "actor"),
                    OrderOptions.decision(options),
                    Typed.text(options.required("--reason"), "reason"),
                    options.text("--request")
                            .map(OrderOptions::request)
                            .orElseGet(() ->
                                    UUID.nameUUIDFromBytes(
                                            ("found\n" + String.join("\n", words))
                                                    .getBytes(UTF_8))));
        } catch (IllegalArgumentException e) {
            throw Options.notTaken(e);
        }
    }
}
