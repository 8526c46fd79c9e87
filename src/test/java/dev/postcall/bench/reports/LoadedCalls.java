package dev.postcall.bench.reports;

import dev.postcall.bench.BenchFolder;
import dev.postcall.harness.Postcall;
import dev.postcall.harness.ResidentMemory;
import dev.postcall.harness.ServerProcess;
import dev.postcall.harness.TestSettings;
import dev.postcall.settings.Setting;
import dev.postcall.storage.PostgresInstance;
import dev.postcall.storage.ServedDatabase;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A separate PostgreSQL with fsync that holds {@code bench.calls} generated calls (1,000,000), and a server that uses
 * it. The data is kept under {@code target/benchmarks} and reused by the next run, since the load takes minutes.
 */
public final class LoadedCalls implements AutoCloseable {
    static final long CALLS = Long.getLong("bench.calls", 1_000_000);
    private static final String MARK = "loaded-until";

    private final Path folder;
    private final PostgresInstance postgres;
    private final String url;
    private final LocalDate end;
    private ServerProcess server;

    private LoadedCalls(Path folder) throws SQLException, IOException {
        this.folder = folder;
        Path data = Files.createDirectories(folder.resolve("postgresql")).toAbsolutePath();
        this.postgres = PostgresInstance.ofTheSystemIn(data);
        this.url = postgres.database("postcall");
        Path mark = folder.resolve(MARK);
        if (Files.notExists(mark)) {
            LocalDate today = LocalDate.now(ZoneOffset.UTC);
            Instant midnight = today.atStartOfDay(ZoneOffset.UTC).toInstant();
            new CallLoad(ServedDatabase.migrated(url, PostgresInstance.USER, PostgresInstance.PASSWORD), midnight)
                    .run(CALLS);
            execute("vacuum analyze");
            Files.writeString(mark, today.toString());
        }
        this.end = LocalDate.parse(Files.readString(mark));
    }

    /** Loads the calls if necessary; starts no server. */
    public static LoadedCalls open() throws SQLException, IOException {
        return new LoadedCalls(
                Files.createDirectories(BenchFolder.ROOT.resolve("calls-" + CALLS + "-days-" + GeneratedCalls.DAYS)));
    }

    /** The day after the last call. */
    LocalDate end() {
        return end;
    }

    /** Starts a server with the default memory settings; the notes index may still be under construction. */
    public Postcall serve() throws IOException {
        Path data = Files.createDirectories(folder.resolve("data")).toAbsolutePath();
        Map<String, String> settings = new HashMap<>(Map.of(
                Setting.API_TOKENS.key(), TestSettings.API_TOKEN,
                Setting.WEBHOOK_TOKENS.key(), TestSettings.WEBHOOK_TOKEN,
                Setting.ADMIN_PASSWORD.key(), TestSettings.ADMIN_PASSWORD,
                Setting.DATA_DIR.key(), data.toString()));
        server =
                ServerProcess.with(TestSettings.on(url, settings)).atFullSpeed().start();
        return server.postcall();
    }

    /** Returns when the notes index holds all calls. */
    public void awaitIndex(Postcall postcall) {
        ProgressBar progress = new ProgressBar(CALLS);
        JsonObject state = postcall.get("api/notes/rebuild").json();
        while (state.getBoolean("rebuilding")) {
            progress.at(Math.min(CALLS, state.getJsonNumber("done").longValue()));
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
            state = postcall.get("api/notes/rebuild").json();
        }
    }

    /** The last line of the server's log about a rebuild of the index. */
    String rebuildLine() {
        List<String> lines = server.log()
                .lines()
                .filter(line -> line.contains("notes index is complete"))
                .toList();
        return lines.isEmpty() ? "" : lines.get(lines.size() - 1);
    }

    Path index() {
        return folder.resolve("data").resolve("index");
    }

    Path folder() {
        return folder;
    }

    public long residentBytes() {
        return ResidentMemory.of(server.process());
    }

    /** A connection outside of a pool, without time limits. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, PostgresInstance.USER, PostgresInstance.PASSWORD);
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        if (server != null && server.isAlive()) {
            server.stop();
        }
        postgres.close();
    }

    /** Milliseconds since a start time. */
    static double millisSince(long nanos) {
        return (System.nanoTime() - nanos) / (double) Duration.ofMillis(1).toNanos();
    }
}
