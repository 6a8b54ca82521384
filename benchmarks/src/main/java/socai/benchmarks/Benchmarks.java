package socai.benchmarks;

import java.io.IOException;
import java.util.List;
import socai.app.postgres.EmbeddedServer;

/** Entry of {@code ./socai bench}: runs on a new, durable database and prints Markdown. */
public final class Benchmarks {

    private static final int USAGE = 2;
    private static final int HAMMER_SECONDS = 60;
    private static final int HAMMERED_PEOPLE = 2_000;
    private static final int KILLS = 20;
    private static final int LAG_SECONDS = 20;
    private static final int AS_OF_PEOPLE = 1_000_000;

    private Benchmarks() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        String which = args.length == 0 ? "ledger" : args[0];
        System.out.println(Machine.now());
        switch (which) {
            case "ledger" -> ledger();
            case "hammer" -> hammer(number(args, "--seconds", HAMMER_SECONDS));
            case "kills" -> kills(number(args, "--times", KILLS));
            case "lag" -> lag(number(args, "--seconds", LAG_SECONDS));
            case "asof" -> asOf(number(args, "--people", AS_OF_PEOPLE));
            default ->
                    wrong(
                            "unknown benchmark "
                                    + which
                                    + "; known: ledger, hammer, kills, lag, asof");
        }
        System.out.println(Machine.now());
    }

    private static void ledger() throws IOException, InterruptedException {
        try (DataFolder folder = new DataFolder();
                EmbeddedServer server = EmbeddedServer.start(folder.path())) {
            new LedgerBenchmark(server).run();
        }
    }

    private static void hammer(int seconds) {
        try (DataFolder folder = new DataFolder();
                EmbeddedServer server = EmbeddedServer.start(folder.path())) {
            System.out.print(
                    new Hammer(server, folder.keys(), HAMMERED_PEOPLE).run(seconds).markdown());
        }
    }

    private static void kills(int times) {
        try (DataFolder folder = new DataFolder()) {
            System.out.print(new Kills(Child.ofJar(), folder.path()).run(times).markdown());
        }
    }

    private static void lag(int seconds) {
        try (DataFolder folder = new DataFolder();
                EmbeddedServer server = EmbeddedServer.start(folder.path())) {
            System.out.print(LagReport.HEAD);
            new Lag(server, folder, seconds).run().forEach(one -> System.out.print(one.row()));
        }
    }

    private static void asOf(int people) {
        try (DataFolder folder = new DataFolder();
                EmbeddedServer server = EmbeddedServer.start(folder.path())) {
            new AsOf(server).run(people);
        }
    }

    private static int number(String[] args, String option, int otherwise) {
        List<String> words = List.of(args).subList(1, args.length);
        if (words.isEmpty()) {
            return otherwise;
        }
        if (words.size() == 2 && words.getFirst().equals(option)) {
            try {
                int number = Integer.parseInt(words.getLast());
                if (number > 0) {
                    return number;
                }
            } catch (NumberFormatException _) {
                // Falls through to the one sentence that says what is possible.
            }
        }
        wrong(args[0] + " takes " + option + " and a whole number above 0");
        return otherwise;
    }

    private static void wrong(String sentence) {
        System.err.println(sentence);
        System.exit(USAGE);
    }
}
