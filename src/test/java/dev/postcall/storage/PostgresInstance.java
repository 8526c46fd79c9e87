package dev.postcall.storage;

import dev.postcall.harness.Signal;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
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
 * A real PostgreSQL in a folder, which a test may stop, freeze and start again. It syncs its commits as it would in
 * production, which the embedding library switches off unless told.
 */
public final class PostgresInstance implements AutoCloseable {
    public static final String USER = "postgres";
    public static final String PASSWORD = "postgres";
    private static final int MOST_SECONDS_TO_END = 30;

    private final AtomicInteger databases = new AtomicInteger();
    private final Path data;
    private final Optional<InstalledPostgres> installed;
    private EmbeddedPostgres server;

    private PostgresInstance(Path data, Optional<InstalledPostgres> installed) {
        this.data = data;
        this.installed = installed;
        launch(0);
    }

    /** @param data its folder, which is made or empty */
    public static PostgresInstance in(Path data) {
        return new PostgresInstance(data, Optional.empty());
    }

    /** The server that Debian's package has installed, or else that which comes with the tests. */
    public static PostgresInstance ofTheSystemIn(Path data) {
        return new PostgresInstance(data, InstalledPostgres.find());
    }

    /** JDBC URL, without user and password, of an empty database of its own. */
    public String freshDatabase() {
        String name = "postcall_" + databases.incrementAndGet();
        execute("create database " + name);
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + name;
    }

    /** JDBC URL, without user and password, of the database of this name, which is made if it is not there. */
    public String database(String name) {
        String url = "jdbc:postgresql://localhost:" + server.getPort() + "/" + name;
        try (Connection connection = server.getPostgresDatabase().getConnection();
                PreparedStatement select = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
            select.setString(1, name);
            try (ResultSet there = select.executeQuery()) {
                if (there.next()) {
                    return url;
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL refused", e);
        }
        execute("create database " + name);
        return url;
    }

    /** Runs a statement of an administrator. */
    public void execute(String sql) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL refused", e);
        }
    }

    /** Ends it at once, without a checkpoint, as a crash does. */
    public void crash() {
        ProcessHandle postmaster = postmaster();
        CompletableFuture<?> end = postmaster.onExit();
        Signal.QUIT.sendTo(postmaster);
        try {
            end.get(MOST_SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("PostgreSQL did not end", e);
        }
    }

    /** Starts it again after {@link #crash}, at the same port. */
    public void startAgain() {
        int port = server.getPort();
        close();
        launch(port);
    }

    /** Stops every process of it where it stands. */
    public void freeze() {
        Signal.STOP.sendTo(postmaster());
        backends().forEach(Signal.STOP::sendTo);
    }

    public void thaw() {
        backends().forEach(Signal.CONT::sendTo);
        Signal.CONT.sendTo(postmaster());
    }

    /** Ends the connections of Postcall's servers, in the middle of what they do. */
    public void killBackends() {
        execute("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'postcall'");
    }

    /** Its main process and all others, as they are now. */
    public List<ProcessHandle> processes() {
        return Stream.concat(Stream.of(postmaster()), backends()).toList();
    }

    /** Whether its main process is gone. */
    public boolean hasEnded() {
        return Files.notExists(data.resolve("postmaster.pid")) || !postmasterIsAlive();
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
            List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
            return ProcessHandle.of(Long.parseLong(lines.get(0).strip())).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<ProcessHandle> backends() {
        return postmaster().children();
    }

    private void launch(int port) {
        try {
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("listen_addresses", "localhost")
                    .setServerConfig("unix_socket_directories", "/tmp");
            installed.ifPresent(builder::setPgBinaryResolver);
            server = (port == 0 ? builder : builder.setPort(port)).start();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start", e);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
