package dev.postcall.storage;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Inserts many rows into a table with one statement that has an array for each column. For one thread. */
public final class BulkInsert {
    private final String sql;
    private final List<String> types;
    private final List<Object[]> rows = new ArrayList<>();

    /**
     * @param table its name
     * @param columns name and type of each column, separated by a space; must be constants
     */
    public BulkInsert(String table, String... columns) {
        types = Arrays.stream(columns)
                .map(column -> column.substring(column.indexOf(' ') + 1))
                .toList();
        sql = "insert into " + table
                + Arrays.stream(columns)
                        .map(column -> column.substring(0, column.indexOf(' ')))
                        .collect(Collectors.joining(", ", " (", ")"))
                + types.stream()
                        .map(type -> "cast(? as " + type + "[])")
                        .collect(Collectors.joining(", ", " select * from unnest(", ")"));
    }

    /**
     * @param values one value for each column, or null; other objects than numbers, booleans and bytes are converted by
     *     {@code toString}
     */
    public void add(Object... values) {
        rows.add(values);
    }

    /** Inserts the rows. */
    public void execute(Connection connection) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (int i = 0; i < types.size(); i++) {
                insert.setArray(i + 1, column(connection, i));
            }
            insert.executeUpdate();
        }
    }

    private Array column(Connection connection, int index) throws SQLException {
        String type = types.get(index);
        Object[] values = switch (type) {
            case "bytea" -> new byte[rows.size()][];
            case "bigint" -> new Long[rows.size()];
            case "integer" -> new Integer[rows.size()];
            case "boolean" -> new Boolean[rows.size()];
            default -> new String[rows.size()];
        };
        for (int row = 0; row < values.length; row++) {
            Object value = rows.get(row)[index];
            values[row] = values instanceof String[] && value != null ? value.toString() : value;
        }
        return connection.createArrayOf(type, values);
    }
}
