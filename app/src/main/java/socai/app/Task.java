package socai.app;

import java.util.List;
import java.util.Map;

/** What one word after {@code ./socai} does, from its options to its exit code. */
interface Task {

    int DONE = 0;
    int NOT_VERIFIED = 1;
    int USAGE = 2;
    int CANNOT_START = 3;

    /** The word. */
    String name();

    /** Its options, as help shows them. */
    String usage();

    /**
     * Does it.
     *
     * @return the exit code of the process
     * @throws Settings.BadSetting when the options or the environment cannot be meant
     * @throws socai.app.postgres.CannotStart when there is no database to do it with
     * @throws NotStarted when something else outside this program stands in its way
     */
    int run(List<String> options, Map<String, String> environment);
}
