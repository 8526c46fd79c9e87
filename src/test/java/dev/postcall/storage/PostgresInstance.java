package dev.postcall.storage;

import dev.postcall.harness.FreePort;
import dev.postcall.harness.Signal;
import dev.postcall.harness.Unchecked;
import dev.postcall.launcher.Binaries;
import dev.postcall.launcher.PostgresFolder;
import dev.postcall.launcher.PostgresProcess;
import dev.postcall.launcher.PostgresPrograms;
import dev.postcall.launcher.ProcessUser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A real PostgreSQL in a folder, started by the launcher's classes, which a test can stop, freeze and restart. It
 * accepts the connections of several servers, without a password.
 */
public final class PostgresInstance implements AutoCloseable {
    public static final String USER = PostgresFolder.NAME;
    public static final String PASSWORD = "password-of-the-tests";
    private static final Path SHIPPED = Path.of("server-config", "postgresql");
    private static final int MAX_SECONDS_TO_END = 30;

    private final AtomicInteger databases = new AtomicInteger();
    private final PostgresFolder folder;
    private final int port = FreePort.find();
    private PostgresProcess server;

    private PostgresInstance(Path path, Optional<InstalledPostgres> installed) {
        ProcessUser user = ProcessUser.ofThisMachine();
        PostgresPrograms programs = installed
                .map(InstalledPostgres::programs)
                .orElseGet(() -> PostgresPrograms.unpackedIn(Binaries.folder()));
        folder = new PostgresFolder(path, programs, user, configuration(path, installed.isPresent()));
        installed.filter(own -> Files.notExists(folder.data())).ifPresent(own -> own.create(folder.data(), user));
        folder.prepare();
        startAgain();
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    private static Path configuration(Path path, boolean older) {
        try {
            Path folder = Files.createDirectories(path.resolve("configuration"));
            String settings = Files.readString(SHIPPED.resolve("postgresql.conf"))
                    .replaceAll("(?m)^max_connections = .*$", "max_connections = 200");
            Files.writeString(
                    folder.resolve("postgresql.conf"), older ? settings.replaceAll("(?m)^io_method.*$", "") : settings);
            Files.writeString(folder.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 trust\n");
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param folder its folder; is created if missing, and may contain the data of an earlier instance */
    public static PostgresInstance in(Path folder) {
        return new PostgresInstance(folder, Optional.empty());
    }

    /** The server of Debian's package if it is installed, else that of the launcher. */
    public static PostgresInstance ofTheSystemIn(Path folder) {
        return new PostgresInstance(folder, InstalledPostgres.find());
    }

    /** JDBC URL, without user and password, of a new, empty database. */
    public String freshDatabase() {
        String name = "postcall_" + databases.incrementAndGet();
        execute("create database " + name);
        return url(name);
    }

    /** JDBC URL, without user and password, of the database of this name, which is created if missing. */
    public String database(String name) {
        String url = url(name);
        try (Connection connection = administer();
                PreparedStatement select = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
            select.setString(1, name);
            try (ResultSet there = select.executeQuery()) {
                if (there.next()) {
                    return url;
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL rejected the statement", e);
        }
        execute("create database " + name);
        return url;
    }

    /** Runs a statement as administrator. */
    public void execute(String sql) {
        try (Connection connection = administer();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL rejected the statement", e);
        }
    }

    /** Stops it at once, without a checkpoint, like a crash. */
    public void crash() {
        ProcessHandle postmaster = postmaster();
        CompletableFuture<?> end = postmaster.onExit();
        Signal.QUIT.sendTo(postmaster);
        try {
            end.get(MAX_SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("PostgreSQL did not end", e);
        }
    }

    /** Restarts it after {@link #crash} at the same port. */
    public void startAgain() {
        server = Unchecked.call(() -> folder.start(port).awaitReady());
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private Connection administer() throws SQLException {
        return DriverManager.getConnection(url(PostgresFolder.NAME), USER, PASSWORD);
    }

    /** Suspends all of its processes. */
    public void freeze() {
        Signal.STOP.sendTo(postmaster());
        backends().forEach(Signal.STOP::sendTo);
    }

    public void thaw() {
        backends().forEach(Signal.CONT::sendTo);
        Signal.CONT.sendTo(postmaster());
    }

    /** Terminates the connections of Postcall's servers, whatever they are doing. */
    public void killBackends() {
        execute("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'postcall'");
    }

    /** Its present processes, the main one first. */
    public List<ProcessHandle> processes() {
        return Stream.concat(Stream.of(postmaster()), backends()).toList();
    }

    /** Whether its main process has ended. */
    public boolean hasEnded() {
        return Files.notExists(folder.data().resolve("postmaster.pid")) || !postmasterIsAlive();
    }

    private boolean postmasterIsAlive() {
        try {
            return postmaster().isAlive();
        } catch (RuntimeException e) {
            return false;
        }
    }

    private ProcessHandle postmaster() {
        try {
            List<String> lines = Files.readAllLines(folder.data().resolve("postmaster.pid"));
            return ProcessHandle.of(Long.parseLong(lines.get(0).strip())).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<ProcessHandle> backends() {
        return postmaster().children();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
