package dev.postcall.outcomes;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What there is to filter by. */
record OutcomeMenus(Connection connection) {
    /** Puts numbers of different length in their order. */
    private static final Comparator<String> SHORTEST_FIRST =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    List<String> agents() throws SQLException {
        return ids("agent", Cut.AGENT).sorted(SHORTEST_FIRST).toList();
    }

    List<String> campaigns() throws SQLException {
        return ids("campaign", Cut.CAMPAIGN).sorted(SHORTEST_FIRST).toList();
    }

    List<String> outcomes() throws SQLException {
        List<String> keys = keys("facet", Cut.OUTCOME);
        Map<String, String> labels = new OutcomeLabels(connection).find(keys);
        return keys.stream()
                .map(labels::get)
                .filter(Objects::nonNull)
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }

    private Stream<String> ids(String column, Cut cut) throws SQLException {
        return keys(column, cut).stream().map(RollupKey::value).filter(Objects::nonNull);
    }

    private List<String> keys(String column, Cut cut) throws SQLException {
        String sql = "select " + column + " from outcome_rollup where cut = ? and grain = ? group by " + column
                + " having sum(calls) > 0";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, cut.word());
            select.setString(2, Grain.MONTH.word());
            List<String> keys = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    keys.add(row.getString(1));
                }
            }
            return keys;
        }
    }
}
