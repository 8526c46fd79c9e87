package dev.postcall.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** SQL of constant parts, with the values of its parameters. For one thread. */
public final class SqlQuery {
    private static final int ROWS_AT_ONCE = 1_000;

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    /** Takes a row in. */
    @FunctionalInterface
    public interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    /** Adds text that is a constant of the program, with the values of its question marks; arrays are of texts. */
    public SqlQuery add(String text, Object... parameters) {
        sql.append(text);
        values.addAll(List.of(parameters));
        return this;
    }

    /** As {@link #add}, unless the value is null. */
    public SqlQuery addIf(String text, Object value) {
        return value == null ? this : add(text, value);
    }

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
