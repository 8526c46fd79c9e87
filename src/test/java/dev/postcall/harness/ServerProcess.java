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
 * A server in its own process, started with the command of the README, which a test may kill. Its settings are in its
 * environment, which is {@link HostileEnvironment hostile}; its output is in the file {@code log} beside its data folder.
 */
public final class ServerProcess implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofMinutes(3);
    private final Map<String, String> settings;
    private final ServerEnvironment environment;
    private Path log;
    private final int port;
    private Path war = Path.of("target", "postcall.war");
    private ServerConfig config = ServerConfig.shipped();
    private boolean launched;
    private boolean bundled;
    private Process process;

    private ServerProcess(Map<String, String> settings, int port) {
        this.settings = settings;
        this.environment = new ServerEnvironment(settings);
        this.port = port;
        this.log = Path.of(settings.get(Setting.DATA_DIR.key())).resolveSibling("log");
    }

    /** @param settings settings by key; the data folder must exist */
    public static ServerProcess with(Map<String, String> settings) {
        return new ServerProcess(settings, FreePort.find());
    }

    public static ServerProcess with(Map<String, String> settings, int port) {
        return new ServerProcess(settings, port);
    }

    /** @param war WAR to serve from the next start on, in place of the built one */
    public ServerProcess withWar(Path war) {
        this.war = war;
        return this;
    }

    /** @param file file for the output, in place of the one beside the data folder */
    public ServerProcess logTo(Path file) {
        log = file;
        return this;
    }

    /** @param value value of an environment variable from the next start on; null to omit it */
    public ServerProcess environment(String name, String value) {
        environment.set(name, value);
        return this;
    }

    /** Enables the optimizing compiler, which slows down the start. */
    public ServerProcess atFullSpeed() {
        config = ServerConfig.atFullSpeed();
        return this;
    }

    /**
     * Starts the server with the launcher, which restarts it when it runs out of memory, although its database is
     * configured.
     */
    public ServerProcess withLauncher() {
        launched = true;
        return this;
    }

    /** Starts the server with the executable bundle. */
    public ServerProcess asBundle() {
        bundled = true;
        return this;
    }

    /** Sets the log level to FINE from the next start on. */
    public ServerProcess verbose() {
        config = ServerConfig.verbose(log.resolveSibling("config"));
        return this;
    }

    /** Starts the server, and returns when it is ready. */
    public ServerProcess start() {
        launch(command());
        Eventually.within(TIMEOUT, () -> {
            if (process.isAlive() && !log().contains("Postcall is ready")) {
                throw new AssertionError("Not ready: " + log());
            }
        });
        if (!process.isAlive()) {
            throw new AssertionError("The server ended: " + log());
        }
        return this;
    }

    /** Starts the server, waits until it has ended, and returns the exit status. */
    public int startExpectingFailure() {
        launch(command());
        return end();
    }

    /** Starts Payara Micro, which itself deploys the WAR, and stops it when its log contains this text. */
    public void startStandaloneUntil(String line) {
        launch(config.standaloneCommand(war, port));
        Eventually.within(TIMEOUT, () -> {
            if (!log().contains(line)) {
                throw new AssertionError("Not logged: " + line + " in " + log());
            }
        });
        stop();
    }

    private List<String> command() {
        if (bundled) {
            return config.bundleCommand(port);
        }
        return isLaunched() ? config.launcherCommand(war, port) : config.command(war, port);
    }

    private void launch(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        environment.addTo(builder.environment());
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

    /** Whether the launcher starts the server; without a configured database the launcher also starts PostgreSQL. */
    private boolean isLaunched() {
        return launched || !settings.containsKey(Setting.DB_URL.key());
    }

    /** Returns the processes of the launcher. */
    public EmbeddedProcesses embedded() {
        return new EmbeddedProcesses(process.toHandle(), Path.of(settings.get(Setting.DATA_DIR.key())));
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Returns the output since the last start. */
    public String log() {
        return Unchecked.call(() -> Files.readString(log));
    }

    /** Kills the server, as {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly();
        end();
    }

    /** Stops the server, as Ctrl-C does. */
    public void stop() {
        process.destroy();
        end();
    }

    /** Waits until the server has ended, and returns the exit status. */
    public int end() {
        if (!Unchecked.call(() -> process.waitFor(TIMEOUT.toSeconds(), TimeUnit.SECONDS))) {
            process.destroyForcibly();
            throw new AssertionError("The server did not end: " + log());
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            if (isLaunched()) {
                stop();
            } else {
                kill();
            }
        }
    }
}
