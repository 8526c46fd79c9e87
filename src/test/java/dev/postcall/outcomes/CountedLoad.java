package dev.postcall.outcomes;

import dev.postcall.audit.FoundDifferences;
import dev.postcall.outcomes.comparison.CountComparison;
import dev.postcall.storage.TestDatabase;
import java.sql.SQLException;
import java.util.List;

/**
 * The audit result of the statistics of loaded calls.
 *
 * @param calls number of counted calls
 */
public record CountedLoad(long calls, List<String> differences) {

    public static CountedLoad of(TestDatabase database) throws SQLException {
        CountComparison comparison = new CountComparison();
        List<String> differences = FoundDifferences.of(database, comparison);
        return new CountedLoad(comparison.count(), differences);
    }
}
