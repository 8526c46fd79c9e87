package dev.postcall.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Builds a query from constant text and parameters. Text from requests must be a parameter, never part of the text. For one
 * thread.
 */
public final class SqlQuery {
    private static final int ROWS_AT_ONCE = 1_000;

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    /** Receives a row. */
    @FunctionalInterface
    public interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    /** Appends constant text and the values of its parameters. Arrays must be arrays of strings. */
    public SqlQuery add(String text, Object... parameters) {
        sql.append(text);
        values.addAll(List.of(parameters));
        return this;
    }

    /** As {@link #add}; has no effect if the value is null. */
    public SqlQuery addIf(String text, Object value) {
        return value == null ? this : add(text, value);
    }

    /** Runs the query, and passes each row to the reader. Without auto-commit, the rows are not all in memory at once. */
    public void read(Connection connection, RowReader reader) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql.toString())) {
            select.setFetchSize(ROWS_AT_ONCE);
            for (int i = 0; i < values.size(); i++) {
                Object value = values.get(i);
                if (value instanceof String[] texts) {
                    select.setArray(i + 1, connection.createArrayOf("varchar", texts));
                } else {
                    select.setObject(i + 1, value);
                }
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    reader.read(row);
                }
            }
        }
    }
}
