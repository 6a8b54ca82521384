package socai.app;

import java.util.List;
import java.util.Map;

/** {@code run}: starts the product; it goes on in its own threads. */
final class Run implements Task {

    @Override
    public String name() {
        return "run";
    }

    @Override
    public String usage() {
        return "run [--scale N] [--no-demo] [--side=all|command|query]";
    }

    @Override
    public int run(List<String> options, Map<String, String> environment) {
        SoCai.run(Settings.of(options, environment));
        return DONE;
    }
}
