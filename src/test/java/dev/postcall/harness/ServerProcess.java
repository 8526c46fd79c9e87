package dev.postcall.harness;

import dev.postcall.settings.Setting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A server in a process of its own, started as the README's command starts it, so that a test may kill it. Its settings
 * are its environment, which is {@link HostileEnvironment hostile}; its output is in {@code log} beside its data folder.
 */
public final class ServerProcess implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(3);
    private final Map<String, String> settings;
    private final ServerEnvironment environment;
    private Path log;
    private final int port;
    private Path war = Path.of("target", "postcall.war");
    private ServerConfig config = ServerConfig.shipped();
    private boolean watched;
    private Process process;

    private ServerProcess(Map<String, String> settings, int port) {
        this.settings = settings;
        this.environment = new ServerEnvironment(settings);
        this.port = port;
        this.log = Path.of(settings.get(Setting.DATA_DIR.key())).resolveSibling("log");
    }

    /** @param settings by key; the data folder must be there */
    public static ServerProcess with(Map<String, String> settings) {
        return new ServerProcess(settings, FreePort.find());
    }

    public static ServerProcess with(Map<String, String> settings, int port) {
        return new ServerProcess(settings, port);
    }

    /** @param war what to serve from the next start on, in place of the WAR as it is built */
    public ServerProcess serving(Path war) {
        this.war = war;
        return this;
    }

    /** @param file that takes its output, in place of the one beside its data folder */
    public ServerProcess logTo(Path file) {
        log = file;
        return this;
    }

    /** @param value of an environment variable from the next start on; null for none */
    public ServerProcess environment(String name, String value) {
        environment.set(name, value);
        return this;
    }

    /** Lets Java compile as well as it can, which a test that mostly starts servers would only wait for. */
    public ServerProcess atFullSpeed() {
        config = ServerConfig.atFullSpeed();
        return this;
    }

    /** Has the launcher start it, and start it again when it runs out of memory, though its database is there already. */
    public ServerProcess watched() {
        watched = true;
        return this;
    }

    /** Lets it tell in its log, from the next start on, also what is of interest to developers only. */
    public ServerProcess talkative() {
        config = ServerConfig.talkative(log.resolveSibling("config"));
        return this;
    }

    /** Starts it, for the first time or again, and returns when it is ready. */
    public ServerProcess start() {
        launch();
        Eventually.within(START, () -> {
            if (process.isAlive() && !log().contains("Postcall is ready")) {
                throw new AssertionError("Not ready: " + log());
            }
        });
        if (!process.isAlive()) {
            throw new AssertionError("The server ended: " + log());
        }
        return this;
    }

    /** Starts it and returns the exit status, when it has ended. */
    public int startInVain() {
        launch();
        return end();
    }

    /** Starts the server alone, which deploys the WAR by itself, and stops it when its log says this. */
    public void startPlainlyUntil(String line) {
        launch(config.plainCommand(war, port));
        Eventually.within(START, () -> {
            if (!log().contains(line)) {
                throw new AssertionError("Not said: " + line + " in " + log());
            }
        });
        stop();
    }

    private void launch() {
        launch(isLaunched() ? config.launcherCommand(war, port) : config.command(war, port));
    }

    private void launch(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        environment.putInto(builder.environment());
        try {
            Files.deleteIfExists(log);
            process = builder.redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Postcall postcall() {
        return Postcall.at(URI.create("http://localhost:" + port + "/"));
    }

    public ProcessHandle process() {
        return process.toHandle();
    }

    /** Whether the launcher starts it; without a database of the settings' with a PostgreSQL of its own. */
    private boolean isLaunched() {
        return watched || !settings.containsKey(Setting.DB_URL.key());
    }

    /** The processes that the launcher started. */
    public EmbeddedProcesses embedded() {
        return new EmbeddedProcesses(process.toHandle(), Path.of(settings.get(Setting.DATA_DIR.key())));
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** All that it has printed since it was started. */
    public String log() {
        return Unchecked.call(() -> Files.readString(log));
    }

    /** Ends it without a chance to tidy up, as {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly();
        end();
    }

    /** Stops it as Ctrl-C does. */
    public void stop() {
        process.destroy();
        end();
    }

    /** Waits until it has ended by itself, or by what a test did to it. */
    public int end() {
        if (!Unchecked.call(() -> process.waitFor(START.toSeconds(), TimeUnit.SECONDS))) {
            process.destroyForcibly();
            throw new AssertionError("The server did not end: " + log());
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        if (process == null || !process.isAlive()) {
            return;
        }
        if (isLaunched()) {
            stop();
        } else {
            kill();
        }
    }
}
