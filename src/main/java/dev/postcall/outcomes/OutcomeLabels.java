package dev.postcall.outcomes;

import dev.postcall.calls.OutcomeLabel;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** How each outcome was spelled when it was first seen. */
record OutcomeLabels(Connection connection) {
    private static final int LONGEST = 255;
    private static final String ADD = """
            insert into outcome_label (outcome, label)
            select * from unnest(cast(? as varchar[]), cast(? as varchar[])) on conflict do nothing""";

    /** The spellings of these outcomes, by key. */
    Map<String, String> find(Collection<String> keys) throws SQLException {
        Map<String, String> labels = new HashMap<>();
        Array array = connection.createArrayOf("varchar", keys.toArray());
        try (PreparedStatement select =
                connection.prepareStatement("select outcome, label from outcome_label where outcome = any(?)")) {
            select.setArray(1, array);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    labels.put(row.getString(1), row.getString(2));
                }
            }
        } finally {
            array.free();
        }
        return labels;
    }

    /** Stores the spellings of outcomes that were not seen before. */
    void add(Collection<String> spellings) throws SQLException {
        if (spellings.isEmpty()) {
            return;
        }
        Map<String, String> labels = new HashMap<>();
        spellings.forEach(spelling -> labels.putIfAbsent(RollupKey.of(OutcomeLabel.key(spelling)), shown(spelling)));
        try (PreparedStatement insert = connection.prepareStatement(ADD)) {
            insert.setArray(
                    1, connection.createArrayOf("varchar", labels.keySet().toArray()));
            insert.setArray(
                    2, connection.createArrayOf("varchar", labels.values().toArray()));
            insert.executeUpdate();
        }
    }

    private static String shown(String spelling) {
        String label = spelling.strip().replaceAll("\\s+", " ");
        int end = Math.min(label.length(), LONGEST);
        return label.substring(0, end > 0 && Character.isHighSurrogate(label.charAt(end - 1)) ? end - 1 : end);
    }
}
