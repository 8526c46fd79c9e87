package dev.postcall.bench;

import dev.postcall.storage.PostgresInstance;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The lower bound of the cost: one insert and one commit for each call, by plain JDBC. */
final class Floor implements Contender {
    static final String NAME = "floor: one insert a call";

    private final FloorTable table = new FloorTable();
    private final String url;

    /** @param url of an empty database */
    Floor(String url) {
        this.url = url;
        try (Connection connection = connect()) {
            table.create(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    private Connection connect() throws SQLException {
        return connect(url);
    }

    private static Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(url, PostgresInstance.USER, PostgresInstance.PASSWORD);
    }

    @Override
    public Figures load(int connections, Duration time) {
        ExecutorService clients = Executors.newFixedThreadPool(connections);
        long end = System.nanoTime() + time.toNanos();
        List<Callable<long[]>> work = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            work.add(() -> insertUntil(end));
        }
        try {
            long began = System.nanoTime();
            List<long[]> latencies = new ArrayList<>();
            for (Future<long[]> client : clients.invokeAll(work)) {
                latencies.add(client.get());
            }
            return figures(latencies, (System.nanoTime() - began) / 1e9);
        } catch (Exception e) {
            throw new IllegalStateException("The insert of the floor failed", e);
        } finally {
            clients.shutdown();
        }
    }

    /** Returns the duration of each insert in nanoseconds. */
    private long[] insertUntil(long end) throws SQLException {
        long[] latencies = new long[1 << 10];
        int done = 0;
        try (Connection connection = connect();
                PreparedStatement insert = table.prepare(connection)) {
            for (long now = System.nanoTime(); now < end; ) {
                table.insert(insert, "CA" + UUID.randomUUID());
                if (done == latencies.length) {
                    latencies = Arrays.copyOf(latencies, 2 * done);
                }
                long then = System.nanoTime();
                latencies[done++] = then - now;
                now = then;
            }
        }
        return Arrays.copyOf(latencies, done);
    }

    private static Figures figures(List<long[]> latencies, double seconds) {
        long[] all = latencies.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        return new Figures(
                all.length,
                0,
                seconds,
                all[all.length / 2] / 1e6,
                all[all.length * 99 / 100] / 1e6,
                all[all.length - 1] / 1e6);
    }

    @Override
    public long stored() {
        return count(url, "floor");
    }

    static long count(String url, String table) {
        try (Connection connection = connect(url);
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from " + table)) {
            count.next();
            return count.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void settle() {
        // there is no work after the inserts
    }

    @Override
    public Usage usage() {
        return Usage.of(ProcessHandle.current());
    }

    @Override
    public void close() {
        // each client has closed its connection
    }
}
