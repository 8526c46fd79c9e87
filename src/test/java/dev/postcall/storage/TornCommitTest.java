package dev.postcall.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postcall.harness.Eventually;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/** H2's file as it is when its process is killed amid transactions of many threads, as copies show it. */
class TornCommitTest {
    private static final int TABLES = 12;
    private static final int THREADS = 2;
    private static final int ROWS = 100;
    private static final int COPIES = 4;
    private static final int TRANSACTIONS_BETWEEN_COPIES = 12;

    private final AtomicBoolean enough = new AtomicBoolean();
    private final AtomicInteger ids = new AtomicInteger();

    /** Again and again from the start, since the file grows by each commit, and each copy is read. */
    @RepeatedTest(5)
    void holdsEachTransactionWholeOrNotAtAll(@TempDir Path folder) throws Exception {
        String url = Database.jdbcUrl("jdbc:h2:file:" + folder.resolve("served"));
        ExecutorService writers = Executors.newFixedThreadPool(THREADS + 1);
        try (Connection connection = connect(url);
                Statement statement = connection.createStatement()) {
            for (int table = 0; table < TABLES; table++) {
                statement.execute("create table t" + table + " (id integer primary key)");
            }
            statement.execute("create table small (id integer primary key, n integer)");
            statement.execute("insert into small values (1, 0)");
            Callable<Void> writer = () -> write(url);
            Future<Void> storing = writers.submit(() -> store(url));
            List<Future<Void>> writing = IntStream.range(0, THREADS)
                    .mapToObj(i -> writers.submit(writer))
                    .toList();
            for (int copy = 1; copy <= COPIES; copy++) {
                int transactions = copy * TRANSACTIONS_BETWEEN_COPIES;
                Eventually.eventually(() -> assertThat(ids).hasValueGreaterThan(transactions));
                copy(folder, copy);
            }
            enough.set(true);
            storing.get();
            for (Future<Void> one : writing) {
                one.get();
            }
        } finally {
            enough.set(true);
            writers.shutdownNow();
        }
        for (int copy = 1; copy <= COPIES; copy++) {
            assertWhole(folder.resolve("copy" + copy));
        }
    }

    private static Connection connect(String url) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", "postcall");
        properties.setProperty("password", "");
        return Database.H2.open(url, properties);
    }

    /** Transactions that insert rows into every table, one table after the other. */
    private Void write(String url) throws SQLException {
        try (Connection connection = connect(url)) {
            connection.setAutoCommit(false);
            while (!enough.get()) {
                int id = ids.incrementAndGet();
                for (int table = 0; table < TABLES; table++) {
                    try (PreparedStatement insert =
                            connection.prepareStatement("insert into t" + table + " values (?)")) {
                        for (int row = 0; row < ROWS; row++) {
                            insert.setInt(1, id * ROWS + row);
                            insert.addBatch();
                        }
                        insert.executeBatch();
                    }
                }
                connection.commit();
            }
        }
        return null;
    }

    /** Small transactions: each has H2 store what is there, also of the others. */
    private Void store(String url) throws SQLException {
        try (Connection connection = connect(url);
                Statement statement = connection.createStatement()) {
            while (!enough.get()) {
                statement.executeUpdate("update small set n = n + 1");
            }
        }
        return null;
    }

    private static void copy(Path folder, int number) throws IOException {
        Files.copy(folder.resolve("served.mv.db"), folder.resolve("copy" + number + ".mv.db"));
    }

    private static void assertWhole(Path copy) throws SQLException {
        String url = "jdbc:h2:file:" + copy;
        try (Connection connection = DriverManager.getConnection(url, "postcall", "");
                Statement statement = connection.createStatement()) {
            List<Integer> counts = new ArrayList<>();
            for (int table = 0; table < TABLES; table++) {
                try (ResultSet count = statement.executeQuery("select count(*) from t" + table)) {
                    count.next();
                    counts.add(count.getInt(1));
                }
            }
            assertThat(counts)
                    .as("rows of each table")
                    .allSatisfy(count -> assertThat(count % ROWS).isZero())
                    .containsOnly(counts.get(0));
        }
    }
}
