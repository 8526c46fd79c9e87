package dev.postcall.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Runs an application server, with a PostgreSQL of its own unless {@code postcall.db.url} names another database:
 *
 * <pre>{@code java … dev.postcall.launcher.Launcher [--end-with-parent] [--settings-of=command] PROGRAMS CONFIGURATION COMMAND…}</pre>
 *
 * {@code PROGRAMS} is the folder of PostgreSQL's archive, and {@code CONFIGURATION} the folder of its configuration files.
 * {@code COMMAND} starts the server, which gets the database settings in its environment, and a standard input that ends with
 * the launcher. With {@code --end-with-parent} the launcher ends when its parent process ends, because Maven does not forward
 * the signals that end it. With {@code --settings-of=command} launcher and server ignore Postcall's settings in the
 * environment. PostgreSQL starts before the server and stops after it. A server that ran out of memory is restarted, see
 * {@link RestartPolicy}. The exit status is that of the server, or 1 after one line with the reason of a failed start.
 */
public final class Launcher {
    private static final String END_WITH_PARENT = "--end-with-parent";
    private static final String SETTINGS_OF_COMMAND = "--settings-of=command";
    private static final String VARIABLES = "POSTCALL_";
    private static final String DB_URL = "postcall.db.url";
    private static final String DATA_DIR = "postcall.data.dir";
    private static final String DEFAULT_DATA_DIR = "postcall-data";
    private static final String POSTGRESQL = "postgresql";
    private static final Path SHARED = Path.of("/var/lib/postcall");
    private static final int STOP_TIMEOUT_SECONDS = 60;

    private final Path programs;
    private final Path configuration;
    private final List<String> command;
    private final Map<String, String> environment;
    private volatile PostgresSupervisor postgres;
    private volatile Process server;
    private final CountDownLatch stopping = new CountDownLatch(1);

    private Launcher(Path programs, Path configuration, List<String> command, Map<String, String> environment) {
        this.programs = programs;
        this.configuration = configuration;
        this.command = command;
        this.environment = environment;
    }

    public static void main(String[] arguments) throws Exception {
        System.setProperty("java.util.logging.SimpleFormatter.format", "%1$tF %1$tT %4$s: %5$s%6$s%n");
        List<String> words = Arrays.asList(arguments);
        List<String> options =
                words.stream().takeWhile(word -> word.startsWith("--")).toList();
        words = words.subList(options.size(), words.size());
        if (options.contains(END_WITH_PARENT)) {
            ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(1)));
        }
        Map<String, String> environment = new HashMap<>(System.getenv());
        if (options.contains(SETTINGS_OF_COMMAND)) {
            environment.keySet().removeIf(name -> name.startsWith(VARIABLES));
        }
        Launcher launcher =
                new Launcher(Path.of(words.get(0)), Path.of(words.get(1)), words.subList(2, words.size()), environment);
        System.exit(launcher.run());
    }

    private int run() throws Exception {
        // the lock is held until this process ends
        try (DataFolder data = DataFolder.lock(ReadablePath.of(setting(DATA_DIR).orElse(DEFAULT_DATA_DIR)))) {
            Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
            if (setting(DB_URL).isEmpty()) {
                PostgresFolder folder = folder(data.path());
                postgres = new PostgresSupervisor(folder);
                postgres.start();
                environment.put(environmentName(DB_URL), postgres.url());
                environment.put(environmentName("postcall.db.user"), PostgresFolder.NAME);
                environment.put(environmentName("postcall.db.password"), folder.password());
            }
            int status = runServer();
            stop();
            return status;
        } catch (StartException e) {
            return fail(e.getMessage());
        } catch (IOException e) {
            return fail("the data folder is unusable (" + e + ").");
        }
    }

    private static int fail(String reason) {
        System.err.println("Postcall did not start: " + reason);
        return 1;
    }

    private int runServer() throws IOException, InterruptedException {
        RestartPolicy restarts = new RestartPolicy();
        int status = 1;
        Optional<Duration> pause = Optional.of(Duration.ZERO);
        while (pause.isPresent() && startServerAfter(pause.get())) {
            long began = System.nanoTime();
            status = server.waitFor();
            pause = stopping.getCount() == 0
                    ? Optional.empty()
                    : restarts.after(status, Duration.ofNanos(System.nanoTime() - began));
        }
        return status;
    }

    /** Starts the server, unless the launcher is stopped before. */
    private boolean startServerAfter(Duration pause) throws IOException, InterruptedException {
        return !stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS) && startServer();
    }

    private PostgresFolder folder(Path data) throws IOException {
        ProcessUser user = ProcessUser.ofThisMachine();
        Path folder = new AccessibleFolder(user, SHARED).of(data.resolve(POSTGRESQL));
        return new PostgresFolder(folder, PostgresPrograms.unpackedIn(programs, user, SHARED), user, configuration);
    }

    private synchronized boolean startServer() throws IOException {
        if (stopping.getCount() == 0) {
            return false;
        }
        List<String> words = new ArrayList<>(command);
        if (words.get(0).equals("java")) {
            words.set(0, Path.of(System.getProperty("java.home"), "bin", "java").toString());
        }
        ProcessBuilder builder = new ProcessBuilder(words)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().keySet().retainAll(environment.keySet());
        builder.environment().putAll(environment);
        server = builder.start();
        return true;
    }

    /** Stops the server before PostgreSQL, so that the server can finish running requests. */
    private synchronized void stop() {
        stopping.countDown();
        try {
            if (server != null) {
                server.destroy();
                if (!server.waitFor(STOP_TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                    server.destroyForcibly().waitFor();
                }
            }
            if (postgres != null) {
                postgres.stop();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<String> setting(String key) {
        return Optional.ofNullable(System.getProperty(key))
                .filter(value -> !value.isBlank())
                .or(() -> Optional.ofNullable(environment.get(environmentName(key))))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    private static String environmentName(String key) {
        return key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }
}
