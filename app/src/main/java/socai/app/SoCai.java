package socai.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import socai.app.Settings.BadSetting;
import socai.app.Settings.External;
import socai.app.postgres.CannotStart;
import socai.app.postgres.EmbeddedServer;
import socai.command.ledger.KeyRing;
import socai.command.ledger.LedgerSchema;
import socai.identity.KeyEncryptionKey;
import socai.query.replay.AnswersSchema;
import socai.query.web.WebPages;

/** The one entry: chooses the task, and starts the product when it is {@code run}. */
public final class SoCai {

    private SoCai() {}

    public static void main(String[] args) {
        List<Task> tasks =
                List.of(
                        new Run(),
                        new Verify(System.out),
                        new VerifyProof(System.out),
                        new RotateLogKey(System.out),
                        new ErasePerson(System.out),
                        new FoundLedger(System.out),
                        new ImportRoster(System.out));
        String word = args.length == 0 ? "" : args[0];
        Task task =
                tasks.stream().filter(known -> known.name().equals(word)).findFirst().orElse(null);
        if (task == null) {
            exit(Task.USAGE, unknown(word, tasks));
            return;
        }
        try {
            int code = task.run(Arrays.asList(args).subList(1, args.length), System.getenv());
            if (code != Task.DONE) {
                System.exit(code);
            }
        } catch (BadSetting | CannotStart | NotStarted e) {
            exit(e instanceof BadSetting ? Task.USAGE : Task.CANNOT_START, e.getMessage());
        }
    }

    private static String unknown(String word, List<Task> tasks) {
        return tasks.stream()
                .map(task -> "  ./socai " + task.usage())
                .collect(
                        Collectors.joining(
                                "\n",
                                "unknown command «%s»; known are / không có lệnh «%s»; các lệnh:\n"
                                        .formatted(word, word),
                                ""));
    }

    /** The product while it runs; a test that started it closes it. */
    record Running(ConfigurableApplicationContext context, @Nullable EmbeddedServer embedded)
            implements AutoCloseable {

        @Override
        public void close() {
            context.close();
            if (embedded != null) {
                embedded.close();
            }
        }
    }

    /**
     * Starts everything and returns when the pages can be read; Ctrl-C stops it. Here the system's
     * time enters the product.
     */
    static Running run(Settings settings) {
        return run(settings, Clock.systemUTC());
    }

    /** The same by another clock. */
    static Running run(Settings settings, Clock clock) {
        requireFree(settings.port());
        External external = settings.external();
        if (external != null) {
            ExternalDatabase.require(external, settings.side());
            return run(settings, clock, external, null);
        }
        OwnDatabase own = OwnDatabase.start(settings.data());
        boolean started = false;
        try {
            Running running = run(settings, clock, own.at(), own);
            started = true;
            return running;
        } finally {
            if (!started) {
                own.close();
            }
        }
    }

    /** Asked before the long work of a first start, at whose end it would be too late to learn. */
    private static void requireFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException _) {
            throw new NotStarted(
                    "Port %d is taken by another program. Stop that one first, or choose another port with SOCAI_PORT."
                            .formatted(port));
        }
    }

    private static Running run(
            Settings settings, Clock clock, External at, @Nullable OwnDatabase own) {
        Path keyFile = KeyCheck.fileIn(settings.data());
        KeyEncryptionKey key = KeyEncryptionKey.inFile(keyFile);
        putTablesInPlace(settings.side(), ServiceAccount.source(at));
        if (settings.side().answers() && !ReportingRole.grant(ServiceAccount.source(at))) {
            System.err.printf(
                    "The user %s may not make roles: dashboards cannot read yet. Let an administrator run: CREATE ROLE %s; and start again.%n",
                    at.user(), ReportingRole.NAME);
        }
        Pools pools = Pools.open(settings.side(), service(settings.side(), at, own != null));
        boolean started = false;
        try {
            DataSource database = pools.first();
            KeyCheck check = new KeyCheck(database, key, keyFile);
            KeyRing logKeys = null;
            if (settings.side().records()) {
                check.markOrRequire();
                logKeys = logKeys(settings, at, database);
                if (settings.demoPeople() == 0) {
                    new DemoLoad(database, clock, key).requireNoneUnfinished();
                }
            } else {
                check.require();
            }
            ConfigurableApplicationContext context =
                    start(settings, clock, pools, key, logKeys, own);
            started = true;
            return new Running(context, own == null ? null : own.server());
        } finally {
            if (!started) {
                pools.close();
            }
        }
    }

    /** Only the owner names a key; the service reads which there are. */
    private static KeyRing logKeys(Settings settings, External owner, DataSource service) {
        LogKeys.open(ServiceAccount.source(owner), settings.data(), settings.logOrigin());
        return LogKeys.open(service, settings.data(), settings.logOrigin());
    }

    /** Before the long work and the many words of a start that cannot succeed. */
    private static void putTablesInPlace(Side side, DataSource database) {
        try {
            if (side.records()) {
                LedgerSchema.migrate(database);
                InstallationSchema.migrate(database);
            }
            if (side.answers()) {
                AnswersSchema.migrate(database);
            }
        } catch (FlywayException | IllegalStateException e) {
            throw new NotStarted(
                    "The tables of this Sổ Cái cannot be put in place: " + e.getMessage());
        }
    }

    /**
     * Only who records could harm the ledger; who only answers signs in as somebody else anyway.
     */
    private static ServiceAccount service(Side side, External owner, boolean embedded) {
        if (embedded) {
            return ServiceAccount.embedded(owner);
        }
        if (!side.records()) {
            return ServiceAccount.none(owner);
        }
        return ServiceAccount.external(owner)
                .orElseGet(() -> {
                    System.err.printf(
                            "The user %s owns the ledger and may not make roles: only triggers keep the service from changing it. Let an administrator run: CREATE ROLE %s; GRANT %s TO %s WITH SET TRUE, ADMIN TRUE;%n",
                            owner.user(), ServiceAccount.NAME, ServiceAccount.NAME, owner.user());
                    return ServiceAccount.none(owner);
                });
    }

    /** What the start loads while the pages can be read already. */
    private static void load(
            Settings settings,
            DataSource database,
            Clock clock,
            KeyEncryptionKey key,
            ConfigurableApplicationContext context,
            LoadProgress progress) {
        try {
            if (settings.side().records() && settings.demoPeople() > 0) {
                Progress onTerminal = Progress.onTerminal("demo data   ", "people");
                new DemoLoad(database, clock, key)
                        .load(
                                settings.demoPeople(),
                                (done, all) -> {
                                    progress.recording(done, all);
                                    onTerminal.at(done, all);
                                });
            }
            if (settings.side().answers()) {
                CatchUp.in(context, settings.side(), progress);
            }
        } finally {
            progress.end();
        }
    }

    private static ConfigurableApplicationContext start(
            Settings settings,
            Clock clock,
            Pools pools,
            KeyEncryptionKey key,
            @Nullable KeyRing logKeys,
            @Nullable OwnDatabase own) {
        LoadProgress progress = new LoadProgress();
        if (settings.demoPeople() > 0) {
            progress.recording(0, settings.demoPeople());
        }
        ConfigurableApplicationContext context =
                new SpringApplicationBuilder(sources(settings.side()))
                        .bannerMode(Banner.Mode.OFF)
                        .properties(properties(settings))
                        .initializers((GenericApplicationContext fresh) -> {
                            pools.register(fresh);
                            fresh.registerBean(Clock.class, () -> clock);
                            fresh.registerBean(KeyEncryptionKey.class, () -> key);
                            fresh.registerBean(LoadProgress.class, () -> progress);
                            if (logKeys != null) {
                                fresh.registerBean(KeyRing.class, () -> logKeys);
                            }
                        })
                        .run();
        if (own != null) {
            own.stopAfter(context);
        }
        boolean loaded = false;
        try {
            load(settings, pools.first(), clock, key, context, progress);
            loaded = true;
        } finally {
            if (!loaded) {
                context.close();
            }
        }
        System.err.printf("Sổ Cái: http://localhost:%d%n", settings.port());
        return context;
    }

    private static Class<?>[] sources(Side side) {
        return switch (side) {
            case ALL ->
                    new Class<?>[] {
                        Application.class, CommandSide.class, QuerySide.class, WebPages.class
                    };
            case COMMAND -> new Class<?>[] {Application.class, CommandSide.class};
            case QUERY -> new Class<?>[] {Application.class, QuerySide.class, WebPages.class};
        };
    }

    private static Map<String, Object> properties(Settings settings) {
        return Map.of("server.port", settings.port());
    }

    static void exit(int code, @Nullable String message) {
        System.err.println(message);
        System.exit(code);
    }
}
