package dev.postcall.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** H2's file as it is when its process is killed amid transactions of many threads, as copies show it. */
class TornCommitTest {
    private static final int TABLES = 12;
    private static final int THREADS = 4;
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(4);
    private static final int COPIES = 25;

    private final AtomicBoolean enough = new AtomicBoolean();
    private final AtomicInteger ids = new AtomicInteger();

    @Test
    void holdsEachTransactionWholeOrNotAtAllAndNothingIsLocked(@TempDir Path folder) throws Exception {
        String url = Database.jdbcUrl("jdbc:h2:file:" + folder.resolve("served"));
        ExecutorService writers = Executors.newFixedThreadPool(THREADS);
        try (Connection connection = connect(url);
                Statement statement = connection.createStatement()) {
            for (int table = 0; table < TABLES; table++) {
                statement.execute("create table t" + table + " (id integer primary key, n integer)");
                statement.execute("insert into t" + table + " values (0, 0)");
            }
            Callable<Void> writer = () -> write(url);
            List<Future<Void>> writing = IntStream.range(0, THREADS)
                    .mapToObj(i -> writers.submit(writer))
                    .toList();
            for (int copy = 0; copy < COPIES; copy++) {
                assertWhole(copy(folder, copy));
            }
            enough.set(true);
            for (Future<Void> one : writing) {
                one.get();
            }
        } finally {
            enough.set(true);
            writers.shutdownNow();
        }
    }

    private static Connection connect(String url) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", "postcall");
        properties.setProperty("password", "");
        return Database.H2.open(url, properties);
    }

    /** Transactions that insert a row into every table, one table after the other. */
    private Void write(String url) throws SQLException {
        try (Connection connection = connect(url)) {
            connection.setAutoCommit(false);
            while (!enough.get()) {
                int id = ids.incrementAndGet();
                for (int table = 0; table < TABLES; table++) {
                    try (PreparedStatement insert =
                            connection.prepareStatement("insert into t" + table + " values (?, 1)")) {
                        insert.setInt(1, id);
                        insert.executeUpdate();
                    }
                }
                connection.commit();
                // the file grows by each commit, and each copy is read
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
        return null;
    }

    private static Path copy(Path folder, int number) throws Exception {
        return Files.copy(
                folder.resolve("served.mv.db"),
                folder.resolve("copy" + number % 2 + ".mv.db"),
                StandardCopyOption.REPLACE_EXISTING);
    }

    private static void assertWhole(Path copy) throws SQLException {
        String url = "jdbc:h2:file:" + copy.toString().replace(".mv.db", "");
        try (Connection connection = DriverManager.getConnection(url, "postcall", "");
                Statement statement = connection.createStatement()) {
            for (int table = 1; table < TABLES; table++) {
                try (ResultSet torn =
                        statement.executeQuery("select count(*) from (select id from t0 except select id from t" + table
                                + " union (select id from t" + table + " except select id from t0))")) {
                    torn.next();
                    assertThat(torn.getInt(1))
                            .as("transactions of which only a part is there")
                            .isZero();
                }
            }
        }
    }
}
