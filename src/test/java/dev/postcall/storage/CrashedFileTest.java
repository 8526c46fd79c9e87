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
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** H2's file as it is when its process is killed right after a commit, as a copy shows it. */
class CrashedFileTest {
    private static final int COMMITS = 300;

    @Test
    void holdsEveryCommitThatWasSynced(@TempDir Path folder) throws Exception {
        Random random = new Random(7);
        // space is used again at once, so that the file has holes, and commits lie anywhere
        String url = Database.jdbcUrl("jdbc:h2:file:" + folder.resolve("served") + ";RETENTION_TIME=0");
        try (Connection connection = DriverManager.getConnection(url, "postcall", "");
                Statement statement = connection.createStatement()) {
            statement.execute("create table text (id integer primary key, content clob)");
            PreparedStatement insert = connection.prepareStatement("insert into text values (?, ?)");
            for (int i = 1; i <= COMMITS; i++) {
                insert.setInt(1, i);
                insert.setString(2, "x".repeat(random.nextInt(40_000)));
                insert.executeUpdate();
                statement.execute("delete from text where id = " + random.nextInt(i));
                statement.execute("checkpoint sync");
                assertThat(newestInCopy(folder)).isEqualTo(i);
            }
        }
    }

    private static int newestInCopy(Path folder) throws Exception {
        Path copy = folder.resolve("copy.mv.db");
        Files.copy(folder.resolve("served.mv.db"), copy, StandardCopyOption.REPLACE_EXISTING);
        try (Connection connection =
                        DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("copy"), "postcall", "");
                Statement statement = connection.createStatement();
                ResultSet newest = statement.executeQuery("select max(id) from text")) {
            newest.next();
            return newest.getInt(1);
        } catch (SQLException e) {
            throw new AssertionError("The copy cannot be opened", e);
        }
    }
}
