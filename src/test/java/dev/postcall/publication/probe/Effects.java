package dev.postcall.publication.probe;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.StringJoiner;
import javax.sql.DataSource;

/** The effects of the observers, stored in a table in the transaction of the delivery. */
final class Effects {
    private static final String NODE = String.valueOf(ProcessHandle.current().pid());

    private Effects() {}

    static void write(DataSource dataSource, String observer, List<String> subjects, long started) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("insert into probe_effect values (?, ?, ?, ?, ?)")) {
            for (String subject : subjects) {
                statement.setString(1, observer);
                statement.setString(2, subject);
                statement.setLong(3, started);
                statement.setLong(4, System.currentTimeMillis());
                statement.setString(5, NODE);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static String all(DataSource dataSource) {
        StringJoiner lines = new StringJoiner("\n");
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select observer, subject, started, ended, node"
                        + " from probe_effect order by started, observer, subject")) {
            while (rows.next()) {
                lines.add("%s %s %d %d %s"
                        .formatted(
                                rows.getString(1),
                                rows.getString(2),
                                rows.getLong(3),
                                rows.getLong(4),
                                rows.getString(5)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return lines.toString();
    }
}
