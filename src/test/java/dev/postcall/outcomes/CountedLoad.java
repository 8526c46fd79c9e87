package dev.postcall.outcomes;

import dev.postcall.calls.Call;
import dev.postcall.calls.Projection.Difference;
import dev.postcall.storage.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the audit says of the statistics of loaded calls.
 *
 * @param calls how many are counted
 */
public record CountedLoad(long calls, List<Difference> differences) {

    public static CountedLoad of(TestDatabase database) throws SQLException {
        List<Call> calls = database.inTransaction(entities ->
                entities.createQuery("select c from Call c", Call.class).getResultList());
        try (CountedDatabase counted = new CountedDatabase(database)) {
            return counted.inTransaction(it -> {
                CountAudit audit = new CountAudit(it);
                List<Difference> all = Stream.concat(audit.compare(calls).stream(), audit.verify().stream())
                        .toList();
                return new CountedLoad(
                        new Contributions(it, new Generations(it).serving().number()).count(), all);
            });
        }
    }
}
