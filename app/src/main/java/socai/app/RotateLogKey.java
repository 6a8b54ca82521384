package socai.app;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import socai.app.Settings.BadSetting;
import socai.command.ledger.KeyRing;
import socai.command.ledger.LedgerSchema;

/** {@code rotate-log-key}: puts a new key in the place of the one that signs the log. */
final class RotateLogKey implements Task {

    private final PrintStream out;

    RotateLogKey(PrintStream out) {
        this.out = out;
    }

    @Override
    public String name() {
        return "rotate-log-key";
    }

    @Override
    public String usage() {
        return "rotate-log-key";
    }

    @Override
    public int run(List<String> words, Map<String, String> environment) {
        if (!words.isEmpty()) {
            throw new BadSetting("rotate-log-key takes no options / không nhận tùy chọn nào");
        }
        Path data = Settings.data(environment);
        try (VisitedDatabase visited = VisitedDatabase.open(environment)) {
            LedgerSchema.migrate(visited.database());
            KeyRing keys = LogKeys.open(visited.database(), data, Settings.logOrigin(environment));
            out.println(keys.rotate());
            out.printf(
                    "This key signs from the next checkpoint on. Publish it, and back up %s. / Khóa này ký từ điểm kiểm kế tiếp. Hãy công bố khóa và sao lưu %s.%n",
                    data.resolve("keys"), data.resolve("keys"));
            return DONE;
        }
    }
}
