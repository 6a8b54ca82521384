package socai.app;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code rotate-log-key}: puts a new key in the place of the one that signs the log. */
final class RotateLogKey implements Task {

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
        new Options(words, Set.of());
        SoCai.rotateLogKey(Settings.of(List.of(), environment));
        return DONE;
    }
}
