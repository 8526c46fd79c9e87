package dev.postcall.outcomes.rollup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The contributions of a generation, by label. */
record LabelledContributions(Connection connection, int generation) {
    /** Reads the contributions of calls with one of these labels, by sid. */
    Map<String, Contribution> of(Collection<Label> labels) throws SQLException {
        Map<String, Contribution> found = new HashMap<>();
        for (Dimension dimension : Label.DIMENSIONS) {
            List<String> keys = keys(dimension, labels);
            if (!keys.isEmpty()) {
                // only rare outcomes are promoted, and only these have an index
                String condition = dimension == Dimension.OUTCOME ? " and outcome_rare" : "";
                String sql = Contributions.SELECT + " and " + dimension.sqlName() + " = any(?)" + condition;
                try (PreparedStatement select = connection.prepareStatement(sql)) {
                    select.setInt(1, generation);
                    select.setArray(2, connection.createArrayOf("varchar", keys.toArray()));
                    Contributions.read(select).forEach(contribution -> found.put(contribution.sid(), contribution));
                }
            }
        }
        return found;
    }

    /** Marks the contributions of labels that have become frequent. */
    void markFrequent(Collection<Label> labels) throws SQLException {
        for (Dimension dimension : Label.DIMENSIONS) {
            List<String> keys = keys(dimension, labels);
            if (!keys.isEmpty()) {
                String sql =
                        "update contribution set %1$s_rare = false where generation = ? and %1$s = any(?) and %1$s_rare"
                                .formatted(dimension.sqlName());
                try (PreparedStatement update = connection.prepareStatement(sql)) {
                    update.setInt(1, generation);
                    update.setArray(2, connection.createArrayOf("varchar", keys.toArray()));
                    update.executeUpdate();
                }
            }
        }
    }

    private static List<String> keys(Dimension dimension, Collection<Label> labels) {
        return labels.stream()
                .filter(label -> label.dimension() == dimension)
                .map(Label::key)
                .toList();
    }
}
